import { expect, test } from "vitest";
import { answerRecord, answerText } from "../../scripts/present.ts";
import { cite } from "../../src/answering/cite.ts";
import { sourceLine } from "../../src/bot/format/source-line.ts";
import { wordingFor } from "../../src/bot/wording/wording.ts";
import type { Document, PageOcr } from "../../src/domain/document.ts";
import { answered, citation } from "../bot/fakes/samples.ts";

const TEXT = "Hộ nghèo còn 5,19%. Thu ngân sách đạt 120 tỷ đồng.";

/** The first sentence's page as it was read, the second's with a text layer. */
function citedOn(ocr: PageOcr | undefined, start: number, end: number) {
  const document: Document = {
    id: "d",
    path: "scan.pdf",
    title: null,
    date: null,
    issuer: null,
    text: TEXT,
    seams: [],
    pages: [
      { number: 1, span: { start: 0, end: 20 }, ...(ocr && { ocr }) },
      { number: 2, span: { start: 20, end: TEXT.length } },
    ],
    contentHash: "",
    sample: false,
    number: null,
    draft: false,
    readers: [],
    validFrom: null,
    validTo: null,
    restricted: false,
  };
  const passage = {
    id: "p",
    documentId: "d",
    headings: [],
    text: TEXT,
    span: { start: 0, end: TEXT.length },
  };
  return cite({ document: () => document, passagesOf: () => [passage] }, "d", { start, end });
}

test.each([
  ["words that OCR read", { confidence: 93 }, 0, 19, true],
  ["words of a text layer", { confidence: 93 }, 20, TEXT.length, false],
  ["a quote that begins on a scanned page", { confidence: 93 }, 13, 30, true],
  ["a layer that stayed because OCR failed", { confidence: 41, leftOut: "unclear" }, 0, 19, false],
  ["no scan", undefined, 0, 19, false],
] as const)("%s", (_, ocr, start, end, expected) => {
  expect(citedOn(ocr, start, end)?.ocr).toBe(expected);
});

test("the source line says so in the terminal, in Telegram and to programs", () => {
  const scan = answered({ citations: [citation({ ocr: true })] });
  const typed = answered();
  expect(answerText(scan)).toContain(" · đọc từ bản quét");
  expect(answerText({ ...scan, language: "en" })).toContain(" · read from a scan");
  expect(answerText(typed)).not.toContain("bản quét");
  expect(answerRecord("?", scan).citations[0]).toHaveProperty("ocr", true);
  expect(answerRecord("?", typed).citations[0]).not.toHaveProperty("ocr");
  const line = (ocr: boolean, language: "vi" | "en") =>
    JSON.stringify(sourceLine({ path: "a.pdf", ...citation({ ocr }) }, wordingFor(language)));
  expect(line(true, "vi")).toContain("đọc từ bản quét");
  expect(line(true, "en")).toContain("read from a scan");
  expect(line(false, "vi")).not.toContain("bản quét");
});
