/** Ends with whichever of some signals ends first, unless it lets go of them before. */
interface FirstOf {
  readonly signal: AbortSignal;
  /** Signals that go on would keep it otherwise. */
  release(): void;
}

/**
 * Aborted with whichever of the signals is aborted first. Node 20 may collect what `AbortSignal.any` gives, and the
 * timer of `AbortSignal.timeout` with it, while they are waited for.
 */
export function firstOf(signals: readonly (AbortSignal | null | undefined)[]): FirstOf {
  const controller = new AbortController();
  const followed = signals
    .filter((signal) => signal != null)
    .map((signal) => ({ signal, abort: () => controller.abort(signal.reason) }));
  for (const { signal, abort } of followed) {
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  }
  return {
    signal: controller.signal,
    release() {
      for (const { signal, abort } of followed) signal.removeEventListener("abort", abort);
    },
  };
}

/** What `call` comes to, with a signal that is aborted after `ms` milliseconds or with `outer`. */
export async function within<T>(
  ms: number,
  call: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), ms);
  const { signal, release } = firstOf([deadline.signal, outer]);
  try {
    return await call(signal);
  } finally {
    clearTimeout(timer);
    release();
  }
}
