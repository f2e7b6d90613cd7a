import { createHash } from "node:crypto";
import type { Generation } from "../../../src/indexing/open-generation.ts";

/** A sum over everything that an answer may come from: the same for generations that answer alike. */
export async function contentOf({ index, figures, places }: Generation): Promise<string> {
  const hash = createHash("sha256");
  const take = (value: unknown) => hash.update(JSON.stringify(value));
  take(index.documents.map((document) => ({ ...document, text: document.text })));
  take(figures());
  take(places);
  for (let at = 0; at < index.size; at++) {
    const { id, headings, text, span } = index.passageAt(at);
    take({ id, headings, text, span });
  }
  for (const word of ["ho", "ngheo", "ngan", "lam", "năm 2022"]) {
    take(index.searchLexical([{ term: word, weight: 1 }], 10));
    take(index.nearWords(word, 1));
  }
  const vector = Array.from({ length: 256 }, (_, at) => Math.sin(at + 1));
  take(await index.searchVectors(vector, 10));
  return hash.digest("hex");
}
