import { setImmediate as turn } from "node:timers/promises";

/** Nobody notices that everything else waits this long. */
const TURN_MS = 25;

/** All that the steps give, with a turn for whatever else waits between them. Rejects once `signal` is aborted. */
export async function inTurns<T>(steps: Iterable<readonly T[]>, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let begun = performance.now();
  for (const step of steps) {
    all.push(...step);
    if (performance.now() - begun < TURN_MS) continue;
    await turn();
    signal.throwIfAborted();
    begun = performance.now();
  }
  return all;
}
