import type { Clock } from "./clock.ts";

/** Work in order within each chat, side by side across chats, and never lost sight of. */
export interface ChatQueues {
  /** Returns at once; a failing piece of work goes to `onFailure` and the next one runs. */
  add(chat: number | string, work: () => Promise<unknown>): void;
  /** Resolves when everything is done, or after `ms`. */
  drain(ms: number): Promise<void>;
}

interface ChatQueueDeps {
  readonly clock: Clock;
  onFailure(error: unknown): void;
}

export function createChatQueues({ clock, onFailure }: ChatQueueDeps): ChatQueues {
  const tails = new Map<number | string, Promise<void>>();

  return {
    add(chat, work) {
      const before = tails.get(chat) ?? Promise.resolve();
      const tail = before
        .then(work)
        .then(() => {}, onFailure)
        .finally(() => {
          if (tails.get(chat) === tail) tails.delete(chat);
        });
      tails.set(chat, tail);
    },
    async drain(ms) {
      const empty = async () => {
        while (tails.size > 0) await Promise.all(tails.values());
      };
      const enough = new AbortController();
      await Promise.race([empty(), clock.wait(ms, enough.signal)]);
      enough.abort();
    },
  };
}
