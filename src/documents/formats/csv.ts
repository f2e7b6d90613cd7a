import { decodeText } from "../decode-text.ts";
import type { FileLines } from "../source-line.ts";
import { surfacesOf } from "../surface.ts";
import { cellText, type RawRow } from "../tables/raw-table.ts";
import { sheetLines } from "../tables/sheet-lines.ts";
import { csvRecords } from "./csv-records.ts";
import { MOST_CELLS, TooManyCells } from "./too-many-cells.ts";

/** In the order of doubt: a comma is also the decimal mark. */
const DELIMITERS = [";", "\t", "|", ","];
const PROBED = 16_384;
/** The line by which Excel tells itself the delimiter. */
const TOLD = /^\ufeff?sep=(?<delimiter>.)\r?\n/iu;

/** A table of plain text, its rows numbered as records; the delimiter is found out by what parts them evenly. */
export function readCsv(bytes: Uint8Array): FileLines {
  const text = decodeText(bytes);
  const told = TOLD.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const rows = csvRecords(body, told?.groups?.delimiter ?? delimiterOf(body));
  let cells = 0;
  const stretches: RawRow[][] = [];
  let isOpen = false;
  for (const [at, record] of rows.entries()) {
    const filled = record.flatMap((words, column) => {
      const text = cellText(words);
      return text === "" ? [] : [{ text, column: column + 1, columns: 1, rows: 1 }];
    });
    cells += filled.length;
    if (cells > MOST_CELLS) throw new TooManyCells();
    if (filled.length > 0 && !isOpen) stretches.push([]);
    isOpen = filled.length > 0;
    if (isOpen) stretches.at(-1)!.push({ number: at + 1 + (told ? 1 : 0), cells: filled });
  }
  const surfaces = rows.flatMap((record) => [
    ...surfacesOf(record.join(" | ")),
    ...record.filter((words) => words.includes("\n")).flatMap((words) => surfacesOf(words)),
  ]);
  return { lines: sheetLines(stretches, null), surfaces };
}

function delimiterOf(text: string): string {
  const end = text.length > PROBED ? text.lastIndexOf("\n", PROBED) : text.length;
  const sample = text.slice(0, end > 0 ? end : PROBED);
  let best = { delimiter: ",", evenness: 0 };
  for (const delimiter of DELIMITERS) {
    const evenness = evennessOf(csvRecords(sample, delimiter).map(({ length }) => length));
    if (evenness > best.evenness) best = { delimiter, evenness };
  }
  return best.delimiter;
}

/** The share of records that have as many fields as most have; 0 when most have one. */
function evennessOf(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].filter(([length]) => length > 1).sort((a, b) => b[1] - a[1]);
  return usual ? usual[1] / lengths.length : 0;
}
