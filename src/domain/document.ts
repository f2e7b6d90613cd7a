import type { Grid, Sheet } from "./grid.ts";
import type { Span } from "./span.ts";

/** One page of a paginated source; its span lies in the document's text. */
export interface Page {
  /** Counted from 1, as a reader would. */
  readonly number: number;
  readonly span: Span;
  /** Only of a page that was read from a picture of it. */
  readonly ocr?: PageOcr;
}

/** How a page was read by OCR. */
export interface PageOcr {
  /** How sure it was of its words, 0–100. */
  readonly confidence: number;
  /** Why the page's words are not in the text: read too poorly, for too long, or not at all for their number. */
  readonly leftOut?: "unclear" | "slow" | "too-many";
  /** Lines whose figures two readings disagreed on: not in the text either. */
  readonly doubtfulLines?: number;
}

/**
 * A source file as clean text. `text` is NFC with tidied whitespace and without page furniture;
 * its words are never rewritten, so every quote can be found again in the file.
 */
export interface Document {
  /** Stable for the same path. */
  readonly id: string;
  /** Relative to the documents folder, with `/` between folders. */
  readonly path: string;
  readonly title: string | null;
  /** ISO date of the report itself, not of the page that carried it. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly text: string;
  /** Ascending offsets into `text` at which something was removed: no quote may cross one. */
  readonly seams: readonly number[];
  /** Empty when the format has no pages. */
  readonly pages: readonly Page[];
  /** Only of a workbook. */
  readonly sheets?: readonly Sheet[];
  /** The tables whose rows and columns the file tells, in the order of the text. */
  readonly grids?: readonly Grid[];
  /** SHA-256 of the file's bytes, and of its sidecar's where it has one, in hex. */
  readonly contentHash: string;
  /** Marked TÀI LIỆU MẪU by its author: every answer from it says that it is a sample. */
  readonly sample: boolean;
  /** Its number and symbol, such as 145-KH/HU, without spaces. */
  readonly number: string | null;
  /** Marked DỰ THẢO: what it states is not decided, so a final document is preferred. */
  readonly draft: boolean;
  /** ISO dates between which it is in force, where it or its sidecar says so. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** For internal use (LƯU HÀNH NỘI BỘ) and not released: shown to administrators alone. */
  readonly restricted: boolean;
  /** One list of team keys for each restricted folder that it lies in: a reader must be in one of each. */
  readonly readers: readonly (readonly string[])[];
}

/** What a list of sources shows of a document. */
export type DocumentSummary = Pick<
  Document,
  "id" | "path" | "title" | "date" | "issuer" | "sample" | "draft"
>;

export function pageAt(document: Pick<Document, "pages">, offset: number): number | null {
  const page = document.pages.find(({ span }) => span.start <= offset && offset < span.end);
  return page?.number ?? null;
}

/** Whether some of a stretch of the text was read by OCR. */
export function isFromScan(document: Pick<Document, "pages">, { start, end }: Span): boolean {
  return document.pages.some(({ span, ocr }) => ocr && !ocr.leftOut && span.start < end && start < span.end);
}
