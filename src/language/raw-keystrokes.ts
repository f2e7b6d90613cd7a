import { ENGLISH_LOOKALIKES } from "./english-lookalikes.ts";
import { fold } from "./spelling.ts";
import { isPlainSyllable } from "./syllables.ts";
import { decodeTelex, decodeVni } from "./telex.ts";

/** Words that stand free: parts of a document's number, an address or a link are not typed text. */
const WORD =
  /(?<![\p{L}\p{M}\d]|[\p{L}\d][-/._@])[\p{L}\p{M}][\p{L}\p{M}\d]*(?![\p{L}\p{M}\d]|[-/._@][\p{L}\d])/gu;
/** Marks that Telex writes and hardly any other spelling has. */
const UNMISTAKABLE = /aa|oo|ee|dd|.w|j$/i;

/** The least share of raw words among those that tell nothing either way. */
const LEAST_SHARE = 0.2;

/** What a word can be: `raw`: keys and nothing else; `either`: a word of another language as well. */
interface Reading {
  readonly kind: "raw" | "either" | "accented" | "bare" | "foreign" | "silent";
  readonly word: string;
  /** What the keys spell. */
  readonly syllable: string;
}

type Decode = (word: string) => string | undefined;

/**
 * Reads text that was typed with the Vietnamese keyboard off, in Telex (`tyr leej hooj ngheof`) or VNI
 * (`ty3 le65`), as it was meant. The whole text decides, not the single word: unless words that mean
 * nothing otherwise outweigh those of another language, it stays as it is. `isKnown` tells whether a
 * word, in lower case and canonical spelling, stands in the documents or the owner's tables.
 */
export function createKeystrokeReader(isKnown: (word: string) => boolean): (text: string) => string {
  return (text) => {
    const words = text.match(WORD) ?? [];
    const shouting = text === text.toUpperCase();
    const telex = words.map((word) => readingOf(word, decodeTelex, shouting, isKnown));
    if (isTelex(telex, isKnown)) return rewritten(text, telex, isKnown);
    const vni = words.map((word) => readingOf(word, decodeVni, shouting, isKnown));
    return isVni(vni) ? rewritten(text, vni, isKnown) : text;
  };
}

function readingOf(
  word: string,
  decode: Decode,
  shouting: boolean,
  isKnown: (word: string) => boolean,
): Reading {
  const lower = word.toLowerCase();
  const syllable = decode(word) ?? "";
  return { kind: kind(), word, syllable };

  function kind(): Reading["kind"] {
    if (fold(word) !== word) return "accented";
    if (word.length > 1 && word === word.toUpperCase() && !shouting) return "silent";
    if (isPlainSyllable(lower)) return "bare";
    // Letters without a vowel shorten something (bn, ntm); so does a lone w behind one (tw: Trung ương).
    if (!/[aeiouy]/.test(lower) && (!syllable || lower.length < 3)) return "silent";
    if (!syllable) return "foreign";
    return ENGLISH_LOOKALIKES.has(lower) || isKnown(lower) ? "either" : "raw";
  }
}

function isTelex(readings: readonly Reading[], isKnown: (word: string) => boolean): boolean {
  const raw = new Map(
    readings.filter(({ kind }) => kind === "raw").map((reading) => [reading.syllable.toLowerCase(), reading]),
  );
  const isCertain = ({ word }: Reading) => word === word.toLowerCase() || UNMISTAKABLE.test(word);
  if (![...raw.values()].some(isCertain)) return false;
  const foreign = sum(readings, ({ kind, word }) => {
    // A capital may begin somebody's name, which tells less.
    if (kind === "foreign") return /^\p{Lu}/u.test(word) ? 0.5 : 1;
    return kind === "either" ? 1 : 0;
  });
  if (raw.size <= foreign) return false;
  const share = raw.size / (raw.size + foreign + count(readings, "bare"));
  if (raw.size > 1) return share >= LEAST_SHARE;
  // One word alone must be one that the documents have.
  const [lone] = raw.values();
  const isPlain = foreign === 0 && UNMISTAKABLE.test(lone!.word) && !/^\p{Lu}/u.test(lone!.word);
  const isSlip = count(readings, "accented") > 0 || share > 0.5 || isPlain;
  return isSlip && isKnown(lone!.syllable.toLowerCase());
}

/** `khu3`, `quy4` are words with their numbers; 6 to 9 tell, which give a letter its shape. */
function isVni(readings: readonly Reading[]): boolean {
  const raw = readings.filter(({ kind }) => kind === "raw");
  return raw.length >= 2 && raw.some(({ word }) => /[6-9]/.test(word));
}

function sum(readings: readonly Reading[], weight: (reading: Reading) => number): number {
  return readings.reduce((total, reading) => total + weight(reading), 0);
}

function count(readings: readonly Reading[], kind: Reading["kind"]): number {
  return sum(readings, (reading) => (reading.kind === kind ? 1 : 0));
}

function rewritten(text: string, readings: readonly Reading[], isKnown: (word: string) => boolean): string {
  let at = 0;
  return text.replace(WORD, (word) => {
    const reading = readings[at++]!;
    if (reading.kind === "raw") return reading.syllable;
    return reading.kind === "either" && isMeant(reading, isKnown) ? reading.syllable : word;
  });
}

/** In a text that was typed raw, a word that could be English too (`car`: cả) is taken for what the documents have. */
function isMeant({ word, syllable }: Reading, isKnown: (word: string) => boolean): boolean {
  const lower = word.toLowerCase();
  return isKnown(syllable.toLowerCase()) && (word === lower || !isKnown(lower));
}
