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

/** 1: other things were measured; 2: other places or years; 3: near values. */
export type QuizLevel = 1 | 2 | 3;
