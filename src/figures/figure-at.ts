import type { Document } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Period } from "../domain/period.ts";
import { overlaps, type Span } from "../domain/span.ts";
import type { Glossary } from "../language/glossary.ts";
import { sectionOf } from "../language/sections.ts";
import { distinctPlaces } from "./distinct-places.ts";
import { measureAt } from "./measure-at.ts";
import { periodOf } from "./period-of.ts";
import type { Piece } from "./piece.ts";
import { placesOf } from "./places-of.ts";
import { endOf, type Quantity } from "./quantity.ts";
import type { Scene } from "./scene.ts";
import type { Sentence } from "./sentence.ts";
import { statedAs } from "./stated-as.ts";
import { statusOf } from "./status.ts";
import { shifted } from "./surroundings.ts";

const NEGATED =
  /(?<![\p{L}])(?:chưa|(?<!hàng )không(?! còn| có| quá| dưới| chỉ| những| ngừng| gian| khí))(?![\p{L}])/iu;

/** A sentence with all of its document that its figures tell of. */
export interface FigureScene extends Scene {
  readonly glossary: Glossary;
  readonly document: Document;
  /** The period that the document's title or first sentences name. */
  readonly documentPeriod: Period | null;
  /** Above the sentence, outermost first. */
  readonly headings: readonly string[];
  readonly context: readonly string[];
}

/** The figure of quantity `i`, or undefined when nothing says what it measures. */
export function figureAt(scene: FigureScene, i: number): Figure | undefined {
  const { sentence, at, document, around } = scene;
  const quantity = sentence.quantities[i]!;
  const piece = scene.pieces[i]!;
  if (piece.core.length === 0) return undefined;
  const text = sentence.text;
  const lead = text.slice(piece.lead.start, quantity.span.start);
  const period = periodOf(scene, i);
  const places = distinctPlaces(placesOf(scene, i));
  const nearby = text.slice(piece.lead.start, piece.tail.end);
  const status = statusOf({
    before: text.slice(0, quantity.span.start),
    lead,
    isRatio: quantity.of !== null,
    after: text.slice(quantity.span.end),
    // A title may be joined of several heading lines.
    section: sectionOf(scene.headings.filter((heading) => !document.title?.includes(heading))),
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
    stated: statedAs(lead),
    // `chưa đạt chỉ tiêu 68,5%`: the aim itself is not denied.
    negated: status !== "target" && NEGATED.test(nearby),
    basis:
      sentence.bases.find(({ span }) => overlaps(span, { start: piece.lead.start, end: piece.tail.end }))
        ?.value ?? null,
    places,
    period,
    span: shifted({ start: quantity.span.start, end: endOf(quantity) }, at),
    clause: shifted(clauseOf(sentence, quantity, piece), at),
    sentence: { start: at, end: at + text.length },
  };
}

/** The words from the indicator to the end of the piece: the quote when the sentence is long. */
function clauseOf(sentence: Sentence, quantity: Quantity, piece: Piece): Span {
  const { text } = sentence;
  let { start } = piece.lead;
  while (/[\s,;:)]/.test(text[start] ?? "")) start++;
  let end = Math.max(piece.tail.end, endOf(quantity));
  while (end > start && /[\s,;:(]/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

function nestedIn({ read }: Sentence, piece: Piece, glossary: Glossary): string[] {
  const heads = new Set(piece.core.map(({ key }) => key));
  const matches = read.concepts.filter(({ value }) => heads.has(`#${value.id}`));
  const inside = matches.flatMap((match) => glossary.inside(read.tokens, match, "strict"));
  return [...new Set(inside.map(({ value }) => `#${value.id}`))].filter((key) => !heads.has(key));
}
