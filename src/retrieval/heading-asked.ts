import type { QueryTerm } from "../indexing/lexical-index.ts";
import type { PassageIndex } from "../indexing/passage-index.ts";
import { tokenise } from "../language/tokens.ts";

/** Heading → the share of its words that a query asks for, 0 to 1, rare words counting more. */
export type ShareAsked = (heading: string) => number;

/**
 * How much of a heading a query asks for, by inverse document frequency over words and pairs without
 * diacritics. BM25 tells how much of the query a heading has; of two headings that have the same
 * words of it, the one that speaks of little else is meant.
 */
export function createShareAsked(terms: readonly QueryTerm[], index: PassageIndex): ShareAsked {
  const asked = new Set(
    terms.flatMap((term) => ("anyOf" in term ? term.anyOf : [term])).map(({ term }) => term),
  );
  const known = new Map<string, number>();
  const share = (heading: string) => {
    let all = 0;
    let shared = 0;
    for (const term of new Set(wordsAndPairs(heading))) {
      const weight = Math.log((index.count + 1) / (index.frequency(term) + 0.5));
      all += weight;
      if (asked.has(term)) shared += weight;
    }
    return all > 0 ? shared / all : 0;
  };
  return (heading) => {
    const value = known.get(heading) ?? share(heading);
    known.set(heading, value);
    return value;
  };
}

/** A heading's number says nothing of what it is about. */
function wordsAndPairs(heading: string): string[] {
  const words = tokenise(heading).flatMap(({ kind, folded }) => (kind === "word" ? [folded] : []));
  return words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`]));
}
