import type { Span } from "../domain/span.ts";

/**
 * Every rule looks about it within its sentence, so that the work grows faster than a sentence does.
 * The longest one of the country's laws has 1,700 characters and 51 numbers.
 */
const LONGEST = 3000;
const MOST_NUMBERS = 100;
const MOST_CELLS = 500;

/** Whether a sentence, or a table's cell, is one that a person may have written: others are not read for figures. */
export function isReadable(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  let numbers = 0;
  for (const _ of sentence.matchAll(/\d[\d.,]*/g)) if (++numbers > MOST_NUMBERS) return false;
  return true;
}

/** What was typed in one sentence, in parts that can be read one by one: nothing that a person claims is left out. */
export function* readableParts(sentence: string): Generator<Span> {
  if (isReadable(sentence)) return yield { start: 0, end: sentence.length };
  for (let start = 0; start < sentence.length; ) {
    const end = endOfPart(sentence, start);
    yield { start, end };
    start = end;
  }
}

/** Before a word or a number, unless one alone is longer than a part. */
function endOfPart(sentence: string, start: number): number {
  let end = start;
  let numbers = 0;
  for (const [token] of sentence.slice(start, start + LONGEST + 1).matchAll(/\d[\d.,]*|\s+|[^\s\d]+/g)) {
    if (/^\d/.test(token)) numbers += 1;
    const isTooMuch = end + token.length - start > LONGEST || numbers > MOST_NUMBERS;
    if (isTooMuch && end > start) return end;
    end += token.length;
  }
  return Math.min(end, start + LONGEST);
}

/** The same of a table's row, its cells parted by ` | `. */
export function isReadableRow(row: string): boolean {
  const cells = row.split(" | ", MOST_CELLS + 1);
  return cells.length <= MOST_CELLS && cells.every(isReadable);
}
