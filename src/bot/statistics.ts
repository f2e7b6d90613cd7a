import type { Assistant } from "./assistant.ts";
import type { Clock } from "./clock.ts";
import { createDurations } from "./durations.ts";

/** How many questions were answered since the start, and how long the last thousand took, in milliseconds. */
export interface Statistics {
  /** The same assistant, its answers counted. */
  measured(assistant: Assistant): Assistant;
  summary(): { readonly answers: number; readonly p50: number; readonly p95: number; readonly since: number };
}

export function createStatistics(clock: Clock): Statistics {
  const since = clock.now();
  const answers = createDurations();
  return {
    measured: (assistant) => ({
      ...assistant,
      async ask(...asked) {
        const begun = clock.monotonic();
        const answer = await assistant.ask(...asked);
        answers.add(clock.monotonic() - begun);
        return answer;
      },
    }),
    summary: () => ({ answers: answers.count(), ...answers.percentiles(), since }),
  };
}
