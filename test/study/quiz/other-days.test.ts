import { expect, test } from "vitest";
import { randomOf } from "../../../src/domain/random.ts";
import { otherDays } from "../../../src/study/quiz/other-days.ts";

const SEEDS = Array.from({ length: 12 }, (_, at) => randomOf("days", at));

/** How many parts a day has in common with the others, by places of year, month and day. */
function shared(day: string, all: readonly string[]): number {
  const parts = day.split("-");
  return all.flatMap((other) => other.split("-").filter((part, at) => part === parts[at])).length;
}

test.each<[string, string, string[], string | undefined]>([
  ["none told beside it", "2001-12-25", [], undefined],
  ["the year told", "2001-12-25", ["2017-10-25"], "2001"],
  ["one told beside it", "2018-02-05", ["2017-10-25"], undefined],
  ["one of the same month, which cannot be crossed", "2018-02-05", ["2018-02-26"], undefined],
  ["the first of a month", "2013-07-01", [], undefined],
  ["the first of a month of a year that is told", "2013-07-01", [], "2013"],
  ["the last of a month", "2015-03-31", [], undefined],
  ["a leap day", "2016-02-29", [], undefined],
])("%s: three days, none with more in common than the key", (_, key, beside, year) => {
  for (const random of SEEDS) {
    const days = otherDays(key, beside, year, random);
    const all = [key, ...days];
    expect(new Set(all).size).toBe(4);
    expect(new Set(all.map((day) => shared(day, all))).size).toBe(1);
    for (const day of days) {
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      if (year) expect(day.slice(0, 4)).toBe(year);
    }
  }
});

test("three told beside it are taken", () => {
  const beside = ["2018-08-29", "2018-11-30", "2022-10-26", "2018-08-29"];
  expect(otherDays("2017-10-25", beside, undefined, SEEDS[0]!).toSorted()).toEqual([...new Set(beside)]);
});
