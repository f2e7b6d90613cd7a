import type { Citation } from "./citation.ts";
import type { Table } from "./table.ts";

export type Language = "vi" | "en";

/** At least one, so that an answer without a source cannot be built. */
export type Citations = readonly [Citation, ...Citation[]];

interface Said {
  readonly language: Language;
  /** Plain text for a person, at most 600 characters (1,500 for a list that was asked for). */
  readonly text: string;
}

/** What is reported close by (another year, a target): shown as nearby, never as the answer. */
export interface Nearby {
  readonly label: string;
  readonly citation: Citation;
}

export interface Answered extends Said {
  readonly kind: "answered";
  readonly citations: Citations;
  /** The answering words inside `text`, for emphasis; verbatim from the first citation's quote. */
  readonly highlights: readonly string[];
  /** Figures side by side, when years or places were to be compared. */
  readonly table?: Table;
}

/** Two or more different values for the same thing, each cited. */
interface Conflicting extends Said {
  readonly kind: "conflicting";
  readonly citations: readonly [Citation, Citation, ...Citation[]];
}

/** The question can mean several things; each choice is a complete question of its own. */
interface Clarification extends Said {
  readonly kind: "clarification";
  readonly choices: readonly string[];
}

interface InsufficientEvidence extends Said {
  readonly kind: "insufficient-evidence";
  readonly nearby: readonly Nearby[];
}

export type Answer = Answered | Conflicting | Clarification | InsufficientEvidence;
