import type { JournalEntry } from "./update-journal.ts";

/** The work on one update, as the journal is told of it; without an entry nothing is told. */
export interface JournalledWork {
  /** For the outbox that carries the answer. */
  readonly told: { onReady(): void; onSending(): void; onStopped(): void };
  /** Tells that the bot's stop left the update undone; true when it will be taken up after the restart. */
  leaveForRestart(): boolean;
  /** The same work, which the update is kept for as well. */
  keptFor(work: () => Promise<void>): () => Promise<void>;
  /** The rest of the work has ended. */
  end(): void;
}

export function createJournalledWork(entry: JournalEntry | undefined): JournalledWork {
  let isLeft = false;
  let underWay = 1;
  const leaveForRestart = () => {
    isLeft = entry !== undefined;
    return isLeft;
  };
  const end = () => {
    underWay -= 1;
    if (underWay === 0 && !isLeft) entry?.done();
  };
  return {
    told: {
      onReady: () => entry?.ready(),
      onSending: () => entry?.sending(),
      onStopped: () => void leaveForRestart(),
    },
    leaveForRestart,
    keptFor(work) {
      underWay += 1;
      return async () => {
        try {
          await work();
        } finally {
          end();
        }
      };
    },
    end,
  };
}
