const TONES = "\u0300\u0301\u0303\u0309\u0323";
const TONE_ON_SECOND_VOWEL = new RegExp(`(?<!q)(o)([ae])([${TONES}])$|(?<!q)(u)(y)([${TONES}])$`, "u");
const SINGLE_CONSONANT_I = new RegExp(`^([hklmst]|qu)i([${TONES}]?)$`, "u");

/**
 * One spelling for words that are written in two ways: lower case, NFC, the tone mark of open
 * `oa oe uy` on the first vowel (hoà → hòa, uỷ → ủy), final `i` after a lone consonant as `y`
 * (tỉ → tỷ, kĩ → kỹ). For comparing only: a document's text keeps what its author wrote.
 */
export function canonicalSyllable(syllable: string): string {
  const decomposed = syllable.toLowerCase().normalize("NFD");
  return decomposed
    .replace(TONE_ON_SECOND_VOWEL, (_, o, ae, tone, u, y, tone2) =>
      o ? `${o}${tone}${ae}` : `${u}${tone2}${y}`,
    )
    .replace(SINGLE_CONSONANT_I, "$1y$2")
    .normalize("NFC");
}

/** Without diacritics, đ as d: `Đầm Hà` → `Dam Ha`. Keeps case and length of the base letters. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

/** With a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
