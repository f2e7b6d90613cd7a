import type { Span } from "../domain/span.ts";

// A full stop ends a sentence before a capital, a digit, a quotation mark or a dash; not inside
// 8.351, not after a lone capital (an initial) or after the usual abbreviations.
const END = /(?:[.!?…]+["”’)\]]*(?=\s+["“‘([\-–+•]?\s*[\p{Lu}\d]|\s*$)|\n+)/gu;
const ABBREVIATED =
  /(?:^|[\s(])(?:TP|TX|TT|Tp|Tx|tp|tx|ThS|Th\.S|TS|GS|PGS|BS|KS|Đ\/c|đ\/c|đc|St|Mr|Dr|No|vs|\p{Lu})\.$/u;

/** `3.` in front of a sentence is part of it. */
const LIST_MARK = /^\s*(?:\d{1,3}|\p{L}|[IVX]+)\.$/u;

/** The sentences of `text`, trimmed; a line break always ends one. */
export function sentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const spans: Span[] = [];
  const slice = text.slice(within.start, within.end);
  let start = 0;
  const push = (end: number) => {
    const piece = trim(text, { start: within.start + start, end: within.start + end });
    if (piece.start < piece.end) spans.push(piece);
    start = end;
  };
  for (const match of slice.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0] === "." && ABBREVIATED.test(slice.slice(Math.max(0, end - 8), end))) continue;
    if (LIST_MARK.test(slice.slice(start, end))) continue;
    push(end);
  }
  push(slice.length);
  return spans;
}

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
