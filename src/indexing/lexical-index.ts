import { bestHits } from "./best-hits.ts";
import type { Sections } from "./binary-sections.ts";
import { FIELD_QUARTERS } from "./lexical-builder.ts";
import { type NearWord, NearWords } from "./near-words.ts";
import type { Allowed } from "./vector-search.ts";

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A passage by its place in the index, with a score comparable within one result list. */
export interface Hit {
  readonly at: number;
  readonly score: number;
}

const K1 = 1.2;
const B = 0.6;

/** BM25 over flat arrays; the dictionary is searched by halving, so loading parses nothing. */
export class LexicalIndex {
  readonly size: number;
  readonly #termBytes: Buffer;
  readonly #termOffsets: Uint32Array;
  readonly #postingOffsets: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #weights: Uint8Array;
  readonly #norms: Float32Array;
  #nearWords: NearWords | undefined;

  constructor(sections: Sections) {
    const lengths = sections.lengths as Uint16Array;
    const bytes = sections.termBytes as Uint8Array;
    this.size = lengths.length;
    this.#termBytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#termOffsets = sections.termOffsets as Uint32Array;
    this.#postingOffsets = sections.postingOffsets as Uint32Array;
    this.#passages = sections.passages as Uint32Array;
    this.#weights = sections.weights as Uint8Array;
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    this.#norms = Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
  }

  /** In how many passages the term stands. */
  frequency(term: string): number {
    const at = this.#find(term);
    return at < 0 ? 0 : this.#postingOffsets[at + 1]! - this.#postingOffsets[at]!;
  }

  /** Bare words of the dictionary within `most` edits of one; made ready at the first slip. */
  nearWords(word: string, most: number): NearWord[] {
    this.#nearWords ??= new NearWords(this.#termBytes, this.#termOffsets);
    return this.#nearWords.find(word, most);
  }

  /** The best `count` passages, of those allowed if told, best first; equal scores in index order. */
  search(terms: readonly WeightedTerm[], count: number, allowed?: Allowed): Hit[] {
    const scores = new Float32Array(this.size);
    for (const { term, weight } of terms) {
      const at = this.#find(term);
      if (at < 0) continue;
      const from = this.#postingOffsets[at]!;
      const to = this.#postingOffsets[at + 1]!;
      const idf = weight * Math.log(1 + (this.size - (to - from) + 0.5) / (to - from + 0.5));
      for (let i = from; i < to; i++) {
        const passage = this.#passages[i]!;
        const tf = this.#weights[i]! / FIELD_QUARTERS.body;
        scores[passage]! += (idf * tf * (K1 + 1)) / (tf + this.#norms[passage]!);
      }
    }
    if (allowed) for (let at = 0; at < scores.length; at++) scores[at]! *= allowed[at]!;
    return bestHits(scores, count);
  }

  #find(term: string): number {
    const wanted = Buffer.from(term);
    let low = 0;
    let high = this.#termOffsets.length - 2;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.#termBytes.compare(
        wanted,
        0,
        wanted.length,
        this.#termOffsets[middle]!,
        this.#termOffsets[middle + 1]!,
      );
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
