import type { Figure } from "../../domain/figure.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Question } from "../../domain/question.ts";
import type { Span } from "../../domain/span.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { Gazetteer } from "../../language/places.ts";
import type { StudyDeps } from "../study-deps.ts";

/** A figure about what a question asks, with what keeps it from answering (`place`, `period`, `target`, …). */
interface Match {
  readonly figure: Figure;
  readonly misses: readonly string[];
}

/** What quiz items are made of and checked with. */
export interface QuizDeps extends StudyDeps {
  /** A passage's lines that are not its headings, in its document's text. */
  linesOf(text: string, passage: Passage): readonly Span[];
  /** The passages that have most of the words, best first. */
  search(words: string, count: number): readonly Passage[];
  readonly gazetteer: Gazetteer;
  match(question: Question): readonly Match[];
  verify(claim: string): readonly Verdict[];
}
