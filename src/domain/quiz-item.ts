import type { Citations } from "./answer.ts";

/** A multiple-choice question over the documents, within the limits of Telegram's quiz polls. */
export interface QuizItem {
  /** At most 300 UTF-16 units. */
  readonly question: string;
  /** Four, each at most 100 UTF-16 units, no two alike. */
  readonly options: readonly string[];
  /** The index of the one right option. */
  readonly correct: number;
  /** Why, with its source: at most 200 UTF-16 units and two line feeds. */
  readonly explanation: string;
  /** The key stands in the first one's quote. */
  readonly citations: Citations;
  readonly level: QuizLevel;
}

/** By the wrong options. 1: of other things; 2: of other places, years or documents; 3: near values. */
export type QuizLevel = 1 | 2 | 3;

/** What sendPoll takes of a quiz (Bot API 6.0 and later), in UTF-16 units. */
export const QUIZ_LIMITS = { question: 300, option: 100, explanation: 200, explanationLineFeeds: 2 } as const;
