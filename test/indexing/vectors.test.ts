import { existsSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { HashingEmbeddings } from "../../src/embeddings/hashing.ts";
import { ExactVectors, unitVector } from "../../src/indexing/exact-vectors.ts";
import { keptVectors } from "../../src/indexing/kept-vectors.ts";
import { VECTOR_FILES, VectorBuilder } from "../../src/indexing/vector-builder.ts";
import { VectorGraph } from "../../src/indexing/vector-graph.ts";
import type { VectorSearch } from "../../src/indexing/vector-search.ts";
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

/** The vectors, searched through the graph and one by one, as an ingest leaves them. */
async function saved(vectors: number[][]): Promise<Record<"graph" | "exact", VectorSearch>> {
  return stored(await built(vectors), vectors[0]!.length);
}

async function built(vectors: number[][]): Promise<string> {
  const folder = temporaryFolder();
  const size = vectors[0]!.length;
  const builder = new VectorBuilder(folder, size);
  for (let from = 0; from < vectors.length; from += 256) await builder.add(vectors.slice(from, from + 256));
  await builder.save();
  await builder.close();
  return folder;
}

async function stored(folder: string, size: number): Promise<Record<"graph" | "exact", VectorSearch>> {
  const floats = new Float32Array(new Uint8Array(await readFile(join(folder, VECTOR_FILES.exact))).buffer);
  return { graph: await graphIn(folder, size), exact: new ExactVectors(floats, size) };
}

async function graphIn(folder: string, size: number): Promise<VectorGraph> {
  return VectorGraph.load(join(folder, VECTOR_FILES.graph), await placesIn(folder), size);
}

async function placesIn(folder: string): Promise<Uint32Array> {
  return new Uint32Array(new Uint8Array(await readFile(join(folder, VECTOR_FILES.places))).buffer);
}

describe.each(["graph", "exact"] as const)("%s search", (kind) => {
  let vectors: number[][];
  let search: VectorSearch;
  const queries = sentences(100, 2);

  beforeAll(async () => {
    vectors = await embeddings.embedDocuments(sentences(SIZE, 1));
    search = (await saved(vectors))[kind];
  });

  /** Finds at least 99 of 100 neighbours among those that `may` be found, and nothing else. */
  async function expectNeighbours(may: (at: number) => boolean, allowed?: Uint8Array): Promise<void> {
    let found = 0;
    let wanted = 0;
    for (const query of queries) {
      const vector = await embeddings.embedQuery(query);
      const similar = vectors.map((other, at) => ({ at, score: dot(vector, other) }));
      const nearest = similar
        .filter(({ at }) => may(at))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, 10);
      const hits = search.search(vector, 10, allowed);
      wanted += nearest.length;
      // Ties at the tenth place may fall either way.
      found += hits.filter(({ at }) => similar[at]!.score >= nearest.at(-1)!.score - 1e-6).length;
      for (const [rank, { at, score }] of hits.entries()) {
        expect(may(at)).toBe(true);
        expect(score).toBeCloseTo(similar[at]!.score, 4);
        expect(score).toBeLessThanOrEqual(hits[rank - 1]?.score ?? 1.0001);
      }
    }
    expect(found / wanted).toBeGreaterThanOrEqual(0.99);
  }

  test("holds every vector", () => expect(search.size).toBe(SIZE));

  test("finds the nearest: recall@10 is at least 0.99", () => expectNeighbours(() => true));

  test.each<[string, (at: number) => boolean]>([
    ["every second passage", (at) => at % 2 === 0],
    ["a few stretches", (at) => at % 500 < 20],
    ["the first and the last", (at) => at === 0 || at === SIZE - 1],
    ["one passage", (at) => at === 1234],
  ])("finds the nearest within %s", (_, may) =>
    expectNeighbours(
      may,
      Uint8Array.from(vectors, (__, at) => Number(may(at))),
    ),
  );

  test("finds nothing where nothing is allowed", () => {
    expect(search.search(vectors[0]!, 10, new Uint8Array(SIZE))).toEqual([]);
  });

  test("takes a question's vector of any length", () => {
    const scaled = search.search(
      vectors[7]!.map((value) => value * 40),
      1,
    );
    expect(scaled).toEqual([{ at: 7, score: expect.closeTo(1, 4) }]);
  });

  test("gives all there is when asked for more, also with a dimension that fills no whole lanes", async () => {
    const few = [
      [1, 2, 3],
      [-1, 0, 0.5],
    ];
    const hits = (await saved(few))[kind].search([-1, 0, 0.4], 50);
    expect(hits.map(({ at }) => at)).toEqual([1, 0]);
    expect(hits[1]!.score).toBeCloseTo(0.2 / (Math.hypot(1, 0.4) * Math.hypot(1, 2, 3)), 4);
  });
});

