import type * as Xlsx from "@e965/xlsx";
import type { FileLines, SourceLine } from "../source-line.ts";
import { type Surface, surfacesOf } from "../surface.ts";
import { cellText, type RawCell, type RawRow } from "../tables/raw-table.ts";
import { sheetLines } from "../tables/sheet-lines.ts";
import { shownIn } from "./sheet-cell.ts";
import { readSheetMargins } from "./sheet-margins.ts";
import { MOST_CELLS, TooManyCells } from "./too-many-cells.ts";

/** What Excel and its translations call a sheet that nobody has named. */
const UNNAMED = /^(?:sheet|trang[ _]?tính|bảng[ _]?tính|feuil|tabelle)[ _]?\d*$/iu;

type Read = typeof Xlsx;
interface Found {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A workbook as a reader sees it: what hidden sheets, rows and columns hold is no line, but may carry
 * a stamp. Numbers of rows and columns are the sheet's own. Throws what the parser throws, and
 * TooManyCells.
 */
export async function readSheets(bytes: Uint8Array): Promise<FileLines> {
  const xlsx: Read = await import("@e965/xlsx");
  const book = xlsx.read(bytes, {
    type: "array",
    dense: true,
    // Hidden rows and columns are told among the styles.
    cellStyles: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
  });
  const lines: SourceLine[] = [];
  const surfaces: Surface[] = readSheetMargins(bytes);
  let left = MOST_CELLS;
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name] as Xlsx.DenseWorkSheet | undefined;
    if (!sheet?.["!data"]) continue;
    const cells = cellsIn(sheet, xlsx);
    left -= cells.length;
    if (left < 0) throw new TooManyCells();
    surfaces.push(...sheetSurfaces(cells));
    if (book.Workbook?.Sheets?.[at]?.Hidden) continue;
    const shown = sheetLines(stretchesOf(sheet, cells), name);
    if (!shown.some(({ text }) => text !== "")) continue;
    const tidied = cellText(name);
    if (!UNNAMED.test(tidied)) lines.push({ text: tidied, sheet: name, isSheetName: true });
    lines.push(...shown.map((line) => ({ ...line, sheet: name })));
  }
  return { lines, surfaces };
}

/** All cells that hold something, whatever range the sheet claims to have, row by row. */
function cellsIn(sheet: Xlsx.DenseWorkSheet, xlsx: Read): Found[] {
  const found: Found[] = [];
  // Rows and cells may be missing: only those that are there are visited.
  sheet["!data"]?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const text = cell ? shownIn(cell, xlsx) : "";
      if (text.trim() !== "") found.push({ text, row, column });
    });
  });
  return found;
}

/** Every cell of the sheet, hidden or not. */
function sheetSurfaces(cells: readonly Found[]): Surface[] {
  return [...byRow(cells).values()].flatMap((row) => {
    const parts = row.map(({ text }) => text.split(/\r\n?|\n/u));
    if (parts.some((lines) => lines.length > 1)) return parts.flat().flatMap((line) => surfacesOf(line));
    return surfacesOf(row.map(({ text }) => text).join(" | "));
  });
}

/** The rows that are shown, in stretches that empty rows part. */
function stretchesOf(sheet: Xlsx.DenseWorkSheet, cells: readonly Found[]): RawRow[][] {
  const hiddenRow = (row: number) => sheet["!rows"]?.[row]?.hidden === true;
  const hiddenColumn = (column: number) => sheet["!cols"]?.[column]?.hidden === true;
  const merges: readonly Xlsx.Range[] = sheet["!merges"] ?? [];
  const merged = new Map(merges.map((range) => [`${range.s.r}:${range.s.c}`, range]));
  const inMerge = new Set<number>();
  const rows = byRow(cells);
  const lastRow = cells.at(-1)?.row ?? -1;
  for (const { s, e } of merges)
    if (rows.has(s.r)) for (let row = s.r; row <= Math.min(e.r, lastRow); row++) inMerge.add(row);
  const stretches: RawRow[][] = [];
  let last = -2;
  for (const row of [...new Set([...rows.keys(), ...inMerge])].sort((a, b) => a - b)) {
    if (hiddenRow(row)) {
      // A hidden row parts nothing.
      if (last === row - 1) last = row;
      continue;
    }
    const shown = (rows.get(row) ?? []).filter(
      ({ column }) => !hiddenColumn(column) && !(inMerge.has(row) && isCovered(merges, row, column)),
    );
    const rawRow = { number: row + 1, cells: shown.map((cell) => rawCell(cell, merged)) };
    if (shown.length === 0 && !inMerge.has(row)) continue;
    if (row !== last + 1) stretches.push([]);
    stretches.at(-1)!.push(rawRow);
    last = row;
  }
  return stretches;
}

/** Under a merged cell a file may keep what nobody sees. */
function isCovered(merges: readonly Xlsx.Range[], row: number, column: number): boolean {
  return merges.some(
    ({ s, e }) =>
      s.r <= row && row <= e.r && s.c <= column && column <= e.c && (s.r !== row || s.c !== column),
  );
}

function byRow(cells: readonly Found[]): Map<number, Found[]> {
  const rows = new Map<number, Found[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function rawCell({ text, row, column }: Found, merged: ReadonlyMap<string, Xlsx.Range>): RawCell {
  const range = merged.get(`${row}:${column}`);
  return {
    text: cellText(text),
    column: column + 1,
    columns: range ? range.e.c - range.s.c + 1 : 1,
    rows: range ? range.e.r - range.s.r + 1 : 1,
  };
}
