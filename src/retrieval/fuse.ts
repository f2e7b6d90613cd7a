import type { Hit } from "../indexing/lexical-index.ts";
import { LEG_WEIGHTS } from "./weights.ts";

/** Scores of each leg relative to its best, weighted and summed (CombSUM, Fox & Shaw 1994). */
export function fuse(lexical: readonly Hit[], vectors: readonly Hit[]): Hit[] {
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
  return [...scores].map(([at, score]) => ({ at, score })).sort((a, b) => b.score - a.score || a.at - b.at);
}
