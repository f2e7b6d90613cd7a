import type { Document } from "./document.ts";
import type { Passage } from "./passage.ts";

/** A passage with the document that it stands in. */
interface PlacedPassage {
  readonly passage: Passage;
  readonly document: Document;
}

/** A passage that retrieval offers for a question, best first. */
export interface Evidence extends PlacedPassage {
  /** Comparable within one result list only. */
  readonly score: number;
  /** Passages that say the same in nearly the same words; only where there are any. */
  readonly duplicates?: readonly PlacedPassage[];
}
