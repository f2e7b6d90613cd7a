import type { Clock } from "../clock.ts";

/** Tells how far some work is, in one message that is changed. */
export interface Progress {
  /** Shown unless another step was shown a moment ago: on a slow line steps are left out, not saved up. */
  step(text: string): void;
  /** Shown in any case; resolves when it is. */
  tell(text: string): Promise<void>;
}

/** Telegram allows a chat about one message a second, and nobody reads faster. */
const TOLD_EVERY_MS = 3000;

export function createProgress(clock: Clock, show: (text: string) => Promise<unknown>): Progress {
  let toldAt = clock.monotonic() - TOLD_EVERY_MS;
  /** Steps that Telegram has not taken yet. */
  let untold = 0;
  let telling: Promise<unknown> = Promise.resolve();

  async function tell(text: string): Promise<void> {
    untold += 1;
    telling = telling
      .then(() => show(text))
      .finally(() => {
        untold -= 1;
      });
    await telling;
  }

  return {
    tell,
    step(text) {
      if (untold > 1 || clock.monotonic() - toldAt < TOLD_EVERY_MS) return;
      toldAt = clock.monotonic();
      void tell(text);
    },
  };
}
