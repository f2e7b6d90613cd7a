import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { isSameModel, packProbe } from "../embeddings/probe.ts";

/** Whose vectors they are: others must not be taken for them. */
export interface CachedSpace {
  readonly embedder: string;
  readonly dimension: number;
  readonly probe: readonly number[];
}

const FOLDER = "vectors-cache";
const OWNER = "owner.json";
const VECTORS = "vectors.bin";
const KEY = 16;
const SUM = 4;

/**
 * Vectors by the text that they stand for, kept beside the generations so that an ingest pays only
 * for what is new, also after one that was broken off. Records of one size: 16 bytes of the text's
 * SHA-256, CRC-32 of key and vector, the vector as float32 in the machine's byte order.
 */
export class VectorCache {
  readonly #path: string;
  readonly #record: number;
  readonly #descriptor: number;
  /** Key → place of its record. */
  readonly #places = new Map<string, number>();
  readonly #used = new Set<string>();
  #records = 0;

  private constructor(path: string, dimension: number) {
    this.#path = path;
    this.#record = KEY + SUM + dimension * Float32Array.BYTES_PER_ELEMENT;
    this.#descriptor = openSync(path, existsSync(path) ? "r+" : "w+");
    const whole = Math.floor(fstatSync(this.#descriptor).size / this.#record);
    for (; this.#records < whole; this.#records++) {
      const record = this.#read(this.#records);
      if (isSound(record)) this.#places.set(keyIn(record), this.#records);
    }
    // A record that was cut short would put every later one out of step.
    ftruncateSync(this.#descriptor, this.#records * this.#record);
  }

  /** The cache in an index directory, emptied when it holds another model's vectors. */
  static open(directory: string, space: CachedSpace): VectorCache {
    const folder = join(directory, FOLDER);
    const { embedder, dimension } = space;
    if (!isOwner(join(folder, OWNER), space)) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, OWNER),
        JSON.stringify({ embedder, dimension, probe: packProbe(space.probe) }),
      );
    }
    return new VectorCache(join(folder, VECTORS), dimension);
  }

  static remove(directory: string): void {
    rmSync(join(directory, FOLDER), { recursive: true, force: true });
  }

  get(text: string): number[] | undefined {
    const key = keyOf(text);
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    this.#used.add(key);
    const bytes = this.#read(place).subarray(KEY + SUM);
    return [...new Float32Array(new Uint8Array(bytes).buffer)];
  }

  /** Keeps a text's vector, if there is one, from being pruned. */
  retain(text: string): void {
    const key = keyOf(text);
    if (this.#places.has(key)) this.#used.add(key);
  }

  set(text: string, vector: readonly number[]): void {
    const key = keyOf(text);
    const head = Buffer.alloc(KEY + SUM);
    head.write(key, "hex");
    const record = Buffer.concat([head, new Uint8Array(Float32Array.from(vector).buffer)]);
    record.writeUInt32LE(sumOf(record), KEY);
    writeSync(this.#descriptor, record, 0, record.length, this.#records * this.#record);
    this.#places.set(key, this.#records++);
    this.#used.add(key);
  }

  /** Lets go of what was neither read, written nor retained since it was opened. */
  prune(): void {
    if (this.#used.size === this.#records) return;
    const pruned = openSync(`${this.#path}.new`, "w");
    for (const key of this.#used) writeSync(pruned, this.#read(this.#places.get(key)!));
    closeSync(pruned);
    renameSync(`${this.#path}.new`, this.#path);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #read(place: number): Buffer {
    const record = Buffer.alloc(this.#record);
    readSync(this.#descriptor, record, 0, this.#record, place * this.#record);
    return record;
  }
}

function keyOf(text: string): string {
  return createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, KEY * 2);
}

const keyIn = (record: Buffer) => record.toString("hex", 0, KEY);
const sumOf = (record: Buffer) => crc32(record.subarray(KEY + SUM), crc32(record.subarray(0, KEY)));
const isSound = (record: Buffer) => record.readUInt32LE(KEY) === sumOf(record);

function isOwner(path: string, { embedder, dimension, probe }: CachedSpace): boolean {
  try {
    const owner = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const named = owner.embedder === embedder && owner.dimension === dimension;
    return named && typeof owner.probe === "string" && isSameModel(owner.probe, probe);
  } catch {
    return false;
  }
}
