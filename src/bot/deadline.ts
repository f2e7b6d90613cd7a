import type { Clock } from "./clock.ts";

export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "late" }
  | { readonly kind: "stopped" };

/**
 * Runs `work` with a signal of its own that is aborted after `ms` or with `stop`. Resolves then even when
 * the work ignores its signal; rejects only with what the work throws in time.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { clock, ms, stop }: { clock: Clock; ms: number; stop: AbortSignal },
): Promise<Outcome<T>> {
  if (stop.aborted) return { kind: "stopped" };
  const own = new AbortController();
  const timer = new AbortController();
  const abort = () => own.abort();
  stop.addEventListener("abort", abort, { once: true });
  const ended = new Promise<Outcome<T>>((resolve) => {
    own.signal.addEventListener("abort", () => resolve({ kind: stop.aborted ? "stopped" : "late" }), {
      once: true,
    });
  });
  void clock.wait(ms, timer.signal).then(() => {
    if (!timer.signal.aborted) abort();
  });
  try {
    // The race also keeps a rejection after the deadline from being left unhandled.
    const done = Promise.resolve().then(async () => ({
      kind: "done" as const,
      value: await work(own.signal),
    }));
    return await Promise.race([done, ended]);
  } catch (error) {
    // Work that honours its signal may reject in the same turn as the deadline strikes.
    if (own.signal.aborted) return ended;
    throw error;
  } finally {
    timer.abort();
    stop.removeEventListener("abort", abort);
  }
}
