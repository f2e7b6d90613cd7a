import { expect, test } from "vitest";
import { markingOf } from "../../src/documents/marking.ts";
import { surfacesOf } from "../../src/documents/surface.ts";

const PROSE =
  "Năm 2023, huyện Tiên Yên thu ngân sách đạt 120 tỷ đồng, vượt kế hoạch đề ra; đời sống nhân dân tiếp tục được nâng lên.";
const headed = (line: string) =>
  `UBND HUYỆN TIÊN YÊN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${line}\nBÁO CÁO\nTình hình năm 2023\n${PROSE}`;
const within = (line: string) => `BÁO CÁO\nTình hình năm 2023\n${PROSE}\n${line}\n${PROSE}`;
const marking = (text: string, scanned = true) => markingOf(surfacesOf(text, { page: 1, scanned }));

test.each([
  "MẬT",
  "MAT",
  "MẶT",
  "MÂT",
  "M Ậ T",
  "| MẶT |",
  "[MẠT]",
  "TỐI MẶT",
  "TÔI MẬT",
  "TỐÕI MẬT",
  "TOI MAT",
  "TUYỆT MẶT",
  "TUYẾT MÁT",
  "TUYET MAT",
  "Số: 12/BC-UBND | MẶT",
])("%s at the head of a scan is a stamp", (line) => {
  expect(marking(headed(line))).toBe("secret");
});

test.each([
  "TIỀN MẶT",
  "TIỀN MẬT",
  "QUẢN LÝ TIỀN MẶT",
  "MẬT ĐỘ DÂN SỐ",
  "mật ong",
  "Mặt bằng",
  "BỀ MẶT",
  "GIẢI PHÓNG MẶT BẰNG",
  "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
  "HỎA TỐC",
  "TIỀN\nMẶT",
])("%s is none", (line) => {
  expect(marking(headed(line))).toBeNull();
});

test("what may be a misread stamp counts at the head only, and only in a scan", () => {
  expect(marking(within("MẶT"))).toBeNull();
  expect(marking(within("TUYẾT MÁT"))).toBeNull();
  expect(marking(headed("MẶT"), false)).toBeNull();
  expect(marking(headed("TỐÕI MẬT"), false)).toBeNull();
});
