import { closeSync, openSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { EXACT_UP_TO, paddedWidth, unitVector } from "./exact-vectors.ts";
import { GONE } from "./gone.ts";
import type { KeptVectors } from "./kept-vectors.ts";
import { GRAPH } from "./vector-graph.ts";
import { writeAll } from "./write-all.ts";

/** Vectors that may wait for the thread, so that a fast embedder does not fill the memory. */
const MOST_WAITING = 8192;

export const VECTOR_FILES = { graph: "hnswlib.index", places: "places.u32", exact: "exact.f32" } as const;

/**
 * Builds the HNSW graph of the passages' vectors in a worker thread while the caller goes on, or goes on
 * building an older one. Beside it stand the places of the passages whose vectors it has, by the graph's
 * labels, and the vectors themselves where they are few enough to be compared one by one.
 */
export class VectorBuilder {
  readonly #worker: Worker;
  readonly #directory: string;
  readonly #dimension: number;
  readonly #descriptor: number;
  readonly #ended: Promise<void>;
  readonly #old: KeptVectors | undefined;
  readonly #oldExact: number | undefined;
  /** By the graph's labels. */
  readonly #places: number[];
  #size = 0;
  #given = 0;
  #linked = 0;
  #onLinked: () => void = () => {};

  /** Writes into a folder that stands; begins with what is kept of an older graph. */
  constructor(directory: string, dimension: number, old?: KeptVectors) {
    this.#directory = directory;
    this.#dimension = dimension;
    this.#old = old;
    this.#places = new Array(old?.labels ?? 0).fill(GONE);
    this.#descriptor = openSync(join(directory, VECTOR_FILES.exact), "w");
    this.#oldExact = old?.exact === undefined ? undefined : openSync(old.exact, "r");
    this.#worker = new Worker(new URL("./vector-worker.mjs", import.meta.url), {
      workerData: {
        dimension,
        links: GRAPH.links,
        width: GRAPH.buildWidth,
        ...(old && { from: old.graph, gone: old.gone }),
      },
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

  /** How many passages have their vectors, kept or added. */
  get size(): number {
    return this.#size;
  }

  /** Takes over the vectors of passages by their places in the old index, as those of the next. */
  keep({ from, to }: { readonly from: number; readonly to: number }): void {
    const old = this.#old!;
    if (this.#oldExact !== undefined && this.#fits(this.#size + to - from)) {
      const row = paddedWidth(this.#dimension) * Float32Array.BYTES_PER_ELEMENT;
      const rows = Buffer.alloc((to - from) * row);
      readSync(this.#oldExact, rows, 0, rows.length, from * row);
      writeAll(this.#descriptor, rows);
    }
    for (let place = from; place < to; place++) this.#places[old.labelOf[place]!] = this.#size++;
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
      this.#places.push(this.#size++);
      if (this.#fits(this.#size)) writeAll(this.#descriptor, bytesOf(unitVector(vector)));
    }
    this.#given += vectors.length;
    this.#worker.postMessage({ vectors: batch }, [batch.buffer]);
    await this.#linkedAllBut(MOST_WAITING, () => {});
  }

  /** Finishes the files; tells how many of the vectors that were added are linked. */
  async save(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    await this.#linkedAllBut(0, onProgress);
    this.#worker.postMessage({ path: join(this.#directory, VECTOR_FILES.graph) });
    await this.#ended;
    // hnswlib says nothing of a file that it could not open.
    statSync(join(this.#directory, VECTOR_FILES.graph));
    writeFileSync(join(this.#directory, VECTOR_FILES.places), Uint32Array.from(this.#places));
    if (!this.#fits(this.#size)) rmSync(join(this.#directory, VECTOR_FILES.exact));
  }

  /** Ends the thread, whatever it was doing. */
  async close(): Promise<void> {
    closeSync(this.#descriptor);
    if (this.#oldExact !== undefined) closeSync(this.#oldExact);
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
