import type { Document } from "../../domain/document.ts";
import type { Random } from "../../domain/random.ts";
import type { Span } from "../../domain/span.ts";
import type { Draft } from "./draft.ts";
import type { QuizDeps } from "./quiz-deps.ts";

/** Finds the items that one document's own words give, in the order of its text. */
export type TextDrafter = (source: Source, deps: QuizDeps) => Iterable<Draft>;

export interface Source {
  readonly document: Document;
  /** What a question calls it, undefined where its title makes no name. */
  readonly name: string | undefined;
  /** What of it belongs to the topic. */
  readonly spans: readonly Span[];
  readonly random: Random;
}
