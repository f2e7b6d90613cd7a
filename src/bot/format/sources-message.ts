import type { DocumentSummary } from "../../domain/document.ts";
import type { Wording } from "../wording/wording.ts";
import { join, plain, type RichText } from "./rich-text.ts";
import { sourceLine } from "./source-line.ts";

/** Eight of the longest source lines stay within one message, which the buttons edit. */
const PER_PAGE = 8;

export interface SourcesPage {
  readonly message: RichText;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/** A page of the list; a page that no longer exists gives the nearest one. */
export function sourcesPage(
  documents: readonly DocumentSummary[],
  wanted: number,
  wording: Wording,
): SourcesPage {
  if (documents.length === 0) return { message: plain(wording.noDocuments), page: 1, pages: 1 };
  const pages = Math.ceil(documents.length / PER_PAGE);
  const page = Math.min(Math.max(1, wanted), pages);
  const first = (page - 1) * PER_PAGE;
  const lines = documents.slice(first, first + PER_PAGE).map((document, index) => {
    const line = sourceLine({ ...document, page: null }, wording);
    const sample = document.sample ? ` (${wording.sampleMark})` : "";
    return join([plain(`${first + index + 1}. `), line, plain(sample)], "");
  });
  const heading = plain(wording.sourcesHeading(documents.length, page, pages));
  return { message: join([heading, ...lines], "\n\n"), page, pages };
}
