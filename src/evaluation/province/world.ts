import { randomOf } from "../../domain/random.ts";
import { type IndicatorId, indicatorOf } from "./indicator.ts";
import { DISTRICTS, type Locality } from "./localities.ts";
import { rounded } from "./number-text.ts";
import type { Value } from "./value.ts";
import { FIRST_YEAR } from "./years.ts";

/** What is so in the made-up province; reports state parts of it. */
export interface World {
  result(place: Locality, id: IndicatorId, year: number): Value;
  target(place: Locality, id: IndicatorId, year: number): Value;
  /** The first half of the year, for indicators that flow. */
  half(place: Locality, id: IndicatorId, year: number): Value;
  /** A slightly different value, such as an early estimate or another office's count. */
  variant(place: Locality, id: IndicatorId, year: number, why: string): Value;
}

const QUALIFIED: readonly IndicatorId[] = ["budget", "production", "visitors", "water", "income"];
/** Falls are good for these. */
const FALLING: readonly IndicatorId[] = ["poor", "nearPoor", "poorCount"];

export function createWorld(seed: string): World {
  const series = new Map<string, number[]>();
  const raw = (place: Locality, id: IndicatorId, year: number): number => {
    const key = `${place.name}|${id}`;
    const values = series.get(key) ?? history(seed, place, id);
    series.set(key, values);
    return values[year - FIRST_YEAR + 1]!;
  };
  const money = (place: Locality, id: IndicatorId, year: number) =>
    id === "domestic"
      ? (raw(place, "budget", year) * raw(place, "domestic", year)) / 100
      : raw(place, id, year);
  const result = (place: Locality, id: IndicatorId, year: number): Value => {
    const { decimals, rate } = indicatorOf(id);
    const number = money(place, id, year);
    const random = randomOf(seed, "qualifier", place.name, id, year);
    if (!QUALIFIED.includes(id) || !random.chance(0.3)) return exact(rounded(number, decimals));
    const step = rate || id === "income" ? 1 : number >= 10000 ? 1000 : number >= 1000 ? 50 : 5;
    const floor = Math.floor(number / step) * step;
    return random.chance(0.7)
      ? { number: floor, qualifier: "trên" }
      : { number: floor + step, qualifier: "gần" };
  };
  return {
    result,
    target: (place, id, year) => targetOf(seed, place, id, year, money(place, id, Math.min(year, 2024))),
    half: (place, id, year) => {
      const share = randomOf(seed, "half", place.name, id, year).between(0.38, 0.56);
      const whole = result(place, id, year).number;
      return exact(Math.min(whole, rounded(Math.max(1, whole * share), indicatorOf(id).decimals)));
    },
    variant: (place, id, year, why) => {
      const random = randomOf(seed, "variant", why, place.name, id, year);
      const { decimals, max } = indicatorOf(id);
      const number = result(place, id, year).number;
      const moved = number * (random.chance(0.5) ? random.between(0.9, 0.965) : random.between(1.03, 1.08));
      const least = decimals === 0 ? 1 : 0.3;
      const other = rounded(Math.abs(moved - number) < least ? number + least * 2 : moved, decimals);
      return exact(max && other > max ? rounded(number - least * 3, decimals) : other);
    },
  };
}

function exact(number: number): Value {
  return { number, qualifier: null };
}

function history(seed: string, place: Locality, id: IndicatorId): number[] {
  const { start, drift, steps, max, free, unit } = indicatorOf(id);
  const random = randomOf(seed, "history", place.name, id);
  const size = place.kind === "tỉnh" && !unit.startsWith("%") && id !== "income" && !free ? 12 : 1;
  const scale = id === "domestic" || id.startsWith("communes") ? 1 : size;
  const values = [random.between(...start) * scale];
  const emptied = id === "poorCount" && DISTRICTS.findIndex(({ name }) => name === place.name) % 3 === 2;
  for (let at = 1; at <= 8; at++) {
    const last = values.at(-1)!;
    const step = random.between(...drift);
    const next = free
      ? random.between(...start) * scale
      : steps
        ? Math.min(max ?? Number.POSITIVE_INFINITY, last + step)
        : last * step;
    values.push(id === "domestic" ? Math.min(92, Math.max(40, next)) : next);
  }
  if (emptied) for (const at of [5, 6, 7, 8]) values[at] = 0;
  return values;
}

/** Round, and better than the year's own value by a little, worse by a little. */
function targetOf(seed: string, place: Locality, id: IndicatorId, year: number, value: number): Value {
  const random = randomOf(seed, "target", place.name, id, year);
  const { rate, decimals, max } = indicatorOf(id);
  const aim = value * random.between(0.93, 1.09) + (rate ? 0.04 : 0);
  const step = rate ? (aim < 5 ? 0.1 : 0.5) : aim > 2000 ? 100 : aim > 300 ? 10 : aim > 40 ? 5 : 1;
  const number = rounded(Math.max(step, Math.round(aim / step) * step), Math.max(decimals, 1));
  const bounded = max ? Math.min(number, Math.floor(max)) : number;
  if (rate && random.chance(0.4))
    return { number: bounded, qualifier: FALLING.includes(id) ? "dưới" : "trên" };
  return exact(bounded);
}
