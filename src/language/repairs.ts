import { editDistance, isReordered } from "./edit-distance.ts";
import type { KnownPhrases } from "./known-phrases.ts";
import type { Gazetteer } from "./places.ts";
import { soundAlikes } from "./sound-alikes.ts";
import { isPlainSyllable, isSyllable, withoutTone } from "./syllables.ts";
import { hasDiacritics, type Token } from "./tokens.ts";

/** Another way to write a word, and how far it is trusted. */
export interface Repair {
  readonly word: string;
  /** Names of places differ in one letter or tone: only a word that can mean nothing else becomes one. */
  readonly mayNamePlace: boolean;
  /** Whether a term that stands already may become a longer one. */
  readonly mayExtend: boolean;
  /** How many words the phrase must have: the fewer, the likelier another one was meant (`sản lượng lụa`, `lúa`). */
  readonly leastWords: 2 | 3 | 4;
}

/** Shorter words are near too many others; minority languages have names of three letters (Đak). */
const SHORTEST = { term: 3, place: 4, tone: 5, english: 6 } as const;
const BARE = /^[a-z]+$/;
const SPOKEN = /^[a-z]*[aeiouy][a-z]*$/;

/**
 * How a word that nothing knows may have been meant: with another tone, as it sounds, and, when
 * Vietnamese cannot spell it, with one slip of the fingers mended or as a place's name without spaces.
 */
export function createRepairs(
  known: KnownPhrases,
  gazetteer: Gazetteer,
): (token: Token) => readonly Repair[] {
  const words = [...known.words()];
  const byLetters = new Map<string, string[]>();
  for (const word of words) {
    const { letters, tone } = withoutTone(word);
    if (tone !== "") byLetters.set(letters, [...(byLetters.get(letters) ?? []), word]);
  }
  return (token) => {
    const { accented, folded } = token;
    const certain = { mayNamePlace: true, mayExtend: true, leastWords: 2 } as const;
    const likely = { ...certain, mayNamePlace: false, leastWords: 3 } as const;
    const repairs: Repair[] = [];
    if (hasDiacritics(token)) {
      if (!isSyllable(accented)) repairs.push({ word: folded, ...certain });
      const typed = withoutTone(accented);
      for (const word of byLetters.get(typed.letters) ?? []) {
        // The same tone stands on another vowel: `ngheò`.
        if (withoutTone(word).tone === typed.tone) repairs.push({ word, ...certain });
        else if (folded.length >= SHORTEST.tone) repairs.push({ word, ...likely });
      }
      for (const word of soundAlikes(accented))
        if (known.has(word)) repairs.push({ word, ...likely, mayExtend: false, leastWords: 4 });
    }
    const canBeSpelled = isSyllable(accented) || isPlainSyllable(folded);
    if (canBeSpelled || known.has(folded) || !BARE.test(folded) || folded.length < SHORTEST.term)
      return repairs;
    // An abbreviation differs from the next in a letter too.
    for (const word of words)
      if (SPOKEN.test(word) && editDistance(folded, word, 1) === 1 && isLikely(folded, word))
        repairs.push({ word, ...certain, mayNamePlace: folded.length >= SHORTEST.place });
    for (const word of gazetteer.joined(folded)) repairs.push({ word, ...certain });
    return repairs;
  };
}

/** English has words of its own that differ in one letter (`date`, `rate`): only letters swapped, doubled or left out count. */
function isLikely(typed: string, word: string): boolean {
  if (isPlainSyllable(word)) return true;
  return typed.length >= SHORTEST.english && (isReordered(typed, word) || typed.length !== word.length);
}
