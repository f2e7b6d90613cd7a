import { canonicalSyllable, fold } from "./spelling.ts";
import { beginsSyllable, type Tone, withTone } from "./syllables.ts";

const LONGEST = 12;
const TELEX_TONES: Readonly<Record<string, Tone>> = {
  s: "acute",
  f: "grave",
  r: "hook",
  x: "tilde",
  j: "dot",
};
const VNI_TONES: Readonly<Record<string, Tone>> = {
  1: "acute",
  2: "grave",
  3: "hook",
  4: "tilde",
  5: "dot",
};
const CIRCUMFLEX: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" };
const HORN: Readonly<Record<string, string>> = { u: "ư", o: "ơ" };
const BREVE: Readonly<Record<string, string>> = { a: "ă" };

/** What a key makes of the letters so far: several readings, the likeliest first. */
type Typist = (letters: string, key: string) => readonly string[];

/**
 * The syllable that Telex keys stand for (`ngheof` → `nghèo`), with a key's mark wherever a typist may
 * put it. Undefined when they spell none, or one without any mark.
 */
export function decodeTelex(word: string): string | undefined {
  if (!/^[a-z]{2,}$/i.test(word) || word.length > LONGEST) return undefined;
  // s, f, r, x and j behind the first vowel can only be tones.
  return decoded(word, /(?<=[aeiouyw].*)[sfrxjz]/g, TELEX_TONES, telexKey);
}

/** The syllable that VNI keys stand for (`ngheo2` → `nghèo`), or undefined as for Telex. */
export function decodeVni(word: string): string | undefined {
  if (!/^[a-z]+\d[a-z\d]*$/i.test(word) || word.length > LONGEST) return undefined;
  return decoded(word, /[0-5]/g, VNI_TONES, vniKey);
}

function decoded(
  word: string,
  toneKeys: RegExp,
  tones: Readonly<Record<string, Tone>>,
  typist: Typist,
): string | undefined {
  const keys = word.toLowerCase();
  const typed = keys.match(toneKeys) ?? [];
  // A second tone key undoes the first: such a word is not one that was typed to the end.
  if (typed.length > 1) return undefined;
  const tone = tones[typed[0] ?? ""] ?? null;
  const syllable = spell("", keys.replace(toneKeys, ""), tone, typist);
  return syllable && fold(syllable) !== syllable ? likeTyped(canonicalSyllable(syllable), word) : undefined;
}

/** Tries the readings of each key in turn until the whole is a syllable. */
function spell(letters: string, keys: string, tone: Tone | null, typist: Typist): string | undefined {
  // `ưo` alone closes no syllable: `nuwocs` means nước.
  if (keys === "") return withTone(letters, tone) ?? withTone(letters.replace("ưo", "ươ"), tone);
  for (const next of typist(letters, keys.charAt(0))) {
    if (!beginsSyllable(next)) continue;
    const syllable = spell(next, keys.slice(1), tone, typist);
    if (syllable) return syllable;
  }
  return undefined;
}

function telexKey(letters: string, key: string): readonly string[] {
  if (key === "d") return letters === "" ? ["d"] : crossed(letters);
  if (key === "w") return [...horned(letters), ...marked(letters, BREVE), `${letters}ư`];
  if (!CIRCUMFLEX[key]) return [letters + key];
  const twice = marked(letters, { [key]: CIRCUMFLEX[key] });
  // The third o of `xooong` takes the mark off again.
  if (key === "o" && letters.endsWith("ô")) return [`${letters.slice(0, -1)}oo`];
  return letters.endsWith(key) ? [...twice, letters + key] : [letters + key, ...twice];
}

function vniKey(letters: string, key: string): readonly string[] {
  if (key === "6") return marked(letters, CIRCUMFLEX);
  if (key === "7") return horned(letters);
  if (key === "8") return marked(letters, BREVE);
  if (key === "9") return crossed(letters);
  return [letters + key];
}

function crossed(letters: string): readonly string[] {
  return letters.startsWith("d") ? [`đ${letters.slice(1)}`] : [];
}

/** A horn falls on both vowels of `uo` (`dduwowngf`, `dduowngf`), else on one. */
function horned(letters: string): readonly string[] {
  const both = letters.includes("uo") ? [letters.replace("uo", "ươ")] : [];
  return [...both, ...marked(letters, HORN)];
}

/** The letters with one of them marked, the last first. */
function marked(letters: string, marks: Readonly<Record<string, string>>): string[] {
  const found: string[] = [];
  for (let at = letters.length - 1; at >= 0; at--) {
    const mark = marks[letters.charAt(at)];
    if (mark) found.push(letters.slice(0, at) + mark + letters.slice(at + 1));
  }
  return found;
}

function likeTyped(syllable: string, word: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return syllable.toUpperCase();
  return /^[A-Z]/.test(word) ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
}
