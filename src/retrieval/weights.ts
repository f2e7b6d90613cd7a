import type { TermKind } from "../language/search-terms.ts";

/**
 * How much each kind of term counts beside its BM25 weight, and each leg in the fusion. Found by
 * trying small grids on XQuAD and the tuning half of the questions over laws; see docs/decisions/0001.
 */
export const TERM_WEIGHTS: Record<TermKind, number> = { folded: 1, accented: 0.3, bigram: 0.7, concept: 0.6 };
export const LEG_WEIGHTS = { lexical: 1, vectors: 0.05 } as const;

/** What a word counts that was not typed but may be meant, by its rank among such. */
export const CORRECTED_WEIGHTS = [0.6, 0.3, 0.2] as const;

/** What a word that only asks or reports counts beside others. */
export const GENERIC_WEIGHT = 0.5;

/** What the renderings of an English phrase count together, and the official words for an everyday one. */
export const WIDENING_WEIGHTS = { english: 1.2, everyday: 1.2 } as const;

/**
 * What a passage's score is multiplied by when it carries a place, period or document number of the
 * question, and when it carries another of the same kind.
 */
export const CONSTRAINT_FACTORS = { carried: 1.2, other: 0.7 } as const;

/** What a passage's score is multiplied by when the question names its document by the title. */
export const NAMED_DOCUMENT_FACTOR = 1.5;

/** What a passage's score is multiplied by for each better one under the same headings. */
export const REPEATED_SECTION_FACTOR = 0.8;

/** What a draft says counts a little less than the same in a final document. */
export const DRAFT_FACTOR = 0.9;

/** By how much a passage's score grows when its heading is asked for word by word. */
export const HEADING_ASKED_WEIGHT = 0.5;
