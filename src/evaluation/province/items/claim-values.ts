import { indicatorOf } from "../indicator.ts";
import type { Topic, Truth } from "../truth.ts";
import type { Value } from "../value.ts";
import { siblingsOf } from "./unanswerable.ts";

/** A topic with its agreed value. */
export interface Known {
  readonly topic: Topic;
  readonly value: Value;
  readonly documents: readonly string[];
}

/** Topics with one agreed, final value other than zero. */
export function knownOf(truth: Truth, measure: Topic["measure"]): Known[] {
  return truth.topics.flatMap((topic) => {
    const finding = topic.measure === measure ? truth.find(topic) : null;
    if (finding?.kind !== "one" || finding.by === "superseded" || finding.by === "estimate") return [];
    if (finding.fact.value.number === 0) return [];
    return [{ topic, value: finding.fact.value, documents: finding.documents }];
  });
}

/** `bằng 119,5% so với năm 2022` supports `tăng 19,5%`. */
export function derivable(truth: Truth): Known[] {
  return knownOf(truth, "of-earlier")
    .filter(
      ({ value, topic }) => value.number > 100 && truth.factsOf({ ...topic, measure: "change" }).length === 0,
    )
    .map((one) => ({
      ...one,
      value: { number: Number((one.value.number - 100).toFixed(1)), qualifier: null },
    }));
}

/** Neighbouring digits changed places, or one digit is off. */
export function mistyped({ indicator }: Topic, { number }: Value): Value {
  const { decimals, max } = indicatorOf(indicator);
  const digits = [...number.toFixed(decimals)];
  const swap = digits.findIndex(
    (digit, at) =>
      /\d/.test(digit) &&
      /\d/.test(digits[at + 1] ?? "") &&
      digit !== digits[at + 1] &&
      digits[at + 1] !== "0",
  );
  if (swap >= 0 && number > 20) [digits[swap], digits[swap + 1]] = [digits[swap + 1]!, digits[swap]!];
  else return { number: Number((number + (decimals > 0 ? 1.1 : 3)).toFixed(decimals)), qualifier: null };
  const other = Number(digits.join(""));
  return { number: max && other > max ? Number((number - 2.3).toFixed(decimals)) : other, qualifier: null };
}

export function plainValue(truth: Truth, topic: Topic): Value | null {
  const finding = truth.find(topic);
  return finding.kind === "one" && !finding.fact.value.qualifier && finding.fact.value.number > 0
    ? finding.fact.value
    : null;
}

export function siblingValue(truth: Truth, topic: Topic): Value | null {
  const { unit } = indicatorOf(topic.indicator);
  const alike = siblingsOf(topic.indicator).filter((id) => indicatorOf(id).unit === unit);
  return (
    alike.map((indicator) => plainValue(truth, { ...topic, indicator })).find((value) => value !== null) ??
    null
  );
}

/** No report states this number of the topic, as a target or otherwise. */
export function distinct(truth: Truth, topic: Topic, { number }: Value): boolean {
  const halves = truth.factsOf({ ...topic, period: { ...topic.period, half: true } });
  return [...truth.factsOf(topic), ...halves].every(({ value }) => value.number !== number);
}
