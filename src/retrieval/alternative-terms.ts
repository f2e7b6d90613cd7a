import type { Alternatives } from "../indexing/lexical-index.ts";
import { tokenise } from "../language/tokens.ts";

/**
 * The terms of phrases that may stand for one another, as one pseudo-term: a pair of neighbouring
 * syllables where a phrase has several, the syllable with its diacritics where it is one.
 */
export function alternativeTerms(phrases: readonly string[], weight: number): Alternatives {
  const shares = new Map<string, number>();
  for (const phrase of phrases) {
    const tokens = tokenise(phrase);
    const [only] = tokens;
    if (only && tokens.length === 1) shares.set(only.accented, 1);
    for (let at = 1; at < tokens.length; at++) {
      const pair = `${tokens[at - 1]!.folded} ${tokens[at]!.folded}`;
      shares.set(pair, Math.max(shares.get(pair) ?? 0, 1 / (tokens.length - 1)));
    }
  }
  return { anyOf: [...shares].map(([term, share]) => ({ term, weight: share })), weight };
}
