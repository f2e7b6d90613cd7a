import type { ToWriteOn } from "../src/bot/assistant.ts";
import type { Answer } from "../src/domain/answer.ts";
import type { FullerAnswer, WritingReport } from "../src/domain/fuller-answer.ts";
import { firstOf } from "../src/signals.ts";
import type { Assistant } from "./compose.ts";

/** Answers that a chat model may write on, each over the generation that gave it. */
export interface WriteOn {
  /** Remembers which view of which generation gave the answer. */
  given(answer: Answer, by: Assistant): void;
  /** What comes of it when another generation serves by then is nothing. `current` is what serves the same audience now. */
  fuller(answer: ToWriteOn, signal: AbortSignal, current: () => Promise<Assistant>): Promise<FullerAnswer>;
  /** Whether the generation that gave the answer is the one that serves. */
  stillServes(answer: Answer): boolean;
  /** The generation in this folder has come to serve: ends what is under way. */
  takenOver(folder: string): void;
}

const NOT_ASKED: WritingReport = {
  prompt: null,
  removed: {},
  quoted: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
  repaired: false,
};

export function createWriteOn(): WriteOn {
  const givenBy = new WeakMap<Answer, Assistant>();
  let newest: string | undefined;
  let serving = new AbortController();

  async function serves(folder: string, current: () => Promise<Assistant>): Promise<boolean> {
    try {
      return (await current()).folder === folder;
    } catch {
      // The index was withdrawn.
      return false;
    }
  }

  return {
    given: (answer, by) => void givenBy.set(answer, by),
    stillServes(answer) {
      const folder = givenBy.get(answer)?.folder;
      return folder !== undefined && (newest === undefined || folder === newest);
    },
    async fuller({ question, extracted, thread, userId }, signal, current) {
      const by = givenBy.get(extracted);
      if (!by?.fuller || !(await serves(by.folder, current))) return dropped();
      const either = firstOf([signal, serving.signal]);
      const outcome = await by.fuller(question, extracted, {
        signal: either.signal,
        who: String(userId),
        ...(thread && { thread: thread.id, after: thread.after }),
      });
      either.release();
      return (await serves(by.folder, current)) ? outcome : dropped(outcome);
    },
    takenOver(folder) {
      newest = folder;
      serving.abort();
      serving = new AbortController();
    },
  };
}

function dropped({ report, rewritten }: Partial<FullerAnswer> = {}): FullerAnswer {
  return { kind: "kept", why: "cancelled", report: report ?? NOT_ASKED, rewritten: rewritten ?? null };
}
