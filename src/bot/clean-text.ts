/** Controls, invisible direction marks that can disguise text, and halves of broken characters. */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

/**
 * Text that is safe to show and to search with: no control or bidirectional characters, line ends as `\n`.
 * Words, accents and emoji stay as they are.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNWANTED, "");
}

/** On one line, for labels. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** At most `limit` UTF-16 units, the cut marked; never through a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${cutBefore(text, limit - 1).trimEnd()}…`;
}

const CHARACTERS = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The longest start of at most `limit` units that ends between two characters as a reader sees them. */
export function cutBefore(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Only the neighbourhood of the limit is segmented: texts may be long, characters are short.
  const from = Math.max(0, limit - 64);
  let end = from;
  for (const { index } of CHARACTERS.segment(text.slice(from, limit + 64))) {
    if (from + index <= limit) end = from + index;
  }
  // A pile of marks longer than that is no character that anyone reads.
  return text.slice(0, end > from ? end : limit).replace(/\p{Cs}$/u, "");
}
