import { describe, expect, test } from "vitest";
import type { Document } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { joinNeighbours } from "../../src/retrieval/join-neighbours.ts";

/** Passages of one document, a line each; `seams` before the passages with these numbers. */
function library(lines: readonly string[], headings: readonly string[] = [], seams: readonly number[] = []) {
  const text = lines.join("\n");
  const starts = lines.map((_, at) => lines.slice(0, at).join("\n").length + (at > 0 ? 1 : 0));
  const passages = lines.map(
    (line, at): Passage => ({
      id: `p${at}`,
      documentId: "d",
      headings: [headings[at] ?? "Điều 1"],
      text: line,
      span: { start: starts[at]!, end: starts[at]! + line.length },
    }),
  );
  const document = { id: "d", text, seams: seams.map((at) => starts[at]!) } as unknown as Document;
  const index = {
    size: passages.length,
    passageAt: (at: number) => passages[at]!,
    placeOf: (id: string) => passages.findIndex((passage) => passage.id === id),
  };
  return (...found: number[]) =>
    joinNeighbours(
      found.map((at) => ({ passage: passages[at]!, document, score: 1 })),
      index,
    ).map(({ passage }) => {
      expect(passage.text).toBe(text.slice(passage.span.start, passage.span.end));
      return passage.text.split("\n").length;
    });
}

describe("a passage that runs on is joined with those behind it", () => {
  test.each([
    ["a list", ["Gồm có:", "a) một;", "b) hai.", "Khác."], [3]],
    ["three at most", ["Gồm có:", "a) một;", "b) hai;", "c) ba."], [3]],
    ["a whole sentence stays", ["Xong.", "Khác."], [1]],
    ["nothing follows", ["Gồm có:"], [1]],
  ])("%s", (_, lines, lengths) => expect(library(lines)(0)).toEqual(lengths));

  test("never under another heading or across a seam", () => {
    expect(library(["Gồm có:", "a) một."], ["Điều 1", "Điều 2"])(0)).toEqual([1]);
    expect(library(["Gồm có:", "a) một."], [], [1])(0)).toEqual([1]);
  });

  test("a passage stands in one piece alone", () => {
    expect(library(["Gồm có:", "a) một.", "Khác."])(0, 1, 2)).toEqual([2, 1]);
    expect(library(["Gồm có:", "a) một."])(1, 0)).toEqual([1, 1]);
  });
});
