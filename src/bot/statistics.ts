import type { Assistant } from "./assistant.ts";
import type { Clock } from "./clock.ts";
import { createDurations } from "./durations.ts";

/** How many questions were answered since the start, and how long the last thousand took, in milliseconds. */
export interface Statistics {
  /** The same assistant, its answers counted. */
  measured(assistant: Assistant): Assistant;
  summary(): { readonly answers: number; readonly p50: number; readonly p95: number; readonly since: number };
}

export function createStatistics(clock: Pick<Clock, "now">): Statistics {
  const since = clock.now();
  const answers = createDurations();
  return {
    measured: (assistant) => ({
      ...assistant,
      async ask(...asked) {
        const begun = clock.now();
        const answer = await assistant.ask(...asked);
        answers.add(clock.now() - begun);
        return answer;
      },
    }),
    summary: () => ({ answers: answers.count(), ...answers.percentiles(), since }),
  };
}
