import type { Citation } from "../../domain/citation.ts";
import type { Document } from "../../domain/document.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Period } from "../../domain/period.ts";
import type { Place } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import type { MakeQuiz } from "../../domain/quiz.ts";
import type { Span } from "../../domain/span.ts";
import type { Break } from "../../language/breaks.ts";
import type { Glossary } from "../../language/glossary.ts";

/** The documents that the pack may draw on. */
export interface StudyLibrary {
  readonly documents: readonly Document[];
  document(id: string): Document;
  /** In the order of the text. */
  passagesOf(documentId: string): readonly Passage[];
  /** How many passages there are. */
  readonly count: number;
}

/** What other parts do for a pack, all held to what one audience may see. */
export interface StudyDeps {
  /** ISO day on which the index was made. */
  readonly indexedOn: string;
  readonly library: StudyLibrary;
  readonly glossary: Glossary;
  readonly breaks: readonly Break[];
  readonly retrieve: (query: string, count: number) => Promise<readonly Evidence[]>;
  /** The topic as typed, slips of the keyboard mended. */
  readonly readTyped: (text: string) => string;
  readonly readQuestion: (text: string) => Question;
  /** Whether words of a passage can tell of the places, period and days that the topic names. */
  readonly isAbout: (
    topic: Question,
    words: string,
    where: Pick<Evidence, "passage" | "document">,
  ) => boolean;
  readonly figures: () => readonly Figure[];
  /** Undefined for a stretch that does not stand in the source as one. */
  readonly cite: (documentId: string, span: Span) => Citation | undefined;
  /** Undefined when no quote shows the figure. */
  readonly citeFigure: (figure: Figure) => CitedWords | undefined;
  readonly placeWords: (place: Place) => string;
  readonly periodWords: (period: Period) => string;
  readonly quiz: MakeQuiz;
}

/** A figure as written, and the quotes that show it, its own first. */
export interface CitedWords {
  readonly written: string;
  readonly citations: readonly [Citation, ...Citation[]];
}
