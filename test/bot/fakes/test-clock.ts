import { type Clock, systemClock } from "../../../src/bot/clock.ts";

export interface TestClock extends Clock {
  readonly speed: number;
  /** Moves the time on without waking anyone. */
  skip(ms: number): void;
  /** What a clock shows that nobody corrects. */
  uncorrected(): number;
  /** Sets the time by so much, as somebody does whose clock is wrong; no time passes. */
  correct(ms: number): void;
}

/** A clock on which `speed` seconds pass in a real one. */
export function createTestClock(speed = 1): TestClock {
  const begun = performance.now();
  const base = Date.now();
  let skipped = 0;
  let corrected = 0;
  const monotonic = () => (performance.now() - begun) * speed + skipped;
  return {
    speed,
    now: () => base + monotonic() + corrected,
    uncorrected: () => base + monotonic(),
    monotonic,
    wait: (ms, signal) => systemClock.wait(ms / speed, signal),
    skip: (ms) => {
      skipped += ms;
    },
    correct: (ms) => {
      corrected += ms;
    },
  };
}
