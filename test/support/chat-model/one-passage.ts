import type { Document } from "../../../src/domain/document.ts";

/** A document that is one passage, and a library of it alone. */
export function onePassage(text: string, headings: readonly string[] = []) {
  const document = {
    id: "d",
    path: "d.txt",
    text,
    seams: [],
    pages: [],
    title: null,
    date: null,
  } as unknown as Document;
  const passage = { id: "p", documentId: "d", headings, text, span: { start: 0, end: text.length } };
  const library = { document: () => document, passagesOf: () => [passage] };
  return { evidence: { document, passage, score: 1 }, library };
}
