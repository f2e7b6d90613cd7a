import type { Evidence } from "../domain/evidence.ts";
import type { Hit } from "../indexing/lexical-index.ts";
import type { PassageIndex } from "../indexing/passage-index.ts";
import type { Glossary } from "../language/glossary.ts";
import { createQueryReader } from "./read-query.ts";
import { LEG_WEIGHTS } from "./weights.ts";

/** The `count` best passages for a query, best first; none when no word of it is known. */
export type Retriever = (query: string, count: number) => Promise<Evidence[]>;

/** Each leg offers more than is asked for, so that the other can lift what it ranked low. */
const DEPTH = 5;
/** What a draft says counts a little less than the same in a final document. */
const DRAFT = 0.9;

export function createRetriever(deps: {
  index: PassageIndex;
  /** Undefined while the model cannot be asked: then the words alone are searched. */
  queryVector: (query: string) => Promise<number[] | undefined>;
  glossary: Glossary;
}): Retriever {
  const read = createQueryReader(deps);
  return async (query, count) => {
    const { text, terms } = read(query);
    if (!terms.some(({ term }) => deps.index.frequency(term) > 0)) return [];
    const lexical = deps.index.searchLexical(terms, count * DEPTH);
    const vector = await deps.queryVector(text);
    const vectors = vector ? await deps.index.searchVectors(vector, count * DEPTH) : [];
    const isDraft = (at: number) => deps.index.document(deps.index.passageAt(at).documentId).draft;
    return fuse(lexical, vectors)
      .map((hit) => (isDraft(hit.at) ? { ...hit, score: hit.score * DRAFT } : hit))
      .sort(bestFirst)
      .slice(0, count)
      .map(({ at, score }) => {
        const passage = deps.index.passageAt(at);
        return { passage, document: deps.index.document(passage.documentId), score };
      });
  };
}

/** Scores of each leg relative to its best, weighted and summed (CombSUM, Fox & Shaw 1994). */
function fuse(lexical: readonly Hit[], vectors: readonly Hit[]): Hit[] {
  const scores = new Map<number, number>();
  const legs = [
    { hits: lexical, weight: LEG_WEIGHTS.lexical },
    { hits: vectors, weight: LEG_WEIGHTS.vectors },
  ];
  for (const { hits, weight } of legs) {
    const best = hits[0]?.score ?? 0;
    if (best <= 0) continue;
    for (const { at, score } of hits)
      scores.set(at, (scores.get(at) ?? 0) + (weight * Math.max(0, score)) / best);
  }
  return [...scores].map(([at, score]) => ({ at, score }));
}

function bestFirst(a: Hit, b: Hit): number {
  return b.score - a.score || a.at - b.at;
}
