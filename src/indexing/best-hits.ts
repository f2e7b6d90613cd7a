import type { Hit } from "./lexical-index.ts";

/**
 * The best `count` of scores above `floor`, best first, equal ones in order. Selects
 * through a small ordered list: `count` is far smaller than the scores.
 */
export function bestHits(scores: Float32Array, count: number, floor = 0): Hit[] {
  const hits: Hit[] = [];
  let least = floor;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]!;
    if (score <= least) continue;
    let slot = hits.length;
    while (slot > 0 && hits[slot - 1]!.score < score) slot--;
    hits.splice(slot, 0, { at, score });
    if (hits.length > count) hits.pop();
    if (hits.length === count) least = hits.at(-1)!.score;
  }
  return hits;
}
