import type { Library } from "../../answering/cite.ts";
import { contains, type Span } from "../../domain/span.ts";
import { type Quoted, quotedAt, wholeSentences } from "./quoted.ts";

/** Of a longer sentence the words that were quoted are told, where they can stand by themselves. */
const SHORT_SENTENCE = 240;
const LONGEST = 600;
const FEWEST_WORDS = 4;
const LIST_MARK = /^(?:[-–+•*]\s*|\d{1,2}[.)]\s+|\p{Ll}\)\s*)/u;
/** Cells side by side are no sentence. */
const CELLS = /\t|\s{3,}|\|/u;

/**
 * The document's own words in place of a sentence that its quotes do not bear out, for each quote those that may be
 * told, best first: the whole sentence around it, of a long one rather what was quoted. They are judged as any other sentence is.
 */
export function ownWords(quoted: readonly Quoted[], library: Library): Quoted[][] {
  return quoted.map((one) =>
    spansFor(one)
      .flatMap((span) => quotedAt(span, one.evidence, library) ?? [])
      .filter(({ text }) => isSentence(text)),
  );
}

function spansFor(quoted: Quoted): Span[] {
  const { span, evidence } = quoted;
  const { text } = evidence.document;
  const sentences = wholeSentences(quoted);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return [span];
  const whole = withoutMark(text, { start: first.start, end: last.end });
  if (!contains(evidence.passage.span, whole)) return [span];
  return whole.end - whole.start <= SHORT_SENTENCE ? [whole] : [span, whole];
}

function withoutMark(text: string, { start, end }: Span): Span {
  const mark = LIST_MARK.exec(text.slice(start, end))?.[0] ?? "";
  return { start: start + mark.length, end };
}

function isSentence(text: string): boolean {
  return !CELLS.test(text) && text.length <= LONGEST && text.split(/\s+/u).length >= FEWEST_WORDS;
}
