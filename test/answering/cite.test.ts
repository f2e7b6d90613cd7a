import { expect, test } from "vitest";
import { cite, type Library } from "../../src/answering/cite.ts";
import type { Document } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { report } from "../support/corpus/report.ts";

const TEXT = "Trang một có chợ.\nCâu  bị\ncắt ở đây. Trang hai có suối.";
const SEAM = TEXT.indexOf("cắt");
const SECOND_PAGE = TEXT.indexOf("Trang hai");

const document: Document = {
  ...report(TEXT, { date: "2023-01-12", seams: [SEAM] }),
  pages: [
    { number: 1, span: { start: 0, end: SECOND_PAGE } },
    { number: 2, span: { start: SECOND_PAGE, end: TEXT.length } },
  ],
};

function passage(id: string, start: number, end: number): Passage {
  return { id, documentId: document.id, headings: [], text: TEXT.slice(start, end), span: { start, end } };
}

// The last sentence lies in no passage.
const passages = [passage("first", 0, SEAM - 1), passage("second", SEAM, SECOND_PAGE - 1)];
const library: Library = { document: () => document, passagesOf: () => passages };
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test("a citation carries its document, page, offsets, and the passage that holds it", () => {
  expect(cite(library, document.id, spanOf("có chợ"))).toEqual({
    document: "báo-cáo.txt",
    title: null,
    date: "2023-01-12",
    page: 1,
    quote: "có chợ",
    ...spanOf("có chợ"),
    passageId: "first",
    sample: false,
    draft: false,
    ocr: false,
  });
});

test("runs of white space are one space in the quote, the offsets stay", () => {
  expect(cite(library, document.id, spanOf("chợ.\nCâu  bị"))).toMatchObject({
    quote: "chợ. Câu bị",
    ...spanOf("chợ.\nCâu  bị"),
  });
});

test("words on both sides of a removed part may meet at the seam, not cross it", () => {
  expect(cite(library, document.id, { start: SEAM, end: SEAM + 3 })).toMatchObject({ quote: "cắt" });
  expect(cite(library, document.id, { start: SEAM - 4, end: SEAM })).toMatchObject({ quote: "bị" });
  expect(cite(library, document.id, { start: SEAM - 1, end: SEAM + 3 })).toBeUndefined();
  expect(cite(library, document.id, spanOf("bị\ncắt"))).toBeUndefined();
});

test("what lies in no passage, and nothing at all, is not cited", () => {
  expect(cite(library, document.id, spanOf("Trang hai"))).toBeUndefined();
  expect(cite(library, document.id, { start: 3, end: 3 })).toBeUndefined();
  expect(cite(library, document.id, { start: 9, end: 3 })).toBeUndefined();
});
