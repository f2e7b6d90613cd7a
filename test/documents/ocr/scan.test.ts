import { expect, test } from "vitest";
import { scanPages } from "../../../src/documents/ocr/scan.ts";

const white = async () => ({ width: 200, height: 100, pixels: new Uint8Array(20_000).fill(255) });
const page = (number: number) => ({ number, draw: white });

test("pages beyond the limit are not read, and told", async () => {
  const undrawn = { number: 4, draw: () => Promise.reject(new Error("it was drawn")) };
  const scanned = await scanPages([undrawn], undefined, { mostPages: 0 });
  expect([...scanned]).toMatchObject([
    [4, { lines: [{ text: "", page: 4 }], ocr: { confidence: 0, leftOut: "too-many" } }],
  ]);
});

test("a page that takes too long is given up, and told", async () => {
  const scanned = await scanPages([page(2)], undefined, { pageLimitMs: 0 });
  expect(scanned.get(2)?.ocr).toEqual({ confidence: 0, leftOut: "slow" });
});

test("progress is told up to the last page; a blank page is no scan", async () => {
  const signs: string[] = [];
  const scanned = await scanPages([page(1), page(2)], (done, total) => signs.push(`${done}/${total}`));
  expect(signs.at(-1)).toBe("2/2");
  expect(signs).toContain("0/2");
  expect([...scanned.values()].map(({ ocr }) => ocr)).toEqual([undefined, undefined]);
});

test("a page that cannot be drawn is the file's fault", async () => {
  const broken = { number: 1, draw: () => Promise.reject(new Error("no picture")) };
  await expect(scanPages([broken])).rejects.toThrow("no picture");
});
