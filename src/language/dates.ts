import type { Span } from "../domain/span.ts";

export interface DateMention {
  /** From the day's (or, in ISO and English dates, the first part's) first character to the last; a cue such as `ngày` is outside. */
  readonly span: Span;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** `YYYY-MM-DD`, null without a year. */
  readonly iso: string | null;
}

type Parts = Record<string, string | undefined>;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ENGLISH_MONTH = String.raw`(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const YEAR = String.raw`(?<year>\d{4})`;
// A number, a ratio or a document's number may go on to either side of what looks like a date.
const NOTHING_BEFORE = String.raw`(?<![\p{N}/]|[\p{N}][.,-]|\p{L}[/-])(?<!\p{L}(?<!ng[àa]y))`;
const NOTHING_AFTER = String.raw`(?![\p{L}\p{N}/%]|[.,]\d|-\p{L})`;

const pattern = (source: string) => new RegExp(source, "giu");

const WITH_YEAR = [
  String.raw`(?<![\p{L}\p{N}/.-])${YEAR}-(?<month>\d{2})-(?<day>\d{2})(?=T\d|(?![\p{L}\p{N}/-]|\.\d))`,
  // Days of two dates may be joined as a range: 13/03/2020-15/03/2020.
  `${NOTHING_BEFORE.replace("[.,-]", "[.,]")}${DAY}/${MONTH}/${YEAR}${NOTHING_AFTER}`,
  `${NOTHING_BEFORE}${DAY}-${MONTH}-${YEAR}(?!-)${NOTHING_AFTER}`,
  `${NOTHING_BEFORE}${DAY}\\.${MONTH}\\.${YEAR}${NOTHING_AFTER}`,
  `(?<!\\d[.,/-]?)${DAY}\\s*th[áa]ng\\s*${MONTH}(?:\\s*,?\\s*n[ăa]m\\s*|\\s*[/-]\\s*)${YEAR}${NOTHING_AFTER}`,
  String.raw`(?<![\p{L}\p{N}.,/-])${DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?${ENGLISH_MONTH},?\s+${YEAR}${NOTHING_AFTER}`,
  String.raw`(?<![\p{L}\p{N}])${ENGLISH_MONTH}\s+${DAY}(?:st|nd|rd|th)?(?:,\s*|\s+)${YEAR}${NOTHING_AFTER}`,
].map(pattern);

const WITHOUT_YEAR_IN_ENGLISH = [
  String.raw`(?<![\p{L}\p{N}.,/-])${DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?${ENGLISH_MONTH}(?![\p{L}\p{N}]|,?\s+\d{4})`,
  String.raw`(?<![\p{L}\p{N}])${ENGLISH_MONTH}\s+${DAY}(?:st|nd|rd|th)?(?![\p{L}\p{N}/%]|[.,]\d|,?\s+\d{4})`,
].map(pattern);

const WITHOUT_YEAR = [
  `${NOTHING_BEFORE}${DAY}/${MONTH}${NOTHING_AFTER}`,
  `${NOTHING_BEFORE}${DAY}-${MONTH}(?!-)${NOTHING_AFTER}`,
  `(?<!\\d[.,/-]?)${DAY}\\s*th[áa]ng\\s*${MONTH}(?!\\s*[/-]\\s*\\d)${NOTHING_AFTER}`,
].map(pattern);

/** What must stand in front of a day and month that name no year: `chiều 13/3`, `Thứ Sáu, 13/3`, `buổi làm việc 13/3`. */
const CUE =
  /(?<![\p{L}\p{N}])(?:l[àa]m vi[ệe]c|h[ộo]i ngh[ịi]|(?:cu[ộo]c|bu[ổo]i|k[ỳy]|phi[êe]n) h[ọo]p|bu[ổo]i l[ễe]|ng[àa]y|s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i|đêm|dem|h[ôo]m|m[ùu]ng|th[ứu]\s+(?:hai|ba|t[ưu]|n[ăa]m|s[áa]u|b[ảa]y|[2-7])|ch[ủu]\s+nh[ậa]t)(?:\s+(?:nay|qua))?[\s,(]*(?:ng[àa]y\s*)?$/iu;
/** `mỗi ngày 1/2 …`, `5 ngày 10-12 …`: there the word counts days. */
const COUNTED_DAY = /(?:\d|m[ỗo]i|m[ộo]t|h[ằa]ng|h[àa]ng|trong|n[ửu]a|c[ảa])\s+ng[àa]y\s*$/iu;

/**
 * Dates of days in `text` (NFC), in order, none overlapping another; typed without diacritics too.
 * Impossible dates, ratios, ranges of years and document numbers are left alone, and a day and
 * month without a year count only after a word such as `ngày`.
 */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  const take = (match: RegExpMatchArray, parts: Parts) => {
    const span = { start: match.index!, end: match.index! + match[0].length };
    const date = dateOf(span, parts);
    if (date) found.push(date);
  };
  for (const form of [...WITH_YEAR, ...WITHOUT_YEAR_IN_ENGLISH])
    for (const match of text.matchAll(form)) take(match, match.groups!);
  for (const form of WITHOUT_YEAR) {
    for (const match of text.matchAll(form)) {
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      if (CUE.test(before) && !COUNTED_DAY.test(before)) take(match, match.groups!);
    }
  }
  // At the same place the longer reading is the one with the year.
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function dateOf(span: Span, parts: Parts): DateMention | null {
  const day = Number(parts.day);
  const month = parts.name ? MONTHS.indexOf(parts.name.slice(0, 3).toLowerCase()) + 1 : Number(parts.month);
  const year = parts.year === undefined ? null : Number(parts.year);
  if (month < 1 || month > 12 || day < 1) return null;
  if (year !== null && (year < 1800 || year > 2199)) return null;
  // A leap year stands in for the year that is not said.
  if (day > new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return { span, day, month, year, iso: year === null ? null : `${year}-${two(month)}-${two(day)}` };
}
