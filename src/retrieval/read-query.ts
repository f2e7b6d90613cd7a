import type { QueryTerm } from "../indexing/lexical-index.ts";
import type { PassageIndex } from "../indexing/passage-index.ts";
import type { Dictionary } from "../language/dictionary.ts";
import type { FindEveryday } from "../language/everyday.ts";
import { isGeneric } from "../language/generic-words.ts";
import type { Glossary } from "../language/glossary.ts";
import { createKeystrokeReader } from "../language/raw-keystrokes.ts";
import { readEnglish } from "../language/read-english.ts";
import { searchTerms } from "../language/search-terms.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { alternativeTerms } from "./alternative-terms.ts";
import { createWordMender } from "./mend-words.ts";
import { CORRECTED_WEIGHTS, GENERIC_WEIGHT, TERM_WEIGHTS, WIDENING_WEIGHTS } from "./weights.ts";

interface ReadQuery {
  /** As meant: keystrokes read, words that the index does not have replaced by the likeliest that it has. */
  readonly text: string;
  /** What was typed in full weight, what may be meant instead in less. */
  readonly terms: readonly QueryTerm[];
}

export interface QueryReaderDeps {
  readonly index: Pick<PassageIndex, "frequency" | "nearWords">;
  readonly glossary: Glossary;
  readonly dictionary: Dictionary;
  readonly findEveryday: FindEveryday;
}

const LONGEST_QUERY = 2000;

/** Prepares a query for both legs of the search. */
export function createQueryReader(deps: QueryReaderDeps): (query: string) => ReadQuery {
  const { index, glossary } = deps;
  const isKnown = (word: string) => index.frequency(word) > 0 || glossary.words.has(word);
  const readKeystrokes = createKeystrokeReader(isKnown);
  const mend = createWordMender({ index, glossary });
  return (query) => {
    const typed = readKeystrokes(query.normalize("NFC").slice(0, LONGEST_QUERY));
    const mended = mend(typed);
    const weights = new Map<string, number>();
    for (const [rank, text] of [typed, ...mended].entries()) {
      const weight = rank === 0 ? 1 : CORRECTED_WEIGHTS[rank - 1]!;
      const generic = genericTerms(tokenise(text));
      for (const { term, kind } of searchTerms(text, glossary, "typed"))
        if (!weights.has(term))
          weights.set(term, TERM_WEIGHTS[kind] * weight * (generic.has(term) ? GENERIC_WEIGHT : 1));
    }
    const text = mended[0] ?? typed;
    const terms = [...weights].map(([term, weight]) => ({ term, weight }));
    return { text, terms: [...terms, ...widened(tokenise(text), deps)] };
  };
}

/** Words that only ask or report: they tell passages apart less than their rarity says. */
function genericTerms(tokens: readonly Token[]): Set<string> {
  const generic = tokens.filter((token) => isGeneric(token, "typed"));
  return new Set(generic.flatMap(({ folded, accented }) => [folded, accented]));
}

/** What English words are called in Vietnamese, and everyday words in official language. */
function widened(tokens: readonly Token[], { dictionary, findEveryday }: QueryReaderDeps): QueryTerm[] {
  const english = readEnglish(tokens, dictionary).map(({ first, last, vietnamese }) => {
    const isAsking = tokens.slice(first, last).every((token) => isGeneric(token, "typed"));
    return alternativeTerms(vietnamese, WIDENING_WEIGHTS.english * (isAsking ? GENERIC_WEIGHT : 1));
  });
  const everyday = findEveryday(tokens).map(({ first, last, official }) =>
    alternativeTerms(official, WIDENING_WEIGHTS.everyday * Math.sqrt(last - first)),
  );
  return [...english, ...everyday];
}
