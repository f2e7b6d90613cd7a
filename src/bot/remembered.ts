import { type AnsweredQuestions, createAnsweredQuestions } from "./answered-questions.ts";
import { type AwaitedTexts, createAwaitedTexts } from "./awaited-texts.ts";
import type { WorkDeps } from "./bot-deps.ts";
import { type AllChoices, createChoices } from "./choices.ts";
import type { Clock } from "./clock.ts";
import { createThreads, type Threads } from "./conversation.ts";
import { createFeedback, type Feedback } from "./feedback.ts";

/** What the bot remembers of those who write to it, all of it in memory but the reports. */
export interface Remembered {
  readonly answered: AnsweredQuestions;
  readonly awaited: AwaitedTexts;
  readonly choices: AllChoices;
  readonly threads: Threads;
  /** Undefined where nothing is kept on the disk. */
  readonly feedback: Feedback | undefined;
  /**
   * Erases everything that is kept of a person, what lets them in first. When a disk refuses, all the rest is
   * erased before this rejects.
   */
  forget(userId: number): Promise<void>;
}

type RememberedDeps = Pick<WorkDeps, "members" | "unanswered" | "keepers" | "stateDir"> & {
  readonly clock: Clock;
};

export function createRemembered(deps: RememberedDeps): Remembered {
  const { members, unanswered, stateDir, clock } = deps;
  const answered = createAnsweredQuestions(clock);
  const awaited = createAwaitedTexts();
  const choices = createChoices();
  const threads = createThreads(answered);
  const feedback = stateDir === undefined ? undefined : createFeedback({ folder: stateDir, clock });
  const keepers = [members, choices, threads, awaited, answered, feedback, unanswered, ...deps.keepers];
  return {
    answered,
    awaited,
    choices,
    threads,
    feedback,
    async forget(userId) {
      const outcomes = await Promise.allSettled(keepers.map(async (keeper) => keeper?.forget(userId)));
      for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    },
  };
}
