import type { Language } from "../domain/answer.ts";
import type { Dimension } from "../domain/unit.ts";

/** What the numbers of an axis are counted in: a value is divided by `divisor` first. */
export interface AxisUnit {
  readonly divisor: number;
  /** Empty for things counted, whose name the table does not know. */
  readonly name: string;
}

const SIGNS: Record<Dimension, Record<Language, string>> = {
  percent: same("%"),
  "per-mille": same("‰"),
  "percentage-point": { vi: "điểm phần trăm", en: "percentage points" },
  times: { vi: "lần", en: "times" },
  vnd: { vi: "đồng", en: "VND" },
  usd: same("USD"),
  eur: same("EUR"),
  hectare: same("ha"),
  "square-metre": same("m²"),
  "square-kilometre": same("km²"),
  metre: same("m"),
  kilometre: same("km"),
  tonne: { vi: "tấn", en: "tonnes" },
  kilogram: same("kg"),
  "cubic-metre": same("m³"),
  megawatt: same("MW"),
  "kilowatt-hour": same("kWh"),
  count: same(""),
};

const MULTIPLES = [
  { divisor: 1e9, vi: "tỷ", en: "billion" },
  { divisor: 1e6, vi: "triệu", en: "million" },
] as const;

/** The unit in which the largest value has few digits. */
export function axisUnit(values: readonly number[], dimension: Dimension, language: Language): AxisUnit {
  const sign = SIGNS[dimension][language];
  const largest = Math.max(...values.map(Math.abs));
  const multiple = MULTIPLES.find(({ divisor }) => largest >= divisor);
  if (!multiple) return { divisor: 1, name: sign };
  return { divisor: multiple.divisor, name: `${multiple[language]} ${sign}`.trim() };
}

function same(sign: string): Record<Language, string> {
  return { vi: sign, en: sign };
}
