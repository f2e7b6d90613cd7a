import type { Period } from "./period.ts";
import type { Place } from "./place.ts";
import type { Span } from "./span.ts";
import type { Unit } from "./unit.ts";

/** `comparison`: recalled for another period than the one reported; it answers when nothing better does. */
export type FigureStatus = "result" | "target" | "estimate" | "comparison";

/**
 * What the number says of its indicator: its level (`còn 5,19%`), a change (`tăng 13,8%`), a share
 * of a plan (`đạt 100,8% kế hoạch`, or above it: `vượt 12% dự toán`) or of an earlier value (`bằng 119,5% so với năm 2022`).
 */
export type Measure = "level" | "increase" | "decrease" | "of-plan" | "above-plan" | "of-earlier";

/** Where a figure's place or period was read: its own clause, or words that it inherits from. */
export interface Inherited<T> {
  readonly value: T;
  /** The words that say it, in the document's text; null when only the document's date does. */
  readonly from: Span | null;
  /** Said as `năm trước`: the year before the one that `from` names. */
  readonly isYearBefore?: true;
}

/** One number of a document with everything that decides whether it answers a question. */
export interface Figure {
  readonly documentId: string;
  readonly value: number;
  /** `17/20`: of how many. */
  readonly of: number | null;
  readonly unit: Unit;
  /** The words of the unit when they stand elsewhere: in the header of a table or the name of its row. */
  readonly unitFrom: Span | null;
  /** The header cells of its column, outermost first, behind the heading where that says what is measured; only in a table. */
  readonly columnFrom?: readonly Span[];
  /** As written: `trên`, `dưới`, `gần`, `ước`. */
  readonly qualifier: string | null;
  readonly measure: Measure;
  readonly status: FigureStatus;
  /** Keys of what is measured in its own words (see `language/topic.ts`). */
  readonly head: readonly string[];
  /** Of these the ones without which it is not meant: a table's row tells of its own part alone. */
  readonly only?: readonly string[];
  /** The keys of the counted things alone. */
  readonly counted: readonly string[];
  /** Keys of its sentence and headings, in aid of the head's. */
  readonly context: readonly string[];
  /** Concepts named inside the head's longer ones: `hộ dân` inside `hộ dân được sử dụng nước sạch`. */
  readonly nested: readonly string[];
  readonly negated: boolean;
  /** Called a rate (`tỷ lệ`) or a number (`số`) in so many words. */
  readonly stated: "rate" | "number" | null;
  readonly basis: string | null;
  readonly places: readonly Inherited<Place>[];
  readonly period: Inherited<Period> | null;
  /** Number and unit as written. */
  readonly span: Span;
  /** The clause that answers, and its whole sentence. */
  readonly clause: Span;
  readonly sentence: Span;
}
