import { cite, type Library } from "../../answering/cite.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Evidence } from "../../domain/evidence.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { sentences } from "../../language/sentences.ts";

/** Words that a sentence rests on, found in the passage that was given to the model. */
export interface Quoted {
  readonly evidence: Evidence;
  /** In the document's text. */
  readonly span: Span;
  /** As the document has it, line breaks included. */
  readonly text: string;
  readonly citation: Citation;
}

/** Shorter ones show nothing. */
const SHORTEST = 3;
const MARKS = /^[\s"'“”‘’«»…]+|[\s"'“”‘’«»…]+$/gu;

/** Undefined when the words stand nowhere in the passage, or cross what was removed from the file. */
export function findQuoted(quote: string, evidence: Evidence, library: Library): Quoted | undefined {
  const words = quote
    .normalize("NFC")
    .replace(MARKS, "")
    .replace(/\.{3}$/u, "");
  if (words.length < SHORTEST || words.length > evidence.passage.text.length) return undefined;
  const { passage } = evidence;
  for (const candidate of [words, words.replace(/[.,;:]$/u, "")]) {
    const pattern = candidate.trim().split(/\s+/u).map(escaped).join("\\s+");
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "gu");
    for (const match of passage.text.matchAll(whole)) {
      const start = passage.span.start + match.index;
      const found = quotedAt({ start, end: start + match[0].length }, evidence, library);
      if (found) return found;
    }
  }
  return undefined;
}

/** The words at a span of the passage's document; undefined when they do not stand in the source as one. */
export function quotedAt(span: Span, evidence: Evidence, library: Library): Quoted | undefined {
  const { document } = evidence;
  const citation = isTorn(document.text, span) ? undefined : cite(library, document.id, span);
  return citation && { evidence, span, text: document.text.slice(span.start, span.end), citation };
}

/** The words at a span of the document that a quote stands in. */
export function textAt({ evidence: { document } }: Quoted, { start, end }: Span): string {
  return document.text.slice(start, end);
}

/** The title and headings that a quote stands under, a line each. */
export function aboveOf({ evidence: { document, passage } }: Quoted): string {
  return [document.title ?? "", ...passage.headings].join("\n");
}

/** The whole sentences of its document that a quote touches. */
export function wholeSentences({ evidence: { document }, span }: Quoted): Span[] {
  const { text } = document;
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const end = text.indexOf("\n", span.end);
  return sentences(text, { start, end: end < 0 ? text.length : end }).filter((one) => overlaps(one, span));
}

/** It begins or ends inside a number: `250` of `1.250`, `5,1` of `5,19`. */
function isTorn(text: string, { start, end }: Span): boolean {
  return (
    (/\d[.,/]$/u.test(text.slice(Math.max(0, start - 2), start)) && /^\d/u.test(text.slice(start))) ||
    (/\d$/u.test(text.slice(start, end)) && /^[.,/]\d/u.test(text.slice(end, end + 2)))
  );
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}
