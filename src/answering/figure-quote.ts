import type { Citations } from "../domain/answer.ts";
import type { Citation } from "../domain/citation.ts";
import type { Figure } from "../domain/figure.ts";
import { contains, type Span } from "../domain/span.ts";
import { sentences, trim } from "../language/sentences.ts";
import { cite, type Library } from "./cite.ts";
import { unsupportedNumbers } from "./number-guard.ts";

const COMFORTABLE = 160;
const LONGEST = 320;

/**
 * The quote that shows a figure: its whole sentence when short, else the clause between `;`, else
 * the clause from the indicator on. A second citation shows where its place or period is said,
 * when that is not in the first.
 */
function figureCitations(library: Library, figure: Figure): Citation[] {
  const { text } = library.document(figure.documentId);
  const candidates = [
    { span: figure.sentence, longest: COMFORTABLE },
    { span: semicolonClause(text, figure), longest: LONGEST },
    { span: figure.clause, longest: LONGEST },
    { span: figure.span, longest: LONGEST },
  ];
  const main = candidates
    .filter(({ span, longest }) => contains(span, figure.span) && span.end - span.start <= longest)
    .map(({ span }) => ({ span, citation: cite(library, figure.documentId, span, figure.span) }))
    .find(({ citation }) => citation);
  if (!main?.citation) return [];
  const said = [
    ...(figure.columnFrom ?? []),
    figure.unitFrom,
    figure.period?.from,
    ...figure.places.map(({ from }) => from),
  ].filter((from): from is Span => Boolean(from) && !contains(main.span, from!));
  const contexts = contextSpans(text, said)
    .map(({ span, shown }) => cite(library, figure.documentId, span, shown))
    .filter((citation) => citation !== undefined);
  return [main.citation, ...contexts];
}

/** The part of the sentence between semicolons that holds the figure. */
function semicolonClause(text: string, { sentence, span }: Figure): Span {
  const before = text.lastIndexOf(";", span.start);
  const after = text.indexOf(";", span.end);
  return trim(text, {
    start: Math.max(sentence.start, before + 1),
    end: after < 0 ? sentence.end : Math.min(sentence.end, after),
  });
}

/** The words that say place and period, one stretch a sentence, each to be read on its own. */
function contextSpans(text: string, said: readonly Span[]): { span: Span; shown: Span }[] {
  const bySentence = new Map<number, { sentence: Span; first: number; last: number }>();
  for (const from of said) {
    const sentence = sentenceAround(text, from);
    const known = bySentence.get(sentence.start) ?? { sentence, first: from.start, last: from.end };
    bySentence.set(sentence.start, {
      sentence,
      first: Math.min(known.first, from.start),
      last: Math.max(known.last, from.end),
    });
  }
  return [...bySentence.values()].map(({ sentence, first, last }) => {
    const before = text.slice(sentence.start, first);
    const opening = before.length <= LONGEST / 2 ? sentence.start : sentence.start + afterLastComma(before);
    const rest = text.slice(last, sentence.end).search(/[,;:.](?!\d)/);
    const span = trim(text, {
      start: opening,
      end: rest < 0 ? sentence.end : last + rest,
    });
    const shown = { start: first, end: last };
    return { span: span.end - span.start <= LONGEST ? span : shown, shown };
  });
}

/** Behind the last comma that is not a decimal one, or 0. */
function afterLastComma(text: string): number {
  return Math.max(0, ...[...text.matchAll(/,(?!\d)/g)].map(({ index }) => index + 1));
}

function sentenceAround(text: string, within: Span): Span {
  const start = text.lastIndexOf("\n", within.start) + 1;
  const end = text.indexOf("\n", within.end);
  const line = { start, end: end < 0 ? text.length : end };
  return sentences(text, line).find((sentence) => contains(sentence, within)) ?? line;
}

/** A figure as the document writes it, and the quotes that show it with its place and period. */
export interface CitedFigure {
  readonly figure: Figure;
  readonly written: string;
  readonly citations: Citations;
}

/** Undefined when no quote shows the figure: then nothing may be told of it. */
export function citeFigure(library: Library, figure: Figure): CitedFigure | undefined {
  const [first, ...contexts] = figureCitations(library, figure);
  if (!first) return undefined;
  const bare = asWritten(library, figure);
  const written = withUnit(library, figure, bare);
  if (unsupportedNumbers(bare, [first]).length > 0) return undefined;
  // A unit such as `1.000 đồng` has a number of its own.
  if (unsupportedNumbers(written, [first, ...contexts]).length > 0) return undefined;
  return { figure, written, citations: [first, ...contexts] };
}

/** `187,5 (tỷ đồng)`: a table names the unit away from the number. */
function withUnit(library: Library, { documentId, unitFrom }: Figure, written: string): string {
  if (!unitFrom) return written;
  const { text } = library.document(documentId);
  return `${written} (${text.slice(unitFrom.start, unitFrom.end).trim()})`;
}

/** A final document before a draft, a dated report before an undated one, a sentence before the row of a table. */
export function bestSourcesFirst(figures: readonly Figure[], library: Library): Figure[] {
  const rank = ({ documentId, sentence }: Figure) => {
    const { date, text, draft } = library.document(documentId);
    return (
      (draft ? 4 : 0) + (date ? 0 : 2) + (text.slice(sentence.start, sentence.end).includes(" | ") ? 1 : 0)
    );
  };
  return figures.toSorted((a, b) => rank(a) - rank(b));
}

const CHANGE_IN_FRONT = /(?:tăng|giảm)(?: (?:thêm|trưởng|bình quân|trên|khoảng|gần|hơn|đạt))*\s$/iu;
const SHARE_IN_FRONT = /(?:bằng|đạt)(?: (?:trên|khoảng|gần|hơn))*\s$/iu;
const MOST_WORDS = 60;

/**
 * The figure in the document's own characters, with what it cannot be understood without: its
 * qualifier, `tăng` or `giảm`, and the plan or year that a share is of.
 */
function asWritten(library: Library, { documentId, span, clause, qualifier, measure }: Figure): string {
  const { text } = library.document(documentId);
  const before = text.slice(Math.max(clause.start, span.start - MOST_WORDS), span.start);
  const isShare = measure === "of-plan" || measure === "of-earlier";
  const front = isShare
    ? SHARE_IN_FRONT.exec(before)
    : measure === "level"
      ? null
      : CHANGE_IN_FRONT.exec(before);
  const qualified = qualifier ? before.toLowerCase().lastIndexOf(qualifier.toLowerCase()) : -1;
  const start = front
    ? front.index
    : qualified >= before.length - 24 && qualified >= 0
      ? qualified
      : before.length;
  const end = isShare && clause.end - span.end <= MOST_WORDS ? Math.max(span.end, clause.end) : span.end;
  return text
    .slice(span.start - before.length + start, end)
    .replace(/\s+/g, " ")
    .replace(/[.,;:]+$/, "");
}
