import type { Language } from "./answer.ts";
import type { Measure } from "./figure.ts";
import type { Period } from "./period.ts";
import type { Place } from "./place.ts";

export type Expectation = "figure" | "date" | "person" | "list" | "yes-no" | "text";

/** A key of what is asked; see `language/topic.ts`. */
export interface AskedKey {
  readonly key: string;
  /** Names what is measured or counted: an answer about another indicator is none. */
  readonly decisive: boolean;
}

/** A question as understood, before anything is looked up. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly expects: Expectation;
  readonly keys: readonly AskedKey[];
  /** The keys of the things asked to be counted (`bao nhiêu doanh nghiệp`). */
  readonly counted: readonly string[];
  readonly places: readonly Place[];
  readonly period: Period | null;
  readonly asksTarget: boolean;
  readonly measure: Measure;
  /** What the words ask for: a rate, a number of things, a sum of money, or unsaid. */
  readonly asksFor: "rate" | "number" | "money" | null;
  readonly negated: boolean;
  /** Numbers and symbols of documents, lower case: `145-kh/hu`. */
  readonly documentNumbers: readonly string[];
}
