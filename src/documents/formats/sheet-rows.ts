import type * as Xlsx from "@e965/xlsx";
import { cellText, type RawCell, type RawRow } from "../tables/raw-table.ts";

/** A cell that holds something; rows and columns are counted from 0. */
export interface Found {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Cells by their rows, both in the order in which they are given. */
export function byRow<T extends { readonly row: number }>(cells: readonly T[]): Map<number, T[]> {
  const rows = new Map<number, T[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

/** The rows that are shown, in stretches that empty rows part; a hidden row parts nothing. */
export function stretchesOf(sheet: Xlsx.DenseWorkSheet, cells: readonly Found[]): RawRow[][] {
  const hidesRow = (row: number) => sheet["!rows"]?.[row]?.hidden === true;
  const lastRow = cells.at(-1)?.row ?? -1;
  const filled = byRow(cells);
  const merges: readonly Xlsx.Range[] = sheet["!merges"] ?? [];
  const inMerge = new Set<number>();
  for (const { s, e } of merges)
    if (filled.has(s.r)) for (let row = s.r; row <= Math.min(e.r, lastRow); row++) inMerge.add(row);
  const shown = byRow(shownCells(sheet, cells, { lastRow, hidesRow, inMerge }));
  const stretches: RawRow[][] = [];
  let next = 0;
  let cut = false;
  for (const row of [...new Set([...filled.keys(), ...inMerge])].sort((a, b) => a - b)) {
    if (hidesRow(row)) {
      cut ||= filled.has(row);
      continue;
    }
    const inRow = shown.get(row)?.sort((a, b) => a.column - b.column) ?? [];
    if (inRow.length === 0 && !inMerge.has(row)) continue;
    while (next < row && hidesRow(next)) next++;
    if (row !== next || stretches.length === 0) stretches.push([]);
    stretches.at(-1)!.push({ number: row + 1, cells: inRow, ...(cut && { cut }) });
    next = row + 1;
    cut = false;
  }
  return stretches;
}

interface Rows {
  /** The last that holds something, however far merged cells reach. */
  readonly lastRow: number;
  readonly hidesRow: (row: number) => boolean;
  readonly inMerge: ReadonlySet<number>;
}

/** Each cell where it is seen: a merged one may begin in what is hidden and is shown over the rest. */
function shownCells(
  sheet: Xlsx.DenseWorkSheet,
  cells: readonly Found[],
  { lastRow, hidesRow, inMerge }: Rows,
): (RawCell & { readonly row: number })[] {
  const hidesColumn = (column: number) => sheet["!cols"]?.[column]?.hidden === true;
  const merges: readonly Xlsx.Range[] = sheet["!merges"] ?? [];
  const merged = new Map(merges.map((range) => [`${range.s.r}:${range.s.c}`, range]));
  return cells.flatMap(({ text, row, column }) => {
    const range = merged.get(`${row}:${column}`);
    if (!range && inMerge.has(row) && isCovered(merges, row, column)) return [];
    const rows = shownBetween(row, Math.min(range?.e.r ?? row, lastRow), hidesRow);
    const columns = shownBetween(column, range?.e.c ?? column, hidesColumn);
    if (!rows || !columns) return [];
    return {
      text: cellText(text),
      row: rows.first,
      column: columns.first + 1,
      // Columns are the sheet's own, hidden ones among them; rows are those that are shown.
      columns: columns.last - columns.first + 1,
      rows: rows.count,
    };
  });
}

/** Undefined when all of them are hidden. */
function shownBetween(first: number, last: number, isHidden: (at: number) => boolean) {
  let shown: { readonly first: number; readonly last: number; readonly count: number } | undefined;
  for (let at = first; at <= last; at++)
    if (!isHidden(at)) shown = { first: shown?.first ?? at, last: at, count: (shown?.count ?? 0) + 1 };
  return shown;
}

/** Under a merged cell a file may keep what nobody sees. */
function isCovered(merges: readonly Xlsx.Range[], row: number, column: number): boolean {
  return merges.some(
    ({ s, e }) =>
      s.r <= row && row <= e.r && s.c <= column && column <= e.c && (s.r !== row || s.c !== column),
  );
}
