/**
 * Aborted with whichever of the signals is aborted first. Node 20 may collect what `AbortSignal.any` gives, and the
 * timer of `AbortSignal.timeout` with it, while they are waited for.
 */
export function firstOf(signals: readonly (AbortSignal | null | undefined)[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal?.aborted) controller.abort(signal.reason);
    signal?.addEventListener("abort", () => controller.abort(signal.reason), { once: true });
  }
  return controller.signal;
}
