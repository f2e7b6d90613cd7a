import type { Document } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Span } from "../domain/span.ts";
import { isAsserted } from "../language/assertion.ts";
import type { Glossary } from "../language/glossary.ts";
import type { Gazetteer } from "../language/places.ts";
import { sentences } from "../language/sentences.ts";
import { topicKeys } from "../language/topic.ts";
import { documentSubject } from "./document-subject.ts";
import { type FigureScene, figureAt } from "./figure-at.ts";
import type { Measured } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import { isReadable, isReadableRow } from "./readable.ts";
import { glanceAt, mayHoldQuantity, readSentence, type Sentence } from "./sentence.ts";
import { Surroundings } from "./surroundings.ts";
import { isTableRow, tableFigures } from "./table-figures.ts";
import { type UnitSaid, unitOfLine } from "./table-units.ts";
import { type RowBlock, viewTable } from "./table-view.ts";

/** A paragraph of the document with the headings above it, as the passage layer cuts them. */
export type TextBlock = RowBlock;

/** Part of the index's manifest: raised when the same text gives other figures. */
export const FIGURES_VERSION = 24;

const FIRST_SENTENCES = 3;
const MOST_REMEMBERED = 10_000;

/**
 * Reads every figure of a document: each number with what it measures, for whom, when, and whether
 * it is a result. Deterministic rules over Vietnamese report prose; they know the glossary and the
 * places, and no report's template.
 */
export function createFigureReader(deps: { glossary: Glossary; gazetteer: Gazetteer }) {
  const glance = (text: string) => glanceAt(text, deps);
  const readCell = remembered((text: string) => readSentence(glance(text), deps));
  const headingKeys = remembered((heading: string) => keysOf(readSentence(glance(heading), deps)));
  return (document: Document, blocks: readonly TextBlock[]): Figure[] => {
    const bodies = blocks.filter(({ isHeading, row }) => !isHeading && !row);
    const opening = bodies
      .slice(0, 2)
      .flatMap(({ span }) => prose(document.text, span))
      .slice(0, FIRST_SENTENCES);
    const subject = documentSubject(document, glance, opening);
    const named = remembered((text: string) => deps.gazetteer.byFrequency(text));
    const places = () => named(document.text);
    let around = new Surroundings(subject, places);
    const sheets = sheetsApart(document);
    const figures: Figure[] = [];
    let before: Measured | undefined;
    for (const [at, block] of blocks.entries()) {
      // What the title says of its own sheet holds for no other.
      if (sheets.has(block.span.start))
        around = new Surroundings(documentSubject({ ...document, title: null }, glance, []), places);
      if (isRow(document.text, block)) {
        // A table is read once, at its first row.
        if (isSameTable(document.text, blocks[at - 1], block)) continue;
        let end = at + 1;
        while (isSameTable(document.text, blocks[end], block)) end++;
        const rows = blocks
          .slice(at, end)
          .filter((row) => isHeader(row) || isReadableRow(wordsOf(document, row)));
        // Without headers of its own a column is known by its place in the rows above: one left out would mislead.
        if (!block.row && rows.length < end - at) continue;
        const above = [document.title ?? "", ...block.headings].flatMap(headingKeys);
        const view = viewTable(document, rows, readCell);
        const scene = {
          document,
          glossary: deps.glossary,
          around,
          context: above,
          headings: headingsAbove(document.text, blocks, at).map((span) => ({
            column: 0,
            span,
            sentence: readCell(document.text.slice(span.start, span.end)),
          })),
          unit: unitAbove(document.text, blocks, at),
        };
        figures.push(...tableFigures(view, scene));
        continue;
      }
      if (block.isHeading) {
        around.enterHeading(glance(document.text.slice(block.span.start, block.span.end)), block.span.start);
        continue;
      }
      around.enterParagraph();
      for (const span of prose(document.text, block.span)) {
        const text = document.text.slice(span.start, span.end);
        const glanced = glance(text);
        around.follow(glanced, span.start);
        if (!mayHoldQuantity(text) || !isAsserted(text)) continue;
        const sentence = readSentence(glanced, deps);
        if (sentence.quantities.length === 0) continue;
        const above = [document.title ?? "", ...block.headings].flatMap(headingKeys);
        const context = [...new Set([...keysOf(sentence), ...above])];
        const pieces = piecesOf(sentence, deps.glossary, before);
        const scene: FigureScene = {
          glossary: deps.glossary,
          document,
          documentPeriod: subject.period?.value ?? null,
          headings: block.headings,
          sentence,
          at: span.start,
          around,
          pieces,
          context,
        };
        before = { ...pieces.at(-1)!, dimension: sentence.quantities.at(-1)!.unit.dimension };
        const found = sentence.quantities
          .map((_, i) => figureAt(scene, i))
          .filter((figure) => figure !== undefined);
        figures.push(...found);
      }
    }
    return figures;
  };
}

function prose(text: string, within: Span): Span[] {
  return sentences(text, within).filter(({ start, end }) => isReadable(text.slice(start, end)));
}

function wordsOf({ text }: Document, { span }: TextBlock): string {
  return text.slice(span.start, span.end);
}

function isHeader({ row }: TextBlock): boolean {
  return row !== undefined && row.at < row.grid.headers;
}

function isRow(text: string, block: TextBlock): boolean {
  return block.row !== undefined || isTableRow(text.slice(block.span.start, block.span.end));
}

/** Rows that the file lays out belong to one table; others, while they follow each other. */
function isSameTable(text: string, block: TextBlock | undefined, row: TextBlock): boolean {
  return block !== undefined && isRow(text, block) && block.row?.grid === row.row?.grid;
}

/** Where the sheets begin whose figures the document's title does not speak of: a cover's speaks of all. */
function sheetsApart({ title, text, sheets = [], grids = [] }: Document): ReadonlySet<number> {
  const titled = sheets.find(
    ({ span }) => title !== null && text.slice(span.start, span.end).includes(title),
  );
  if (!titled || !grids.some(({ sheet }) => sheet === titled.name)) return new Set();
  return new Set(sheets.filter((sheet) => sheet !== titled).map(({ span }) => span.start));
}

/** The lines that head the paragraph here, innermost first. */
function headingsAbove(text: string, blocks: readonly TextBlock[], at: number): Span[] {
  return blocks[at]!.headings.toReversed().flatMap((heading) => {
    const line = blocks
      .slice(0, at)
      .findLast(({ span, isHeading }) => isHeading && text.slice(span.start, span.end) === heading);
    return line ? [line.span] : [];
  });
}

const LINES_ABOVE = 3;

function unitAbove(text: string, blocks: readonly TextBlock[], at: number): UnitSaid | undefined {
  const above = blocks.slice(Math.max(0, at - LINES_ABOVE), at).toReversed();
  const end = above.findIndex((block) => isRow(text, block));
  return above
    .slice(0, end < 0 ? above.length : end)
    .map(({ span }) => unitOfLine(text, span))
    .find((said) => said !== undefined);
}

function keysOf(sentence: Sentence): string[] {
  return topicKeys(sentence.read, { start: 0, end: sentence.text.length }, sentence.named).map(
    ({ key }) => key,
  );
}

/** Headings repeat from paragraph to paragraph: each is worked out once. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? work(text);
    if (known.size < MOST_REMEMBERED) known.set(text, value);
    return value;
  };
}
