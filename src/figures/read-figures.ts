import type { Document } from "../domain/document.ts";
import type { Figure, Inherited, Measure } from "../domain/figure.ts";
import type { Period } from "../domain/period.ts";
import { type Place, samePlace } from "../domain/place.ts";
import { overlaps, type Span } from "../domain/span.ts";
import { isAsserted } from "../language/assertion.ts";
import type { Glossary } from "../language/glossary.ts";
import type { Gazetteer } from "../language/places.ts";
import { sectionOf } from "../language/sections.ts";
import { sentences } from "../language/sentences.ts";
import { topicKeys } from "../language/topic.ts";
import { documentSubject } from "./document-subject.ts";
import { measureOf, measureOfPoints } from "./measure.ts";
import type { Quantity } from "./numbers.ts";
import { type Measured, type Piece, piecesOf } from "./pieces.ts";
import { glanceAt, mayHoldQuantity, readSentence, type Sentence } from "./sentence.ts";
import { statusOf } from "./status.ts";
import { Surroundings, shifted } from "./surroundings.ts";
import { isTableRow, tableFigures } from "./table-figures.ts";
import { periodOf, placesOf } from "./whose.ts";

/** A paragraph of the document with the headings above it, as the passage layer cuts them. */
export interface TextBlock {
  readonly span: Span;
  readonly headings: readonly string[];
  readonly isHeading: boolean;
}

/** Part of the index's manifest: raised when the same text gives other figures. */
export const FIGURES_VERSION = 19;

const FIRST_SENTENCES = 3;
const MOST_REMEMBERED = 10_000;
const RATE = /(?<![\p{L}])(?:tỷ lệ|tỷ suất|tỷ trọng|tỉ lệ)(?![\p{L}])/iu;
const NUMBER = /(?<![\p{L}])(?:số|số lượng)(?![\p{L}])/iu;
const NEGATED =
  /(?<![\p{L}])(?:chưa|(?<!hàng )không(?! còn| có| quá| dưới| chỉ| những| ngừng| gian| khí))(?![\p{L}])/iu;

/**
 * Reads every figure of a document: each number with what it measures, for whom, when, and whether
 * it is a result. Deterministic rules over Vietnamese report prose; they know the glossary and the
 * places, and no report's template.
 */
export function createFigureReader(deps: { glossary: Glossary; gazetteer: Gazetteer }) {
  const glance = (text: string) => glanceAt(text, deps);
  const headingKeys = remembered((heading: string) => keysOf(readSentence(glance(heading), deps)));
  return (document: Document, blocks: readonly TextBlock[]): Figure[] => {
    const bodies = blocks.filter(({ isHeading }) => !isHeading);
    const opening = bodies
      .slice(0, 2)
      .flatMap(({ span }) => sentences(document.text, span))
      .slice(0, FIRST_SENTENCES);
    const subject = documentSubject(document, glance, opening);
    const named = remembered((text: string) => deps.gazetteer.byFrequency(text));
    const around = new Surroundings(subject, () => named(document.text));
    const figures: Figure[] = [];
    let before: Measured | undefined;
    for (const [at, block] of blocks.entries()) {
      if (isRow(document.text, block)) {
        // A table is read once, at its first row.
        if (isRow(document.text, blocks[at - 1])) continue;
        const rest = blocks.slice(at);
        const end = rest.findIndex((other) => !isRow(document.text, other));
        const rows = rest.slice(0, end < 0 ? rest.length : end).map(({ span }) => span);
        const above = [document.title ?? "", ...block.headings].flatMap(headingKeys);
        figures.push(...tableFigures(document, rows, around, above, deps));
        continue;
      }
      if (block.isHeading) {
        around.enterHeading(glance(document.text.slice(block.span.start, block.span.end)), block.span.start);
        continue;
      }
      around.enterParagraph();
      for (const span of sentences(document.text, block.span)) {
        const text = document.text.slice(span.start, span.end);
        const glanced = glance(text);
        around.follow(glanced, span.start);
        if (!mayHoldQuantity(text) || !isAsserted(text)) continue;
        const sentence = readSentence(glanced, deps);
        if (sentence.quantities.length === 0) continue;
        const above = [document.title ?? "", ...block.headings].flatMap(headingKeys);
        const context = [...new Set([...keysOf(sentence), ...above])];
        const pieces = piecesOf(sentence, deps.glossary, before);
        const scene: Scene = {
          glossary: deps.glossary,
          document,
          documentPeriod: subject.period?.value ?? null,
          block,
          sentence,
          at: span.start,
          around,
          pieces,
          context,
        };
        before = pieces.at(-1);
        const found = sentence.quantities
          .map((_, i) => figureAt(scene, i))
          .filter((figure) => figure !== undefined);
        figures.push(...found);
      }
    }
    return figures;
  };
}

function isRow(text: string, block: TextBlock | undefined): boolean {
  return block !== undefined && isTableRow(text.slice(block.span.start, block.span.end));
}

