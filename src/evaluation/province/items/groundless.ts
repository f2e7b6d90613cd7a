import { indicatorOf } from "../indicator.ts";
import type { Topic, Truth } from "../truth.ts";
import type { Value } from "../value.ts";
import { YEARS } from "../years.ts";
import { type Known, plainValue } from "./claim-values.ts";
import { absentTopics, siblingsOf, unreported } from "./unanswerable.ts";

/** A topic that no report speaks of, with a value that someone might claim. */
export interface Groundless {
  readonly topic: Topic;
  readonly value: Value;
}

/** A known value told of a year without one. */
export function otherYears(truth: Truth, known: readonly Known[]): Groundless[] {
  return known.flatMap(({ topic, value }) =>
    elsewhen(truth, topic).map((other) => ({ topic: other, value })),
  );
}

/** A known value told of a district that no report names. */
export function otherPlaces(known: readonly Known[]): Groundless[] {
  return absentTopics().flatMap((topic) => {
    const like = known.find((one) => one.topic.indicator === topic.indicator);
    return like ? [{ topic, value: like.value }] : [];
  });
}

/** A known value told of the indicator beside its own. */
export function nearMisses(truth: Truth): Groundless[] {
  return truth.topics
    .filter(({ measure, period, place }) => measure === "level" && !period.half && place.kind === "huyện")
    .flatMap((topic) => {
      const { unit } = indicatorOf(topic.indicator);
      const value = plainValue(truth, topic);
      return siblingsOf(topic.indicator)
        .filter((id) => indicatorOf(id).unit === unit)
        .map((indicator) => ({ ...topic, indicator }))
        .filter((other) => value !== null && empty(truth, other))
        .map((other) => ({ topic: other, value: value! }));
    });
}

function elsewhen(truth: Truth, topic: Topic): Topic[] {
  return [...YEARS, 2015]
    .map((year) => ({ ...topic, period: { year } }))
    .filter((other) => empty(truth, other));
}

/** Not even a target: a claim that equals a target could be read either way. */
function empty(truth: Truth, topic: Topic): boolean {
  return unreported(truth, topic) && truth.factsOf(topic).length === 0;
}
