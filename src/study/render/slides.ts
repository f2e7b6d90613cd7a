import type { PackLine, PackSeries, PackSource, StudyPack } from "../../domain/study-pack.ts";
import { type OutlineTable, outlineOf, type Piece, sourceLine } from "./outline.ts";
import { heightOf } from "./slide-fit.ts";
import { lineText, typeset, unbroken } from "./typography.ts";
import { mark, WORDS } from "./wording.ts";

/** A slide: one idea, and in its notes where it comes from. */
export type Slide = { readonly title: string; readonly notes: readonly string[] } & (
  | { readonly kind: "section" }
  | { readonly kind: "words"; readonly texts: readonly string[] }
  | { readonly kind: "quote"; readonly lead: string | null; readonly quote: string }
  | { readonly kind: "table"; readonly table: SlideTable }
  | { readonly kind: "chart"; readonly series: PackSeries }
  | { readonly kind: "question"; readonly question: string; readonly options: readonly string[] }
);

export interface SlideTable {
  readonly head: readonly string[];
  /** In inches. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** In inches, of a slide of 13.33 × 7.5. */
export const BODY = { x: 0.6, y: 1.35, w: 12.13, h: 5.4 } as const;
export const TABLE_SIZE = 16;
const CELL_MARGIN = 0.25;
const WORDS_SIZE = 18;

/** The pack as slides: a quote, a picture or a question each, tables in parts that fit. */
export function slidesOf(pack: StudyPack): Slide[] {
  const slides: Slide[] = [];
  const sources = new Map(pack.sources.map((source) => [source.number, source]));
  const notesOf = (lines: readonly PackLine[]) => lines.flatMap((line) => noteOf(line, sources));
  let section = "";
  let title = "";
  for (const block of outlineOf(pack)) {
    switch (block.kind) {
      case "section":
        section = block.text;
        title = block.text;
        break;
      case "heading":
        title = section === WORDS.sections.series ? block.text : `${section}: ${block.text}`;
        break;
      case "words":
        // A break of a series stands below its chart.
        if (section === WORDS.sections.series) break;
        slides.push({ kind: "words", title, texts: [typeset(block.text)], notes: [] });
        break;
      case "quote":
        slides.push({
          kind: "quote",
          title,
          lead: block.lead && typeset(block.lead),
          quote: lineText(block.line),
          notes: notesOf([block.line]),
        });
        break;
      case "chart":
        slides.push({ kind: "chart", title, series: block.series, notes: notesOf(block.series.lines) });
        break;
      case "table":
        slides.push(...tableSlides(title, block.table, notesOf));
        break;
      case "question": {
        const options = block.options.map(unbroken);
        slides.push({ kind: "question", title, question: typeset(block.text), options, notes: [] });
        break;
      }
      case "key":
        slides.push({
          kind: "words",
          title,
          texts: [`${unbroken(block.text)} ${marks(block.lines)}`],
          notes: notesOf(block.lines),
        });
        break;
      case "source":
        slides.push({ kind: "words", title, texts: [block.text], notes: [] });
        break;
    }
  }
  return joinedWords(slides);
}

/** The quote itself, and where its document is. */
function noteOf(line: PackLine, sources: ReadonlyMap<number, PackSource>): string[] {
  return [lineText(line), sourceLine(sources.get(line.source)!)];
}

function marks(lines: readonly PackLine[]): string {
  return [...new Set(lines.map(({ source }) => mark(source)))].join("");
}

/** A table's last column may hold nothing but quotes: these go to the notes, their marks to the figure. */
function tableSlides(
  title: string,
  table: OutlineTable,
  notesOf: (lines: readonly PackLine[]) => string[],
): Slide[] {
  const lines = (row: readonly (readonly Piece[])[]) =>
    row.flat().filter((piece) => typeof piece !== "string");
  const hasQuotes = table.head.at(-1) === WORDS.columns.quote;
  const kept = hasQuotes ? table.head.length - 1 : table.head.length;
  const head = table.head.slice(0, kept);
  const total = table.widths.slice(0, kept).reduce((sum, part) => sum + part, 0);
  const widths = table.widths.slice(0, kept).map((part) => (BODY.w * part) / total);
  const rows = table.rows.map((row) =>
    row.slice(0, kept).map((cell, at) => {
      const text = cell
        .map((piece) => (typeof piece === "string" ? typeset(piece) : lineText(piece)))
        .join("\n");
      return hasQuotes && at === 1 ? `${text} ${marks(lines(row))}`.trim() : text;
    }),
  );
  const notes = table.rows.map((row) => notesOf(lines(row)));
  return fitted({ head, widths, rows }, BODY.h).map(({ from, to }): Slide => {
    const part = { head, widths, rows: rows.slice(from, to) };
    return { kind: "table", title, table: part, notes: [...new Set(notes.slice(from, to).flat())] };
  });
}

/** Rows in runs that are no higher than `height` with the head above them. */
function fitted({ head, widths, rows }: SlideTable, height: number): { from: number; to: number }[] {
  const high = (row: readonly string[]) =>
    Math.max(...row.map((text, at) => heightOf(text, TABLE_SIZE, widths[at]! - CELL_MARGIN))) + 0.12;
  const runs: { from: number; to: number }[] = [];
  let left = 0;
  for (const [at, row] of rows.entries()) {
    if (runs.length === 0 || high(row) > left) {
      runs.push({ from: at, to: at });
      left = height - high(head);
    }
    left -= high(row);
    runs.at(-1)!.to = at + 1;
  }
  return runs;
}

/** Lines of one part stand on one slide as far as they fit. */
function joinedWords(slides: readonly Slide[]): Slide[] {
  const joined: Slide[] = [];
  for (const slide of slides) {
    const before = joined.at(-1);
    const texts =
      before?.kind === "words" && slide.kind === "words" && before.title === slide.title
        ? [...before.texts, ...slide.texts]
        : [];
    const high = texts.reduce((sum, text) => sum + heightOf(text, WORDS_SIZE, BODY.w) + 0.15, 0);
    if (before?.kind === "words" && texts.length > 0 && high <= BODY.h) {
      joined[joined.length - 1] = {
        ...before,
        texts,
        notes: [...new Set([...before.notes, ...slide.notes])],
      };
    } else joined.push(slide);
  }
  return joined;
}
