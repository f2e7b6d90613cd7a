import { describe, expect, test } from "vitest";
import { LexicalBuilder } from "../../src/indexing/lexical-builder.ts";
import { LexicalIndex, type WeightedTerm } from "../../src/indexing/lexical-index.ts";
import { searchTerms } from "../../src/language/search-terms.ts";
import { glossary } from "../support/corpus/language.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";

interface Fields {
  readonly body: string;
  readonly headings: readonly string[];
  readonly title: string | null;
}

const WORDS =
  "đảng đang hộ nghèo thu ngân sách huyện xã năm 2022 5,19% 145-KH/HU tỷ đồng rừng suối chợ trường doanh nghiệp".split(
    " ",
  );

function corpus(seed: number, size: number): Fields[] {
  const random = randomNumbers(seed);
  const words = (most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(WORDS, random)).join(" ");
  return Array.from({ length: size }, () => {
    const headings = random() < 0.5 ? [words(3), words(4)] : [];
    // A passage may begin with its own heading, which then must not count twice.
    const body = headings.length > 0 && random() < 0.5 ? `${headings[1]}\n${words(30)}` : words(30);
    return { body, headings, title: random() < 0.5 ? words(6) : null };
  });
}

function indexOf(passages: readonly Fields[]): LexicalIndex {
  const builder = new LexicalBuilder(glossary);
  for (const [at, passage] of passages.entries()) builder.add({ section: String(at), ...passage });
  return new LexicalIndex(builder.finish());
}

/** BM25 as the textbooks write it, over plain maps: a body's word counts 1, a heading's 3/4, a title's 1/2. */
function naiveBm25(passages: readonly Fields[], terms: readonly WeightedTerm[]): number[] {
  const K1 = 1.2;
  const B = 0.6;
  const counts = passages.map(({ body, headings, title }) => {
    const tf = new Map<string, number>();
    const add = (text: string, weight: number) => {
      for (const { term } of searchTerms(text, glossary, "strict"))
        tf.set(term, (tf.get(term) ?? 0) + weight);
    };
    add(body, 1);
    for (const heading of headings) if (!body.startsWith(heading)) add(heading, 0.75);
    if (title) add(title, 0.5);
    return tf;
  });
  const lengths = passages.map(
    ({ body }) => searchTerms(body, glossary, "strict").filter(({ kind }) => kind === "folded").length,
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return counts.map((tf, at) =>
    terms.reduce((sum, { term, weight }) => {
      const n = counts.filter((other) => other.has(term)).length;
      const idf = Math.log(1 + (passages.length - n + 0.5) / (n + 0.5));
      const f = tf.get(term) ?? 0;
      return sum + (weight * idf * f * (K1 + 1)) / (f + K1 * (1 - B + (B * lengths[at]!) / average));
    }, 0),
  );
}

describe("lexical search", () => {
  test.each([1, 2, 3, 4, 5])("scores as BM25 does (corpus %i)", (seed) => {
    const random = randomNumbers(seed + 100);
    const passages = corpus(seed, 60);
    const index = indexOf(passages);
    expect(index.size).toBe(60);
    for (let round = 0; round < 20; round++) {
      const query = Array.from({ length: 3 }, () => pick(WORDS, random)).join(" ");
      const terms = new Map(
        searchTerms(query, glossary, "typed").map(({ term }) => [term, 0.25 + random()] as const),
      );
      const weighted = [...terms].map(([term, weight]) => ({ term, weight }));
      const expected = naiveBm25(passages, weighted);
      const hits = index.search(weighted, 60);
      expect(hits.length).toBe(expected.filter((score) => score > 0).length);
      for (const [rank, { at, score }] of hits.entries()) {
        expect(score).toBeCloseTo(expected[at]!, 4);
        expect(score).toBeLessThanOrEqual(hits[rank - 1]?.score ?? Number.POSITIVE_INFINITY);
      }
      // A shorter list is the longer one's beginning.
      expect(index.search(weighted, 5)).toEqual(hits.slice(0, 5));
    }
  });

  test("counts the passages of a term, and knows none for an unknown one", () => {
    const index = indexOf([
      { body: "Đảng bộ huyện", headings: [], title: null },
      { body: "đang làm", headings: [], title: "Đảng" },
    ]);
    expect(
      ["dang", "đảng", "đang", "huyen", "aaa", "zzz", "", "huye"].map((term) => index.frequency(term)),
    ).toEqual([2, 2, 1, 1, 0, 0, 0, 0]);
    expect(index.search([{ term: "zzz", weight: 1 }], 5)).toEqual([]);
  });

  test("equal scores come in the index's order", () => {
    const index = indexOf(Array.from({ length: 6 }, () => ({ body: "chợ xã", headings: [], title: null })));
    expect(index.search([{ term: "cho", weight: 1 }], 4).map(({ at }) => at)).toEqual([0, 1, 2, 3]);
  });

  test("an empty index finds nothing", () => {
    const index = indexOf([]);
    expect(index.search([{ term: "cho", weight: 1 }], 4)).toEqual([]);
    expect(index.frequency("cho")).toBe(0);
  });

  test("a word repeated past what a byte holds still counts", () => {
    const index = indexOf([
      { body: "chợ ".repeat(500), headings: [], title: null },
      { body: `chợ ${"suối ".repeat(499)}`, headings: [], title: null },
    ]);
    expect(index.search([{ term: "cho", weight: 1 }], 2).map(({ at }) => at)).toEqual([0, 1]);
  });
});
