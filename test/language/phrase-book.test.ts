import { describe, expect, test } from "vitest";
import { PhraseBook } from "../../src/language/phrase-book.ts";
import { tokenise } from "../../src/language/tokens.ts";

function book(...phrases: string[]): PhraseBook<string> {
  const made = new PhraseBook<string>();
  for (const phrase of phrases) made.add(phrase, phrase);
  return made;
}

const PHRASES = ["hộ nghèo", "hộ cận nghèo", "tỷ lệ hộ nghèo", "đảng", "đang", "ủy ban", "KH"];

describe("phrases", () => {
  test.each<[string, "strict" | "typed", string[]]>([
    ["tỷ lệ hộ nghèo", "strict", ["tỷ lệ hộ nghèo"]],
    ["tỉ lệ hộ nghèo", "strict", ["tỷ lệ hộ nghèo"]],
    ["số hộ nghèo", "strict", ["hộ nghèo"]],
    ["HỘ NGHÈO", "strict", ["hộ nghèo"]],
    ["hộ cận nghèo và hộ nghèo", "strict", ["hộ cận nghèo", "hộ nghèo"]],
    ["uỷ ban", "strict", ["ủy ban"]],
    // A document's words carry their diacritics; a person's may not.
    ["ho ngheo", "strict", []],
    ["hộ nghẹo", "strict", []],
    ["ho ngheo", "typed", ["hộ nghèo"]],
    ["ty le ho ngheo", "typed", ["tỷ lệ hộ nghèo"]],
    ["ty lệ ho nghèo", "typed", ["tỷ lệ hộ nghèo"]],
    ["hộ nghẹo", "typed", []],
    ["hô nghèo", "typed", []],
    // Words that differ in their diacritics alone.
    ["đảng", "typed", ["đảng"]],
    ["đang", "typed", ["đang"]],
    ["đang", "strict", ["đang"]],
    ["hộ", "typed", []],
    ["", "typed", []],
  ])("in %j (%s)", (text, mode, expected) => {
    const found = book(...PHRASES).find(tokenise(text), mode);
    expect(found.map(({ value }) => value)).toEqual(expected);
  });

  test("the longest wins, then what follows it is read on", () => {
    const found = book("a b", "a b c", "c d", "d").find(tokenise("a b c d"), "strict");
    expect(found.map(({ value, first, last }) => [value, first, last])).toEqual([
      ["a b c", 0, 3],
      ["d", 3, 4],
    ]);
  });

  test("an exact match wins over a bare one of the same length, in either order of adding", () => {
    for (const phrases of [
      ["bản", "ban"],
      ["ban", "bản"],
    ]) {
      const [match] = book(...phrases).find(tokenise("ban"), "typed");
      expect(match).toMatchObject({ value: "ban", exact: true });
    }
  });

  test("a bare match says that it is none in full", () => {
    expect(book("hộ nghèo").find(tokenise("ho nghèo"), "typed")[0]).toMatchObject({ exact: false });
    expect(book("hộ nghèo").find(tokenise("hộ nghèo"), "typed")[0]).toMatchObject({ exact: true });
  });

  test("a match knows its place in the text", () => {
    const text = "Số  hộ nghèo.";
    const [match] = book("hộ nghèo").find(tokenise(text), "strict");
    expect(text.slice(match!.span.start, match!.span.end)).toBe("hộ nghèo");
  });

  test("a phrase without words is never found", () => {
    expect(book("…", "").find(tokenise("a … b"), "typed")).toEqual([]);
  });
});
