import type { Dimension } from "./unit.ts";

/** One place or time of a table; a gap is never filled in. */
export interface TableRow {
  readonly label: string;
  /** As the document writes it, or null for a gap. */
  readonly figure: string | null;
  /** In the base unit of the dimension (đồng, percent), or null for a gap. */
  readonly value: number | null;
  /** Index into the answer's citations, or null for a gap. */
  readonly citation: number | null;
}

/** Figures side by side: one indicator over years or places, or several indicators of some places. */
export interface Table {
  readonly kind: "series" | "comparison";
  readonly caption: string;
  readonly rows: readonly TableRow[];
  /** Of every value, or null when the rows are of different kinds. */
  readonly dimension: Dimension | null;
}
