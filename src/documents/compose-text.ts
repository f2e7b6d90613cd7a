import type { Document, Page, PageOcr } from "../domain/document.ts";
import type { Sheet } from "../domain/grid.ts";
import { composeGrids } from "./compose-grids.ts";
import { isKept, type SourceLine } from "./source-line.ts";

type Composed = Pick<Document, "text" | "seams" | "pages" | "sheets" | "grids">;

/**
 * Puts the kept lines together: a line break between two, one blank line where the source has any
 * and around headings. A seam is recorded at the first line after something that was left out, a
 * page that OCR could not read included.
 */
export function composeText(
  lines: readonly SourceLine[],
  ocr: ReadonlyMap<number, PageOcr> = new Map(),
): Composed {
  const parts: string[] = [];
  const seams: number[] = [];
  const starts: { number: number; start: number }[] = [];
  const sheets: { name: string; start: number }[] = [];
  const rows: { line: SourceLine; start: number }[] = [];
  let length = 0;
  let blank = false;
  let cut = false;
  for (const line of lines) {
    if (line.page !== undefined && line.page !== starts.at(-1)?.number) {
      starts.push({ number: line.page, start: Number.NaN });
    }
    const isUnread = line.page !== undefined && ocr.get(line.page)?.leftOut !== undefined;
    cut ||= line.cut === true || line.furniture !== undefined || isUnread;
    if (!isKept(line)) {
      blank ||= line.text === "" || line.furniture === "rule";
      continue;
    }
    if (length > 0) {
      const gap = blank || line.heading || line.isSheetName ? "\n\n" : line.joined && !cut ? " " : "\n";
      parts.push(gap);
      length += gap.length;
      if (cut) seams.push(length);
    }
    for (const page of starts) if (Number.isNaN(page.start)) page.start = length;
    if (line.sheet !== undefined && line.sheet !== sheets.at(-1)?.name)
      sheets.push({ name: line.sheet, start: length });
    if (line.row) rows.push({ line, start: length });
    parts.push(line.text);
    length += line.text.length;
    blank = line.heading === true || line.isSheetName === true;
    cut = false;
  }
  const pages = pageSpans(starts, length).map((page) => {
    const read = ocr.get(page.number);
    return read ? { ...page, ocr: read } : page;
  });
  return {
    text: parts.join(""),
    seams,
    pages,
    ...(sheets.length > 0 && { sheets: sheetSpans(sheets, length) }),
    ...(rows.length > 0 && { grids: composeGrids(rows) }),
  };
}

function sheetSpans(sheets: readonly { name: string; start: number }[], length: number): Sheet[] {
  return sheets.map(({ name, start }, i) => ({
    name,
    span: { start, end: sheets[i + 1]?.start ?? length },
  }));
}

/** Each page goes on to where the next begins, so that together they cover the text. */
function pageSpans(starts: readonly { number: number; start: number }[], length: number): Page[] {
  const offsets = starts.map(({ start }, i) => (i === 0 ? 0 : Number.isNaN(start) ? length : start));
  return starts.map(({ number }, i) => ({
    number,
    span: { start: offsets[i]!, end: offsets[i + 1] ?? length },
  }));
}
