import type { SourceLine } from "./source-line.ts";

/** Controls that show what follows from right to left (UAX #9): embedding, override, isolate. */
const RIGHT_TO_LEFT = /[\u202b\u202e\u2067]/;
/** Marks that only change the order of the numbers beside them. */
const RIGHT_TO_LEFT_MARK = /[\u200f\u061c]/;

/**
 * Marks the lines that a reader sees in another order than they are stored in: a figure in one could
 * be shown as 5,19 and quoted as 91,5.
 */
export function markReversed(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line) => (isReversed(line.text) ? { ...line, furniture: "reversed" as const } : line));
}

function isReversed(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) || (RIGHT_TO_LEFT_MARK.test(text) && /\d/.test(text));
}
