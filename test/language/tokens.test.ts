import { describe, expect, test } from "vitest";
import { hasDiacritics, tokenise } from "../../src/language/tokens.ts";

const kinds = (text: string) =>
  tokenise(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
const codes = (text: string) =>
  tokenise(text)
    .filter(({ kind }) => kind === "code")
    .map(({ span }) => text.slice(span.start, span.end));

describe("numbers and symbols of documents are one token", () => {
  test.each([
    ["Kế hoạch 145-KH/HU ngày", "145-KH/HU"],
    ["số 21-Ctr/TU.", "21-Ctr/TU"],
    ["Luật số 46/2010/QH12,", "46/2010/QH12"],
    ["Nghị quyết 18-NQ/TW", "18-NQ/TW"],
    ["Quyết định số 1719/QĐ-TTg", "1719/QĐ-TTg"],
    ["02/2023/NQ-HĐND (khóa XIV)", "02/2023/NQ-HĐND"],
    ["77/2015/QH13", "77/2015/QH13"],
    ["hỏi 145-kh/hu về gì", "145-kh/hu"],
    ["06-nq/tu?", "06-nq/tu"],
  ])("%s", (text, code) => expect(codes(text)).toEqual([code]));

  test("and keep their case apart from their key", () => {
    expect(tokenise("145-KH/HU")[0]).toMatchObject({
      accented: "145-kh/hu",
      folded: "145-kh/hu",
      kind: "code",
    });
    expect(tokenise("1719/QĐ-TTg")[0]).toMatchObject({ accented: "1719/qđ-ttg", folded: "1719/qd-ttg" });
  });
});

describe("what looks like one and is none", () => {
  test.each([
    "17/20 chỉ tiêu",
    "nhiệm kỳ 2020-2025",
    "13/03/2020",
    "quý 1/2020",
    "5-7%",
    "100 triệu/người/năm",
    "24/7",
    "1.234,5 ha",
  ])("%s", (text) => expect(codes(text)).toEqual([]));
});

describe("words and numbers", () => {
  test.each([
    ["đạt 5,19%.", ["word đạt", "number 5,19"]],
    ["33.497 tỷ", ["number 33.497", "word tỷ"]],
    ["1.234,5 ha, 7 xã.", ["number 1.234,5", "word ha", "number 7", "word xã"]],
    ["Covid-19", ["word Covid", "number 19"]],
    ["", []],
    [" \n…“”", []],
  ])("%s", (text, tokens) => expect(kinds(text)).toEqual(tokens));

  test("are compared in one spelling and found in their place", () => {
    const text = "Huyện uỷ Đầm Hà";
    const [, uy, dam] = tokenise(text);
    expect(uy).toMatchObject({ accented: "ủy", folded: "uy", capital: false, span: { start: 6, end: 8 } });
    expect(dam).toMatchObject({ accented: "đầm", folded: "dam", capital: true, span: { start: 9, end: 12 } });
    expect(tokenise(text).map(hasDiacritics)).toEqual([true, true, true, true]);
    expect(tokenise("huyen uy Dam").map(hasDiacritics)).toEqual([false, false, false]);
  });

  test("decomposed text has the same keys", () => {
    const text = "Tỷ lệ hộ nghèo huyện Đầm Hà";
    const keys = (of: string) => tokenise(of).map(({ accented, folded }) => [accented, folded]);
    expect(keys(text.normalize("NFD"))).toEqual(keys(text));
  });
});
