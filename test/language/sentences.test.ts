import { describe, expect, test } from "vitest";
import { sentences, trim } from "../../src/language/sentences.ts";

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each<[string, string[]]>([
    [
      "Thu ngân sách đạt 8.351 tỷ đồng. Chi đạt 5.200 tỷ đồng.",
      ["Thu ngân sách đạt 8.351 tỷ đồng.", "Chi đạt 5.200 tỷ đồng."],
    ],
    ["Tăng 5.19 lần. Đạt 1.234.567 đồng.", ["Tăng 5.19 lần.", "Đạt 1.234.567 đồng."]],
    ["Có 5 xã thoát khó khăn.. Biên giới giữ vững.", ["Có 5 xã thoát khó khăn..", "Biên giới giữ vững."]],
    [
      "TP. Hạ Long và TX. Quảng Yên dẫn đầu. Huyện Ba Chẽ theo sau.",
      ["TP. Hạ Long và TX. Quảng Yên dẫn đầu.", "Huyện Ba Chẽ theo sau."],
    ],
    ["Đ/c. Nguyễn Văn A. Trần chủ trì.", ["Đ/c. Nguyễn Văn A. Trần chủ trì."]],
    ["ThS. Lê B phát biểu. Hội nghị kết thúc.", ["ThS. Lê B phát biểu.", "Hội nghị kết thúc."]],
    ["Kết quả ra sao? Rất tốt! Cần phát huy… Hết.", ["Kết quả ra sao?", "Rất tốt!", "Cần phát huy…", "Hết."]],
    ["Ông nói: “Phải làm ngay.” Mọi người đồng ý.", ["Ông nói: “Phải làm ngay.”", "Mọi người đồng ý."]],
    [
      "Nhiệm vụ gồm:\n- Một là giảm nghèo;\n- Hai là y tế.",
      ["Nhiệm vụ gồm:", "- Một là giảm nghèo;", "- Hai là y tế."],
    ],
    ["Làm tốt. 5 xã đạt chuẩn.", ["Làm tốt.", "5 xã đạt chuẩn."]],
    ["Giao cho v.v. các đơn vị liên quan.", ["Giao cho v.v. các đơn vị liên quan."]],
    ["\n\n  \n", []],
    ["", []],
    ["Một câu không dấu chấm", ["Một câu không dấu chấm"]],
  ])("%j", (text, expected) => expect(cut(text)).toEqual(expected));

  test("of a part of a text keep the text's own places", () => {
    const text = "Bỏ qua. Câu một. Câu hai. Bỏ qua.";
    const spans = sentences(text, { start: 8, end: 25 });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Câu một.", "Câu hai."]);
  });

  test("a megabyte of full stops is quick", () => {
    const start = performance.now();
    sentences(".".repeat(1_000_000));
    sentences("A. ".repeat(300_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test("trim takes white space off both ends and nothing else", () => {
  const text = " \n a b \t";
  expect(trim(text, { start: 0, end: text.length })).toEqual({ start: 3, end: 6 });
  expect(trim(text, { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
});
