import hnswlib from "hnswlib-node";
import { GONE } from "./gone.ts";
import type { Hit } from "./lexical-index.ts";
import type { Allowed, VectorSearch } from "./vector-search.ts";

/**
 * Links of a node, candidates looked at while it is placed, and candidates looked at in a search:
 * measured in docs/benchmarks.md. The built-in vectors have no clusters to speak of, so that hnswlib's
 * usual search width of 100 misses a fifth of the neighbours.
 */
export const GRAPH = { links: 32, buildWidth: 200, searchWidth: 1600 } as const;

/**
 * The HNSW graph (Malkov & Yashunin 2018), the only place beside its worker that knows hnswlib-node.
 * LangChain's HNSWLib keeps an object for every vector and takes most of a second to import.
 */
export class VectorGraph implements VectorSearch {
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #places: Uint32Array;
  /** How many vectors stand for a passage; those of passages that are gone only lead to others. */
  readonly size: number;

  private constructor(graph: hnswlib.HierarchicalNSW, places: Uint32Array) {
    this.#graph = graph;
    this.#places = places;
    this.size = places.reduce((count, place) => count + Number(place !== GONE), 0);
  }

  /**
   * `places` by the graph's labels. Check the file's sum first: a damaged graph can end the process.
   * Rejects when the two are not of one size.
   */
  static async load(path: string, places: Uint32Array, dimension: number): Promise<VectorGraph> {
    const graph = new hnswlib.HierarchicalNSW("cosine", dimension);
    await graph.readIndex(path);
    if (graph.getCurrentCount() !== places.length) throw new Error("damaged: counts differ");
    return new VectorGraph(graph, places);
  }

  /** A passage's vector as the graph keeps it, of length one. */
  vectorAt(at: number): readonly number[] {
    return this.#graph.getPoint(this.#places.indexOf(at));
  }

  search(vector: readonly number[], count: number, allowed?: Allowed): Hit[] {
    const most = Math.min(count, allowed ? allowed.reduce((sum, one) => sum + one, 0) : this.size);
    if (most === 0) return [];
    this.#graph.setEf(Math.max(GRAPH.searchWidth, most));
    const places = this.#places;
    const found = this.#graph.searchKnn(
      [...vector],
      most,
      allowed && ((label) => allowed[places[label]!] === 1),
    );
    return found.neighbors.map((label, rank) => ({ at: places[label]!, score: 1 - found.distances[rank]! }));
  }
}
