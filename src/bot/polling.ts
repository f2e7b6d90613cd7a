import type { Logger } from "../logger.ts";
import type { Clock } from "./clock.ts";
import type { CallTelegram } from "./delivery/telegram-api.ts";
import { asTelegramFault, type FaultKind, safeFields } from "./delivery/telegram-fault.ts";
import type { Update } from "./journal/update-journal.ts";

/** Kinds that the bot reacts to; Telegram keeps the others to itself. */
export const KINDS = ["message", "edited_message", "callback_query", "inline_query"] as const;
const POLL_SECONDS = 30;
/** Past this a poll that was never answered is given up: the connection is half open. */
const POLL_TIMEOUT_MS = (POLL_SECONDS + 15) * 1000;
/** Of the ten seconds that a stop may take. */
const CONFIRM_MS = 1500;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

interface PollingDeps {
  readonly call: CallTelegram;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Takes updates into their queues; Telegram forgets them afterwards. Must not throw. */
  accept(updates: readonly Update[]): Promise<void>;
}

export interface Polling {
  /** Polls until `stop`; survives everything that Telegram or the network does. */
  run(stop: AbortSignal): Promise<void>;
  /** Why no update can come just now; undefined when all is well. */
  trouble(): string | undefined;
  /** Tells Telegram, when the loop has ended, not to send again what was taken last. */
  confirm(): Promise<void>;
}

type State = "polling" | FaultKind | "malformed";

/** What to do about it, for the log. */
export const UNREACHABLE =
  "Telegram cannot be reached; check the network, or set TELEGRAM_PROXY where a proxy leads out (retrying)";

const TOLD: Partial<Record<State, string>> = {
  polling: "Telegram answers again",
  conflict:
    "another process polls with the same token; stop it, or take a new token from @BotFather (retrying)",
  "token-refused":
    "Telegram refuses TELEGRAM_BOT_TOKEN; if it was revoked, take a new one from @BotFather and restart (retrying)",
  "too-many-requests": "Telegram asks to poll less often (retrying)",
  unreachable: UNREACHABLE,
  malformed: "Telegram answered with something that is not a list of updates (retrying)",
};

export function createPolling({ call, clock, logger, accept }: PollingDeps): Polling {
  let offset = 0;
  let state: State = "polling";

  /** One line a change: an outage of a night must not fill the disk. */
  function enter(next: State, fields: Record<string, string | number | null> = {}): void {
    if (state === next) return;
    state = next;
    const text = TOLD[next] ?? "polling failed (retrying)";
    if (next === "polling") logger.info(text);
    else logger[next === "conflict" || next === "token-refused" ? "error" : "warn"](text, fields);
  }

  /** Hands on the updates; false when none of them could be read, so that asking again at once is no use. */
  async function take(updates: readonly unknown[]): Promise<boolean> {
    const readable = updates.filter(hasId);
    if (readable.length < updates.length) logger.warn("an update without an id was skipped");
    await accept(readable);
    const last = readable.at(-1);
    if (last) offset = last.update_id + 1;
    return readable.length > 0 || updates.length === 0;
  }

  return {
    async run(stop) {
      for (let failures = 0; !stop.aborted; ) {
        let pause: number | undefined;
        try {
          const updates: unknown = await call(
            "getUpdates",
            { offset, timeout: POLL_SECONDS, allowed_updates: [...KINDS] },
            { signal: stop, timeoutMs: POLL_TIMEOUT_MS },
          );
          if (Array.isArray(updates) && (await take(updates))) {
            failures = 0;
            enter("polling");
            continue;
          }
          enter("malformed");
        } catch (error) {
          if (stop.aborted) return;
          const fault = asTelegramFault(error);
          enter(fault.kind, safeFields(fault));
          pause = fault.retryAfterMs;
        }
        failures += 1;
        const backoff = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10));
        await clock.wait(pause === undefined ? backoff : pause + 250, stop);
      }
    },
    trouble: () => (state === "polling" ? undefined : state),
    async confirm() {
      if (offset <= 0) return;
      try {
        const { signal } = new AbortController();
        await call("getUpdates", { offset, limit: 1, timeout: 0 }, { signal, timeoutMs: CONFIRM_MS });
      } catch (error) {
        logger.warn("the last updates could not be confirmed and may be answered twice", safeFields(error));
      }
    },
  };
}

/** Whether this can be an update at all. */
export function hasId(update: unknown): update is Update {
  if (typeof update !== "object" || update === null || !("update_id" in update)) return false;
  return Number.isSafeInteger(update.update_id);
}
