import type { Citation } from "../../domain/citation.ts";
import type { Period } from "../../domain/period.ts";
import type { Place } from "../../domain/place.ts";

/** Everything that answers say, in one language. Words of documents are put in as they stand. */
export interface AnswerWording {
  place(place: Place): string;
  period(period: Period): string;
  figure(parts: FigureWords): string;
  conflict(values: readonly string[]): string;
  accordingTo(source: Pick<Citation, "date" | "sample" | "draft">): string;
  source(source: Pick<Citation, "title" | "date" | "draft">): string;
  /** Words of a document as the answer. */
  quoted(quote: string): string;
  /** The documents go on where the answer ends. */
  readonly more: string;
  /** What is quoted is aimed at, not reached. */
  readonly aim: string;
  tableCaption(parts: {
    readonly subject: string | null;
    readonly place: string | null;
    readonly period: string | null;
  }): string;
  /** Which of the places in the table below has most or least. */
  extreme(places: readonly string[], isHighest: boolean): string;
  /** What the rows of a target and of its result are called. */
  readonly planned: string;
  readonly reached: string;
  readonly nothing: string;
  nothingForPeriod(period: string): string;
  readonly onlyTarget: string;
  readonly onlyOtherMeasure: string;
  readonly whichPlace: string;
  /** A complete question for one of several places. */
  forPlace(question: string, place: string): string;
  readonly whichDocument: string;
  /** The question with one document's whole number in place of what was typed. */
  forDocument(question: string, typed: string, number: string): string;
  readonly whichDay: string;
  /** The question with a day that only one document tells of: `day` is ISO, null when its year is not said. */
  forDay(question: string, typed: string, day: string | null, places: readonly string[]): string;
  readonly greeting: string;
  readonly empty: string;
}

interface FigureWords {
  /** With its qualifier, as the document writes it. */
  readonly figure: string;
  readonly place: string | null;
  readonly period: string | null;
  readonly status: "result" | "target" | "estimate" | "comparison";
  readonly basis: string | null;
}
