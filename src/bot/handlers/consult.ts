import type { Language } from "../../domain/answer.ts";
import { withDeadline } from "../deadline.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { wordingFor } from "../wording/wording.ts";
import type { HandlerDeps } from "./handler-deps.ts";

export type Consulted<T> =
  | { readonly kind: "done"; readonly value: T }
  /** With the words for the user. */
  | { readonly kind: "not-done"; readonly apology: string }
  /** The bot stops, and answers when it runs again. */
  | { readonly kind: "unsaid" };

type ConsultDeps = Pick<HandlerDeps, "clock" | "stop" | "logger" | "deadlineMs" | "leaveForRestart">;

/** Asks the assistant within the deadline; its faults come back as an apology (`late` in place of the usual one) and one log line. */
export async function consult<T>(
  { clock, stop, logger, deadlineMs, leaveForRestart }: ConsultDeps,
  language: Language,
  work: (signal: AbortSignal) => Promise<T>,
  late?: string,
): Promise<Consulted<T>> {
  const wording = wordingFor(language);
  try {
    const outcome = await withDeadline(work, { clock, ms: deadlineMs, stop });
    if (outcome.kind === "done") return outcome;
    if (outcome.kind === "stopped") {
      return leaveForRestart() ? { kind: "unsaid" } : { kind: "not-done", apology: wording.restarting };
    }
    logger.warn("no answer within the deadline", { deadlineMs });
    return { kind: "not-done", apology: late ?? wording.timedOut };
  } catch (error) {
    logger.error("the assistant failed", safeFields(error));
    return { kind: "not-done", apology: wording.failed };
  }
}
