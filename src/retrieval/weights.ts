import type { TermKind } from "../language/search-terms.ts";

/**
 * How much each kind of term counts beside its BM25 weight, and each leg in the fusion. Found by
 * trying a small grid on XQuAD's Vietnamese questions in both spellings; see docs/decisions/0001.
 */
export const TERM_WEIGHTS: Record<TermKind, number> = { folded: 1, accented: 0.3, bigram: 0.7, concept: 0.6 };
export const LEG_WEIGHTS = { lexical: 1, vectors: 0.05 } as const;

/** What a word counts that was not typed but may be meant, by its rank among such. */
export const CORRECTED_WEIGHTS = [0.6, 0.3, 0.2] as const;
