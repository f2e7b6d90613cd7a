import type { CellPlace } from "./grid.ts";

/** Where an answer's words stand. The quote is verbatim from the document, runs of whitespace as one space. */
export interface Citation {
  /** Path relative to the documents folder. */
  readonly document: string;
  readonly title: string | null;
  /** ISO date of the document, null when it states none. */
  readonly date: string | null;
  /** Page of the quote's first character, null when the format has none. */
  readonly page: number | null;
  /** Where in a table the quote stands; only where the file's tables tell. */
  readonly cell?: CellPlace;
  readonly quote: string;
  /** UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  /** The passage that holds the quote: what a "show the passage" button opens. */
  readonly passageId: string;
  /** The source is a sample report. */
  readonly sample: boolean;
  /** The source is a draft. */
  readonly draft: boolean;
  /** The words were read from a picture of the page. */
  readonly ocr: boolean;
}

/** The same words of the same document, and in a table the same cell. */
export function showsTheSame(one: Citation, other: Citation): boolean {
  return (
    one.document === other.document &&
    one.quote === other.quote &&
    one.cell?.row === other.cell?.row &&
    one.cell?.column === other.cell?.column &&
    one.cell?.sheet === other.cell?.sheet
  );
}

/** Without those that show the same as one before them. */
export function distinctCitations(citations: readonly Citation[]): Citation[] {
  return citations.filter((one, at) => citations.findIndex((other) => showsTheSame(other, one)) === at);
}
