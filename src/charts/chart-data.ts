import type { Table } from "../domain/table.ts";
import type { Dimension } from "../domain/unit.ts";

/** One year or place of a chart; `point` is null where the documents have no figure. */
interface Slot {
  readonly label: string;
  readonly point: {
    /** As the document writes it. */
    readonly figure: string;
    readonly value: number;
  } | null;
}

export interface ChartData {
  readonly title: string;
  readonly dimension: Dimension;
  readonly slots: readonly Slot[];
}

/** Two figures are read faster than drawn. */
const FEWEST_POINTS = 3;
/** On a telephone more rows are a list, not a picture. */
const MOST_SLOTS = 30;

/** Undefined when the table's figures cannot stand on one axis, or are too few or too many to look at. */
export function chartData({ caption, rows, dimension }: Table): ChartData | undefined {
  if (dimension === null || rows.length > MOST_SLOTS) return undefined;
  const slots = rows.map(({ label, figure, value }): Slot => {
    const known = figure !== null && value !== null && Number.isFinite(value);
    return { label: tidy(label), point: known ? { figure: tidy(figure), value } : null };
  });
  if (slots.filter(({ point }) => point).length < FEWEST_POINTS) return undefined;
  return { title: tidy(caption).replace(/[\s:]+$/, ""), dimension, slots };
}

/** The values of a chart in their order, gaps left out. */
export function valuesOf({ slots }: ChartData): number[] {
  return slots.flatMap(({ point }) => (point ? [point.value] : []));
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
