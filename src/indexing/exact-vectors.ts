import { bestHits } from "./best-hits.ts";
import { DotProducts, LANES } from "./dot-products.ts";
import type { Hit } from "./lexical-index.ts";
import type { Allowed, VectorSearch } from "./vector-search.ts";

/**
 * Numbers in all vectors together up to which each vector is compared, 200,000 built-in ones: the
 * graph needs longer for 99 of 100 neighbours, and this misses none. Measured in docs/benchmarks.md.
 */
export const EXACT_UP_TO = 51_200_000;

/** How many floats a vector takes in the file. */
export function paddedWidth(dimension: number): number {
  return Math.ceil(dimension / LANES) * LANES;
}

/** A vector of length one, padded. */
export function unitVector(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector);
  const unit = new Float32Array(paddedWidth(vector.length));
  for (const [at, value] of vector.entries()) unit[at] = value / length;
  return unit;
}

/** Compares the question's vector with every passage's. */
export class ExactVectors implements VectorSearch {
  readonly size: number;
  readonly #products: DotProducts;

  /** The vectors as `unitVector` makes them, one behind the other. */
  constructor(vectors: Float32Array, dimension: number) {
    const width = paddedWidth(dimension);
    this.size = vectors.length / width;
    this.#products = new DotProducts(vectors, width);
  }

  search(vector: readonly number[], count: number, allowed?: Allowed): Hit[] {
    const query = unitVector(vector);
    if (!allowed) return bestHits(this.#products.with(query, 0, this.size), count, Number.NEGATIVE_INFINITY);
    const scores = new Float32Array(this.size).fill(Number.NEGATIVE_INFINITY);
    for (let from = allowed.indexOf(1); from >= 0; ) {
      const end = allowed.indexOf(0, from);
      const to = end < 0 ? this.size : end;
      scores.set(this.#products.with(query, from, to), from);
      from = allowed.indexOf(1, to);
    }
    return bestHits(scores, count, Number.NEGATIVE_INFINITY);
  }
}
