import type { Random } from "../../../domain/random.ts";
import { INDICATORS, type IndicatorId, NEAR_MISSES } from "../indicator.ts";
import { ABSENT_DISTRICTS, communeOf, DISTRICTS, PROVINCE } from "../localities.ts";
import type { Phrasing } from "../phrasing.ts";
import type { Topic, Truth } from "../truth.ts";
import { YEARS } from "../years.ts";
import { type Ask, emptied } from "./answerable.ts";
import { drawn } from "./pool.ts";

const COUNTS = {
  "missing-year": 16,
  "absent-place": 12,
  "near-miss": 22,
  "target-only": 14,
  "other-level": 9,
  "half-only": 6,
} as const;

/** Topics of districts with level, year and nothing reported. */
function gaps(truth: Truth, years: readonly number[]): Topic[] {
  return DISTRICTS.flatMap((place) =>
    INDICATORS.flatMap(({ id }) =>
      years.map((year): Topic => ({ place, indicator: id, measure: "level", period: { year } })),
    ),
  ).filter((topic) => unreported(truth, topic));
}

/** No report has a value, change or share for the topic's indicator and year; targets do not count. */
export function unreported(truth: Truth, topic: Topic): boolean {
  if (topic.indicator === "poor" && emptied(truth, topic)) return false;
  return (["level", "change", "of-plan", "of-earlier"] as const).every((measure) => {
    const { kind } = truth.find({ ...topic, measure });
    return kind === "nothing" || kind === "target-only";
  });
}

export function unanswerableAsks(truth: Truth, strangers: Phrasing["strangers"], random: Random): Ask[] {
  const take = (name: keyof typeof COUNTS, pool: readonly Topic[]) =>
    drawn(pool, COUNTS[name], random, ({ indicator }) => indicator).map(
      (topic): Ask => ({ case: name, topic, asking: "level", status: "not_found" }),
    );
  const open = gaps(truth, YEARS);
  const untold = open.filter((topic) => truth.find(topic).kind === "nothing");
  return [
    ...take(
      "missing-year",
      [...untold, ...gaps(truth, [2014, 2015])].filter((topic) => toldOtherYears(truth, topic)),
    ),
    ...take("absent-place", absentTopics()),
    ...take(
      "near-miss",
      untold.filter((topic) => siblingTold(truth, topic)),
    ),
    ...take(
      "target-only",
      gaps(truth, [...YEARS, 2024, 2025]).filter((topic) => truth.find(topic).kind === "target-only"),
    ),
    ...strangers.map((words): Ask => {
      const topic = random.pick(truth.topics.filter(({ place }) => place.kind === "huyện"));
      return {
        case: "stranger",
        topic: { ...topic, measure: "level" },
        words,
        asking: "level",
        status: "not_found",
      };
    }),
    ...take("other-level", otherLevels(truth)),
    ...take(
      "half-only",
      untold.filter(
        (topic) => truth.factsOf({ ...topic, period: { ...topic.period, half: true } }).length > 0,
      ),
    ),
  ];
}

function toldOtherYears(truth: Truth, topic: Topic): boolean {
  return YEARS.some((year) => truth.find({ ...topic, period: { year } }).kind === "one");
}

/** A neighbour of the indicator is told for the same place and year. */
function siblingTold(truth: Truth, topic: Topic): boolean {
  return siblingsOf(topic.indicator).some((indicator) => truth.find({ ...topic, indicator }).kind === "one");
}

export function siblingsOf(id: IndicatorId): IndicatorId[] {
  return NEAR_MISSES.flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : []));
}

export function absentTopics(): Topic[] {
  return ABSENT_DISTRICTS.flatMap((place) =>
    INDICATORS.map(({ id }, at): Topic => {
      return { place, indicator: id, measure: "level", period: { year: YEARS[at % YEARS.length]! } };
    }),
  );
}

/** The province or a commune, where only districts report. */
function otherLevels(truth: Truth): Topic[] {
  const reported = truth.topics.filter(
    ({ place, measure, period }) =>
      !["tỉnh", "xã"].includes(place.kind) && measure === "level" && !period.half,
  );
  return reported
    .flatMap((topic) => [
      { ...topic, place: PROVINCE },
      { ...topic, place: communeOf(topic.place) },
    ])
    .filter(({ indicator }) => indicator !== "communes" && indicator !== "communesPlus")
    .filter((topic) => truth.find(topic).kind === "nothing" && unreported(truth, topic));
}
