import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import type { Span } from "../../src/domain/span.ts";

const K1 = 1.5;
const B = 0.75;

export interface Chunk extends Span {
  readonly path: string;
}

/** The other side of the ratios: BM25 over chunks of 1,000 characters, words cut at white space in lower case. */
export async function plainBm25(
  texts: ReadonlyMap<string, string>,
): Promise<(query: string, count: number) => Chunk[]> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 0 });
  const chunks: Chunk[] = [];
  const lengths: number[] = [];
  const postings = new Map<string, Map<number, number>>();
  for (const [path, text] of texts) {
    let from = 0;
    for (const chunk of await splitter.splitText(text)) {
      const start = text.indexOf(chunk, from);
      from = start + chunk.length;
      const words = wordsOf(chunk);
      for (const word of words) {
        const counts = postings.get(word) ?? new Map<number, number>();
        postings.set(word, counts.set(chunks.length, (counts.get(chunks.length) ?? 0) + 1));
      }
      lengths.push(words.length);
      chunks.push({ path, start, end: from });
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (query, count) => {
    const scores = new Map<number, number>();
    for (const word of wordsOf(query)) {
      const counts = postings.get(word);
      if (!counts) continue;
      const idf = Math.log(1 + (chunks.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [at, tf] of counts) {
        const norm = K1 * (1 - B + (B * lengths[at]!) / average);
        scores.set(at, (scores.get(at) ?? 0) + (idf * tf * (K1 + 1)) / (tf + norm));
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count);
    return best.map(([at]) => chunks[at]!);
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}
