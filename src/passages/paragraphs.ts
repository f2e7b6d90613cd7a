import type { Document } from "../domain/document.ts";
import type { Grid } from "../domain/grid.ts";
import type { Span } from "../domain/span.ts";
import { sentences, trim } from "../language/sentences.ts";
import { type Heading, headingOf, joinsHeadingAbove, openingOf } from "./headings.ts";
import { RowHeadings } from "./row-headings.ts";

export interface Paragraph {
  readonly span: Span;
  readonly headings: readonly string[];
  /** This line is itself the innermost heading. */
  readonly isHeading: boolean;
  /** A heading or a seam parts it from the paragraph before. */
  readonly startsSection: boolean;
  /** Of which table it is a row, and which row. */
  readonly row?: { readonly grid: Grid; readonly at: number };
}

/**
 * A document's paragraphs in order, each with the headings above it. A paragraph never crosses a
 * seam, and a sentence that turns the subject (`Tuy nhiên, …`) starts one of its own. A
 * row of a table has its columns' names among its headings.
 */
export function paragraphs(document: Pick<Document, "text" | "seams" | "sheets" | "grids">): Paragraph[] {
  const path: Heading[] = [];
  const rows = new RowHeadings(document.text, document.grids ?? []);
  const sheets = new Map((document.sheets ?? []).map(({ name, span }) => [span.start, name]));
  const out: Paragraph[] = [];
  const lines = linesOf(document.text, document.seams);
  const seams = new Set(document.seams);
  for (const [at, line] of lines.entries()) {
    const text = document.text.slice(line.start, line.end);
    const sheet = sheets.get(line.start);
    if (sheet !== undefined) {
      path.length = 0;
      if (isSheetName(text, sheet)) {
        path.push({ level: 0, text });
        out.push({ span: line, headings: names(path), isHeading: true, startsSection: true });
        continue;
      }
    }
    const row = rows.at(line.start);
    if (row) {
      out.push({
        ...row,
        span: line,
        headings: [...names(path), ...row.headings],
        startsSection: row.at === 0,
      });
      continue;
    }
    const above = path.at(-1);
    const followed = at + 1 < lines.length;
    if (above && out.at(-1)?.isHeading && joinsHeadingAbove(above, text)) {
      path[path.length - 1] = { level: above.level, text: `${above.text} ${text}` };
      out.push({ span: line, headings: names(path), isHeading: true, startsSection: false });
      continue;
    }
    const heading = headingOf(text, followed);
    if (heading) {
      enter(path, heading);
      out.push({ span: line, headings: names(path), isHeading: true, startsSection: true });
      continue;
    }
    const seam = seams.has(line.start);
    let start = line.start;
    let turned = seam;
    for (const sentence of sentences(document.text, line)) {
      const opening = openingOf(document.text.slice(sentence.start, sentence.end));
      if (!opening) continue;
      if (sentence.start > start) out.push(body(document.text, { start, end: sentence.start }, path, turned));
      enter(path, opening);
      start = sentence.start;
      turned = true;
    }
    out.push(body(document.text, { start, end: line.end }, path, turned));
  }
  return out;
}

function isSheetName(line: string, name: string): boolean {
  return line === name.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function body(text: string, span: Span, path: readonly Heading[], startsSection: boolean): Paragraph {
  return { span: trim(text, span), headings: names(path), isHeading: false, startsSection };
}

function enter(path: Heading[], heading: Heading): void {
  while (path.length > 0 && path.at(-1)!.level >= heading.level) path.pop();
  path.push(heading);
}

function names(path: readonly Heading[]): string[] {
  return path.map(({ text }) => text);
}

/** Lines with words in them, cut at seams. */
function linesOf(text: string, seams: readonly number[]): Span[] {
  const lines: Span[] = [];
  const cuts = [...seams, text.length];
  let start = 0;
  for (const cut of cuts) {
    for (const match of text.slice(start, cut).matchAll(/[^\n]+/g)) {
      const line = trim(text, { start: start + match.index, end: start + match.index + match[0].length });
      if (line.start < line.end) lines.push(line);
    }
    start = cut;
  }
  return lines;
}
