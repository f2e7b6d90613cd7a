import { expect, test } from "vitest";
import { randomOf } from "../../../src/domain/random.ts";
import { nearValues } from "../../../src/study/quiz/near-values.ts";
import { readWritten, writeLike } from "../../../src/study/quiz/written-number.ts";

test.each([
  ["33.497", 28_100, "28.100"],
  ["5,19", 4.2, "4,20"],
  ["17/20", 16, "16/20"],
  ["08", 5, "05"],
  ["900", 1200, "1.200"],
  ["5", 4.5, undefined],
])("%s: %d is written %s", (like, value, written) => {
  expect(writeLike(readWritten(like)!, value)).toBe(written);
});

test.each(["8.5", "1.2345", "3,4/5", "năm", ""])(
  "%s is no number that can be read in one way alone",
  (text) => {
    expect(readWritten(text)).toBeUndefined();
  },
);

test.each([
  ["2.400", /^\d\.?\d*00$/],
  ["5,19", /^\d,\d\d$/],
  ["7", /^\d{1,2}$/],
  ["1.000.000", /00\.000$/],
])("near values of %s are as round as it is", (text, writing) => {
  const number = readWritten(text)!;
  const near = nearValues(number, randomOf("near", text));
  expect(near.length).toBeGreaterThan(4);
  expect(near).not.toContain(number.value);
  for (const value of near) expect(writeLike(number, value)).toMatch(writing);
});
