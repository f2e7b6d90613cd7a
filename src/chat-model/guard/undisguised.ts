/** Letters of other scripts beside the Latin ones that they look like, and letters that show nothing. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ["аеорсухіјѕԁһԛԝкмтвн", "aeopcyxijsdhqwkmtbh"],
    ["АВЕЅІЈКМНОРСТХУԌ", "ABESIJKMHOPCTXYG"],
    ["αονρτυχικεβμηγ", "aovptuxikebung"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
    ["ı", "i"],
  ].flatMap(([from = "", to = ""]) => [...from].map((letter, at) => [letter, to[at]!] as const)),
);
const OTHER_LETTERS = /[\p{Script=Cyrillic}\p{Script=Greek}ı]/gu;
/** They leave no trace on a screen; the Hangul and Braille blanks look like spaces. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u115f\u1160\u3164\uffa0]/gu;

const DIGIT_LETTERS: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  "@": "a",
  $: "s",
};
const WORD_WITH_DIGITS =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}@$]*[a-z])(?=[\p{L}\p{N}@$]*[\d@$])[\p{L}\p{N}@$]{3,}/giu;

const LONGEST_DECODED = 4000;
const BASE64 = /(?<![\w+/])[A-Za-z0-9+/]{16,}={0,2}(?![\w+/=])/gu;

/**
 * What a text says to whoever is not deceived by how it is written: as it stands, with cells run together,
 * with digits read as letters, and what is written in base64. The same text comes once.
 */
export function undisguised(text: string): string[] {
  const seen = text
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(OTHER_LETTERS, (letter) => LOOK_ALIKES.get(letter) ?? letter);
  const together = seen.replace(/\s*(?:[|¦·•\t]|\.{2,}|…)\s*(?=[^\s\p{Lu}])/gu, " ");
  const lettered = seen.replace(WORD_WITH_DIGITS, (word) =>
    word.replace(/[\d@$]/gu, (digit) => DIGIT_LETTERS[digit] ?? digit),
  );
  return [...new Set([seen, together, lettered, ...decoded(seen)])];
}

/** Words with letters of two scripts, which no word has; `μ` is also a unit's. */
export function mixesScripts(text: string): boolean {
  const words =
    text
      .normalize("NFKC")
      .replace(UNSEEN, "")
      .match(/\p{L}{3,}/gu) ?? [];
  return words.some(
    (word) => /\p{Script=Latin}/u.test(word) && /(?!μ)\p{L}(?<!\p{Script=Latin})/u.test(word),
  );
}

/** Words written letter by letter, `I g n o r e`, without the spaces between; titles are written so too. */
export function spelledOut(text: string): string[] {
  const runs =
    text.normalize("NFKC").match(/(?<![\p{L}\p{N}])\p{L}(?:[\s._-]+\p{L}(?![\p{L}\p{N}])){7,}/gu) ?? [];
  return runs.map((run) => run.replace(/[^\p{L}]/gu, "").toLowerCase());
}

function decoded(text: string): string[] {
  return (text.match(BASE64) ?? []).flatMap((written) => {
    const words = Buffer.from(written.slice(0, LONGEST_DECODED), "base64").toString("utf8");
    return /^[\p{L}\p{N}\p{P}\p{Zs}\n]+$/u.test(words) ? [words] : [];
  });
}
