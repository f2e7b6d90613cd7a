import { expect, test } from "vitest";
import { answerRecord, answerText } from "../../scripts/present.ts";
import type { Answered } from "../../src/domain/answer.ts";
import type { Citation } from "../../src/domain/citation.ts";

const CITATION: Citation = {
  document: "a.xlsx",
  title: "Hộ nghèo năm 2020",
  date: "2020-12-31",
  page: null,
  quote: "Đông Ngũ | 5,1",
  start: 10,
  end: 24,
  passageId: "abcdefghijkl",
  sample: false,
  draft: false,
  ocr: false,
};
const answer = (language: "vi" | "en", cell: Partial<Pick<Citation, "cell">>): Answered => ({
  kind: "answered",
  language,
  text: "5,1 (%).",
  citations: [{ ...CITATION, ...cell }],
  highlights: ["5,1 (%)"],
});
const inSheet = { cell: { sheet: "Rà soát", table: null, row: 6, column: "C" } };
const inTable = { cell: { sheet: null, table: 2, row: 6, column: "3" } };

test.each<[string, Answered, string, object]>([
  [
    "a cell of a sheet",
    answer("vi", inSheet),
    "trang tính «Rà soát», hàng 6, cột C",
    { sheet: "Rà soát", row: 6, column: "C" },
  ],
  [
    "in English",
    answer("en", inSheet),
    "sheet “Rà soát”, row 6, column C",
    { sheet: "Rà soát", row: 6, column: "C" },
  ],
  ["a cell of a table", answer("vi", inTable), "bảng 2, hàng 6, cột 3", { table: 2, row: 6, column: "3" }],
])("%s is named in words and in fields", (_, given, words, fields) => {
  expect(answerText(given)).toContain(`31/12/2020 · ${words} · a.xlsx`);
  const { document, title, date, page, quote, start, end } = CITATION;
  expect(answerRecord("?", given).citations).toEqual([
    { document, title, date, page, ...fields, quote, start, end },
  ]);
});

test("outside tables there are no such fields", () => {
  const [record] = answerRecord("?", answer("vi", {})).citations;
  expect(Object.keys(record!)).toEqual(["document", "title", "date", "page", "quote", "start", "end"]);
});
