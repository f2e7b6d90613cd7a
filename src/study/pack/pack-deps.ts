import type { Evidence } from "../../domain/evidence.ts";
import type { Question } from "../../domain/question.ts";
import type { MakeQuiz } from "../../domain/quiz.ts";
import type { Break } from "../../language/breaks.ts";
import type { StudyDeps } from "../study-deps.ts";

/** What study packs are made of. */
export interface PackDeps extends StudyDeps {
  /** ISO day on which the index was made. */
  readonly indexedOn: string;
  /** How many passages there are. */
  readonly passageCount: number;
  readonly breaks: readonly Break[];
  retrieve(query: string, count: number): Promise<readonly Evidence[]>;
  /** Whether words of a passage can tell of the places, period and days that the topic names. */
  isAbout(topic: Question, words: string, where: Pick<Evidence, "passage" | "document">): boolean;
  readonly quiz: MakeQuiz;
}
