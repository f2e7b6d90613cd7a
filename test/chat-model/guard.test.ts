import { beforeAll, describe, expect, test } from "vitest";
import { GOOD_OVER_REPORTS, REPORTS } from "../support/chat-model/good-over-reports.ts";
import { GOOD_OVER_SAMPLES } from "../support/chat-model/good-over-samples.ts";
import { GOOD_OVER_SEEDS } from "../support/chat-model/good-over-seeds.ts";
import { type GuardTrial, guardOver, type Said } from "../support/chat-model/guard-trial.ts";
import { liesOf, mergedFacts } from "../support/chat-model/lies.ts";
import { sharedInput } from "../support/index/shared-input.ts";

/** LIES=all tries every lie; otherwise every seventh. */
const STEP = process.env.LIES === "all" ? 1 : 7;
/** Of good sentences, in percent: neither shown nor told in the document's own words. */
const MOST_REMOVED = 3;
/** Of good sentences, in percent: shown as they are written. */
const FEWEST_WRITTEN = 75;

const seeds = sharedInput("seeds");
const SETS: readonly [string, () => Parameters<typeof guardOver>[0], readonly Said[], boolean][] = [
  ["samples", () => "data/samples", GOOD_OVER_SAMPLES, false],
  ["reports of other matters", () => REPORTS, GOOD_OVER_REPORTS, false],
  [`real reports${seeds.note}`, () => seeds.path, GOOD_OVER_SEEDS, seeds.missing],
];

const tally = { good: 0, written: 0, removed: [] as string[], lies: 0 };

describe.each(SETS.filter(([, , , isMissing]) => !isMissing))("over %s", (_, documents, said) => {
  let trial: GuardTrial;
  beforeAll(async () => {
    trial = await guardOver(documents());
  });

  test("no lie is shown", () => {
    const lies = said.flatMap(([question, quote, ...sentences]) => {
      const single = sentences
        .flatMap((text) => liesOf(text))
        .filter(({ text }) => !sentences.includes(text));
      return single.map((lie) => ({ ...lie, question, quotes: [quote] }));
    });
    const merged = mergedFacts(said);
    const tried = [
      ...lies.filter((_one, at) => at % STEP === 0),
      ...merged.filter((_one, at) => at % STEP === 0),
    ];
    const believed = tried.filter(
      ({ question, quotes, text }) => trial.judge(question, quotes, text) === "written",
    );
    tally.lies += tried.length;
    expect(believed.map(({ how, text }) => `${how}: ${text}`)).toEqual([]);
  }, 120_000);

  test("good sentences pass, or the document tells them", () => {
    for (const [question, quote, ...sentences] of said) {
      for (const text of sentences) {
        tally.good++;
        const outcome = trial.judge(question, [quote], text);
        if (outcome === "written") tally.written++;
        else if (outcome !== "by document") tally.removed.push(`${outcome}: ${text}`);
      }
    }
  });
});

test("few good sentences are removed, and enough of both were tried", () => {
  const share = (100 * tally.removed.length) / tally.good;
  expect(share, tally.removed.join("\n")).toBeLessThanOrEqual(MOST_REMOVED);
  expect((100 * tally.written) / tally.good).toBeGreaterThanOrEqual(FEWEST_WRITTEN);
  expect(tally.good).toBeGreaterThanOrEqual(seeds.missing ? 100 : 200);
  expect(tally.lies).toBeGreaterThanOrEqual(200);
});
