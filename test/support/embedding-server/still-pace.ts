import type { Pace } from "../../../src/embeddings/retry.ts";

/** Time that passes only by sleeping, and no chance; the pauses are kept, in milliseconds. */
export function stillPace(): Pace & { readonly pauses: readonly number[] } {
  const pauses: number[] = [];
  let now = 0;
  return {
    pauses,
    now: () => now,
    random: () => 0,
    sleep: async (ms) => {
      pauses.push(ms);
      now += ms;
    },
  };
}
