import { describe, expect, test } from "vitest";
import { markingOf } from "../../src/documents/marking.ts";
import { surfacesOf } from "../../src/documents/surface.ts";

const PROSE =
  "Năm 2023, huyện Tiên Yên thu ngân sách đạt 120 tỷ đồng, vượt kế hoạch đề ra; đời sống nhân dân tiếp tục được nâng lên.";
const MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";
const TITLE = "BÁO CÁO\nTình hình an ninh năm 2023";
const marking = (text: string) => markingOf(surfacesOf(text));
/** An administrative document with a line put into its head. */
const headed = (line: string) =>
  `UBND HUYỆN TIÊN YÊN\n${line}\n${MOTTO}\nSố: 12/BC-UBND\n\n${TITLE}\n\n${PROSE}\n`;
/** The same with a line put between two paragraphs. */
const within = (line: string) =>
  `UBND HUYỆN TIÊN YÊN\n${MOTTO}\n\n${TITLE}\n\n${PROSE}\n\n${line}\n\n${PROSE}\n`;

const STAMPS = [
  "MẬT",
  "TỐI MẬT",
  "TUYỆT MẬT",
  "MẬT".normalize("NFD"),
  "TỐI MẬT".normalize("NFD"),
  "TUYỆT MẬT".normalize("NFD"),
  "M Ậ T",
  "T Ố I  M Ậ T",
  "T U Y Ệ T   M Ậ T",
  "M Ậ T".normalize("NFD"),
  "M.Ậ.T",
  "M\u200bẬT",
  "ＭẬＴ",
  "TUỴÊT MẬT",
  "TO\u0301\u0302I MÂ\u0323T",
  "Tối mật",
  "Tuyệt mật",
  "Tối Mật",
  "(MẬT)",
  "[ TỐI MẬT ]",
  "(M Ậ T)",
  "| MẬT |",
  "|    TỐI MẬT    |",
  "│ TUYỆT MẬT │",
  "+-----+\n| MẬT |\n+-----+",
  "┌─────┐\n│ MẬT │\n└─────┘",
  "-----\nMẬT\n-----",
  "--- MẬT ---",
  "- MẬT -",
  "*** TỐI MẬT ***",
  "===== MẬT =====",
  "**MẬT**",
  "# TỐI MẬT",
  "> MẬT",
  "MẬT.",
  "Độ mật: Mật",
  "Độ mật: MẬT",
  "ĐỘ MẬT: TỐI MẬT",
  "Độ mật: mật",
  "Độ mật – Tuyệt mật",
  "Độ mật:\tTối mật",
  "| Độ mật: | Mật |",
  "Mức độ mật: Tối mật",
  "Dấu chỉ độ mật: TUYỆT MẬT",
  "Độ mật:\nTối mật",
  "Độ: MẬT",
  "TÀI LIỆU MẬT",
  "TÀI LIỆU TỐI MẬT",
  "VĂN BẢN MẬT",
  "MẬT - HỎA TỐC",
  "HỎA TỐC - MẬT",
  "TỐI MẬT - THƯỢNG KHẨN",
  "MẬT   Bản số: 05",
  "TUYỆT MẬT / Bản số 2",
  "MẬT          Trang 3",
  "- 2 -      MẬT",
  "TỐI MẬT  TỐI MẬT  TỐI MẬT",
  "Báo cáo an ninh          TỐI MẬT",
  "PHỤ LỤC | MẬT",
  "PHỤ LỤC SỐ LIỆU (TỐI MẬT)",
  "TUYỆT\nMẬT",
];

describe("a stamp counts in the head and between paragraphs, in the middle of a file too", () => {
  test.each(STAMPS)("%j", (stamp) => {
    expect(marking(headed(stamp))).toBe("secret");
    expect(marking(within(stamp))).toBe("secret");
    expect(marking(`${stamp}\n${PROSE}`)).toBe("secret");
    expect(marking(`${PROSE}\n\n${stamp}`)).toBe("secret");
  });
});

describe("in the letterhead a stamp may share its line, or be typed with less care", () => {
  test.each([
    `MẬT ${MOTTO}`,
    `TỐI MẬT ${MOTTO}`,
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM MẬT",
    "MẬT   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM | TUYỆT MẬT",
    "Số: 12/BC-UBND MẬT",
    "Số 12-BC/HU          TỐI MẬT",
    "CÔNG AN HUYỆN TIÊN YÊN MẬT",
    "UBND THÀNH PHỐ UÔNG BÍ MẬT",
    "UBND HUYỆN VĨNH BẢO TỐI MẬT",
    "MẬT Tiên Yên, ngày 05 tháng 12 năm 2023",
    "MẬT\tTiên Yên, ngày 05 tháng 12 năm 2023",
    "KẾ HOẠCH PHÒNG THỦ (MẬT)",
    "KẾ HOẠCH PHÒNG THỦ - TỐI MẬT",
    "Mật",
    "(Mật)",
    "tối mật",
    "ĐỘ MẬT",
    "- MẬT",
    "MÂT",
    "MẠT",
    "MAT",
    "TOI MAT",
    "TUYET MAT",
    "Do mat: Toi mat",
  ])("%j", (line) => {
    expect(marking(headed(line))).toBe("secret");
  });

  test.each(["UBND THÀNH PHỐ UÔNG BÍ\nMẬT", "UBND HUYỆN VĨNH BẢO\nMẬT", "CÔNG AN HUYỆN\nMẬT\nBÁO CÁO"])(
    "%j is a stamp below an office",
    (lines) => expect(marking(headed(lines))).toBe("secret"),
  );

  test("above everything the plain word is one", () => {
    expect(marking(`Mật\n\n${PROSE}`)).toBe("secret");
  });
});

