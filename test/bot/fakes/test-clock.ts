import { type Clock, systemClock } from "../../../src/bot/clock.ts";

export interface TestClock extends Clock {
  readonly speed: number;
  /** Moves the time on without waking anyone. */
  skip(ms: number): void;
}

/** A clock on which `speed` seconds pass in a real one. */
export function createTestClock(speed = 1): TestClock {
  const begun = performance.now();
  const base = Date.now();
  let skipped = 0;
  return {
    speed,
    now: () => base + (performance.now() - begun) * speed + skipped,
    wait: (ms, signal) => systemClock.wait(ms / speed, signal),
    skip: (ms) => {
      skipped += ms;
    },
  };
}
