import type { Dimension, Unit } from "../domain/unit.ts";
import { fold } from "../language/spelling.ts";

/** The words that a unit says again: what is told in hectares is an area. */
const QUANTITIES: readonly [readonly Dimension[], string][] = [
  [["hectare", "square-kilometre", "square-metre"], "diện tích"],
  [["kilometre", "metre"], "chiều dài km"],
  [["tonne", "kilogram"], "sản lượng khối"],
  [["vnd", "usd", "eur"], "kinh phí tiền"],
];

const SAID = new Map(
  QUANTITIES.flatMap(([dimensions, words]) => {
    const syllables = words.split(" ");
    const keys = new Set([...syllables, ...syllables.map(fold)]);
    return dimensions.map((dimension): [Dimension, ReadonlySet<string>] => [dimension, keys]);
  }),
);

/** Whether a topic key, a plain syllable, is said by the unit: `thả nuôi 156 ha tôm` tells `diện tích nuôi tôm`. */
export function isSaidByUnit(key: string, { dimension }: Unit): boolean {
  return SAID.get(dimension)?.has(key) ?? false;
}
