/**
 * The time that a figure or a question speaks of, as inclusive ISO dates. `term` is a term of
 * office (nhiệm kỳ) or a plan's years (giai đoạn); `as-of` is the day of a report that says "now".
 */
export interface Period {
  readonly kind: "year" | "part-year" | "month" | "day" | "term" | "half-term" | "as-of";
  readonly start: string;
  readonly end: string;
}

export function yearPeriod(year: number): Period {
  return { kind: "year", start: `${year}-01-01`, end: `${year}-12-31` };
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}

/** `inner` lies wholly within `outer`. */
export function within(inner: Period, outer: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
