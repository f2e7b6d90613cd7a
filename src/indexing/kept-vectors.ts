import { EXACT_UP_TO, paddedWidth } from "./exact-vectors.ts";
import { GONE } from "./gone.ts";

/** More of the graph than this would stand for no passage any more: it is built anew. */
const MOST_GONE = 0.2;

/** An older index's vectors: its files, and which of them stay. */
export interface StoredVectors {
  readonly graph: string;
  /** Undefined where they were too many to be compared one by one. */
  readonly exact: string | undefined;
  /** The places of their passages, by the graph's labels. */
  readonly places: Uint32Array;
}

/** What `VectorBuilder` goes on from. */
export interface KeptVectors extends Pick<StoredVectors, "graph" | "exact"> {
  /** How many labels the graph has given out. */
  readonly labels: number;
  /** By the passages' places in the old index. */
  readonly labelOf: Uint32Array;
  /** The labels of passages that are in the index no more, told to the graph now. */
  readonly gone: Uint32Array;
}

/**
 * The vectors of the passages in `runs` of places, or undefined when building them anew is better: too
 * much of the graph would be dead, or they are few enough now to be compared one by one and were not.
 */
export function keptVectors(
  { graph, exact, places }: StoredVectors,
  runs: readonly { readonly from: number; readonly to: number }[],
  dimension: number,
): KeptVectors | undefined {
  const size = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  if (places.length - size > places.length * MOST_GONE) return undefined;
  if (!exact && size * paddedWidth(dimension) <= EXACT_UP_TO) return undefined;
  const labelOf = new Uint32Array(places.length).fill(GONE);
  for (const [label, place] of places.entries()) if (place !== GONE) labelOf[place] = label;
  const stays = new Uint8Array(places.length);
  for (const { from, to } of runs) stays.fill(1, from, to);
  const gone = labelOf.filter((label, place) => label !== GONE && stays[place] === 0);
  return { graph, exact, labels: places.length, labelOf, gone };
}
