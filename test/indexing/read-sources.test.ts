import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { FileReport } from "../../src/indexing/ingest.ts";
import { readSources } from "../../src/indexing/read-sources.ts";

const sources = Array.from({ length: 40 }, (_, i) => ({
  path: `${i}.txt`,
  size: 1,
  modified: 1,
  readers: [],
}));
const report = (path: string): FileReport => ({ path, outcome: "skipped" });

test("results stand in the order of the sources, whichever is done first; what is known is not read", async () => {
  const asked: string[] = [];
  const told: number[] = [];
  let open = 0;
  let most = 0;
  const read = await readSources(sources, {
    known: ({ path }) => (path === "7.txt" ? ({ path } as never) : undefined),
    readSource: async (path) => {
      asked.push(path);
      most = Math.max(most, ++open);
      await sleep((40 - Number.parseInt(path, 10)) % 5);
      open--;
      return report(path);
    },
    onRead: (_, done) => told.push(done),
  });
  expect(read.map(({ path }) => path)).toEqual(sources.map(({ path }) => path));
  expect(asked).toHaveLength(39);
  expect(asked).not.toContain("7.txt");
  expect(told).toEqual(sources.map((_, i) => i + 1));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(16);
});

test("a fault of the reader itself is thrown", async () => {
  const readSource = async () => {
    throw new Error("no process");
  };
  await expect(
    readSources(sources, { known: () => undefined, readSource, onRead: () => {} }),
  ).rejects.toThrow("no process");
});
