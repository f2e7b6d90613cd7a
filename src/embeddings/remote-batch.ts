import { describeFault } from "./describe-fault.ts";
import type { EmbedBatch, Purpose } from "./learned-embeddings.ts";
import { postJson } from "./post-json.ts";
import { type Pace, type Patience, systemPace, withRetries } from "./retry.ts";

/** A server's wire format, and what its owner must know to mend a fault. */
export interface Provider {
  /** Named in messages, with the host. */
  readonly who: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: (texts: readonly string[]) => object;
  /** The vectors in the texts' order, unchecked. */
  readonly vectors: (reply: unknown) => unknown;
  readonly mends: {
    readonly unreachable: string;
    readonly key: string;
    readonly notFound: string;
    readonly address: string;
  };
}

/** An asker waits seconds and has the lexical leg; an ingest waits for a model to load and for rate limits to pass. */
const PATIENCE: Record<Purpose, Patience> = {
  passages: {
    attempts: 6,
    attemptMs: 120_000,
    withinMs: 600_000,
    firstPauseMs: 500,
    longestPauseMs: 90_000,
  },
  probe: { attempts: 3, attemptMs: 60_000, withinMs: 90_000, firstPauseMs: 500, longestPauseMs: 20_000 },
  query: { attempts: 2, attemptMs: 3_000, withinMs: 4_000, firstPauseMs: 100, longestPauseMs: 1_000 },
};

export function createRemoteBatch(
  provider: Provider,
  { pace = systemPace, patience = PATIENCE }: { pace?: Pace; patience?: typeof PATIENCE } = {},
): EmbedBatch {
  return async (texts, purpose) => {
    const request = { url: provider.url, headers: provider.headers, body: provider.body(texts) };
    const reply = await withRetries((signal) => postJson(request, signal), patience[purpose], pace);
    if (!reply.ok) throw describeFault(reply.fault, provider);
    return provider.vectors(reply.body);
  };
}
