import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HashingEmbeddings } from "../../src/embeddings/hashing.ts";
import { VectorIndex } from "../../src/indexing/vector-index.ts";
import { glossary } from "../support/corpus/language.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const embeddings = new HashingEmbeddings(glossary);
const { dimension } = embeddings;
const SIZE = 2000;

/** Sentences that share words as reports do: many common ones, some rare. */
function sentences(count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const syllable = () =>
    pick(["h", "th", "ng", "tr", "l", "m", "qu", "s"], random) +
    pick(["ai", "ôn", "ươ", "ịnh", "uyên", "ạt", "ế"], random);
  const common = Array.from({ length: 40 }, syllable);
  const topics = [
    "hộ nghèo",
    "thu ngân sách",
    "đảng viên",
    "nông thôn mới",
    "doanh nghiệp",
    "khách du lịch",
    "giá trị sản xuất",
  ];
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 30 }, () => (random() < 0.7 ? pick(common, random) : syllable()));
    words.splice(5, 0, pick(topics, random), String(1990 + Math.floor(random() * 40)));
    return words.join(" ");
  });
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

async function saved(index: VectorIndex): Promise<VectorIndex> {
  const folder = join(temporaryFolder(), "vectors");
  mkdirSync(folder);
  await index.save(folder);
  return VectorIndex.load(folder, embeddings);
}

describe("the HNSW index", () => {
  test("finds what exact search finds: recall@10 is at least 0.99", async () => {
    const vectors = await embeddings.embedDocuments(sentences(SIZE, 1));
    const built = VectorIndex.create(embeddings, dimension);
    for (let from = 0; from < SIZE; from += 256) await built.add(vectors.slice(from, from + 256), from);
    const index = await saved(built);
    expect(index.size).toBe(SIZE);
    let found = 0;
    const queries = sentences(100, 2);
    for (const query of queries) {
      const vector = await embeddings.embedQuery(query);
      const similar = vectors.map((other, at) => ({ at, score: dot(vector, other) }));
      const exact = similar.toSorted((a, b) => b.score - a.score).slice(0, 10);
      const hits = await index.search(vector, 10);
      // Ties at the tenth place may fall either way.
      found += hits.filter(({ at }) => similar[at]!.score >= exact.at(-1)!.score - 1e-6).length;
      for (const [rank, { at, score }] of hits.entries()) {
        expect(score).toBeCloseTo(similar[at]!.score, 4);
        expect(score).toBeLessThanOrEqual(hits[rank - 1]?.score ?? 1.0001);
      }
    }
    const recall = found / (queries.length * 10);
    console.info(`HNSW recall@10 over ${SIZE} built-in vectors: ${recall}`);
    expect(recall).toBeGreaterThanOrEqual(0.99);
  });

  test("gives all there is when asked for more", async () => {
    const index = VectorIndex.create(embeddings, dimension);
    await index.add(await embeddings.embedDocuments(["chợ xã", "rừng"]), 0);
    const hits = await (await saved(index)).search(await embeddings.embedQuery("rừng"), 50);
    expect(hits.map(({ at }) => at)).toEqual([1, 0]);
    expect(hits[0]!.score).toBeCloseTo(1, 4);
  });

  test.each<[string, (vector: number[]) => number[]]>([
    ["not a number", (vector) => vector.with(3, Number.NaN)],
    ["without end", (vector) => vector.with(3, Number.POSITIVE_INFINITY)],
    ["zero throughout", (vector) => vector.map(() => 0)],
  ])("refuses a vector that is %s, and takes none of its batch", async (_, spoil) => {
    const index = VectorIndex.create(embeddings, dimension);
    const [sound] = await embeddings.embedDocuments(["chợ xã"]);
    await index.add([sound!], 0);
    await expect(index.add([sound!, spoil(sound!)], 1)).rejects.toThrow("embedding");
    expect(index.size).toBe(1);
  });
});

test("the built-in embeddings give the same unit vectors for the same text, whatever it is", async () => {
  const odd = ["", " ", "😀😀", "\u0000", "a".repeat(10_000), "Hộ nghèo", "?!…"];
  const [once, again] = [await embeddings.embedDocuments(odd), await embeddings.embedDocuments(odd)];
  expect(again).toEqual(once);
  for (const vector of once) {
    expect(vector).toHaveLength(dimension);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  }
});
