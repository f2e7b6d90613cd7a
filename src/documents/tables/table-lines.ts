import { CELL_GAP } from "../../domain/grid.ts";
import type { SourceLine, TableMark } from "../source-line.ts";
import { countsColumns } from "./cell-kinds.ts";
import { findHeader } from "./header-rows.ts";
import type { RawCell, RawRow } from "./raw-table.ts";

/**
 * A table as lines, one a row: what stands above its header and below its last row as lines of their
 * own. Undefined when the rows are no table.
 */
export function tableLines(rows: readonly RawRow[], table: TableMark): SourceLine[] | undefined {
  const found = findHeader(rows);
  if (!found) return undefined;
  const end = rows.findLastIndex(({ cells }) => cells.length > 1) + 1;
  const header = widened(rows.slice(found.header, found.body));
  const body = withLabelsFromAbove(rows.slice(found.body, end));
  return [
    ...rows.slice(0, found.header).flatMap(plainLines),
    { text: "" },
    ...header.flatMap((row) => rowLine(row, table, true)),
    ...body.flatMap((row) => rowLine(row, table, false)),
    { text: "" },
    ...rows.slice(end).flatMap(plainLines),
  ];
}

/** Cells that make no table are lines of their own. */
export function plainLines({ cells, cut }: RawRow): SourceLine[] {
  return cells.map(({ text }, at) => ({ text, ...(cut && at === 0 && { cut }) }));
}

function rowLine({ number, cells, cut }: RawRow, table: TableMark, isHeader: boolean): SourceLine[] {
  if (cells.length === 0) return [];
  // `A | B | 1 | 2` names nothing.
  const names = isHeader && !countsColumns(cells.map((cell) => cell.text));
  let text = "";
  const marks = cells.map((cell) => {
    if (text !== "") text += CELL_GAP;
    const start = text.length;
    text += cell.text;
    return { column: cell.column, columns: names ? cell.columns : 0, start, length: cell.text.length };
  });
  return [{ text, ...(cut && { cut }), row: { table, number, isHeader, cells: marks } }];
}

/** A name over several columns without being merged: it reaches to the next, where names stand below. */
function widened(rows: readonly RawRow[]): RawRow[] {
  return rows.map((row, at) => {
    const below = rows[at + 1];
    if (!below) return row;
    const covered = (column: number) =>
      rows.slice(0, at + 1).some(({ cells }, i) => cells.some((cell) => reaches(cell, column, at - i)));
    const cells = row.cells.map((cell) => {
      let { columns } = cell;
      const named = (column: number) => below.cells.some((other) => reaches(other, column, 0));
      if (cell.rows > 1 || !named(cell.column)) return cell;
      while (named(cell.column + columns) && !covered(cell.column + columns)) columns++;
      return { ...cell, columns };
    });
    return { ...row, cells };
  });
}

function reaches({ column, columns, rows }: RawCell, at: number, down: number): boolean {
  return column <= at && at < column + columns && rows > down;
}

/** A name that is merged over several rows stands in each of them; a number stands where it is. */
function withLabelsFromAbove(rows: readonly RawRow[]): RawRow[] {
  let open: { readonly cell: RawCell; readonly until: number }[] = [];
  return rows.map((row, at) => {
    open = open.filter(({ until }) => until > at);
    const labels = open.map(({ cell }) => cell);
    for (const cell of row.cells)
      if (cell.rows > 1 && /\p{L}{2}/u.test(cell.text)) open.push({ cell, until: at + cell.rows });
    if (labels.length === 0 || row.cells.length === 0) return row;
    const cells = [...labels, ...row.cells].sort((a, b) => a.column - b.column);
    return { ...row, cells };
  });
}
