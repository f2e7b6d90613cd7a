import { readMoment } from "./moment-line.ts";
import { menuKind } from "./site-words.ts";
import { type Furniture, isKept, type SourceLine } from "./source-line.ts";

const RULE = /^[\s.·•…_\-–—=*~#|+:;,/\\'"<>()[\]{}^`!?]+$/u;
const STRAY = /^\p{Ll}$/u;
/** A date without a clock time is furniture only up here, where a site shows today's. */
const SITE_HEAD_LINES = 3;

/**
 * Marks what surrounds a text without belonging to it: rules and stray characters, a site's menus
 * and bars, the lines that tell when a page was opened or published, a line that repeats the one
 * above. A sentence is never marked, nor is a heading or a table's row of the file's own markup.
 */
export function markFurniture(lines: readonly SourceLine[]): SourceLine[] {
  const marks: (Furniture | undefined)[] = lines.map(({ furniture }) => furniture);
  const free = lines.flatMap((line, i) => (isKept(line) && !isSetApart(line) ? [i] : []));
  for (const [order, i] of free.entries()) {
    const { text } = lines[i]!;
    const neighbours = [lines[i - 1]?.text ?? "", lines[i + 1]?.text ?? ""];
    if (RULE.test(text)) marks[i] = "rule";
    // Next to a number a lone letter is a unit in a table's column.
    else if (STRAY.test(text) && !neighbours.some((near) => /\d$/u.test(near))) marks[i] = "stray";
    else if (isMoment(text, order)) marks[i] = "moment";
    else if (menuKind(text) === "site") marks[i] = "menu";
  }
  markSections(lines, marks);
  markRepeats(lines, marks);
  return lines.map((line, i) => (marks[i] ? { ...line, furniture: marks[i] } : line));
}

function isSetApart({ heading, isSheetName, row }: SourceLine): boolean {
  return heading === true || isSheetName === true || row !== undefined;
}

function isMoment(text: string, order: number): boolean {
  const moment = readMoment(text);
  return moment !== null && (moment.clock || (moment.weekday && order < SITE_HEAD_LINES));
}

/** Spreads from a site's own words to the names of sections in the same run of lines. */
function markSections(lines: readonly SourceLine[], marks: (Furniture | undefined)[]): void {
  const spread = (from: number, step: 1 | -1) => {
    for (let i = from + step; i >= 0 && i < lines.length; i += step) {
      const line = lines[i]!;
      const { text } = line;
      if (marks[i] || isSetApart(line) || text === text.toUpperCase() || menuKind(text) === null) break;
      marks[i] = "menu";
    }
  };
  for (const i of lines.keys()) {
    if (marks[i] !== "menu") continue;
    if (marks[i - 1] !== "menu") spread(i, -1);
    if (marks[i + 1] !== "menu") spread(i, 1);
  }
}

/** A picture's description and its caption often say the same, one below the other. */
function markRepeats(lines: readonly SourceLine[], marks: (Furniture | undefined)[]): void {
  let above = "";
  for (const [i, line] of lines.entries()) {
    const { text } = line;
    if (text === "" || marks[i]) continue;
    const words = text.replace(/[\s.]+$/u, "");
    if (!isSetApart(line) && words === above && words.split(" ").length >= 4) marks[i] = "repeat";
    above = words;
  }
}
