import type { WeightedTerm } from "../indexing/lexical-index.ts";
import type { PassageIndex } from "../indexing/passage-index.ts";
import type { Glossary } from "../language/glossary.ts";
import { createKeystrokeReader } from "../language/raw-keystrokes.ts";
import { searchTerms } from "../language/search-terms.ts";
import { createWordMender } from "./mend-words.ts";
import { CORRECTED_WEIGHTS, TERM_WEIGHTS } from "./weights.ts";

interface ReadQuery {
  /** As meant: keystrokes read, words that the index does not have replaced by the likeliest that it has. */
  readonly text: string;
  /** What was typed in full weight, what may be meant instead in less. */
  readonly terms: readonly WeightedTerm[];
}

const LONGEST_QUERY = 2000;

/** Prepares a query for both legs of the search. */
export function createQueryReader({
  index,
  glossary,
}: {
  readonly index: Pick<PassageIndex, "frequency" | "nearWords">;
  readonly glossary: Glossary;
}): (query: string) => ReadQuery {
  const isKnown = (word: string) => index.frequency(word) > 0 || glossary.words.has(word);
  const readKeystrokes = createKeystrokeReader(isKnown);
  const mend = createWordMender({ index, glossary });
  return (query) => {
    const typed = readKeystrokes(query.normalize("NFC").slice(0, LONGEST_QUERY));
    const mended = mend(typed);
    const weights = new Map<string, number>();
    for (const [rank, text] of [typed, ...mended].entries()) {
      const weight = rank === 0 ? 1 : CORRECTED_WEIGHTS[rank - 1]!;
      for (const { term, kind } of searchTerms(text, glossary, "typed"))
        if (!weights.has(term)) weights.set(term, TERM_WEIGHTS[kind] * weight);
    }
    return { text: mended[0] ?? typed, terms: [...weights].map(([term, weight]) => ({ term, weight })) };
  };
}