interface Scene {
  readonly glossary: Glossary;
  readonly document: Document;
  readonly documentPeriod: Period | null;
  readonly block: TextBlock;
  readonly sentence: Sentence;
  /** Offset of the sentence in the document. */
  readonly at: number;
  readonly around: Surroundings;
  readonly pieces: readonly Piece[];
  readonly context: readonly string[];
}

function figureAt(scene: Scene, i: number): Figure | undefined {
  const { sentence, at, document, around } = scene;
  const quantity = sentence.quantities[i]!;
  const piece = scene.pieces[i]!;
  if (piece.core.length === 0) return undefined;
  const text = sentence.text;
  const lead = text.slice(piece.lead.start, quantity.span.start);
  const period = periodOf(scene, i);
  const places = distinct(placesOf(scene, i));
  const nearby = text.slice(piece.lead.start, piece.tail.end);
  const status = statusOf({
    before: text.slice(0, quantity.span.start),
    lead,
    after: text.slice(quantity.span.end),
    section: sectionOf(scene.block.headings.filter((heading) => heading !== document.title)),
    period: period?.value ?? null,
    reported: around.period?.value ?? null,
    documentDate: document.date,
    documentPeriod: scene.documentPeriod,
  });
  return {
    documentId: document.id,
    value: quantity.values[0]! * quantity.unit.scale,
    of: quantity.of,
    unit: quantity.unit,
    unitFrom: null,
    qualifier: quantity.qualifier,
    measure: measureAt(scene, i),
    status,
    head: [...new Set(piece.core.map(({ key }) => key))],
    nested: nestedIn(sentence, piece, scene.glossary),
    counted: [...new Set(piece.counted.map(({ key }) => key))],
    context: scene.context,
    stated: RATE.test(lead) ? "rate" : NUMBER.test(lead) ? "number" : null,
    // `chưa đạt chỉ tiêu 68,5%`: the aim itself is not denied.
    negated: status !== "target" && NEGATED.test(nearby),
    basis:
      sentence.bases.find(({ span }) => overlaps(span, { start: piece.lead.start, end: piece.tail.end }))
        ?.value ?? null,
    places,
    period,
    span: shifted(
      { start: quantity.span.start, end: Math.max(quantity.span.end, quantity.noun?.end ?? 0) },
      at,
    ),
    clause: shifted(clauseOf(sentence, quantity, piece), at),
    sentence: { start: at, end: at + text.length },
  };
}

function distinct(places: readonly Inherited<Place>[]): readonly Inherited<Place>[] {
  return places.filter(({ value }, at) => places.findIndex((other) => samePlace(other.value, value)) === at);
}

/** Words that give a level, whatever was told before: `tăng 5%, đạt 91%`. */
const LEVELS = /(?<![\p{L}])(?:đạt|còn|lên|xuống|chiếm|ở mức|thành|có|cao nhất|thấp nhất)(?![\p{L}])/iu;

function measureAt(scene: Scene, i: number): Measure {
  const { text, quantities } = scene.sentence;
  const { unit, span, noun } = quantities[i]!;
  const { lead, tail } = scene.pieces[i]!;
  const words = text.slice(lead.start, span.start);
  if (unit.dimension === "percentage-point") return measureOfPoints(words);
  const behind = text.slice(Math.max(span.end, noun?.end ?? 0), tail.end + 40);
  const isRate = ["percent", "per-mille", "times"].includes(unit.dimension);
  const measure = measureOf(words, behind, isRate, text.slice(0, span.start));
  const before = quantities[i - 1];
  const isSame = before?.unit.dimension === unit.dimension && scene.pieces[i - 1]?.lead.start === lead.start;
  if (measure !== "level" || !before || !isSame) return measure;
  // `tăng 6,3% (năm 2019: 10,0%)`: the same is told of another time or place.
  return LEVELS.test(text.slice(before.span.end, span.start)) ? measure : measureAt(scene, i - 1);
}

/** The words from the indicator to the end of the piece: the quote when the sentence is long. */
function clauseOf(sentence: Sentence, quantity: Quantity, piece: Piece): Span {
  const { text } = sentence;
  let { start } = piece.lead;
  while (/[\s,;:)]/.test(text[start] ?? "")) start++;
  let end = Math.max(piece.tail.end, quantity.span.end, quantity.noun?.end ?? 0);
  while (end > start && /[\s,;:(]/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

function nestedIn({ read }: Sentence, piece: Piece, glossary: Glossary): string[] {
  const heads = new Set(piece.core.map(({ key }) => key));
  const matches = read.concepts.filter(({ value }) => heads.has(`#${value.id}`));
  const inside = matches.flatMap((match) => glossary.inside(read.tokens, match, "strict"));
  return [...new Set(inside.map(({ value }) => `#${value.id}`))].filter((key) => !heads.has(key));
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
