import type { Document } from "../../src/domain/document.ts";
import { sentences } from "../../src/language/sentences.ts";
import { fold } from "../../src/language/spelling.ts";

const OPENINGS = ["", "Quy định về ", "Bao nhiêu ", "Hạn chế của ", "Khi nào "];

/** Questions made of the documents' own words, every second one without diacritics; the same every time. */
export function queriesFrom(documents: readonly Document[], count: number): string[] {
  const queries: string[] = [];
  for (let i = 0; queries.length < count; i++) {
    const document = documents[(i * 7919) % documents.length]!;
    const spans = sentences(document.text);
    const span = spans[(i * 104_729) % spans.length]!;
    const words = document.text
      .slice(span.start, span.end)
      .split(/\s+/)
      .slice(0, 4 + (i % 7));
    const query = `${OPENINGS[i % OPENINGS.length]}${words.join(" ")}?`;
    queries.push(i % 2 === 0 ? query : fold(query));
  }
  return queries;
}
