import type { AskedDocumentNumber } from "../../domain/question.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import type { ReadText } from "../topic.ts";

/** Whole numbers and symbols, and numbers right behind the name of a kind of document. */
export function documentNumbersIn(
  text: string,
  { tokens, concepts }: ReadText,
  named: readonly Span[],
): (AskedDocumentNumber & { span: Span })[] {
  const whole = tokens.filter(({ kind }) => kind === "code");
  const found = whole.map(({ folded, span }) => {
    return { typed: text.slice(span.start, span.end), number: folded, kind: null as string | null, span };
  });
  for (const { value, span, last } of concepts) {
    if (value.kind !== "document-type") continue;
    const number = tokens.slice(last, last + 2).find(({ kind }) => kind === "number");
    if (!number || !/^[\s.]*(?:số|so|no\.?)?\s*$/iu.test(text.slice(span.end, number.span.start))) continue;
    if (named.some((part) => overlaps(part, number.span))) continue;
    const both = { start: span.start, end: number.span.end };
    const typed = text.slice(both.start, both.end);
    found.push({ typed, number: number.folded, kind: `#${value.id}`, span: both });
  }
  return found;
}

/** Numbers that belong to nothing else, as typed. */
export function loneNumbers({ tokens, concepts }: ReadText, taken: readonly Span[]): string[] {
  const covered = [...taken, ...concepts.map(({ span }) => span)];
  return tokens
    .filter(({ kind, span }) => kind === "number" && !covered.some((part) => overlaps(part, span)))
    .map(({ folded }) => folded);
}
