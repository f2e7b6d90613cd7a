import { cite, type Library } from "../../answering/cite.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Span } from "../../domain/span.ts";

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
  const { passage, document } = evidence;
  for (const candidate of [words, words.replace(/[.,;:]$/u, "")]) {
    const pattern = candidate.trim().split(/\s+/u).map(escaped).join("\\s+");
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "gu");
    for (const match of passage.text.matchAll(whole)) {
      const start = passage.span.start + match.index;
      const span = { start, end: start + match[0].length };
      const citation = isTorn(document.text, span) ? undefined : cite(library, document.id, span);
      if (citation) return { evidence, span, text: match[0], citation };
    }
  }
  return undefined;
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
