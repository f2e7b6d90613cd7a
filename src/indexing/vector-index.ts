import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { Document as StoredDocument } from "@langchain/core/documents";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Hit } from "./lexical-index.ts";

/** hnswlib's default of 10 loses neighbours; 100 keeps recall@10 ≥ 0.99 on the laws. */
const SEARCH_WIDTH = 100;

/**
 * The only place that knows LangChain's HNSWLib and hnswlib-node. The store's documents carry the
 * passage's place in the index and no text. Its score is a cosine distance; ours is a similarity.
 */
export class VectorIndex {
  readonly #store: HNSWLib;

  private constructor(store: HNSWLib) {
    this.#store = store;
  }

  static create(embeddings: EmbeddingsInterface, dimension: number): VectorIndex {
    return new VectorIndex(new HNSWLib(embeddings, { space: "cosine", numDimensions: dimension }));
  }

  /** Check the files' sums first: a damaged graph can end the process. */
  static async load(directory: string, embeddings: EmbeddingsInterface): Promise<VectorIndex> {
    const index = new VectorIndex(await HNSWLib.load(directory, embeddings));
    index.#store.index.setEf(SEARCH_WIDTH);
    return index;
  }

  get size(): number {
    return this.#store.index.getCurrentCount();
  }

  /** Adds vectors for passages `from`, `from + 1`, …; refuses what cosine cannot compare. */
  async add(vectors: number[][], from: number): Promise<void> {
    for (const vector of vectors) {
      if (!vector.every(Number.isFinite) || !vector.some((value) => value !== 0)) {
        throw new Error("an embedding has a value that is not a number, or is zero throughout");
      }
    }
    const documents = vectors.map(
      (_, i) => new StoredDocument({ pageContent: "", metadata: { at: from + i } }),
    );
    await this.#store.addVectors(vectors, documents);
  }

  async save(directory: string): Promise<void> {
    await this.#store.save(directory);
  }

  async search(vector: number[], count: number): Promise<Hit[]> {
    const found = await this.#store.similaritySearchVectorWithScore(vector, Math.min(count, this.size));
    return found.map(([document, distance]) => ({ at: document.metadata.at as number, score: 1 - distance }));
  }
}
