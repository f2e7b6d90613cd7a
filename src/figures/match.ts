import type { Figure } from "../domain/figure.ts";
import type { Question } from "../domain/question.ts";
import type { Glossary } from "../language/glossary.ts";
import { type Miss, missesOf } from "./misses.ts";
import { topicScore } from "./topic-score.ts";

/** A figure that speaks of what is asked, with what keeps it from answering. */
export interface Match {
  readonly figure: Figure;
  /** 0 to 1: how much of the question its words carry, and it of the question's. */
  readonly score: number;
  readonly misses: readonly Miss[];
}

/**
 * Figures about the indicator that is asked for, best first. One about another indicator is never
 * among them; one for another place, year, status or measure is, with its misses.
 */
export function matchFigures(question: Question, candidates: readonly Figure[], glossary: Glossary): Match[] {
  const matches: Match[] = [];
  for (const figure of candidates) {
    const score = topicScore(question, figure, glossary);
    if (score > 0) matches.push({ figure, score, misses: missesOf(question, figure, glossary) });
  }
  return matches.sort((a, b) => b.score - a.score);
}
