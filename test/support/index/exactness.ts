import { expect } from "vitest";
import type { Assistant } from "../../../scripts/compose.ts";
import type { Citation } from "../../../src/domain/citation.ts";
import type { Document } from "../../../src/domain/document.ts";
import type { Span } from "../../../src/domain/span.ts";
import { collapsed } from "./plain-spelling.ts";

/** Within the text, not empty, no white space at its ends, and nothing was removed inside it. */
export function expectExactSpan({ path, text, seams }: Document, { start, end }: Span): void {
  const about = `${path} ${start}-${end}: ${JSON.stringify(text.slice(start, end))}`;
  expect(start, about).toBeGreaterThanOrEqual(0);
  expect(end, about).toBeGreaterThan(start);
  expect(end, about).toBeLessThanOrEqual(text.length);
  expect(text.slice(start, end), about).toBe(text.slice(start, end).trim());
  expect(
    seams.filter((seam) => start < seam && seam < end),
    about,
  ).toEqual([]);
  // A cut inside a character or between a letter and its mark would not be the author's word.
  expect(text.slice(start), about).not.toMatch(/^[\uDC00-\uDFFF\p{M}]/u);
  expect(text.slice(end), about).not.toMatch(/^[\uDC00-\uDFFF\p{M}]/u);
}

/** The citation is what stands in its document, and its button opens a passage that holds it. */
export function expectExactCitation({ index }: Assistant, citation: Citation): void {
  const document = index.documents.find(({ path }) => path === citation.document);
  expect(document, citation.document).toBeDefined();
  expectExactSpan(document!, citation);
  expect(citation.quote).toBe(collapsed(document!.text.slice(citation.start, citation.end)));
  expect(citation).toMatchObject({ title: document!.title, date: document!.date, sample: document!.sample });
  const onPage = document!.pages.find(
    ({ span }) => span.start <= citation.start && citation.start < span.end,
  );
  expect(citation.page).toBe(onPage?.number ?? null);
  const passage = index.passageAt(index.placeOf(citation.passageId));
  expect(passage.documentId).toBe(document!.id);
  expect(passage.span.start).toBeLessThanOrEqual(citation.start);
  expect(passage.span.end).toBeGreaterThan(citation.start);
}
