import type * as Xlsx from "@e965/xlsx";
import type { CellObject } from "@e965/xlsx";

/** Wide enough for any number of Excel's, which have 15 digits. */
const PLAIN = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 10, useGrouping: false });
const NUMBER = /\d[\d.,]*/gu;
const MARKS: Record<string, string> = { ".": ",", ",": "." };

/**
 * What a Vietnamese reader sees in a cell: the text that its format gives, with decimal comma and
 * thousands dots, days as dd/mm/yyyy. Formulas show the value that the file has kept for them.
 */
export function shownIn(cell: CellObject, { SSF }: Pick<typeof Xlsx, "SSF">): string {
  if (cell.t === "s") return typeof cell.v === "string" ? cell.v : String(cell.w ?? "");
  if (cell.t === "b") return cell.v ? "TRUE" : "FALSE";
  if (cell.t !== "n" || typeof cell.v !== "number") return cell.t === "e" ? (cell.w ?? "") : "";
  const format = String(cell.z ?? "General");
  if (SSF.is_date(format)) return dayIn(cell.v, cell.w ?? "", format, SSF);
  const shown = cell.w ?? String(cell.v);
  // General gives long numbers up for powers of ten, which no document means.
  if (/E[+-]?\d/iu.test(shown) && !/E[+-]/iu.test(format)) return PLAIN.format(cell.v);
  return shown.replace(NUMBER, (number) => number.replace(/[.,]/gu, (mark) => MARKS[mark]!)).trim();
}

/** Formats that follow the reader's own settings, and names of months, come out as Vietnamese writes them. */
function dayIn(value: number, shown: string, format: string, SSF: typeof Xlsx.SSF): string {
  const isLocal = format === "m/d/yy" || /mmm|\[\$-/iu.test(format);
  if (!isLocal) return shown.trim();
  const asked = /d/iu.test(format) ? "dd/mm/yyyy" : /y/iu.test(format) ? "mm/yyyy" : "dd/mm/yyyy";
  return String(SSF.format(asked, value));
}
