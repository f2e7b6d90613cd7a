import type * as Xlsx from "@e965/xlsx";
import type { FileLines, SourceLine } from "../source-line.ts";
import { type Surface, surfacesOf } from "../surface.ts";
import { cellText } from "../tables/raw-table.ts";
import { sheetLines } from "../tables/sheet-lines.ts";
import { shownIn } from "./sheet-cell.ts";
import { readSheetMargins } from "./sheet-margins.ts";
import { byRow, type Found, stretchesOf } from "./sheet-rows.ts";
import { MOST_CELLS, TooManyCells } from "./too-many-cells.ts";

/** What Excel and its translations call a sheet that nobody has named. */
const UNNAMED = /^(?:sheet|trang[ _]?tính|bảng[ _]?tính|feuil|tabelle)[ _]?\d*$/iu;

type Read = typeof Xlsx;

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
