import type { Clock } from "../clock.ts";
import { asTelegramFault, type TelegramFault } from "./telegram-fault.ts";

const FIRST_PAUSE_MS = 500;
const MOST_ATTEMPTS = 6;
/** A longer ban is not waited out: the answer would come to nobody. */
export const LONGEST_WAIT_MS = 120_000;
/** Clocks differ by a little, and a call that comes early starts the wait again. */
const MARGIN_MS = 250;

/**
 * Repeats a call while that can help: after `retry_after` on a 429, with growing pauses when Telegram cannot
 * be reached. Rejects with the TelegramFault that ended it. `onHold` learns until when the chat is closed.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  { clock, signal, onHold }: { clock: Clock; signal: AbortSignal; onHold?: (until: number) => void },
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const fault = asTelegramFault(error);
      const hold = holdAfter(fault);
      if (hold !== undefined) onHold?.(clock.now() + hold);
      const pause = fault.kind === "unreachable" ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : hold;
      if (pause === undefined || pause > LONGEST_WAIT_MS || attempt >= MOST_ATTEMPTS) throw fault;
      await clock.wait(pause, signal);
      if (signal.aborted) throw fault;
    }
  }
}

/** How long a 429 closes the chat, in milliseconds; undefined for other faults. */
export function holdAfter({ kind, retryAfterMs }: TelegramFault): number | undefined {
  return kind === "too-many-requests" ? (retryAfterMs ?? 5000) + MARGIN_MS : undefined;
}
