import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type HitRates,
  type LawResult,
  lawQuestions,
  lawTable,
  readLawQuestions,
} from "../../scripts/bench/law-questions.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { sharedInput } from "../support/index/shared-input.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const laws = sharedInput("corpora/laws.tar.xz");

test("the questions over laws differ in their ids and words", () => {
  const questions = readLawQuestions();
  expect(questions.length).toBeGreaterThanOrEqual(150);
  for (const of of ["id", "question"] as const)
    expect(new Set(questions.map((item) => item[of])).size).toBe(questions.length);
});

describe.skipIf(laws.missing)(`questions over 110 laws${laws.note}`, () => {
  let ours: LawResult;
  let bare: LawResult;
  let plain: LawResult;

  beforeAll(async () => {
    const folder = temporaryFolder();
    expect(spawnSync("tar", ["-xJf", laws.path, "--strip-components=1", "-C", folder]).status).toBe(0);
    const index = ownIndex(folder);
    await index.ingest();
    const results = await lawQuestions(await index.open(), folder);
    console.info(lawTable(results));
    [ours, bare, plain] = results as [LawResult, LawResult, LawResult];
  }, 300_000);

  /** The sets are small: floors leave room for three questions of each. */
  test.each([
    ["official", 0.82, 0.92],
    ["everyday", 0.49, 0.69],
    ["tuning", 0.52, 0.77],
    ["heldOut", 0.44, 0.58],
  ] as const)("%s: hit@1 at least %d, hit@5 at least %d", (half, at1, at5) => {
    expect(ours[half].at1).toBeGreaterThanOrEqual(at1);
    expect(ours[half].at5).toBeGreaterThanOrEqual(at5);
  });

  test.each(["everyday", "tuning", "heldOut"] as const)("%s: clearly above plain BM25", (half) => {
    const ahead = (of: keyof HitRates) => ours[half][of] - plain[half][of];
    expect(ahead("at1")).toBeGreaterThanOrEqual(0.08);
    expect(ahead("at5")).toBeGreaterThanOrEqual(0.1);
  });

  test("official: above plain BM25", () => {
    expect(ours.official.at1 - plain.official.at1).toBeGreaterThanOrEqual(0.08);
    expect(ours.official.at5).toBeGreaterThan(plain.official.at5);
  });

  test.each(["official", "everyday"] as const)("%s: without diacritics little is lost", (set) => {
    expect(ours[set].at1 - bare[set].at1).toBeLessThanOrEqual(0.05);
    expect(ours[set].at5 - bare[set].at5).toBeLessThanOrEqual(0.03);
  });
});
