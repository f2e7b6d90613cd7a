/** What `ask --json` and `verify --json` print, as far as judging reads it. */
export interface CitationRecord {
  readonly document: string;
  readonly quote: string;
}

export interface AnswerRecord {
  readonly kind: string;
  readonly answer: string;
  readonly citations: readonly CitationRecord[];
  readonly nearby: readonly CitationRecord[];
}

export interface VerdictRecord {
  readonly verdict: string;
  readonly found: string | null;
  readonly citations: readonly CitationRecord[];
  /** Present when the text holds several claims. */
  readonly claims?: readonly { readonly citations: readonly CitationRecord[] }[];
}

/** Every citation of a verdict, those of its single claims included. */
export function citationsOf({ citations, claims = [] }: VerdictRecord): CitationRecord[] {
  return [...citations, ...claims.flatMap((claim) => claim.citations)];
}
