import type { Clock } from "../clock.ts";
import type { Place } from "../intake/incoming.ts";
import type { Outbox } from "./outbox.ts";

/** Telegram shows the action for five seconds. */
const REFRESH_MS = 4500;
/** Most answers are there sooner than a sign that they are coming. */
const FIRST_MS = 300;

/** Shows that the bot is typing while work takes more than a moment, until it is done. */
export async function whileTyping<T>(
  { outbox, clock }: { outbox: Pick<Outbox, "showTyping">; clock: Clock },
  to: Place,
  work: () => Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const keepShowing = async () => {
    await clock.wait(FIRST_MS, done.signal);
    while (!done.signal.aborted) {
      await outbox.showTyping(to, done.signal);
      await clock.wait(REFRESH_MS, done.signal);
    }
  };
  void keepShowing();
  try {
    return await work();
  } finally {
    done.abort();
  }
}
