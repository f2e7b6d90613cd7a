import type { Citation } from "../domain/citation.ts";
import type { Document } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Passage } from "../domain/passage.ts";
import type { Period } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import type { Span } from "../domain/span.ts";
import type { Glossary } from "../language/glossary.ts";

/** What quizzes and study packs are both made of; all of it knows one audience's documents alone. */
export interface StudyDeps {
  readonly documents: readonly Document[];
  document(id: string): Document;
  /** In the order of the text. */
  passagesOf(documentId: string): readonly Passage[];
  readonly glossary: Glossary;
  /** The topic as typed, slips of the keyboard mended. */
  readTyped(text: string): string;
  readQuestion(text: string): Question;
  figures(): readonly Figure[];
  /** Undefined for a stretch that does not stand in the source as one. */
  cite(documentId: string, span: Span): Citation | undefined;
  /** Undefined when no quote shows the figure. */
  citeFigure(figure: Figure): CitedWords | undefined;
  placeWords(place: Place): string;
  periodWords(period: Period): string;
}

/** A figure as written, and the quotes that show it, its own first. */
export interface CitedWords {
  readonly written: string;
  readonly citations: readonly [Citation, ...Citation[]];
}
