import type { Document } from "../domain/document.ts";
import { isDraft } from "./draft.ts";
import { readLetterhead } from "./letterhead.ts";
import { findReportDate } from "./report-date.ts";
import { isSampleMark } from "./sample-mark.ts";
import { findSigningBody } from "./signing-body.ts";
import { findSource } from "./source-credit.ts";
import { isKept, type SourceLine } from "./source-line.ts";
import type { Surface } from "./surface.ts";
import { findTitle } from "./title.ts";

type Metadata = Pick<Document, "title" | "date" | "issuer" | "number" | "draft" | "sample">;

const FIRST_LINES = 8;

/** What a document says about itself; null for what it does not say. */
export function readMetadata(lines: readonly SourceLine[], surfaces: readonly Surface[]): Metadata {
  const letterhead = readLetterhead(lines);
  const title = findTitle(lines, letterhead);
  return {
    title: title?.text ?? null,
    date: findReportDate(lines, title),
    issuer:
      letterhead.issuer ?? (letterhead.lines.size > 0 ? findSigningBody(lines) : null) ?? findSource(lines),
    number: letterhead.number,
    draft: isDraft(surfaces),
    sample: isSample(lines),
  };
}

/** In capitals anywhere in the first lines, or on a line of its own. */
function isSample(lines: readonly SourceLine[]): boolean {
  const kept = lines.filter(isKept);
  return (
    kept.slice(0, FIRST_LINES).some(({ text }) => text.includes("TÀI LIỆU MẪU")) ||
    kept.some(({ text }) => text.length < 120 && isSampleMark(text))
  );
}