describe("the builder", () => {
  test.each<[string, (vector: number[]) => number[]]>([
    ["not a number", (vector) => vector.with(3, Number.NaN)],
    ["without end", (vector) => vector.with(3, Number.POSITIVE_INFINITY)],
    ["zero throughout", (vector) => vector.map(() => 0)],
    ["of another length", (vector) => vector.slice(1)],
  ])("refuses a vector that is %s, and takes none of its batch", async (_, spoil) => {
    const builder = new VectorBuilder(temporaryFolder(), dimension);
    onTestFinished(() => builder.close());
    const [sound] = await embeddings.embedDocuments(["chợ xã"]);
    await builder.add([sound!]);
    await expect(builder.add([sound!, spoil(sound!)])).rejects.toThrow("embedding");
    expect(builder.size).toBe(1);
  });

  test("tells how far the graph has grown, up to the last vector", async () => {
    const builder = new VectorBuilder(temporaryFolder(), dimension);
    onTestFinished(() => builder.close());
    const vectors = await embeddings.embedDocuments(sentences(600, 3));
    for (let from = 0; from < 600; from += 200) await builder.add(vectors.slice(from, from + 200));
    const told: number[] = [];
    await builder.save((done, total) => {
      expect(total).toBe(600);
      told.push(done);
    });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(600);
  });

  test("writes an index without passages that loads again", async () => {
    const folder = temporaryFolder();
    const builder = new VectorBuilder(folder, dimension);
    onTestFinished(() => builder.close());
    await builder.save();
    const graph = await graphIn(folder, dimension);
    expect(graph.search(new Array(dimension).fill(1), 10)).toEqual([]);
  });

  test("a folder that cannot be written to is a fault of the one who waits", async () => {
    const folder = temporaryFolder();
    const builder = new VectorBuilder(folder, dimension);
    onTestFinished(() => builder.close());
    await builder.add(await embeddings.embedDocuments(["chợ xã"]));
    rmSync(folder, { recursive: true });
    await expect(builder.save()).rejects.toThrow();
    expect(existsSync(folder)).toBe(false);
  });

  test("unit vectors are padded with zeros", () => {
    expect([...unitVector([3, 4])]).toEqual([expect.closeTo(0.6), expect.closeTo(0.8), 0, 0, 0, 0, 0, 0]);
  });
});

describe("a graph that goes on from an older one", () => {
  const rounds = 30;
  const size = 1000;
  const run = 20;

  /** Builds on: runs of passages stay, the others' vectors go, and new ones come behind. */
  async function goOn(folder: string, stay: { from: number; to: number }[], added: number[][]) {
    const next = temporaryFolder();
    const old = { ...paths(folder), places: await placesIn(folder) };
    const kept = keptVectors(old, stay, dimension);
    if (!kept) return undefined;
    const builder = new VectorBuilder(next, dimension, kept);
    for (const places of stay) builder.keep(places);
    await builder.add(added);
    await builder.save();
    await builder.close();
    return next;
  }

  const paths = (folder: string) => ({
    graph: join(folder, VECTOR_FILES.graph),
    exact: join(folder, VECTOR_FILES.exact),
  });

  test("finds 99 of 100 neighbours after many changes, until too much of it is dead", async () => {
    const random = randomNumbers(5);
    let vectors = await embeddings.embedDocuments(sentences(size, 6));
    let folder = await built(vectors);
    let anew = 0;
    for (let round = 0; round < rounds; round++) {
      const at = Math.floor(random() * (size / run)) * run;
      const stay = [
        { from: 0, to: at },
        { from: at + run, to: vectors.length },
      ];
      const added = await embeddings.embedDocuments(sentences(run, 100 + round));
      vectors = [...vectors.toSpliced(at, run), ...added];
      const next = await goOn(folder, stay, added);
      if (!next) anew++;
      folder = next ?? (await built(vectors));
    }
    expect(anew).toBe(2);
    const { graph, exact } = await stored(folder, dimension);
    expect([graph.size, exact.size]).toEqual([size, size]);
    let found = 0;
    for (const query of await embeddings.embedDocuments(sentences(100, 2))) {
      const nearest = exact.search(query, 10);
      const hits = graph.search(query, 10);
      found += hits.filter(({ score }) => score >= nearest.at(-1)!.score - 1e-6).length;
      for (const { at, score } of hits) expect(score).toBeCloseTo(dot(query, vectors[at]!), 4);
    }
    expect(found / 1000).toBeGreaterThanOrEqual(0.99);
  });

  test("a passage that went is found no more, though its vector is asked for", async () => {
    const vectors = await embeddings.embedDocuments(sentences(10, 8));
    const stay = [
      { from: 0, to: 4 },
      { from: 5, to: 10 },
    ];
    const folder = (await goOn(await built(vectors), stay, []))!;
    for (const search of Object.values(await stored(folder, dimension))) {
      const hits = search.search(vectors[4]!, 10);
      expect(hits.map(({ at }) => at).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      for (const { at, score } of hits)
        expect(score).toBeCloseTo(dot(vectors[4]!, vectors.toSpliced(4, 1)[at]!), 4);
      expect(search.search(vectors[4]!, 3, Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0))).toHaveLength(1);
    }
  });

  test.each<[string, boolean, number, boolean]>([
    ["a fifth is gone", true, 8, true],
    ["more is gone", true, 7, false],
    ["nothing is gone, but few vectors have nothing beside the graph", false, 10, false],
  ])("%s", (_, hasExact, to, stays) => {
    const old = {
      graph: "hnswlib.index",
      exact: hasExact ? "exact.f32" : undefined,
      places: Uint32Array.from({ length: 10 }, (__, place) => place),
    };
    expect(keptVectors(old, [{ from: 0, to }], dimension) !== undefined).toBe(stays);
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
