import type { QueryTerm } from "../indexing/lexical-index.ts";
import type { PassageIndex } from "../indexing/passage-index.ts";
import { tokenise } from "../language/tokens.ts";

/** A query's terms → for a heading, the share of its words that they ask for, 0 to 1, rare words counting more. */
export type ShareAsked = (terms: readonly QueryTerm[]) => (heading: string) => number;

/** Headings share their words: looking each up once spares most of the work. */
const MOST_REMEMBERED = 100_000;

/**
 * How much of a heading a query asks for, by inverse document frequency over words and pairs without
 * diacritics. BM25 tells how much of the query a heading has; of two headings that have the same
 * words of it, the one that speaks of little else is meant.
 */
export function createShareAsked(index: Pick<PassageIndex, "count" | "frequency">): ShareAsked {
  const weights = new Map<string, number>();
  const weightOf = (term: string) => {
    const known = weights.get(term);
    if (known !== undefined) return known;
    const weight = Math.log((index.count + 1) / (index.frequency(term) + 0.5));
    if (weights.size < MOST_REMEMBERED) weights.set(term, weight);
    return weight;
  };
  return (terms) => {
    const named = terms.flatMap((term) => ("anyOf" in term ? term.anyOf : [term]));
    const asked = new Set(named.map(({ term }) => term));
    return (heading) => {
      const own = wordsAndPairs(heading);
      // Most headings among the candidates have none of the words: they need no weighing.
      if (!own.some((term) => asked.has(term))) return 0;
      let all = 0;
      let shared = 0;
      for (const term of new Set(own)) {
        const weight = weightOf(term);
        all += weight;
        if (asked.has(term)) shared += weight;
      }
      return all > 0 ? shared / all : 0;
    };
  };
}

/** A heading's number says nothing of what it is about. */
function wordsAndPairs(heading: string): string[] {
  const words = tokenise(heading).flatMap(({ kind, folded }) => (kind === "word" ? [folded] : []));
  return words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`]));
}
