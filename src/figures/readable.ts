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

/** The same of a table's row, its cells parted by ` | `. */
export function isReadableRow(row: string): boolean {
  const cells = row.split(" | ", MOST_CELLS + 1);
  return cells.length <= MOST_CELLS && cells.every(isReadable);
}
