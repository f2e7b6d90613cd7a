import type { Language } from "./answer.ts";
import type { Measure } from "./figure.ts";
import type { Period } from "./period.ts";
import type { Place, PlaceLevel } from "./place.ts";

export type Expectation = "figure" | "date" | "person" | "list" | "yes-no" | "text";

/** A key of what is asked; see `language/topic.ts`. */
export interface AskedKey {
  readonly key: string;
  /** Names what is measured or counted: an answer about another indicator is none. */
  readonly decisive: boolean;
}

/** `145-KH/HU`, or no more than `NQ 03`, which several documents may bear. */
export interface AskedDocumentNumber {
  /** As typed, with the kind in front of it when the number is not complete. */
  readonly typed: string;
  /** Lower case: the whole number and symbol, or the number alone. */
  readonly number: string;
  /** The glossary's key of the kind (`#resolution`) when the symbol is missing, else null. */
  readonly kind: string | null;
}

export interface AskedDay {
  readonly typed: string;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
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
  /** Words right behind the things counted, which say which of them: `đảng viên nữ`. */
  readonly narrowing: readonly string[];
  /** A level without a name: `thu ngân sách của tỉnh` is no district's. */
  readonly levelAsked: PlaceLevel | null;
  readonly period: Period | null;
  /** All that are named, the first of which is `period`. */
  readonly periods: readonly Period[];
  /** Figures of several years or places side by side. */
  readonly asksSeries: boolean;
  readonly asksTarget: boolean;
  readonly measure: Measure;
  /** `tăng hay giảm bao nhiêu`: a change in either direction answers. */
  readonly eitherWay: boolean;
  /** What the words ask for: a rate, a number of things, a sum of money, or unsaid. */
  readonly asksFor: "rate" | "number" | "money" | null;
  /** The unit of time or age asked for, folded (`ngay`, `thang`, `tuoi`), or null. */
  readonly unitAsked: string | null;
  /** By which standard, when it is said: `tiêu chí quốc gia`. */
  readonly basis: string | null;
  readonly negated: boolean;
  readonly documentNumbers: readonly AskedDocumentNumber[];
  /** Days named in the question; `year` null when it is not said. */
  readonly days: readonly AskedDay[];
  /** Other numbers that an answering sentence must carry: `phương châm 3 rõ`. */
  readonly numbers: readonly string[];
}
