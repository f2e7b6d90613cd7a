import { tidyLines } from "../tidy-lines.ts";

/** A cell as a format's reader finds it, at its upper left corner. */
export interface RawCell {
  /** As shown, tidied to one line; never empty. */
  readonly text: string;
  /** Counted from 1. */
  readonly column: number;
  /** How many columns and rows it covers. */
  readonly columns: number;
  readonly rows: number;
}

export interface RawRow {
  /** Counted from 1 as the file counts. */
  readonly number: number;
  /** From left to right; empty where cells of rows above reach down. */
  readonly cells: readonly RawCell[];
  /** Marked as a header by the file's own markup. */
  readonly isHeader?: boolean;
  /** Hidden rows stand right above it. */
  readonly cut?: boolean;
}

/** A row without cells is no line: what was left out above it was left out above the next. */
export function withCutsHandedOn(rows: readonly RawRow[]): RawRow[] {
  let isCut = false;
  return rows.map((row) => {
    const cut = isCut || row.cut === true;
    isCut = cut && row.cells.length === 0;
    return cut ? { ...row, cut } : row;
  });
}

/** A cell's words on one line, as a row needs them. */
export function cellText(raw: string): string {
  return tidyLines(raw)
    .filter((line) => line !== "")
    .join(" ");
}

/**
 * Puts cells that a format gives one behind another into their columns, past those that cells of
 * rows above still cover. Spans are bounded: no table is wider or longer than what it holds.
 */
export function placeCells(
  rows: readonly {
    readonly cells: readonly { readonly text: string; readonly columns: number; readonly rows: number }[];
    readonly isHeader?: boolean;
    readonly cut?: boolean;
  }[],
): RawRow[] {
  const reach = new Map<number, number>();
  return rows.map(({ cells, isHeader, cut }, at) => {
    const placed: RawCell[] = [];
    let column = 1;
    for (const cell of cells) {
      while ((reach.get(column) ?? 0) > at) column++;
      const columns = Math.min(Math.max(1, cell.columns), MOST_SPANNED);
      const down = Math.min(Math.max(1, cell.rows), rows.length - at);
      for (let covered = column; covered < column + columns; covered++) reach.set(covered, at + down);
      if (cell.text !== "") placed.push({ text: cell.text, column, columns, rows: down });
      column += columns;
    }
    return { number: at + 1, cells: placed, ...(isHeader && { isHeader }), ...(cut && { cut }) };
  });
}

const MOST_SPANNED = 1000;