const PLAIN = [
  "mật ong",
  "Mật ong rừng Ba Chẽ",
  "MẬT ONG",
  "MẬT ĐỘ DÂN SỐ",
  "Mật độ dân số",
  "MẬT ĐỘ",
  "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
  "BÍ MẬT",
  "B Í  M Ậ T",
  "BÍ MẬT NHÀ NƯỚC",
  "BẢO MẬT",
  "AN TOÀN, BẢO MẬT",
  "HỎA TỐC",
  "THƯỢNG KHẨN",
  "TIỀN MẶT",
  "TIỀN MẬT",
  "T I Ề N  M Ậ T",
  "THANH TOÁN KHÔNG DÙNG TIỀN MẬT",
  "TIỀN\nMẬT",
  "MẶT",
  "MẮT",
  "MẤT",
  "MÁT",
  "MẬT KHẨU",
  "# MẬT KHẨU",
  "MẬT MÃ",
  "CƠ YẾU, MẬT MÃ",
  "THÂN MẬT",
  "GIẢI MẬT",
  "ĐÃ GIẢI MẬT",
  "MẬT\nĐỘ DÂN SỐ",
  "MẬT\nKHẨU",
  "QUY CHẾ BẢO VỆ BÍ\nMẬT",
  "“MẬT”",
  '"TỐI MẬT"',
  "‘TUYỆT MẬT’",
  "Đóng dấu “MẬT”",
  "danh mục bí mật nhà nước độ Mật",
  "Quyết định ban hành danh mục bí mật nhà nước độ Tối mật trong lĩnh vực y tế",
  "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ MẬT",
  "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT",
  "QUY CHẾ QUẢN LÝ TÀI LIỆU MẬT",
  "Bí mật nhà nước gồm ba độ mật: Tuyệt mật, Tối mật và Mật",
  "- Tuyệt mật;\n- Tối mật;\n- Mật.",
  "a) Tuyệt mật là bí mật đặc biệt quan trọng",
  "1. Tối mật;",
  "Độ mật: Không",
  "Độ mật: Thường",
  "Độ mật:",
  "Độ bảo mật: cao",
  "Mật độ: 120 người/km2",
  "MẬT ĐỘ: 120",
  "| 1 | Kế hoạch | Tối mật |",
  "| Mật | 12 tấn |",
  "| Đường | Mật | Sữa |",
  "1   Mật mía   300 lít",
  "Mật là tài liệu gây tổn hại cho lợi ích quốc gia",
  "Công tác bảo vệ bí mật nhà nước; tài liệu MẬT được quản lý chặt chẽ",
  "Văn bản này được đóng dấu MẬT",
  "NUÔI ONG LẤY MẬT",
  "TRẠI ONG LẤY\nMẬT",
  "Toi mat",
  "Top secret",
  "THƯ MẬT",
  "HỘP THƯ MẬT",
];

describe("what only speaks of secrets, or of honey, is no mark", () => {
  test.each(PLAIN)("%j", (line) => {
    expect(marking(headed(line))).toBeNull();
    expect(marking(within(line))).toBeNull();
  });

  test.each(["Mật", "mật", "(mật)", "Mật\nĐường\nSữa", "MAT", "độ\nMật"])("%j in the body", (line) => {
    expect(marking(within(line))).toBeNull();
  });

  test("an article about honey", () => {
    expect(marking(`Sản phẩm từ ong\n\nMật\n\n${PROSE}\n\nSáp\n\n${PROSE}`)).toBeNull();
  });
});

describe("for internal use", () => {
  test.each([
    "LƯU HÀNH NỘI BỘ",
    "(Lưu hành nội bộ)",
    "TÀI LIỆU LƯU HÀNH NỘI BỘ",
    "Tài liệu nội bộ",
    "L Ư U  H À N H  N Ộ I  B Ộ".normalize("NFD"),
    "| LƯU HÀNH NỘI BỘ |",
    "KHÔNG PHỔ BIẾN",
  ])("%j", (line) => {
    expect(marking(headed(line))).toBe("restricted");
    expect(marking(within(line))).toBe("restricted");
  });

  test("in brackets behind a title", () => {
    expect(marking(headed("ĐỀ CƯƠNG TUYÊN TRUYỀN (Lưu hành nội bộ)"))).toBe("restricted");
  });

  test("with a level it is the level that counts", () => {
    expect(marking(headed("LƯU HÀNH NỘI BỘ\nMẬT"))).toBe("secret");
    expect(marking(headed("MẬT - LƯU HÀNH NỘI BỘ"))).toBe("secret");
  });

  test.each([
    "Phim lưu hành nội bộ",
    "Cho thuê, bán phim lưu hành nội bộ.",
    "NỘI BỘ",
    "KIỂM TRA NỘI BỘ",
    "Tài liệu nội bộ của huyện được số hóa",
  ])("%j is not", (line) => {
    expect(marking(headed(line))).toBeNull();
    expect(marking(within(line))).toBeNull();
  });
});
