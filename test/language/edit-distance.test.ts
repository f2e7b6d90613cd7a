import { expect, test } from "vitest";
import { editDistance, isReordered } from "../../src/language/edit-distance.ts";

test.each([
  ["ngheo", "ngheo", 1, 0],
  ["nghoe", "ngheo", 1, 1],
  ["nghe", "ngheo", 1, 1],
  ["nggheo", "ngheo", 1, 1],
  ["ngheu", "ngheo", 1, 1],
  ["gnheo", "ngheo", 1, 1],
  ["ngoeh", "ngheo", 1, 2],
  ["internatoinl", "international", 2, 2],
  ["", "ab", 2, 2],
  ["", "", 1, 0],
  ["abc", "", 1, 2],
  ["binh", "lieu", 2, 3],
  // Optimal string alignment: swapped letters are not parted afterwards.
  ["ca", "abc", 3, 3],
])("%s, %s within %i: %i", (a, b, most, distance) => {
  expect(editDistance(a, b, most)).toBe(distance);
  expect(editDistance(b, a, most)).toBe(distance);
});

test.each([
  ["nghoe", "ngheo", true],
  ["ngheo", "ngheo", false],
  ["nghe", "ngheo", false],
])("%s has the letters of %s in another order: %s", (a, b, reordered) =>
  expect(isReordered(a, b)).toBe(reordered),
);
