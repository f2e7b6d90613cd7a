import type { Citations, Language } from "./answer.ts";
import type { Citation } from "./citation.ts";

/** What the documents say of one claimed figure. */
export interface Verdict {
  readonly claim: string;
  readonly verdict: "supported" | "contradicted" | "not-found";
  /** The documents' own figure with its qualifier, as written; null when they have none. */
  readonly found: string | null;
  /** Supported through another figure: `bằng 119,5%` for `tăng 19,5%`. */
  readonly derived: boolean;
  /** Not found as a result: the target that the documents state, as written, with its source; else null. */
  readonly target: { readonly written: string; readonly citations: Citations } | null;
  readonly language: Language;
  readonly citations: readonly Citation[];
}
