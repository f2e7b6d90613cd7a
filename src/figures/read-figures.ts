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
import { glanceAt, mayHoldQuantity, readSentence, type Sentence } from "./sentence.ts";
import { Surroundings } from "./surroundings.ts";
import { isTableRow, tableFigures } from "./table-figures.ts";

/** A paragraph of the document with the headings above it, as the passage layer cuts them. */
export interface TextBlock {
  readonly span: Span;
  readonly headings: readonly string[];
  readonly isHeading: boolean;
}

/** Part of the index's manifest: raised when the same text gives other figures. */
export const FIGURES_VERSION = 21;

const FIRST_SENTENCES = 3;
const MOST_REMEMBERED = 10_000;

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
