import type { Span } from "./span.ts";

/** A row of a table: one line of the document's text, its cells parted by ` | `. */
export interface GridRow {
  /** Counted from 1 as the file counts: within its sheet, else within its table. */
  readonly number: number;
  /** The column of each of its cells, counted from 1; a cell without words is none of them. */
  readonly columns: readonly number[];
  /** Where each cell stands in the document's text. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

/** What names a column: the header cells above it, outermost first, in the document's text. */
interface GridColumn {
  readonly number: number;
  readonly names: readonly Span[];
}

/** A table whose rows and columns are known from the file. */
export interface Grid {
  /** The name of its sheet; null where the format has no sheets. */
  readonly sheet: string | null;
  /** Counted from 1, within its sheet or the document. */
  readonly number: number;
  /** In order; the first `headers` of them name the columns. */
  readonly rows: readonly GridRow[];
  readonly headers: number;
  readonly columns: readonly GridColumn[];
}

interface GridCell {
  readonly column: number;
  readonly span: Span;
}

export const CELL_GAP = " | ";

export function cellsOf({ columns, starts, lengths }: GridRow): GridCell[] {
  return columns.map((column, i) => ({
    column,
    span: { start: starts[i]!, end: starts[i]! + lengths[i]! },
  }));
}

export function rowSpan({ starts, lengths }: GridRow): Span {
  return { start: starts[0]!, end: starts.at(-1)! + lengths.at(-1)! };
}

/** Whether a stretch of the text holds nothing but rows that name the columns of a table. */
export function isHeader(grids: readonly Grid[], { start, end }: Span): boolean {
  return grids.some(({ rows, headers }) => {
    const [first, last] = [rows[0], rows[headers - 1]];
    return first && last && rowSpan(first).start <= start && end <= rowSpan(last).end;
  });
}

/** Where in a file's tables a stretch of its text stands. */
export interface CellPlace {
  /** Null where the format has no sheets. */
  readonly sheet: string | null;
  /** Counted from 1 within the document; null in a sheet, whose rows and columns say enough. */
  readonly table: number | null;
  /** Null for what stands on a sheet outside its tables. */
  readonly row: number | null;
  /** Null for a stretch of several cells; a letter in a sheet, else counted from 1. */
  readonly column: string | null;
}

/** One sheet of a workbook; its span lies in the document's text, which opens with its name where that says something. */
export interface Sheet {
  readonly name: string;
  readonly span: Span;
}

/** The place of the cell, or else the row or the sheet, that `span` lies in; null outside tables and sheets. */
export function cellPlaceAt(
  { grids = [], sheets = [] }: { readonly grids?: readonly Grid[]; readonly sheets?: readonly Sheet[] },
  span: Span,
): CellPlace | null {
  for (const grid of grids) {
    const first = grid.rows[0];
    const last = grid.rows.at(-1);
    if (!first || !last || span.start < rowSpan(first).start || span.start >= rowSpan(last).end) continue;
    const row = grid.rows.findLast((one) => rowSpan(one).start <= span.start)!;
    const cell = cellsOf(row).find((one) => one.span.start <= span.start && span.end <= one.span.end);
    const column = cell && (grid.sheet === null ? String(cell.column) : columnLetters(cell.column));
    return {
      sheet: grid.sheet,
      table: grid.sheet === null ? grid.number : null,
      row: row.number,
      column: column ?? null,
    };
  }
  const sheet = sheets.find((one) => one.span.start <= span.start && span.start < one.span.end);
  return sheet ? { sheet: sheet.name, table: null, row: null, column: null } : null;
}

/** 1 is A, 27 is AA, as sheets name their columns. */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
