import type { PassageIndex } from "../indexing/passage-index.ts";
import { isReordered } from "../language/edit-distance.ts";
import { isGeneric } from "../language/generic-words.ts";
import type { Glossary } from "../language/glossary.ts";
import { soundAlikes } from "../language/sound-alikes.ts";
import { isPlainSyllable } from "../language/syllables.ts";
import { hasDiacritics, type Token, tokenise } from "../language/tokens.ts";
import { CORRECTED_WEIGHTS } from "./weights.ts";

const SHORTEST = 4;
/** From this length on a word may hold two slips. */
const LONG = 8;

/**
 * Other readings of a query, the likeliest first, in which words that no passage has are replaced by
 * words that some has: a slip of the fingers, a spelling by ear, wrong diacritics. None for a query in
 * which most words are strange: it is in another language. Numbers and document numbers stay.
 */
export function createWordMender({
  index,
  glossary,
}: {
  readonly index: Pick<PassageIndex, "frequency" | "nearWords">;
  readonly glossary: Glossary;
}): (text: string) => string[] {
  const stands = (word: string) => index.frequency(word) > 0;

  /** How many of the two pairs that a word would make with its neighbours stand in passages. */
  const fits = (word: string, before: Token | undefined, behind: Token | undefined) =>
    Number(before && stands(`${before.folded} ${word}`)) +
    Number(behind && stands(`${word} ${behind.folded}`));

  const isStrange = (token: Token) =>
    token.kind === "word" &&
    !stands(token.accented) &&
    !glossary.words.has(token.accented) &&
    !isGeneric(token, "typed");

  function meant(token: Token, before: Token | undefined, behind: Token | undefined): string[] {
    const alike = soundAlikes(token.accented).filter(stands);
    // The bare word stands for its own in whatever diacritics.
    if (stands(token.folded)) return hasDiacritics(token) ? [...alike, token.folded] : [];
    if (token.folded.length < SHORTEST || !/^[a-z]+$/.test(token.folded)) return alike;
    const near = index.nearWords(token.folded, 1);
    const found = near.length === 0 && token.folded.length >= LONG ? index.nearWords(token.folded, 2) : near;
    const ranked = found
      .map(({ word }) => ({
        word,
        fit: fits(word, before, behind),
        swapped: Number(isReordered(word, token.folded)),
        count: index.frequency(word),
      }))
      // A syllable that the language has may be meant as it is: only its neighbours can tell.
      .filter(({ fit }) => fit > 0 || !isPlainSyllable(token.folded))
      .sort((a, b) => b.fit - a.fit || b.swapped - a.swapped || b.count - a.count);
    return [...alike, ...ranked.map(({ word }) => word)];
  }

  return (text) => {
    const tokens = tokenise(text);
    const strange = tokens.flatMap((token, at) => (isStrange(token) ? [{ token, at }] : []));
    const unknown = strange.filter(({ token }) => !stands(token.folded)).length;
    if (unknown > Math.max(1, tokens.length / 3)) return [];
    const mended = strange
      .map(({ token, at }) => ({ token, words: meant(token, tokens[at - 1], tokens[at + 1]) }))
      .filter(({ words }) => words.length > 0);
    const most = Math.min(CORRECTED_WEIGHTS.length, Math.max(0, ...mended.map(({ words }) => words.length)));
    return Array.from({ length: most }, (_, rank) =>
      mended.reduceRight(
        (other, { token: { span }, words }) =>
          other.slice(0, span.start) + (words[rank] ?? words[0]!) + other.slice(span.end),
        text,
      ),
    );
  };
}
