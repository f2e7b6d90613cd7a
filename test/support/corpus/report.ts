import type { Document } from "../../../src/domain/document.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import { createFigureReader } from "../../../src/figures/read-figures.ts";
import { paragraphs } from "../../../src/passages/paragraphs.ts";
import { gazetteer, glossary } from "./language.ts";

/** A document of the given text; a title stands as its first line, as readers see it. */
export function report(
  body: string,
  { title = null, date = null, seams = [] }: Partial<Pick<Document, "title" | "date" | "seams">> = {},
): Document {
  return {
    id: "báo-cáo",
    path: "báo-cáo.txt",
    title,
    date,
    issuer: null,
    text: title === null ? body : `${title}\n${body}`,
    seams,
    pages: [],
    contentHash: "0".repeat(64),
    sample: false,
    number: null,
    draft: false,
    validFrom: null,
    validTo: null,
    restricted: false,
    readers: [],
  };
}

const read = createFigureReader({ glossary, gazetteer });

export function figuresOf(document: Document): Figure[] {
  return read(document, paragraphs(document));
}
