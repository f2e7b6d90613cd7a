import { within } from "../signals.ts";
import type { Reply, RequestFault } from "./post-json.ts";

/** How long a request is worth waiting for; times in milliseconds. */
export interface Patience {
  readonly attempts: number;
  readonly attemptMs: number;
  /** All attempts and the pauses between them. */
  readonly withinMs: number;
  /** Doubled after each attempt. */
  readonly firstPauseMs: number;
  /** A Retry-After beyond it is not waited for. */
  readonly longestPauseMs: number;
}

/** Time and chance, so that tests need not wait. */
export interface Pace {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

export const systemPace: Pace = {
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/**
 * Repeats a call while that can help: after network errors, timeouts, 408, 429 and 5xx, with
 * doubling pauses and jitter, or as long as Retry-After says. Gives the last reply.
 */
export async function withRetries(
  call: (signal: AbortSignal) => Promise<Reply>,
  patience: Patience,
  pace: Pace,
): Promise<Reply> {
  const end = pace.now() + patience.withinMs;
  for (let attempt = 1; ; attempt++) {
    const reply = await within(Math.min(patience.attemptMs, end - pace.now()), call);
    if (reply.ok || attempt >= patience.attempts || !isPassing(reply.fault)) return reply;
    const pause = pauseAfter(reply.fault, attempt, patience, pace.random());
    if (pause > patience.longestPauseMs || pace.now() + pause >= end) return reply;
    await pace.sleep(pause);
  }
}

/** Whether the same request may succeed later. */
export function isPassing({ kind, status = 0, reason }: RequestFault): boolean {
  if (kind === "unreachable" || kind === "timeout") return true;
  if (reason === "insufficient_quota") return false;
  return kind === "status" && (status === 408 || status === 429 || status >= 500);
}

function pauseAfter(fault: RequestFault, attempt: number, patience: Patience, random: number): number {
  const doubled = Math.min(patience.firstPauseMs * 2 ** (attempt - 1), patience.longestPauseMs);
  // Several processes that failed together must not come back together.
  const jitter = (random * doubled) / 2;
  return fault.retryAfterMs === undefined ? doubled / 2 + jitter : fault.retryAfterMs + jitter;
}
