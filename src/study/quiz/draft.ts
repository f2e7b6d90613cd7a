import type { Citations } from "../../domain/answer.ts";
import type { QuizLevel } from "../../domain/quiz-item.ts";

/** The wrong options of an item. */
export const DISTRACTORS = 3;

/** An item before its explanation is written and its options are put in order. */
export interface Draft {
  readonly question: string;
  /** As the document writes it. */
  readonly key: string;
  /** DISTRACTORS of them, none of which the documents support. */
  readonly distractors: readonly string[];
  /** Options that have an order of their own stand in it, as numbers do. */
  readonly isOrdered: boolean;
  readonly level: QuizLevel;
  readonly citations: Citations;
  /** What it asks, in keys: two items that share one ask the same. */
  readonly asks: readonly string[];
}
