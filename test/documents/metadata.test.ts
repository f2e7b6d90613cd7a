import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read } from "./fixtures/read.ts";

const PROSE =
  "Năm 2023, huyện Tiên Yên thu ngân sách đạt 120 tỷ đồng, vượt kế hoạch đề ra; đời sống nhân dân tiếp tục được nâng lên.";
const MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------";
const HEADLINE = "Huyện Tiên Yên tổng kết công tác năm 2023";

describe("title", () => {
  test.each<[string, string, string | null]>([
    ["a.txt", `${HEADLINE}\n\n${PROSE}`, HEADLINE],
    ["a.txt", `Tất cả chuyên mục\nThứ Hai, 06/01/2025 10:11 (GMT +7)\n${HEADLINE}\n${PROSE}`, HEADLINE],
    ["a.txt", `Thời sự\n${HEADLINE}\n${PROSE}`, HEADLINE],
    ["a.txt", `TÀI LIỆU MẪU\n\n${HEADLINE}\n\n${PROSE}`, HEADLINE],
    ["a.txt", `${PROSE}\n${HEADLINE}\n${PROSE}`, null],
    ["a.txt", `I. KẾT QUẢ\n${PROSE}`, null],
    ["a.txt", "Thu ngân sách đạt 120 tỷ đồng", null],
    ["a.txt", `LUẬT\n\nĐÊ ĐIỀU\n\nCăn cứ Hiến pháp;\n\n${PROSE}`, "LUẬT ĐÊ ĐIỀU"],
    [
      "a.txt",
      `BÁO CÁO\nTình hình năm 2023;\nnhiệm vụ năm 2024\n----\n${PROSE}`,
      "BÁO CÁO Tình hình năm 2023; nhiệm vụ năm 2024",
    ],
    [
      "a.txt",
      `NGHỊ QUYẾT\nSố: 05-NQ/HU\nvề phát triển rừng\n\nCăn cứ Điều lệ;\n${PROSE}`,
      "NGHỊ QUYẾT về phát triển rừng",
    ],
    ["a.txt", `BÁO CÁO TỔNG KẾT\nCÔNG TÁC NĂM 2023\n\n${PROSE}`, "BÁO CÁO TỔNG KẾT CÔNG TÁC NĂM 2023"],
    [
      "a.txt",
      `QUỐC HỘI\n${MOTTO}\nSố: 21-LCT/HĐNN8\nHà Nội, ngày 30 tháng 6 năm 1989\n\nLUẬT\n\nCỦA QUỐC HỘI SỐ 21-LCT/HĐNN8 NGÀY 30/06/1989 VỀ ĐÊ ĐIỀU\n\n${PROSE}`,
      "LUẬT VỀ ĐÊ ĐIỀU",
    ],
    [
      "a.txt",
      `UBND HUYỆN TIÊN YÊN\n${MOTTO}\nSố: 12/UBND-VP\nV/v phòng cháy rừng\n\nKính gửi: các xã\n${PROSE}`,
      "V/v phòng cháy rừng",
    ],
    ["a.md", `# ${HEADLINE}\n\n${PROSE}`, HEADLINE],
    ["a.md", `Lời dẫn ngắn.\n\n## 1. Kết quả\n\n${PROSE}`, null],
    ["a.md", `# BÁO CÁO\n\n## Kết quả năm 2023\n\n${PROSE}`, "BÁO CÁO Kết quả năm 2023"],
  ])("%s %j", async (path, text, title) => {
    expect((await read(path, text)).title).toBe(title);
  });
});

