import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { EXACT_UP_TO, paddedWidth, unitVector } from "./exact-vectors.ts";
import { GRAPH } from "./vector-graph.ts";
import { writeAll } from "./write-all.ts";

/** Vectors that may wait for the thread, so that a fast embedder does not fill the memory. */
const MOST_WAITING = 8192;

export const VECTOR_FILES = { graph: "hnswlib.index", exact: "exact.f32" } as const;

/**
 * Builds the HNSW graph of the passages' vectors in a worker thread while the caller goes on. Beside
 * it stand the vectors themselves where they are few enough to be compared one by one.
 */
export class VectorBuilder {
  readonly #worker: Worker;
  readonly #directory: string;
  readonly #dimension: number;
  readonly #descriptor: number;
  readonly #ended: Promise<void>;
  #given = 0;
  #linked = 0;
  #onLinked: () => void = () => {};

  /** Writes into a folder that stands. */
  constructor(directory: string, dimension: number) {
    this.#directory = directory;
    this.#dimension = dimension;
    this.#descriptor = openSync(join(directory, VECTOR_FILES.exact), "w");
    this.#worker = new Worker(new URL("./vector-worker.mjs", import.meta.url), {
      workerData: { dimension, links: GRAPH.links, width: GRAPH.buildWidth },
      // The thread needs none of the process's own loaders.
      execArgv: [],
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#worker.once("error", reject);
      this.#worker.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error("the thread of the vectors ended")),
      );
    });
    // Whoever waits next is told; until then it is no fault that nobody handled.
    this.#ended.catch(() => {});
    this.#worker.on("message", (linked: number) => {
      this.#linked = linked;
      this.#onLinked();
    });
  }

  /** How many vectors were given. */
  get size(): number {
    return this.#given;
  }

  /** Takes the vectors of the next passages, all or none; refuses what cosine cannot compare. */
  async add(vectors: readonly (readonly number[])[]): Promise<void> {
    for (const vector of vectors) {
      if (vector.length !== this.#dimension)
        throw new Error(`an embedding has ${vector.length} values instead of ${this.#dimension}`);
      if (!vector.every(Number.isFinite) || !vector.some((value) => value !== 0))
        throw new Error("an embedding has a value that is not a number, or is zero throughout");
    }
    const batch = new Float32Array(vectors.length * this.#dimension);
    for (const [at, vector] of vectors.entries()) {
      batch.set(vector, at * this.#dimension);
      if (this.#fits(this.#given + at + 1)) writeAll(this.#descriptor, bytesOf(unitVector(vector)));
    }
    this.#given += vectors.length;
    this.#worker.postMessage({ vectors: batch }, [batch.buffer]);
    await this.#linkedAllBut(MOST_WAITING, () => {});
  }

  /** Finishes the files; tells how many vectors are linked. */
  async save(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    await this.#linkedAllBut(0, onProgress);
    this.#worker.postMessage({ path: join(this.#directory, VECTOR_FILES.graph) });
    await this.#ended;
    // hnswlib says nothing of a file that it could not open.
    statSync(join(this.#directory, VECTOR_FILES.graph));
    if (!this.#fits(this.#given)) rmSync(join(this.#directory, VECTOR_FILES.exact));
  }

  /** Ends the thread, whatever it was doing. */
  async close(): Promise<void> {
    closeSync(this.#descriptor);
    await this.#worker.terminate();
  }

  #fits(count: number): boolean {
    return count * paddedWidth(this.#dimension) <= EXACT_UP_TO;
  }

  async #linkedAllBut(waiting: number, onProgress: (done: number, total: number) => void): Promise<void> {
    const reached = new Promise<void>((resolve) => {
      this.#onLinked = () => {
        onProgress(this.#linked, this.#given);
        if (this.#given - this.#linked <= waiting) resolve();
      };
      this.#onLinked();
    });
    await Promise.race([reached, this.#ended]);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
