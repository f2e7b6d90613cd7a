import { countsColumns, isFigure } from "./cell-kinds.ts";
import type { RawCell, RawRow } from "./raw-table.ts";

const MOST_HEADERS = 5;
const LONGEST_NAME = 200;

/** Where a table's header and body begin among `rows`; what stands above `header` is no part of it. */
interface Layout {
  readonly header: number;
  readonly body: number;
}

/**
 * Finds the rows that name the columns: those right above the first row with figures, or those that
 * the file marks. Undefined when the rows are no table: no figures, and no header marked.
 */
export function findHeader(rows: readonly RawRow[]): Layout | undefined {
  const marked = rows.findIndex(({ isHeader }) => isHeader);
  const figures = rows.findIndex(isBody);
  if (marked >= 0 && (figures < 0 || marked < figures)) {
    const past = rows.slice(marked).findIndex(({ isHeader }) => !isHeader);
    if (past < 0) return undefined;
    const last = figures < 0 ? marked + past : Math.max(marked + past, headerEnd(rows, marked, figures));
    return { header: marked, body: last };
  }
  if (figures < 0) return undefined;
  const valued = new Set(
    rows
      .slice(figures)
      .flatMap(({ cells }) => cells.slice(1).flatMap(({ text, column }) => (isFigure(text) ? [column] : []))),
  );
  // `I | Kinh tế` above the first figures heads them; it names no column.
  let body = figures;
  while (body > 0 && isPartName(rows[body - 1]!, valued)) body--;
  let header = body;
  while (header > 0 && body - header < MOST_HEADERS && namesColumns(rows, header - 1, valued)) header--;
  return header < body ? { header, body } : { header: figures, body: figures };
}

function isPartName({ cells }: RawRow, valued: ReadonlySet<number>): boolean {
  return cells.length > 0 && cells.length <= 2 && !standsOver(cells, valued);
}

function standsOver(cells: readonly RawCell[], valued: ReadonlySet<number>): boolean {
  return [...valued].some((column) => cells.some((cell) => covers(cell, column)));
}

/** With one row marked, those below it up to the figures belong to it where it spans several. */
function headerEnd(rows: readonly RawRow[], marked: number, figures: number): number {
  const reach = Math.max(...rows[marked]!.cells.map((cell) => marked + cell.rows));
  return Math.min(reach, figures);
}

function isBody({ cells }: RawRow): boolean {
  if (cells.length < 2 || countsColumns(cells.map(({ text }) => text))) return false;
  return cells.slice(1).some(({ text }) => isFigure(text));
}

/** A row above the figures whose names stand over some of them, and not one name over all: that is a title. */
function namesColumns(rows: readonly RawRow[], at: number, valued: ReadonlySet<number>): boolean {
  const { cells } = rows[at]!;
  if (cells.some(({ text }) => text.length > LONGEST_NAME)) return false;
  // Wholly covered from above: the names there are its own.
  if (cells.length === 0) return rows.slice(0, at).some((row, i) => row.cells.some((c) => i + c.rows > at));
  const over = [...valued].filter((column) => cells.some((cell) => covers(cell, column)));
  const [only] = cells;
  return over.length > 0 && (cells.length > 1 || (over.length < valued.size && only!.column > 1));
}

function covers({ column, columns }: RawCell, at: number): boolean {
  return column <= at && at < column + columns;
}
