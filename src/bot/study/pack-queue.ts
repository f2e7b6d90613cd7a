/** Packs are made one after the other: each takes a core for as long as it lasts. */
export interface PackQueue {
  /** Why this person's pack cannot wait its turn now; undefined when it can. */
  refusal(userId: number): "own-first" | "full" | undefined;
  /** Whether a pack would have to wait. */
  readonly isBusy: boolean;
  /** Rejects as the work does. */
  add(userId: number, work: () => Promise<void>): Promise<void>;
}

const MOST_WAITING = 20;

export function createPackQueue(): PackQueue {
  const waiting = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    refusal(userId) {
      if (waiting.has(userId)) return "own-first";
      return waiting.size >= MOST_WAITING ? "full" : undefined;
    },
    get isBusy() {
      return waiting.size > 0;
    },
    async add(userId, work) {
      waiting.add(userId);
      const turn = last.then(work);
      last = turn.catch(() => {});
      try {
        await turn;
      } finally {
        waiting.delete(userId);
      }
    },
  };
}
