import type { Group, IndicatorId } from "./indicator.ts";

/** Words around a target: `year` opens a paragraph or a list for one year, `term` for the end of the term. */
export interface TargetWords {
  readonly openings: readonly string[];
  readonly rising: readonly string[];
  readonly falling: readonly string[];
  readonly headings: readonly string[];
  readonly bullets: readonly string[];
  readonly term: readonly string[];
}

/** A paragraph that gives one indicator for many places. */
export interface DistrictList {
  readonly lead: string;
  readonly one: string;
  readonly join: string;
}

export interface Scaffold {
  readonly menus: readonly (readonly string[])[];
  readonly feet: readonly (readonly string[])[];
  readonly captions: readonly string[];
  readonly boilerplate: readonly string[];
  /** How a district is taken up once it has been named. */
  readonly subjects: readonly string[];
  /** Follows a noun, with a leading space, or is empty. */
  readonly possessives: readonly string[];
  /** Openings of a sentence that state the time, and perhaps the place. */
  readonly leads: readonly string[];
  readonly joins: readonly string[];
  readonly news: { readonly titles: readonly string[]; readonly openings: readonly string[] };
  readonly administrative: {
    readonly titles: readonly string[];
    readonly openings: readonly string[];
    readonly closings: readonly string[];
  };
  readonly review: { readonly titles: readonly string[]; readonly openings: readonly string[] };
  readonly summary: {
    readonly titles: readonly string[];
    readonly openings: readonly string[];
    readonly columns: readonly (readonly SummaryColumn[])[];
  };
  readonly minutes: {
    readonly titles: readonly string[];
    readonly openings: readonly string[];
    readonly turns: readonly string[];
  };
  readonly provincial: { readonly titles: readonly string[]; readonly openings: readonly string[] };
  readonly half: {
    readonly titles: readonly string[];
    readonly openings: readonly string[];
    readonly leads: readonly string[];
  };
  readonly headings: Readonly<Record<Group | "limits" | "tasks", readonly string[]>>;
}

export interface SummaryColumn {
  readonly heading: string;
  readonly shows: "previous" | "plan" | "result" | "next-plan";
}

/** How people name an indicator when they ask about it, and whole questions of its own. */
export interface AskWords {
  readonly vi: readonly string[];
  readonly chat: readonly string[];
  readonly en: readonly string[];
  /** Whole questions with `{D}` or `{B}` and `{t}` (the time, with a leading space, or nothing). */
  readonly viWhole?: readonly string[];
  readonly chatWhole?: readonly string[];
  readonly enWhole?: readonly string[];
}

type Spoken = Readonly<Record<"vi" | "chat" | "en", readonly string[]>>;

/** Generic questions and claims: `{n}` is the indicator's name, `{v}` a value as the user spells it. */
export interface AskFrames {
  readonly level: Spoken;
  readonly target: Spoken;
  readonly rise: Spoken;
  readonly fall: Spoken;
  readonly ofPlan: Spoken;
  readonly claims: readonly string[];
  readonly changeClaims: readonly string[];
}

/** One of two disjoint ways to word reports and questions. */
export interface Phrasing {
  readonly family: "a" | "b";
  readonly clauses: readonly string[];
  readonly estimates: readonly string[];
  readonly halves: readonly string[];
  /** A half-year's value beside the year's, as a sentence of its own. */
  readonly halfAsides: readonly string[];
  /** A commune singled out in a district's report. */
  readonly communeAsides: readonly string[];
  readonly targets: TargetWords;
  readonly districtLists: readonly DistrictList[];
  readonly nouns: Readonly<Record<IndicatorId, readonly string[]>>;
  readonly scaffold: Scaffold;
  readonly asks: Readonly<Record<IndicatorId, AskWords>>;
  /** Things that no report says a word of. */
  readonly strangers: readonly AskWords[];
  readonly frames: AskFrames;
}
