// What no reader sees: control characters, soft hyphens, zero-width and bidirectional marks, byte order marks.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\t\p{Zs}]+/gu;

/**
 * The lines of a text in NFC: one space for a run of them, none at either end, nothing invisible.
 * Leaving out what is invisible is tidying, as with white space: it makes no seam.
 */
export function tidyLines(raw: string): string[] {
  return raw
    .replace(LINE_BREAK, "\n")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(SPACES, " ")
    .split("\n")
    .map((line) => line.trim());
}
