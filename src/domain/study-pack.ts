import type { Citation } from "./citation.ts";
import type { FigureStatus } from "./figure.ts";
import type { QuizItem } from "./quiz-item.ts";
import type { Table } from "./table.ts";

/** What a study pack is asked for. */
export interface StudyRequest {
  /** Free text, a document (title, number or file name), a place, a period, or several of them. */
  readonly topic: string;
  /** Chooses among equally good quiz items; the same seed gives the same pack. */
  readonly seed?: string;
}

/** A document that a pack draws on; its lines point at it by `number`. */
export interface PackSource {
  /** Counted from 1, in the order of the pack's lists. */
  readonly number: number;
  readonly document: string;
  readonly title: string | null;
  /** ISO date, null when the document states none. */
  readonly date: string | null;
  /** Its own number and symbol (145-KH/HU). */
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly sample: boolean;
  readonly draft: boolean;
}

/** Words of a document as they stand in it: `citation.quote`. */
export interface PackLine {
  /** The `number` of its PackSource. */
  readonly source: number;
  readonly citation: Citation;
}

/** `provisions`: what a law or regulation lays down, under the heading of its article. */
export type PointKind = "results" | "shortcomings" | "causes" | "lessons" | "tasks" | "provisions";

interface PackPoint extends PackLine {
  /** The heading that it stands under, only of provisions. */
  readonly heading: string | null;
}

export interface PackPoints {
  readonly kind: PointKind;
  readonly points: readonly PackPoint[];
}

/** A figure as the document writes it; `contexts` show what its own quote leaves unsaid. */
export interface PackFigure extends PackLine {
  readonly indicator: string;
  readonly written: string;
  readonly place: string | null;
  readonly period: string | null;
  readonly status: FigureStatus;
  readonly contexts: readonly PackLine[];
}

/** One indicator of one place over the years; a row's `citations` are indices into `lines`. */
export interface PackSeries {
  readonly table: Table;
  readonly lines: readonly PackLine[];
  /** Where its definition changed on the way. */
  readonly breaks: readonly string[];
}

export interface PackEvent extends PackLine {
  /** ISO date. */
  readonly day: string;
}

export interface PackTerm extends PackLine {
  readonly term: string;
  /** What an abbreviation stands for; null for a term that the quote itself explains. */
  readonly meaning: string | null;
  /** Whether the quote says what it means, or only the owner's glossary does. */
  readonly explainedBy: "document" | "glossary";
}

export type DiscussionKind = "shortcoming" | "cause" | "lesson" | "task" | "target" | "provision";

/** Something to talk about, made from the words that it points at. */
export interface PackDiscussion extends PackLine {
  readonly kind: DiscussionKind;
  /** What the question names: an indicator with its place; null where the quote says all. */
  readonly about: string | null;
}

interface PackQuizItem {
  readonly item: QuizItem;
  /** One for each citation of the item. */
  readonly sources: readonly number[];
}

/** Material for a lesson: every line that states something has its place in a document. Parts without material are empty. */
export interface StudyPack {
  readonly kind: "pack";
  /** As asked, tidied. */
  readonly topic: string;
  /** ISO day on which the index was made, the only date that the pack bears. */
  readonly indexedOn: string;
  readonly sources: readonly PackSource[];
  readonly points: readonly PackPoints[];
  readonly figures: readonly PackFigure[];
  readonly series: readonly PackSeries[];
  readonly events: readonly PackEvent[];
  readonly terms: readonly PackTerm[];
  readonly discussion: readonly PackDiscussion[];
  readonly quiz: readonly PackQuizItem[];
}

/** The documents say too little of the topic for a lesson: what they say. */
export interface TooLittle {
  readonly kind: "too-little";
  readonly topic: string;
  readonly found: readonly PackSource[];
  readonly lines: readonly PackLine[];
}

/** What is being done, in this order; the last is the writer's own. */
export const PACK_STEPS = ["choose", "points", "figures", "timeline", "terms", "quiz", "write"] as const;
export type PackStep = (typeof PACK_STEPS)[number];

export const PACK_FORMATS = ["docx", "pptx", "md"] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];
