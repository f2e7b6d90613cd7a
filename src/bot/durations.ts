/** How long the last thousand of something took. */
export interface Durations {
  /** In milliseconds. */
  add(ms: number): void;
  count(): number;
  /** Half took no longer, and 19 in 20; in whole milliseconds, 0 when there was none. */
  percentiles(): { readonly p50: number; readonly p95: number };
}

const KEPT = 1000;

export function createDurations(): Durations {
  const times: number[] = [];
  let count = 0;
  return {
    add(ms) {
      times[count % KEPT] = ms;
      count += 1;
    },
    count: () => count,
    percentiles() {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) =>
        Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
      return { p50: at(0.5), p95: at(0.95) };
    },
  };
}
