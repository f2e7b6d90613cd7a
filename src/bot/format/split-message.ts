import { cutBefore } from "../clean-text.ts";
import { join, type RichText, slice, trim } from "./rich-text.ts";

/** Telegram's limit for one message, in UTF-16 units. */
export const MESSAGE_LIMIT = 4096;

/**
 * Puts blocks into as few messages as fit, a blank line between blocks. A block stays whole when it can;
 * one that is too long alone is cut at sentence ends, its entities carried over the cut.
 */
export function splitMessage(blocks: readonly RichText[], limit = MESSAGE_LIMIT): RichText[] {
  const messages: RichText[] = [];
  let current: RichText | undefined;
  for (const block of blocks.map(trim).filter(({ text }) => text !== "")) {
    const joined: RichText = current ? join([current, block], "\n\n") : block;
    if (joined.text.length <= limit) {
      current = joined;
      continue;
    }
    if (current) messages.push(current);
    const pieces = cut(block, limit);
    current = pieces.pop();
    messages.push(...pieces);
  }
  return current ? [...messages, current] : messages;
}

function cut(block: RichText, limit: number): RichText[] {
  const pieces: RichText[] = [];
  let rest = block;
  while (rest.text.length > limit) {
    const at = cutPoint(rest.text, limit);
    pieces.push(trim(slice(rest, 0, at)));
    rest = trim(slice(rest, at, rest.text.length));
  }
  if (rest.text) pieces.push(rest);
  return pieces;
}

/** The numbers of sources belong to what stands before them: `Giảm còn 5,19%. [1][2]`. */
const SENTENCE_END = /[.!?…;]["”’»)\]]*(?:\s*\[\d{1,3}\])*\s(?!\s*\[\d{1,3}\])|\n/g;
const WORD_END = /\s(?!\s*\[\d{1,3}\])/g;
/** Enough to see a source's number that begins past the limit. */
const LOOKAHEAD = 16;

/** After the last sentence that fits; failing that the last word; failing that between two characters. */
function cutPoint(text: string, limit: number): number {
  // Not before the middle: a lone short sentence (or a lone marker) must not make a message of its own.
  const floor = Math.floor(limit / 2);
  const reach = text.slice(0, limit + LOOKAHEAD);
  return (
    lastEnd(reach, SENTENCE_END, floor, limit) ??
    lastEnd(reach, WORD_END, floor, limit) ??
    cutBefore(text, limit).length
  );
}

function lastEnd(text: string, pattern: RegExp, floor: number, limit: number): number | undefined {
  let last: number | undefined;
  for (const match of text.matchAll(pattern)) {
    // The space after the sentence may be the one unit too many: it is trimmed anyway.
    const end = match.index + match[0].trimEnd().length;
    if (end >= floor && end <= limit) last = end;
  }
  return last;
}
