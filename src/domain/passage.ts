import type { Span } from "./span.ts";

/** A piece of a document: `document.text.slice(span.start, span.end) === passage.text`, always. */
export interface Passage {
  /** 12 URL-safe characters, the same for the same text in the same document after a new ingest. */
  readonly id: string;
  readonly documentId: string;
  /** Headings above the passage, outermost first. */
  readonly headings: readonly string[];
  /** At most 1,200 characters. */
  readonly text: string;
  readonly span: Span;
}
