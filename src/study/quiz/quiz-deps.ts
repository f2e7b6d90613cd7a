import type { Citations } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Document } from "../../domain/document.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Question } from "../../domain/question.ts";
import type { Span } from "../../domain/span.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { Glossary } from "../../language/glossary.ts";
import type { Gazetteer } from "../../language/places.ts";

/** A figure about what a question asks, with what keeps it from answering (`place`, `period`, `target`, …). */
interface Match {
  readonly figure: Figure;
  readonly misses: readonly string[];
}

/** What quiz items are made of and checked with; all of it knows one audience's documents alone. */
export interface QuizDeps {
  readonly documents: readonly Document[];
  document(id: string): Document;
  /** In order. */
  passagesOf(documentId: string): readonly Passage[];
  /** A passage's lines that are not its headings, in its document's text. */
  linesOf(text: string, passage: Passage): readonly Span[];
  figures(): readonly Figure[];
  /** The passages that have most of the words, best first. */
  search(words: string, count: number): readonly Passage[];
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  readQuestion(text: string): Question;
  match(question: Question): readonly Match[];
  cite(documentId: string, span: Span): Citation | undefined;
  citeFigure(figure: Figure): { readonly citations: Citations } | undefined;
  verify(claim: string): readonly Verdict[];
}
