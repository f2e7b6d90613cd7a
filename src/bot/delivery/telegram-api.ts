import type { Telegram } from "telegraf";
import type { Telegram as Methods, Opts } from "telegraf/types";
import type { Clock } from "../clock.ts";
import { asTelegramFault, TelegramFault } from "./telegram-fault.ts";

type MethodName = keyof Methods;
export type Result<M extends MethodName> = ReturnType<Methods[M]>;

/** One call of the Bot API; rejects with a TelegramFault and nothing else. */
export type CallTelegram = <M extends MethodName>(
  method: M,
  payload: Opts<M>,
  options: { readonly signal: AbortSignal; readonly timeoutMs?: number },
) => Promise<Result<M>>;

/** Long enough for a slow line, short enough that a half-open connection does not hold a chat. */
const TIMEOUT_MS = 20_000;

export function createCallTelegram({ telegram, clock }: { telegram: Telegram; clock: Clock }): CallTelegram {
  return async (method, payload, { signal, timeoutMs = TIMEOUT_MS }) => {
    if (signal.aborted) throw new TelegramFault("stopped", null);
    const own = new AbortController();
    const finished = new AbortController();
    const abort = () => own.abort();
    signal.addEventListener("abort", abort, { once: true });
    void clock.wait(timeoutMs, finished.signal).then(() => {
      if (!finished.signal.aborted) own.abort();
    });
    try {
      // telegraf is typed for the abort-controller package; node-fetch takes the built-in one as well.
      return await telegram.callApi(method, payload, { signal: own.signal as never });
    } catch (error) {
      if (signal.aborted) throw new TelegramFault("stopped", null);
      if (own.signal.aborted) throw new TelegramFault("unreachable", "timeout");
      throw asTelegramFault(error);
    } finally {
      finished.abort();
      signal.removeEventListener("abort", abort);
    }
  };
}
