import { expect, test } from "vitest";
import {
  cropped,
  greyOf,
  halfTurned,
  inkBelow,
  pgmOf,
  quarterTurned,
  scaled,
} from "../../../src/documents/ocr/grey-picture.ts";

const picture = { width: 3, height: 2, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]) };

test.each([
  ["half", halfTurned, { width: 3, height: 2, pixels: [6, 5, 4, 3, 2, 1] }],
  ["a quarter", quarterTurned, { width: 2, height: 3, pixels: [3, 6, 2, 5, 1, 4] }],
] as const)("turned by %s", (_, turn, expected) => {
  const result = turn(picture);
  expect({ ...result, pixels: [...result.pixels] }).toEqual(expected);
});

test("a box that reaches beyond the picture shows white paper", () => {
  const { pixels } = cropped(picture, { left: 1, top: -1, width: 3, height: 2 });
  expect([...pixels]).toEqual([255, 255, 255, 2, 3, 255]);
});

test("scaled pictures have the size asked for and keep even shades", () => {
  const even = { width: 8, height: 4, pixels: new Uint8Array(32).fill(90) };
  for (const scale of [0.5, 1, 1.5]) {
    const result = scaled(even, scale);
    expect([result.width, result.height]).toEqual([8 * scale, 4 * scale]);
    expect(new Set(result.pixels)).toEqual(new Set([90]));
  }
});

test("what is transparent shows white paper", () => {
  const rgba = Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 0, 255, 255, 255, 255]);
  expect([...greyOf(rgba, { width: 3, height: 1 }).pixels]).toEqual([0, 255, 255]);
});

test("ink and paper are parted between their shades, however pale", () => {
  const pixels = Uint8Array.from({ length: 100 }, (_, i) => (i < 10 ? 150 : 210));
  const below = inkBelow({ width: 10, height: 10, pixels });
  expect(below).toBeGreaterThan(150);
  expect(below).toBeLessThanOrEqual(210);
});

test("a PGM file states its size before its pixels", () => {
  expect(pgmOf(picture).toString("latin1")).toBe("P5\n3 2\n255\n\u0001\u0002\u0003\u0004\u0005\u0006");
});
