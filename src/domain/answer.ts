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

/** One sentence of an answer with what shows it. */
export interface CitedSentence {
  readonly text: string;
  /** Indices into the answer's citations; at least one. */
  readonly citations: readonly number[];
}

export interface Answered extends Said {
  readonly kind: "answered";
  readonly citations: Citations;
  /** Of an answer that a chat model wrote: `text` is these, joined by spaces. */
  readonly sentences?: readonly CitedSentence[];
  /** The answering words inside `text`, for emphasis; verbatim from the first citation's quote. */
  readonly highlights: readonly string[];
  /** Figures side by side, when years or places were to be compared. */
  readonly table?: Table;
}

/** Whether some of an answer's sentences are told in the documents' own words, in “…”. */
export function tellsInQuotes({ sentences = [] }: Answered): boolean {
  return sentences.some(({ text }) => /^“.*”$/u.test(text));
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

/**
 * Why nothing answers. Only "nothing-found" leaves a chat model something to try: documents may tell
 * in several passages what no one sentence says.
 */
export type RefusalReason =
  /** No passage says what was asked. */
  | "nothing-found"
  /** No figure is told for the place or time that was asked for. */
  | "no-such-figure"
  /** Only another time, a target or another measure is told. */
  | "only-close-by"
  /** A greeting, or words that ask for nothing. */
  | "nothing-asked";

interface InsufficientEvidence extends Said {
  readonly kind: "insufficient-evidence";
  /** Absent: the refusal stands as it is. */
  readonly reason?: RefusalReason;
  readonly nearby: readonly Nearby[];
}

export type Answer = Answered | Conflicting | Clarification | InsufficientEvidence;
