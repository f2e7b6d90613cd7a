import type { PassageEmbedder } from "./embed-passages.ts";
import type { VectorBuilder } from "./vector-builder.ts";

const EMBED_AT_ONCE = 256;

/** Embeds passages many at once and hands their vectors on, in the order in which the passages come. */
export class VectorQueue {
  readonly #embedder: PassageEmbedder;
  readonly #vectors: VectorBuilder;
  readonly #waiting: string[] = [];
  #embedded = 0;

  constructor(deps: { readonly embedder: PassageEmbedder; readonly vectors: VectorBuilder }) {
    this.#embedder = deps.embedder;
    this.#vectors = deps.vectors;
  }

  /** How many passages were embedded. */
  get embedded(): number {
    return this.#embedded;
  }

  async add(text: string): Promise<void> {
    if (this.#waiting.push(text) >= EMBED_AT_ONCE) await this.finish();
  }

  /** The next passages are those that had these places in the index from which the vectors are kept; these are their texts. */
  async keep(
    places: { readonly from: number; readonly to: number },
    texts: () => readonly string[],
  ): Promise<void> {
    await this.finish();
    this.#vectors.keep(places);
    this.#embedder.retain(texts);
  }

  async finish(): Promise<void> {
    const texts = this.#waiting.splice(0);
    if (texts.length === 0) return;
    const embedded = await this.#embedder.embed(texts);
    if (embedded.length !== texts.length) throw new Error("there are fewer embeddings than passages");
    await this.#vectors.add(embedded);
    this.#embedded += texts.length;
  }
}
