import type { Document } from "../domain/document.ts";
import { CELL_GAP, cellsOf, type Grid } from "../domain/grid.ts";
import type { Span } from "../domain/span.ts";
import type { Sentence } from "./sentence.ts";
import { isRowNumber } from "./table-columns.ts";

/** A row among a document's paragraphs. */
export interface RowBlock {
  readonly span: Span;
  readonly headings: readonly string[];
  /** It names the part of the table below it. */
  readonly isHeading: boolean;
  readonly row?: { readonly grid: Grid; readonly at: number };
}

export interface Cell {
  readonly column: number;
  readonly span: Span;
  readonly sentence: Sentence;
}

export interface TableRow {
  readonly span: Span;
  readonly cells: readonly Cell[];
  /** The rows above that head it, outermost first. */
  readonly groups: readonly Cell[];
}

/** A table as its reader sees it: rows below a header, each cell under the names of its column. */
export interface TableView {
  /** The header cells of a column, outermost first. */
  readonly names: ReadonlyMap<number, readonly Cell[]>;
  readonly rows: readonly TableRow[];
}

/** What is left of an empty first cell. */
const MARK = CELL_GAP.trimStart();

type ReadCell = (text: string) => Sentence;

/** The table that these rows make; one that the file does not lay out has its first line for a header. */
export function viewTable(document: Document, blocks: readonly RowBlock[], read: ReadCell): TableView {
  const cellAt = ({ column, span }: Pick<Cell, "column" | "span">): Cell => ({
    column,
    span,
    sentence: read(document.text.slice(span.start, span.end)),
  });
  const grid = blocks[0]?.row?.grid;
  const groups = new Map<string, Cell>();
  const rowOf = (block: RowBlock): TableRow => {
    const cells = block.row
      ? cellsOf(block.row.grid.rows[block.row.at]!)
      : cellsOfLine(document.text, block.span);
    const above = block.headings.flatMap((heading) => groups.get(heading) ?? []);
    if (block.row && block.isHeading) {
      const words = document.text.slice(block.span.start, block.span.end);
      groups.set(words, cellAt({ column: cells[0]!.column, span: block.span }));
    }
    return { span: block.span, cells: cells.map(cellAt), groups: above };
  };
  const rows = blocks.map(rowOf);
  if (!grid) {
    const [header, ...below] = rows;
    const names = header?.cells ?? [];
    return {
      names: new Map(names.map((cell) => [cell.column, [cell]])),
      rows: below.map((row) => underNames(row, names)),
    };
  }
  const names = grid.columns.map(
    ({ number, names }) => [number, names.map((span) => cellAt({ column: number, span }))] as const,
  );
  return { names: new Map(names), rows: rows.slice(grid.headers) };
}

/** A line may hold empty cells: `I. Kinh tế | | `; of one in front only the mark behind it is left: `| Toàn tỉnh | 3.429`. */
function cellsOfLine(text: string, line: Span): Pick<Cell, "column" | "span">[] {
  const isFirstEmpty = text.startsWith(MARK, line.start);
  const first = { start: line.start, end: line.start };
  let start = isFirstEmpty ? line.start + MARK.length : line.start;
  const spans = text
    .slice(start, line.end)
    .split(CELL_GAP)
    .map((words) => {
      const span = { start, end: start + words.length };
      start = span.end + CELL_GAP.length;
      return span;
    });
  return [...(isFirstEmpty ? [first] : []), ...spans].map((span, at) => ({ column: at + 1, span }));
}

/**
 * `Tổng cộng | 1.875,8 | 938` below `TT | Đơn vị | … | …`: a name where the rows are numbered has
 * taken the number's cell with it. Where more cells are missing, none can be told from another.
 */
function underNames(row: TableRow, names: readonly Cell[]): TableRow {
  const [first] = row.cells;
  const missing = names.length - row.cells.length;
  const isNumbered = isRowNumber(names[0]?.sentence.text ?? "");
  if (missing <= 0 || !isNumbered || !first || !/\p{L}{2}/u.test(first.sentence.text)) return row;
  const cells = missing === 1 ? row.cells.map((cell) => ({ ...cell, column: cell.column + 1 })) : [first];
  return { ...row, cells };
}
