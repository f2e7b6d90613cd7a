import { readDataTable } from "./data-table.ts";

/** A day from which an indicator is measured otherwise than before. */
export interface Break {
  /** The glossary's key (`#poor-households`). */
  readonly key: string;
  /** ISO date. */
  readonly from: string;
  readonly note: { readonly vi: string; readonly en: string };
}

/** Reads `data/breaks.csv`. Throws an AppError when the table is missing or malformed. */
export function loadBreaks(path: string): Break[] {
  return readDataTable(path, ["concept", "from", "vietnamese", "english"]).map((row) => ({
    key: `#${row.concept}`,
    from: row.from,
    note: { vi: row.vietnamese, en: row.english },
  }));
}
