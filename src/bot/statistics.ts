import type { Assistant } from "./assistant.ts";
import type { Clock } from "./clock.ts";

/** How many questions were answered since the start, and how long the last thousand took, in milliseconds. */
export interface Statistics {
  /** The same assistant, its answers counted. */
  measured(assistant: Assistant): Assistant;
  summary(): { readonly answers: number; readonly p50: number; readonly p95: number; readonly since: number };
}

const KEPT = 1000;

export function createStatistics(clock: Clock): Statistics {
  const since = clock.now();
  const times: number[] = [];
  let answers = 0;
  const percentile = (share: number) => {
    const sorted = times.toSorted((a, b) => a - b);
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  };
  return {
    measured: (assistant) => ({
      ...assistant,
      async ask(...asked) {
        const begun = clock.monotonic();
        const answer = await assistant.ask(...asked);
        times[answers % KEPT] = clock.monotonic() - begun;
        answers += 1;
        return answer;
      },
    }),
    summary: () => ({ answers, p50: percentile(0.5), p95: percentile(0.95), since }),
  };
}
