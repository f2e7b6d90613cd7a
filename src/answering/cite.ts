import type { Citation } from "../domain/citation.ts";
import { type Document, isFromScan, pageAt } from "../domain/document.ts";
import { cellPlaceAt } from "../domain/grid.ts";
import type { Passage } from "../domain/passage.ts";
import { contains, type Span } from "../domain/span.ts";

/** Looks the sources up that citations need. */
export interface Library {
  document(id: string): Document;
  /** The passages of a document, in order. */
  passagesOf(documentId: string): readonly Passage[];
}

/**
 * The citation of a stretch of a document, or undefined when it crosses a seam or lies in no
 * passage: then its words do not stand in the source as one. In a table it names the cell of `shown`,
 * the words that the stretch is cited for.
 */
export function cite(
  library: Library,
  documentId: string,
  span: Span,
  shown: Span = span,
): Citation | undefined {
  const document = library.document(documentId);
  if (document.seams.some((at) => span.start < at && at < span.end)) return undefined;
  const passages = library.passagesOf(documentId);
  const passage =
    passages.find((candidate) => contains(candidate.span, span)) ??
    passages.find(({ span: { start, end } }) => start <= span.start && span.start < end);
  if (!passage || span.start >= span.end) return undefined;
  const cell = cellPlaceAt(document, shown);
  return {
    document: document.path,
    title: document.title,
    date: document.date,
    page: pageAt(document, span.start),
    ...(cell && { cell }),
    quote: document.text.slice(span.start, span.end).replace(/\s+/g, " ").trim(),
    start: span.start,
    end: span.end,
    passageId: passage.id,
    sample: document.sample,
    draft: document.draft,
    ocr: isFromScan(document, span),
  };
}
