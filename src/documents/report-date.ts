import { findDates } from "../language/dates.ts";
import { isPlaceDate } from "./letterhead.ts";
import { readMoment } from "./moment-line.ts";
import { isKept, type SourceLine } from "./source-line.ts";
import type { Title } from "./title.ts";

const HEAD_LINES = 40;
const TAIL_LINES = 12;
/** Where a line in brackets of its own dates what stands below: `(Ba Chẽ, ngày 14/12/2018)`. */
const BRACKET_LINES = 6;
const IN_BRACKETS = /^\([^()]{0,80}ngày [^()]{6,30}\)\.?$/iu;
/** How far below its title an article tells when it was published. */
const BELOW_TITLE = 6;
/** `LUẬT SỐ 101-SL/L.003 NGÀY 20-5-1957` */
const NUMBERED_TITLE = /^[\p{Lu}\s]{3,30}\sSỐ\s\S+,?\sNGÀY\s/u;

/**
 * The report's own date, ISO: the place-and-date line of an administrative document, or the line
 * of an article that tells when it was published. A line above the title tells when the page was
 * opened if there is another below, or if it belongs to the site's menu. Dates in prose never count.
 */
export function findReportDate(lines: readonly SourceLine[], title: Title | null): string | null {
  const rows = lines
    .map((line, i) => ({ line, i }))
    .filter(({ line }) => line.text !== "" && line.furniture !== "rule");
  const placed = (some: typeof rows) => some.find(({ line }) => isKept(line) && isPlaceDate(line.text));
  const head = placed(rows.slice(0, HEAD_LINES)) ?? rows.slice(0, BRACKET_LINES).find(inBrackets);
  if (head) return dateIn(head.line.text);
  return (
    published(rows, title) ?? numbered(title) ?? dateIn(placed(rows.slice(-TAIL_LINES))?.line.text ?? "")
  );
}

function inBrackets({ line }: { line: SourceLine }): boolean {
  return isKept(line) && IN_BRACKETS.test(line.text) && dateIn(line.text) !== null;
}

function published(rows: readonly { line: SourceLine; i: number }[], title: Title | null): string | null {
  const at = title ? rows.findIndex(({ i }) => i === title.line) : -1;
  const below = rows.slice(at + 1, at + 1 + BELOW_TITLE);
  for (const [order, { line }] of below.entries()) {
    const moment = readMoment(line.text);
    // Without a title nothing is above or below it: the last such line before the prose counts.
    if (moment && title && (moment.clock || moment.weekday || moment.labelled || order === 0))
      return moment.date;
  }
  const labelled = rows.map(({ line }) => readMoment(line.text)).find((moment) => moment?.labelled);
  if (labelled) return labelled.date;
  const above = title ? rows.slice(0, at) : below;
  const moments = above.flatMap(({ line }, order) => {
    const moment = readMoment(line.text);
    return moment?.clock || moment?.weekday ? [{ order, date: moment.date }] : [];
  });
  const last = moments.at(-1);
  if (!last) return null;
  return moments.length === 1 && above[last.order - 1]?.line.furniture === "menu" ? null : last.date;
}

function numbered(title: Title | null): string | null {
  return title && NUMBERED_TITLE.test(title.text) ? dateIn(title.text) : null;
}

function dateIn(text: string): string | null {
  return findDates(text).find(({ iso }) => iso !== null)?.iso ?? null;
}