describe("date", () => {
  const opened = "Thứ Hai, 06/01/2025 10:11 (GMT +7)";
  const published = "Thứ 3, 05/12/2023 | 08:09:10 [GMT +7] A A";
  test.each<[string, string, string | null]>([
    ["below the title", `${HEADLINE}\n\n${published}\n${PROSE}`, "2023-12-05"],
    ["below wins over above", `${opened}\n${HEADLINE}\n${published}\n${PROSE}`, "2023-12-05"],
    ["above the title, no menu", `${published}\n${HEADLINE}\n${PROSE}`, "2023-12-05"],
    ["above the title, under a menu", `Tất cả chuyên mục\n${opened}\n${HEADLINE}\n${PROSE}`, null],
    ["labelled, at the end", `${opened}\n${HEADLINE}\n${PROSE}\nCập nhật: 05/12/2023`, "2023-12-05"],
    ["a date alone below the title", `${HEADLINE}\n(Ngày 5/12/2023)\n${PROSE}`, "2023-12-05"],
    [
      "place and date",
      `UBND XÃ A\n${MOTTO}\nTiên Yên, ngày 05 tháng 12 năm 2023\nBÁO CÁO\nNăm 2023\n${PROSE}`,
      "2023-12-05",
    ],
    [
      "place and date in two columns",
      `UBND XÃ A\nSố: 5/BC-UBND Tiên Yên, ngày 5/12/2023\nBÁO CÁO\nNăm 2023\n${PROSE}`,
      "2023-12-05",
    ],
    [
      "in the number line of an old law",
      `LUẬT\n\nSỐ 101-SL/L.003 NGÀY 20-5-1957 VỀ ĐÊ ĐIỀU\n\n${PROSE}`,
      "1957-05-20",
    ],
    ["at the end", `${HEADLINE}\n${PROSE}\nTiên Yên, ngày 05 tháng 12 năm 2023\nCHỦ TỊCH`, "2023-12-05"],
    ["in brackets below the title", `${HEADLINE}\n(Tiên Yên, ngày 05/12/2023)\n${PROSE}`, "2023-12-05"],
    ["in brackets far below", `${HEADLINE}\n${`${PROSE}\n`.repeat(8)}(họp ngày 05/12/2023)\n${PROSE}`, null],
    [
      "in prose only",
      `${HEADLINE}\nChiều 13/3/2023, huyện họp.\n${PROSE}\nNghị quyết ra ngày 01/02/2023`,
      null,
    ],
  ])("%s", async (_, text, date) => {
    expect((await read("a.txt", text)).date).toBe(date);
  });
});

describe("issuer", () => {
  test.each<[string, string | null]>([
    [`QUỐC HỘI\n${MOTTO}\nLUẬT\nĐÊ ĐIỀU\n${PROSE}`, "QUỐC HỘI"],
    [
      `ĐẢNG BỘ TỈNH QUẢNG NINH\nHUYỆN ỦY TIÊN YÊN\n*\nSố: 5-BC/HU\nBÁO CÁO\nNăm 2023\n${PROSE}`,
      "HUYỆN ỦY TIÊN YÊN",
    ],
    [
      `ỦY BAN NHÂN DÂN\nHUYỆN TIÊN YÊN\n${MOTTO}\nBÁO CÁO\nNăm 2023\n${PROSE}`,
      "ỦY BAN NHÂN DÂN HUYỆN TIÊN YÊN",
    ],
    [
      `UBND HUYỆN TIÊN YÊN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG TÀI CHÍNH Độc lập - Tự do - Hạnh phúc\nBÁO CÁO\nNăm 2023\n${PROSE}`,
      "PHÒNG TÀI CHÍNH, UBND HUYỆN TIÊN YÊN",
    ],
    [`UBND HUYỆN TIÊN YÊN\n\nBÁO CÁO\nNăm 2023\n${PROSE}`, "UBND HUYỆN TIÊN YÊN"],
    [`TTXVN - ${PROSE}`, "TTXVN"],
    [`(Chinhphu.vn) – ${PROSE}`, "Chinhphu.vn"],
    [`${PROSE}\nẢnh Thu Hà (Tin theo Báo Tiên Yên)`, "Báo Tiên Yên"],
    [`${PROSE}\nNguồn: Báo Tiên Yên`, "Báo Tiên Yên"],
    [`HỘI NGHỊ TỔNG KẾT NĂM 2023\n${PROSE}`, null],
    [`${HEADLINE}\n${PROSE}`, null],
  ])("%j", async (text, issuer) => {
    expect((await read("a.txt", text)).issuer).toBe(issuer);
  });
});

