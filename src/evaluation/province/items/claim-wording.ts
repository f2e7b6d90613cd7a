import type { Random } from "../../../domain/random.ts";
import { capitalised } from "../../../language/spelling.ts";
import { type IndicatorId, indicatorOf } from "../indicator.ts";
import { fullName } from "../localities.ts";
import type { Phrasing } from "../phrasing.ts";
import type { Topic } from "../truth.ts";
import type { Value } from "../value.ts";
import { valueText } from "../value.ts";
import { timeOf } from "./wording.ts";

/** A claim on the topic; `said` is the value as the user spells it. */
export function claimOf(
  { asks, frames }: Phrasing,
  topic: Topic,
  said: string,
  random: Random,
  frame: "claims" | "changeClaims" = "claims",
): string {
  const template = random.pick(frames[frame]);
  const name = random.pick(asks[topic.indicator].vi);
  const front = topic.period.half ? `6 tháng đầu năm ${topic.period.year}, ` : `Năm ${topic.period.year}, `;
  const text = template
    .replace("{n}", (_slot, at: number) =>
      at === 0 || /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1),
    )
    .replace("{front}", front)
    .replace("{t}", timeOf(topic, "vi", random))
    .replace("{D}", fullName(topic.place))
    .replace("{B}", ["tỉnh", "xã"].includes(topic.place.kind) ? fullName(topic.place) : topic.place.name)
    .replace("{v}", said);
  return capitalised(text);
}

/** A value as users type it: `5.19%` for `5,19%`, `2400` for `2.400`, the unit's tail left off. */
export function spelled(id: IndicatorId, value: Value, random: Random): string {
  const { unit, scale, decimals } = indicatorOf(id);
  const plain = { ...value, qualifier: null };
  const kept = unit.startsWith(" tỷ") || unit.startsWith(" triệu") ? random.pick([unit, scale]) : unit;
  const text = valueText(id, plain, kept);
  const fractional = decimals > 0 && !Number.isInteger(value.number);
  if (fractional) return value.number < 1000 && random.chance(0.5) ? text.replace(",", ".") : text;
  return random.chance(0.5) ? text.replaceAll(".", "") : text;
}
