import { describe, expect, test } from "vitest";
import { searchTerms, type TermKind } from "../../src/language/search-terms.ts";
import { glossary } from "../support/corpus/language.ts";

const terms = (text: string, mode: "strict" | "typed", kind?: TermKind) =>
  searchTerms(text, glossary, mode)
    .filter((term) => !kind || term.kind === kind)
    .map(({ term }) => term);

describe("search terms", () => {
  test("are syllables with and without diacritics, pairs and concepts", () => {
    const found = searchTerms("Hộ nghèo", glossary, "strict");
    expect(found.slice(0, 6)).toEqual([
      { term: "ho", kind: "folded" },
      { term: "hộ", kind: "accented" },
      { term: "ngheo", kind: "folded" },
      { term: "nghèo", kind: "accented" },
      { term: "ho ngheo", kind: "bigram" },
      { term: "#poor-households", kind: "concept" },
    ]);
  });

  test.each([
    ["hộ nghèo", "poverty rate", "#poor-households"],
    ["thu ngân sách", "budget revenue", "#state-budget-revenue"],
    ["nông thôn mới", "NTM", "#new-rural-development"],
  ])("%s and %s share a concept", (one, other, concept) => {
    expect(terms(one, "strict", "concept")).toContain(concept);
    expect(terms(other, "typed", "concept")).toContain(concept);
  });

  test("of bare text are folded ones only, and concepts when a person typed it", () => {
    expect(terms("ho ngheo", "typed", "accented")).toEqual([]);
    expect(terms("ho ngheo", "typed", "concept")).toEqual(["#poor-households"]);
    expect(terms("ho ngheo", "strict", "concept")).toEqual([]);
  });

  test("tone placement and composition do not matter", () => {
    expect(terms("Uỷ ban", "strict")).toEqual(terms("Ủy ban", "strict"));
    expect(terms("Ủy ban".normalize("NFD"), "strict")).toEqual(terms("Ủy ban", "strict"));
  });

  test("a document's number counts whole and in parts", () => {
    expect(terms("145-KH/HU", "strict", "folded")).toEqual(["145-kh/hu", "145", "kh", "hu"]);
  });

  test.each(["", "  …", "\n"])("of %j are none", (text) => expect(terms(text, "typed")).toEqual([]));
});
