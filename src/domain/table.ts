import type { Dimension } from "./unit.ts";

/** One place or time of a table; a gap is never filled in. */
export interface TableRow {
  readonly label: string;
  /** As the document writes it, null for a gap; several values that documents disagree on stand side by side. */
  readonly figure: string | null;
  /** In the base unit of the dimension (đồng, percent), null for a gap or where documents disagree. */
  readonly value: number | null;
  /** Indices into the answer's citations: what shows the figure, then its place and time. */
  readonly citations: readonly number[];
}

/** Figures side by side: one indicator over years or places, or several indicators of some places. */
export interface Table {
  readonly kind: "series" | "comparison";
  readonly caption: string;
  readonly rows: readonly TableRow[];
  /** Of every value, or null when the rows are of different kinds. */
  readonly dimension: Dimension | null;
}
