import { createHash } from "node:crypto";
import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import { sentences, trim } from "../language/sentences.ts";
import { type Paragraph, paragraphs } from "./paragraphs.ts";

/** Part of the index's manifest: a change asks for a new ingest. */
export const SPLITTER = { version: 2, longest: 1200, comfortable: 900 } as const;

/**
 * Cuts a document into passages of at most 1,200 characters, at headings, then paragraphs, then
 * sentences. Every passage is an exact slice of the text and crosses no seam.
 */
export function splitPassages(document: Document): Passage[] {
  const seen = new Map<string, number>();
  return packed(document).map(({ span, headings }) => {
    const text = document.text.slice(span.start, span.end);
    const repeat = seen.get(text) ?? 0;
    seen.set(text, repeat + 1);
    const id = createHash("sha256")
      .update(`${document.id}\n${repeat}\n${text}`)
      .digest("base64url")
      .slice(0, 12);
    return { id, documentId: document.id, headings, text, span };
  });
}

interface Piece {
  readonly span: Span;
  readonly headings: readonly string[];
}

function packed(document: Document): Piece[] {
  const pieces: Piece[] = [];
  let open: { span: Span; headings: readonly string[]; onlyHeadings: boolean } | undefined;
  const close = () => {
    if (open) pieces.push(...fitted(document.text, open));
    open = undefined;
  };
  const seams = document.seams.values();
  let seamAhead = seams.next().value;
  for (const paragraph of paragraphs(document)) {
    const joined = open && { start: open.span.start, end: paragraph.span.end };
    const fits = joined && joined.end - joined.start <= SPLITTER.longest;
    let seam = false;
    for (; seamAhead !== undefined && seamAhead <= paragraph.span.start; seamAhead = seams.next().value)
      seam = true;
    if (
      !open ||
      seam ||
      !(open.onlyHeadings || (fits && !paragraph.startsSection && roomy(open.span, paragraph)))
    ) {
      close();
      open = { span: paragraph.span, headings: paragraph.headings, onlyHeadings: paragraph.isHeading };
    } else {
      open = {
        span: joined!,
        headings: paragraph.headings,
        onlyHeadings: open.onlyHeadings && paragraph.isHeading,
      };
    }
  }
  close();
  return pieces;
}

/** A passage of a comfortable length takes no further paragraph unless that one is short. */
function roomy(open: Span, next: Paragraph): boolean {
  return (
    next.span.end - open.start <= SPLITTER.comfortable || open.end - open.start < SPLITTER.comfortable / 3
  );
}

/** Cuts what is too long into pieces of about equal length. */
function fitted(text: string, piece: Piece): Piece[] {
  const length = piece.span.end - piece.span.start;
  if (length <= SPLITTER.longest) return [piece];
  const share = (rest: number) => rest / Math.ceil(rest / SPLITTER.comfortable);
  let target = share(length);
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const unit of sentences(text, piece.span).flatMap((span) => shortened(text, span))) {
    if (
      open &&
      unit.end - open.start <= SPLITTER.longest &&
      (open.end + unit.end) / 2 - open.start <= target
    ) {
      open = { start: open.start, end: unit.end };
    } else {
      if (open) {
        spans.push(open);
        target = share(piece.span.end - unit.start);
      }
      open = unit;
    }
  }
  if (open) spans.push(open);
  return spans.map((span) => ({ span, headings: piece.headings }));
}

/** A sentence longer than a passage is cut at `;`, `,` or a space, never inside a character. */
function shortened(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  let { start } = span;
  while (span.end - start > SPLITTER.longest) {
    const window = text.slice(start, start + SPLITTER.longest);
    const cut = [window.lastIndexOf("; "), window.lastIndexOf(", "), window.lastIndexOf(" ")].find(
      (at) => at > SPLITTER.longest / 3,
    );
    let end = start + (cut === undefined ? SPLITTER.longest : cut + 1);
    if (/[\uD800-\uDBFF]/.test(text[end - 1]!)) end--;
    spans.push(trim(text, { start, end }));
    start = trim(text, { start: end, end: span.end }).start;
  }
  if (start < span.end) spans.push({ start, end: span.end });
  return spans;
}
