import { type Indicator, type IndicatorId, indicatorOf } from "./indicator.ts";
import { vietnamese } from "./number-text.ts";

/** A value as every report that states it writes it. */
export interface Value {
  readonly number: number;
  readonly qualifier: "trên" | "gần" | "dưới" | null;
}

function plainNumber({ decimals }: Indicator, number: number): string {
  return vietnamese(number, Number.isInteger(number) ? 0 : decimals);
}

/** `trên 250 tỷ đồng`; with `unit` those words instead of the indicator's own. */
export function valueText(id: IndicatorId, { number, qualifier }: Value, unit?: string): string {
  const indicator = indicatorOf(id);
  const tail = unit === undefined ? indicator.unit : unit;
  return `${qualifier ? `${qualifier} ` : ""}${plainNumber(indicator, number)}${tail}`;
}

/** What an answer must carry whatever the document's wording: `trên 250 tỷ`, `5,19%`, `22`. */
export function valueCore(id: IndicatorId, { number, qualifier }: Value): string {
  const indicator = indicatorOf(id);
  return `${qualifier ? `${qualifier} ` : ""}${plainNumber(indicator, number)}${indicator.scale}`;
}
