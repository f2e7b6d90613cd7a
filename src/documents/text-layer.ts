import { countSplitSyllables, joinSplitSyllables } from "../language/split-syllables.ts";
import { isPlainSyllable, isSyllable } from "../language/syllables.ts";

/** What a page's text layer is good for: `thin` has hardly a word, `broken` is not what a reader sees. */
export type TextLayer = "sound" | "thin" | "broken";

/** A page's header and number, or a scanner's own line. */
const THIN_LETTERS = 80;
/** A word's part that no reader sees as a letter: from a font whose codes stand for nothing. */
const NO_LETTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\ue000-\uf8ff\ufffd\u0001-\u0008\u000e-\u001f]|[\u{f0000}-\u{10fffd}]/u;
const WORD = /[\p{L}\p{M}\p{Co}\ufffd]+/gu;
/** An abbreviation says nothing about the layer. */
const ABBREVIATION = /^\p{Lu}+$/u;
const FEW_WORDS = 8;
const ENGLISH_OPENING =
  /^(?:[^aeiouy]?|[bcfgps]l|[bcdfgptw]r|[ckgtpsw]h|[gk]n|s[ckmnptwq]|s[cp][hlr]|str|squ|shr|sch|thr|phr|chr|tw|dw|qu)[aeiouy]/;

/** The text of a layer with torn syllables joined where that is safe. */
export function mendTextLayer(text: string): string {
  return text.split("\n").map(joinSplitSyllables).join("\n");
}

/** What a text layer is good for, mended already. */
export function judgeTextLayer(text: string): TextLayer {
  const words = text.normalize("NFC").match(WORD) ?? [];
  const letters = words.join("").length;
  const unseen = words.filter((word) => word.length > 1 && (NO_LETTER.test(word) || isMixed(word)));
  if (unseen.length >= 3 && unseen.length * 20 >= words.length) return "broken";
  const telling = words.filter((word) => !ABBREVIATION.test(word) && /^\p{Script=Latin}+$/u.test(word));
  const isMisspelled = telling.length >= FEW_WORDS && telling.filter(isSpelled).length * 2 < telling.length;
  if (isMisspelled || (words.length >= FEW_WORDS && countSplitSyllables(text) * 10 > words.length))
    return "broken";
  return letters < THIN_LETTERS ? "thin" : "sound";
}

/** Latin letters among Cyrillic ones: `CӜNG HÒA`, from a font with the wrong table of letters. */
function isMixed(word: string): boolean {
  return (
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word)
  );
}

/** As Vietnamese, or as English spells the beginning of a word, with vowels among its consonants. */
function isSpelled(word: string): boolean {
  const lower = word.toLowerCase();
  if (isSyllable(lower) || isPlainSyllable(lower)) return true;
  const plain = lower.normalize("NFD").replace(/\p{M}/gu, "");
  return /^\p{Lu}?\p{Ll}+$/u.test(word) && ENGLISH_OPENING.test(plain) && !/[^aeiouy]{5}/.test(plain);
}
