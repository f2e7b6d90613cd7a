import { type Period, yearPeriod } from "../../domain/period.ts";
import type { findPeriods } from "../periods.ts";

/** In front of a time that is only compared with. */
const COMPARED_WITH =
  /(?:so voi|so vs|compared (?:with|to)|than|cung ky)(?: (?:cung ky|the|cua))*\s*(?:nam\s*)?$/;
const SERIES =
  /\b(?:qua (?:cac|tung|nhung) (?:nam|ky)|cac nam|tung nam|hang nam|dien bien|over the years|by year|each year|per year|every year|year by year|time series|trend)\b/;
const COMPARISON = /\b(?:so sanh|doi chieu giua|compare|comparison|compared|versus|vs)\b/;

/**
 * The period asked for: the first that is not only compared with. A change against a year alone
 * (`tăng bao nhiêu so với năm 2022`) is that of the year after it.
 */
export function periodAsked(
  folded: string,
  periods: ReturnType<typeof findPeriods>,
  asksChange: boolean,
): Period | null {
  const asked = periods.find(({ span }) => !COMPARED_WITH.test(folded.slice(0, span.start)));
  const period = (asked ?? periods[0])?.period ?? null;
  if (asked || !asksChange || period?.kind !== "year") return period;
  return yearPeriod(Number(period.start.slice(0, 4)) + 1);
}

/** Whether values of several times, or several places side by side, are asked for. */
export function asksSeries(folded: string): boolean {
  return SERIES.test(folded) || COMPARISON.test(folded);
}

/** `năm ngoái`, `last year` by the clock; the answer says the year. */
export function datedByClock(text: string, now: Date): string {
  const year = now.getFullYear();
  return text
    .replace(/(?<![\p{L}])(?:năm ngoái|nam ngoai|last year)(?![\p{L}])/giu, `năm ${year - 1}`)
    .replace(/(?<![\p{L}])(?:năm kia|nam kia)(?![\p{L}])/giu, `năm ${year - 2}`)
    .replace(/(?<![\p{L}])(?:năm nay|nam nay|this year)(?![\p{L}])/giu, `năm ${year}`);
}
