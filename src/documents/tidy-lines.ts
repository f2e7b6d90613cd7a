import { withoutPiles } from "./mark-piles.ts";

/**
 * What no reader sees: control characters and all that Unicode has shown as nothing, such as soft hyphens,
 * zero-width spaces and marks, fillers, variants. What shows text from right to left stays, for `markReversed`.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /(?![\u061c\u200f\u202b\u202e\u2067])[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Half a character: no text that is written to a file or sent can hold one. */
const HALF = /\p{Surrogate}/gu;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\t\p{Zs}]+/gu;

/**
 * The lines of a text in NFC: one space for a run of them, none at either end, nothing invisible.
 * Leaving out what is invisible is tidying, as with white space: it makes no seam.
 */
export function tidyLines(raw: string): string[] {
  const shown = raw.replace(LINE_BREAK, "\n").replace(INVISIBLE, "").replace(HALF, "\ufffd");
  return withoutPiles(shown)
    .normalize("NFC")
    .replace(SPACES, " ")
    .split("\n")
    .map((line) => line.trim());
}
