import type { Clock } from "../clock.ts";
import { asTelegramFault, TelegramFault } from "./telegram-fault.ts";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** What Telegram's servers refuse for minutes on end they will go on refusing. */
const MOST_SERVER_FAULTS = 12;
/** An outage or a ban that lasts longer is not waited out: the answer would come to nobody. */
export const LONGEST_WAIT_MS = 3_600_000;
/** Clocks differ by a little, and a call that comes early starts the wait again. */
const MARGIN_MS = 250;

interface Patience {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How long the call is worth repeating; an hour unless given. */
  readonly patienceMs?: number;
  readonly onHold?: (until: number) => void;
}

/**
 * Repeats a call while that can help: after `retry_after` on a 429, with growing pauses when Telegram cannot
 * be reached. Rejects with the TelegramFault that ended it. `onHold` learns until when, by the monotonic clock, the chat is closed.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  { clock, signal, patienceMs = LONGEST_WAIT_MS, onHold }: Patience,
): Promise<T> {
  const end = clock.monotonic() + patienceMs;
  let serverFaults = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const fault = asTelegramFault(error);
      const hold = holdAfter(fault);
      if (hold !== undefined) onHold?.(clock.monotonic() + hold);
      const backoff = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt - 1, 10));
      const pause = fault.kind === "unreachable" ? backoff : hold;
      if (fault.kind === "unreachable" && typeof fault.code === "number") serverFaults += 1;
      if (pause === undefined || clock.monotonic() + pause > end || serverFaults >= MOST_SERVER_FAULTS)
        throw fault;
      await clock.wait(pause, signal);
      if (signal.aborted) throw new TelegramFault("stopped", fault.code);
    }
  }
}

/** How long a 429 closes the chat, in milliseconds; undefined for other faults. */
export function holdAfter({ kind, retryAfterMs }: TelegramFault): number | undefined {
  return kind === "too-many-requests" ? (retryAfterMs ?? 5000) + MARGIN_MS : undefined;
}
