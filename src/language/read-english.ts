import type { Dictionary } from "./dictionary.ts";
import { englishLemmas } from "./english-lemmas.ts";
import { isPlainSyllable } from "./syllables.ts";
import { hasDiacritics, type Token } from "./tokens.ts";

/** English words that stand for themselves in no dictionary entry worth looking for. */
const FUNCTION_WORDS = new Set(
  `a an the of in on at to for from by with and or not is are was were be been being am do does did have has
   had how what when where which who whom whose why that this these those it its he she they his her their
   there then than as if into about can could will would should may might many much more most`.split(/\s+/),
);

/** Words of a query, half-open, and what the dictionary calls them in Vietnamese. */
export interface Rendering {
  readonly first: number;
  readonly last: number;
  readonly vietnamese: readonly string[];
}

/**
 * Reads English out of a query: its words and phrases with their renderings, the longest first from
 * left to right. None for a query in Vietnamese, with diacritics or without: a lower-case word with
 * diacritics, and a bare syllable that is no English word, speak for Vietnamese; a word of the
 * dictionary that Vietnamese cannot spell speaks for English. Names (capitals) speak for neither.
 */
export function readEnglish(tokens: readonly Token[], dictionary: Dictionary): Rendering[] {
  if (!isEnglish(tokens, dictionary)) return [];
  const found: Rendering[] = [];
  for (let first = 0; first < tokens.length; ) {
    const rendering = longestAt(tokens, first, dictionary);
    if (rendering) found.push(rendering);
    first = rendering?.last ?? first + 1;
  }
  return found;
}

function isEnglish(tokens: readonly Token[], dictionary: Dictionary): boolean {
  const isEntry = (word: string) => englishLemmas(word).some((form) => dictionary.has(form));
  const shouting = tokens.every(({ capital }) => capital);
  let english = 0;
  let vietnamese = 0;
  let certain = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word" || (token.capital && at > 0 && !shouting)) continue;
    const word = token.folded;
    if (hasDiacritics(token)) {
      if (!token.capital) vietnamese += 2;
    } else if (!isPlainSyllable(word)) {
      if (word.length < 3 || !(FUNCTION_WORDS.has(word) || isEntry(word))) continue;
      english += 1;
      certain = true;
    } else if (FUNCTION_WORDS.has(word)) english += 0.5;
    else if (!isEntry(word)) vietnamese += 1;
  }
  return certain && english > vietnamese;
}

function longestAt(tokens: readonly Token[], first: number, dictionary: Dictionary): Rendering | undefined {
  for (let last = Math.min(tokens.length, first + dictionary.longest); last > first; last--) {
    const words = tokens.slice(first, last);
    if (words.some(hasDiacritics) || (words.length === 1 && !isLookedUp(words[0]!, first))) continue;
    const entry = formsOf(words.map(({ folded }) => folded)).find((form) => dictionary.has(form));
    if (entry) return { first, last, vietnamese: dictionary.renderings(entry) };
  }
  return undefined;
}

/** `Ha` of a name is no `ha!`, and `the` is rendered by nothing. */
function isLookedUp({ folded, kind, capital }: Token, at: number): boolean {
  return kind === "word" && !FUNCTION_WORDS.has(folded) && !(capital && at > 0 && isPlainSyllable(folded));
}

/** The phrase as typed, with its last word in another form, with its first. */
function formsOf(words: readonly string[]): string[] {
  const [head, ...behind] = words;
  const ending = englishLemmas(words.at(-1)!).map((form) => [...words.slice(0, -1), form].join(" "));
  const opening = behind.length > 0 ? englishLemmas(head!).map((form) => [form, ...behind].join(" ")) : [];
  return [...ending, ...opening];
}
