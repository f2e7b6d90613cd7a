import type { Citation } from "../domain/citation.ts";
import { BoundedMap } from "./bounded-map.ts";
import type { Clock } from "./clock.ts";

export interface AnsweredQuestion {
  readonly userId: number;
  /** As it was typed; undefined for an answer from before a restart. */
  readonly question: string | undefined;
  /** The messages that answer it. */
  readonly answers: readonly number[];
  /** The question with which the reply thread began. */
  readonly root: number;
  readonly sources: readonly Partial<Pick<Citation, "document" | "passageId">>[];
}

/** What was asked and where it was answered, in memory for two days; the oldest forgotten when there are many. */
export interface AnsweredQuestions {
  /** `messageId` is the question's; undefined when it came from a button. */
  keep(chatId: number, messageId: number | undefined, answered: AnsweredQuestion): void;
  byQuestion(chatId: number, messageId: number): AnsweredQuestion | undefined;
  byAnswer(chatId: number, messageId: number): AnsweredQuestion | undefined;
  /** Takes away what a person asked. */
  forget(userId: number): void;
}

type Kept = AnsweredQuestion & { readonly at: number };

/** As long as Telegram lets a message be edited. */
const KEPT_MS = 48 * 3_600_000;

export function createAnsweredQuestions(clock: Pick<Clock, "now">, capacity = 5000): AnsweredQuestions {
  const questions = new BoundedMap<string, Kept>(capacity);
  const answers = new BoundedMap<string, Kept>(capacity);
  const fresh = (kept: Kept | undefined) => (kept && clock.now() - kept.at <= KEPT_MS ? kept : undefined);
  return {
    keep(chatId, messageId, answered) {
      const kept = { ...answered, at: clock.now() };
      if (messageId !== undefined) questions.set(`${chatId}:${messageId}`, kept);
      for (const answer of answered.answers) answers.set(`${chatId}:${answer}`, kept);
    },
    byQuestion: (chatId, messageId) => fresh(questions.get(`${chatId}:${messageId}`)),
    byAnswer: (chatId, messageId) => fresh(answers.get(`${chatId}:${messageId}`)),
    forget(userId) {
      for (const kept of [questions, answers]) kept.deleteWhere((each) => each.userId === userId);
    },
  };
}
