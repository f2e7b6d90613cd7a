import { type Period, yearPeriod } from "../domain/period.ts";
import type { Span } from "../domain/span.ts";
import { findDates } from "./dates.ts";

export interface PeriodMention {
  readonly period: Period;
  readonly span: Span;
}

const YEAR = String.raw`(?<![\d.,/\-–])(?:19|20)\d{2}(?![\d]|[.,/]\d)`;
const TO = String.raw`\s?(?:-|–|(?:đến|den|to)(?: năm| nam)?)\s?`;
const YEARS = String.raw`(?<from>(?:19|20)\d{2})${TO}(?<to>(?:19|20)\d{2})`;
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

/** Every form has a year. */
const HAS_YEAR = /(?:19|20)\d{2}/;

type Reader = (groups: Record<string, string | undefined>) => Period | undefined;
const pattern = (source: string) => new RegExp(source, "giu");

/** Longer forms first: each takes its stretch of text before a shorter one can. */
const FORMS: readonly [RegExp, Reader][] = [
  [
    pattern(
      String.raw`(?:nửa (?:đầu )?nhiệm kỳ|nua (?:dau )?nhiem ky|giữa nhiệm kỳ|giua nhiem ky|mid-?term|half-?term|half of the term|first half of the)(?:[^\d.;\n]{0,30}?${YEARS})`,
    ),
    ({ from, to }) => term("half-term", from!, to!),
  ],
  [pattern(`${YEARS},? (?:half-?term|mid-?term)`), ({ from, to }) => term("half-term", from!, to!)],
  [
    pattern(
      String.raw`(?:(?:nhiệm kỳ|nhiem ky|giai đoạn|giai doan|thời kỳ|thoi ky|term|period)\s+)?(?<![\d/.,])${YEARS}(?!\d)`,
    ),
    ({ from, to }) => term("term", from!, to!),
  ],
  [
    pattern(
      String.raw`(?:(?<n>\d{1,2}|sáu|sau|ba|chín|chin) tháng|(?<n2>\d{1,2}) thang) (?<half>đầu|dau|cuối|cuoi)?\s?(?:năm |nam )?(?<year>${YEAR})`,
    ),
    ({ n, n2, half, year }) => months(n ?? n2!, half, Number(year)),
  ],
  [
    pattern(
      String.raw`(?:nửa (?:năm )?|nua (?:nam )?|hai quý |hai quy )(?<half>đầu|dau|cuối|cuoi)(?: của| cua)?\s(?:năm |nam )?(?<year>${YEAR})`,
    ),
    ({ half, year }) => months("6", half, Number(year)),
  ],
  [
    pattern(String.raw`(?:first (?<n>six|three|nine|\d) months|first half|H1)(?: of)? (?<year>${YEAR})`),
    ({ n, year }) => months(n ?? "6", "first", Number(year)),
  ],
  [
    pattern(
      String.raw`(?:quý|quy|quarter|Q)\s?(?<q>IV|III|II|I|[1-4])(?:\s?[/,-]\s?|\s+(?:năm |nam |of )?)(?<year>(?:19|20)\d{2})(?!\d)`,
    ),
    ({ q, year }) => quarter(ROMAN[q!.toLowerCase()]!, Number(year)),
  ],
  [
    pattern(
      String.raw`(?<!ngày \d{1,2} )(?<!\d[/.-])(?:tháng|thang)\s(?<month>0?[1-9]|1[0-2])(?:\s?[/-]\s?|\s(?:năm |nam )?)(?<year>(?:19|20)\d{2})(?!\d)`,
    ),
    ({ month, year }) => monthOf(Number(month), Number(year)),
  ],
  // The start of a year is not the year: its figures are those of the year before.
  [
    pattern(String.raw`(?:đầu|dau|early|beginning of)\s(?:năm |nam )?(?<year>${YEAR})`),
    ({ year }) => monthOf(1, Number(year)),
  ],
  [
    pattern(String.raw`(?:(?:năm học|nam hoc|school year|năm|nam|year|in|by|end of)\s+)?(?<year>${YEAR})`),
    ({ year }) => yearPeriod(Number(year)),
  ],
];

/** Periods named in `text`, in order, none overlapping another. Dates of days are not periods: see `findDates`. */
export function findPeriods(text: string): PeriodMention[] {
  if (!HAS_YEAR.test(text)) return [];
  const found: PeriodMention[] = [];
  const taken = new Uint8Array(text.length);
  const days = findDates(text).filter(({ year }) => year !== null);
  for (const [form, read] of FORMS) {
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.subarray(span.start, span.end).includes(1)) continue;
      if (days.some(({ span: day }) => span.start < day.end && day.start < span.end)) continue;
      const period = read(match.groups ?? {});
      if (!period) continue;
      taken.fill(1, span.start, span.end);
      found.push({ period, span });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function term(kind: "term" | "half-term", from: string, to: string): Period | undefined {
  if (Number(to) <= Number(from)) return undefined;
  return { kind, start: `${from}-01-01`, end: `${to}-12-31` };
}

function months(count: string, half: string | undefined, year: number): Period | undefined {
  const words: Record<string, number> = {
    sáu: 6,
    sau: 6,
    six: 6,
    ba: 3,
    three: 3,
    chín: 9,
    chin: 9,
    nine: 9,
  };
  const n = words[count.toLowerCase()] ?? Number(count);
  if (!(n >= 1 && n <= 12)) return undefined;
  const last = /^cu/i.test(half ?? "");
  return {
    kind: "part-year",
    start: `${year}-${two(last ? 13 - n : 1)}-01`,
    end: lastDay(year, last ? 12 : n),
  };
}

function quarter(q: number, year: number): Period {
  return { kind: "part-year", start: `${year}-${two(q * 3 - 2)}-01`, end: lastDay(year, q * 3) };
}

function monthOf(month: number, year: number): Period {
  return { kind: "month", start: `${year}-${two(month)}-01`, end: lastDay(year, month) };
}

function lastDay(year: number, month: number): string {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
