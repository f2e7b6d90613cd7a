import { isGeneric } from "./generic-words.ts";
import { fold } from "./spelling.ts";
import { hasDiacritics, type Token, tokenise } from "./tokens.ts";

interface Scattered<T> {
  readonly value: T;
  /** The syllables that make up the phrase, in the phrase's own order. */
  readonly syllables: readonly string[];
}

export interface ScatteredMatch<T> {
  readonly value: T;
  /** Of the text that make up the phrase. */
  readonly tokens: readonly Token[];
}

/** Fewer syllables stand together by chance. */
const LEAST_SYLLABLES = 3;
const MOST_RUNS = 3;
/** Measure words in front of what is counted: not a part of another word. */
const CLASSIFIERS = new Set(["lượt", "người", "hộ", "vụ", "căn", "cơ", "sở"]);

/**
 * Finds phrases whose words stand in another order or apart: `rừng che phủ 66,7%` for `tỷ lệ che phủ
 * rừng`. Words keep together: a run of the phrase's syllables stands in the phrase's order, and one
 * that stands alone has no other content word beside it (`khách sạn` holds no `khách`).
 */
export class ScatteredPhrases<T> {
  readonly #byRarest = new Map<string, Scattered<T>[]>();
  readonly #byRarestFolded = new Map<string, Scattered<T>[]>();

  constructor(phrases: readonly { readonly phrase: string; readonly value: T }[]) {
    const known = phrases.map(({ phrase, value }) => ({ value, syllables: contentOf(phrase) }));
    const counts = new Map<string, number>();
    for (const { syllables } of known)
      for (const syllable of new Set(syllables)) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
    for (const entry of known) {
      if (new Set(entry.syllables).size < LEAST_SYLLABLES) continue;
      const rarest = entry.syllables.reduce((a, b) => (counts.get(b)! < counts.get(a)! ? b : a));
      listUnder(this.#byRarest, rarest, entry);
      listUnder(this.#byRarestFolded, fold(rarest), entry);
    }
  }

  /** The longest phrase that the words make up; none when two of equal length mean different things. */
  find(tokens: readonly Token[], mode: "strict" | "typed"): ScatteredMatch<T> | undefined {
    const words = tokens.filter(({ kind }) => kind === "word");
    let best: ScatteredMatch<T> | undefined;
    let isTied = false;
    const candidates = new Set(
      words.flatMap(({ accented, folded }) => [
        ...(this.#byRarest.get(accented) ?? []),
        ...(mode === "typed" && accented === folded ? (this.#byRarestFolded.get(folded) ?? []) : []),
      ]),
    );
    for (const { value, syllables } of candidates) {
      if (best && syllables.length < best.tokens.length) continue;
      const used = madeUpOf(syllables, words, mode);
      if (!used) continue;
      isTied = best !== undefined && best.tokens.length === used.length && best.value !== value;
      if (!best || used.length > best.tokens.length) best = { value, tokens: used };
    }
    return isTied ? undefined : best;
  }
}

function listUnder<T>(index: Map<string, Scattered<T>[]>, syllable: string, entry: Scattered<T>): void {
  const others = index.get(syllable) ?? [];
  if (!others.some((other) => other.value === entry.value && sameSyllables(other, entry)))
    index.set(syllable, [...others, entry]);
}

function contentOf(phrase: string): string[] {
  return tokenise(phrase)
    .filter((token) => !isGeneric(token, "strict"))
    .map(({ accented }) => accented);
}

function sameSyllables(a: Scattered<unknown>, b: Scattered<unknown>): boolean {
  return a.syllables.length === b.syllables.length && a.syllables.every((word, i) => word === b.syllables[i]);
}

/** The tokens that carry the syllables, in runs that keep words whole; undefined when one is missing. */
function madeUpOf(
  syllables: readonly string[],
  words: readonly Token[],
  mode: "strict" | "typed",
): Token[] | undefined {
  const used = new Map<number, number>();
  let runs = 0;
  for (let next = 0; next < syllables.length; ) {
    const run = longestRun(syllables, next, words, used, mode);
    if (!run || ++runs > MOST_RUNS) return undefined;
    if (run.length === 1 && !standsAlone(words, run[0]!, used, mode)) return undefined;
    for (const [i, at] of run.entries()) used.set(at, next + i);
    next += run.length;
  }
  return [...used.keys()].map((at) => words[at]!);
}

/** Indexes of the longest stretch of words that goes on with the phrase from its syllable `next`; generic words may stand between. */
function longestRun(
  syllables: readonly string[],
  next: number,
  words: readonly Token[],
  used: ReadonlyMap<number, number>,
  mode: "strict" | "typed",
): number[] | undefined {
  let best: number[] | undefined;
  for (const start of words.keys()) {
    const run: number[] = [];
    for (let at = start; at < words.length && next + run.length < syllables.length; at++) {
      const word = words[at]!;
      if (!used.has(at) && carries(word, syllables[next + run.length]!, mode)) run.push(at);
      else if (run.length === 0 || !isGeneric(word, mode)) break;
    }
    if (run.length > (best?.length ?? 0)) best = run;
  }
  return best;
}

function carries(token: Token, syllable: string, mode: "strict" | "typed"): boolean {
  if (token.accented === syllable) return true;
  return mode === "typed" && !hasDiacritics(token) && token.folded === fold(syllable);
}

function standsAlone(
  words: readonly Token[],
  at: number,
  used: ReadonlyMap<number, number>,
  mode: "strict" | "typed",
): boolean {
  return [at - 1, at + 1].every((beside) => {
    const word = words[beside];
    return !word || used.has(beside) || isGeneric(word, mode) || CLASSIFIERS.has(word.accented);
  });
}
