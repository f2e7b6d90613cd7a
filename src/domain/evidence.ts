import type { Document } from "./document.ts";
import type { Passage } from "./passage.ts";

/** A passage that retrieval offers for a question, best first. */
export interface Evidence {
  readonly passage: Passage;
  readonly document: Document;
  /** Comparable within one result list only. */
  readonly score: number;
}