describe("number and symbol", () => {
  const state = (number: string) => `UBND HUYỆN TIÊN YÊN\n${MOTTO}\n${number}\nBÁO CÁO\nNăm 2023\n${PROSE}`;
  const party = (number: string) =>
    `ĐẢNG BỘ TỈNH QUẢNG NINH\nHUYỆN ỦY TIÊN YÊN\n*\n${number}\nĐẢNG CỘNG SẢN VIỆT NAM\nTiên Yên, ngày 05 tháng 12 năm 2023\n\nKẾ HOẠCH\nphát triển rừng\n-----\n\n${PROSE}`;
  test.each<[string, string | null]>([
    [state("Số: 12/BC-UBND"), "12/BC-UBND"],
    [state("Số: 05/2020/NQ-HĐND"), "05/2020/NQ-HĐND"],
    [state("Số: 12 /BC-UBND"), "12/BC-UBND"],
    [state("Số 12/BC-UBND Tiên Yên, ngày 5/12/2023"), "12/BC-UBND"],
    [state("Số:      /BC-UBND"), null],
    [party("Số 145-KH/HU"), "145-KH/HU"],
    [party("Số: 145-KH/HU"), "145-KH/HU"],
    [party("Số 145 - KH/HU"), "145-KH/HU"],
    [party("Số 27-NQ/ĐUK"), "27-NQ/ĐUK"],
    [`${HEADLINE}\nSố 12 nhà văn hóa được xây mới.\n${PROSE}`, null],
  ])("%#", async (text, number) => {
    expect((await read("a.txt", text)).number).toBe(number);
  });

  test("a party document in full", async () => {
    expect(await read("a.txt", party("Số 145-KH/HU"))).toMatchObject({
      number: "145-KH/HU",
      date: "2023-12-05",
      issuer: "HUYỆN ỦY TIÊN YÊN",
      title: "KẾ HOẠCH phát triển rừng",
      draft: false,
    });
  });

  test.each([
    ["TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN"],
    ["T/M BAN THƯỜNG VỤ\nBÍ THƯ", "BAN THƯỜNG VỤ"],
    ["TM. BAN CHẤP HÀNH\nĐẢNG BỘ HUYỆN TIÊN YÊN\nBÍ THƯ", "BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN TIÊN YÊN"],
  ])("without an office above, %j tells who issued it", async (signed, issuer) => {
    const text = `${MOTTO}\nSố: 12/BC-UBND\n\nBÁO CÁO\nNăm 2023\n${PROSE}\n\nNơi nhận:\n- Như trên.\n${signed}\nNguyễn Văn A`;
    expect((await read("a.txt", text)).issuer).toBe(issuer);
  });
});

describe("sample", () => {
  test.each<[string, boolean]>([
    [`TÀI LIỆU MẪU\n\n${HEADLINE}\n${PROSE}`, true],
    [`${HEADLINE} (TÀI LIỆU MẪU)\n${PROSE}`, true],
    [`${HEADLINE}\n${`${PROSE}\n`.repeat(20)}Tài liệu mẫu`, true],
    [`${HEADLINE}\nHuyện phát hành tài liệu mẫu cho các xã trong tỉnh.\n${PROSE}`, false],
  ])("%#", async (text, sample) => {
    expect((await read("a.txt", text)).sample).toBe(sample);
  });
});

const SEEDS = "../shared/seeds";
if (!existsSync(SEEDS))
  console.log(`The real reports are not here (${SEEDS}): their metadata is not tested.`);

describe.skipIf(!existsSync(SEEDS))("the real reports", () => {
  const expected = [
    { date: null, title: null, issuer: "TCCS" },
    {
      date: "2020-03-13",
      title: expect.stringMatching(/^Ban Thường vụ Tỉnh ủy làm việc .*Bình Liêu$/),
      issuer: null,
    },
    {
      date: "2021-06-12",
      title: expect.stringMatching(/^Đảng bộ huyện Bình Liêu: .*lãnh đạo$/),
      issuer: null,
    },
    { date: null, title: null, issuer: "Báo Quảng Ninh" },
    { date: "2024-04-25", title: expect.stringMatching(/^Ban Thường vụ Tỉnh ủy .*thị trấn$/), issuer: null },
  ];
  test.each(expected.map((metadata, i) => [i, metadata] as const))("%i", async (i, metadata) => {
    const name = readdirSync(SEEDS).sort()[i]!;
    const document = await read(name, readFileSync(`${SEEDS}/${name}`));
    expect(document).toMatchObject({ ...metadata, sample: false });
    expect(document.text).not.toMatch(/GMT|Ý kiến \(|Liên kết website|Tất cả chuyên mục|^.$/mu);
  });
});
