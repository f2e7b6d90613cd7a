import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CachedSpace, VectorCache } from "../../src/indexing/vector-cache.ts";
import { vectorOf } from "../support/embedding-server/vector-of.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const SPACE: CachedSpace = { embedder: "ollama:m", dimension: 8, probe: vectorOf("probe", 0, 8) };
const RECORD = 16 + 4 + 8 * 4;
const texts = ["một", "hai", "ba"];
const vectors = new Map(texts.map((text) => [text, vectorOf(text, 0, 8).map(Math.fround)]));
const fileIn = (directory: string) => join(directory, "vectors-cache", "vectors.bin");

function opened<T>(directory: string, work: (cache: VectorCache) => T, space = SPACE): T {
  const cache = VectorCache.open(directory, space);
  try {
    return work(cache);
  } finally {
    cache.close();
  }
}

function filled(): string {
  const directory = temporaryFolder();
  opened(directory, (cache) => {
    for (const [text, vector] of vectors) cache.set(text, vector);
  });
  return directory;
}

const held = (directory: string, space = SPACE) =>
  opened(directory, (cache) => texts.filter((text) => cache.get(text) !== undefined), space);

test("gives back what was put in, also after it was closed", () => {
  const directory = filled();
  opened(directory, (cache) => {
    for (const [text, vector] of vectors) expect(cache.get(text)).toEqual(vector);
    expect(cache.get("bốn")).toBeUndefined();
  });
});

test("pruning keeps what was read or written since it was opened, and no more", () => {
  const directory = filled();
  opened(directory, (cache) => {
    cache.get("hai");
    cache.set("bốn", vectors.get("một")!);
    cache.prune();
  });
  expect(statSync(fileIn(directory)).size).toBe(2 * RECORD);
  expect(held(directory)).toEqual(["hai"]);
  opened(directory, (cache) => expect(cache.get("bốn")).toEqual(vectors.get("một")));
});

test("pruning leaves what was only retained; what is not held cannot be", () => {
  const directory = filled();
  opened(directory, (cache) => {
    cache.retain("hai");
    cache.retain("bốn");
    cache.prune();
  });
  expect(held(directory)).toEqual(["hai"]);
});

test("without pruning nothing is lost: an ingest that failed goes on where it was", () => {
  const directory = filled();
  opened(directory, (cache) => cache.set("bốn", vectors.get("một")!));
  expect(held(directory)).toEqual(texts);
});

test("a record that was cut short is dropped and puts no later one out of step", () => {
  const directory = filled();
  truncateSync(fileIn(directory), 3 * RECORD - 5);
  opened(directory, (cache) => cache.set("bốn", vectors.get("ba")!));
  expect(held(directory)).toEqual(["một", "hai"]);
  opened(directory, (cache) => expect(cache.get("bốn")).toEqual(vectors.get("ba")));
  appendFileSync(fileIn(directory), "x");
  expect(held(directory)).toEqual(["một", "hai"]);
});

test.each([0, 17, 20, RECORD - 1])("a record with byte %i changed is not used", (at) => {
  const directory = filled();
  const bytes = readFileSync(fileIn(directory));
  bytes[RECORD + at]! ^= 1;
  writeFileSync(fileIn(directory), bytes);
  expect(held(directory)).toEqual(["một", "ba"]);
});

test.each<[string, Partial<CachedSpace>]>([
  ["another name", { embedder: "ollama:n" }],
  ["another size", { dimension: 4, probe: vectorOf("probe", 0, 4) }],
  ["another model behind the same name", { probe: vectorOf("probe", 1, 8) }],
])("vectors of %s are not taken", (_, other) => {
  const directory = filled();
  expect(held(directory, { ...SPACE, ...other })).toEqual([]);
  expect(statSync(fileIn(directory)).size).toBe(0);
});

test("a damaged note of whose they are empties it", () => {
  const directory = filled();
  writeFileSync(join(directory, "vectors-cache", "owner.json"), "{");
  expect(held(directory)).toEqual([]);
});
