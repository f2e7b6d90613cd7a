import hnswlib from "hnswlib-node";
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

  private constructor(graph: hnswlib.HierarchicalNSW) {
    this.#graph = graph;
  }

  /** Check the file's sum first: a damaged graph can end the process. */
  static async load(path: string, dimension: number): Promise<VectorGraph> {
    const graph = new hnswlib.HierarchicalNSW("cosine", dimension);
    await graph.readIndex(path);
    return new VectorGraph(graph);
  }

  get size(): number {
    return this.#graph.getCurrentCount();
  }

  /** A passage's vector as the graph keeps it, of length one. */
  vectorAt(at: number): readonly number[] {
    return this.#graph.getPoint(at);
  }

  search(vector: readonly number[], count: number, allowed?: Allowed): Hit[] {
    const most = Math.min(count, allowed ? allowed.reduce((sum, one) => sum + one, 0) : this.size);
    if (most === 0) return [];
    this.#graph.setEf(Math.max(GRAPH.searchWidth, most));
    const found = this.#graph.searchKnn([...vector], most, allowed && ((at) => allowed[at] === 1));
    return found.neighbors.map((at, rank) => ({ at, score: 1 - found.distances[rank]! }));
  }
}
