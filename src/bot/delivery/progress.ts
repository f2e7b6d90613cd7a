import type { Clock } from "../clock.ts";

/** Tells how far some work is, in one message that is changed. */
export interface Progress<T> {
  /** Shown soon, unless another step comes before: on a slow line steps are left out, not saved up. */
  step(what: T): void;
  /** Shown in any case, and no step after it; resolves when it is. */
  tell(what: T): Promise<void>;
}

/** Telegram allows a chat about one message a second, and nobody reads faster. */
const SHOWN_FOR_MS = 3000;

export function createProgress<T>(
  clock: Pick<Clock, "wait">,
  show: (what: T) => Promise<unknown>,
): Progress<T> {
  let latest: T | undefined;
  let isShowing = false;
  let telling: Promise<unknown> = Promise.resolve();

  async function tell(what: T): Promise<void> {
    latest = undefined;
    telling = telling.then(() => show(what));
    await telling;
  }

  async function showSteps(): Promise<void> {
    isShowing = true;
    while (latest !== undefined) {
      await tell(latest);
      await clock.wait(SHOWN_FOR_MS);
    }
    isShowing = false;
  }

  return {
    tell,
    step(what) {
      latest = what;
      if (!isShowing) void showSteps();
    },
  };
}
