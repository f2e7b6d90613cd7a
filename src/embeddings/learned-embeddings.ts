import { Embeddings } from "@langchain/core/embeddings";
import { AppError } from "../errors.ts";
import { prefixesOf } from "./prefixes.ts";
import { unitVectors } from "./unit-vectors.ts";

/** How long a text may be waited for depends on who waits: an ingest, the opening of an index, an asker. */
export type Purpose = "passages" | "probe" | "query";

/**
 * What a model gives for a few texts, unchecked: a vector each is expected, in their order. Rejects
 * with an AppError.
 */
export type EmbedBatch = (texts: readonly string[], purpose: Purpose) => Promise<unknown>;

/** Most texts and most characters (UTF-16) of one batch; a single longer text goes alone. */
export interface BatchLimits {
  readonly texts: number;
  readonly characters: number;
}

/**
 * Embeddings of a learned model, wherever it runs: cut into batches, with the prefixes that the
 * model was trained on, every vector checked and scaled to unit length. Rejects with an AppError.
 */
export class LearnedEmbeddings extends Embeddings {
  readonly #who: string;
  readonly #embedBatch: EmbedBatch;
  readonly #limits: BatchLimits;
  readonly #prefixes: { readonly query: string; readonly passage: string };
  /** Of the first vector seen: a model that changes while it serves must not mix with itself. */
  #dimension: number | undefined;

  constructor(deps: { model: string; who: string; embedBatch: EmbedBatch; limits: BatchLimits }) {
    super({});
    this.#who = deps.who;
    this.#embedBatch = deps.embedBatch;
    this.#limits = deps.limits;
    this.#prefixes = prefixesOf(deps.model);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const batch of this.#batches(texts.map((text) => this.#prefixes.passage + text)))
      vectors.push(...(await this.#embed(batch, "passages")));
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return (await this.#embed([this.#prefixes.query + text], "query"))[0]!;
  }

  /** A text that tells which model answers. */
  async embedProbe(text: string): Promise<number[]> {
    return (await this.#embed([this.#prefixes.passage + text], "probe"))[0]!;
  }

  async #embed(texts: readonly string[], purpose: Purpose): Promise<number[][]> {
    const given = await this.#embedBatch(texts, purpose);
    const checked = unitVectors(given, { count: texts.length, dimension: this.#dimension });
    if ("problem" in checked) {
      throw new AppError(
        "embeddings-refused",
        `${this.#who} trả về vectơ không dùng được (${checked.problem}). Kiểm tra mô hình ghi ở EMBEDDINGS rồi chạy lại.`,
      );
    }
    this.#dimension = checked.vectors[0]?.length;
    return checked.vectors;
  }

  *#batches(texts: readonly string[]): Generator<string[]> {
    let batch: string[] = [];
    let characters = 0;
    for (const text of texts) {
      const full = batch.length >= this.#limits.texts || characters + text.length > this.#limits.characters;
      if (full && batch.length > 0) {
        yield batch;
        batch = [];
        characters = 0;
      }
      batch.push(text);
      characters += text.length;
    }
    if (batch.length > 0) yield batch;
  }
}
