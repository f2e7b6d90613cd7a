import { describe, expect, test } from "vitest";
import { findNumbers, readNumber } from "../../src/language/numbers.ts";

describe("a number as documents and people write it", () => {
  test.each<[string, number[], number[]]>([
    ["33.497", [33_497], [33_497]],
    ["5,19", [5.19], [5.19]],
    ["5.19", [5.19], [5.19]],
    ["1.234,5", [1234.5], [1234.5]],
    ["1,234.5", [1234.5], [1234.5]],
    ["1.234.567", [1_234_567], [1_234_567]],
    ["1,234,567", [1_234_567], [1_234_567]],
    // In a document the comma is the decimal mark; a person may mean either.
    ["1,234", [1.234], [1.234, 1234]],
    ["0,125", [0.125], [0.125]],
    ["0.125", [0.125], [0.125]],
    ["2400", [2400], [2400]],
    ["2.400", [2400], [2400]],
    ["2,4", [2.4], [2.4]],
    ["0", [0], [0]],
    ["0,5", [0.5], [0.5]],
    ["007", [7], [7]],
    // Neither convention groups like this.
    ["1.23.45", [], []],
    ["1,23,45", [], []],
    ["12.34,5", [], []],
    ["1.234,567.8", [], []],
  ])("%s", (text, document, typed) => {
    expect(readNumber(text, "document")).toEqual(document);
    expect(readNumber(text, "typed")).toEqual(typed);
  });
});

describe("numbers in running text", () => {
  const found = (text: string) =>
    findNumbers(text).map(({ span, values }) => [text.slice(span.start, span.end), ...values]);

  test.each<[string, [string, number][]]>([
    [
      "đạt 33.497 tỷ đồng, tăng 5,19%.",
      [
        ["33.497", 33_497],
        ["5,19", 5.19],
      ],
    ],
    [
      "Năm 2019 có 8 xã.",
      [
        ["2019", 2019],
        ["8", 8],
      ],
    ],
    ["trồng 1.300ha quế", [["1.300", 1300]]],
    ["dài 12,5km", [["12,5", 12.5]]],
    ["thu 250tr", [["250", 250]]],
  ])("%s", (text, numbers) => expect(found(text)).toEqual(numbers));

  test.each([
    // A letter makes them part of a name, and so every digit of them.
    "Quốc lộ 18C",
    "mạng 4G",
    "A52",
    // The first part of a date, a ratio's second part and a symbol's digits follow a mark.
    "/20",
    "-19",
  ])("none in %s", (text) => expect(found(text)).toEqual([]));
});
