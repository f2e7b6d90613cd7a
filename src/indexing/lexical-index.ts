import { bestHits } from "./best-hits.ts";
import type { Sections } from "./binary-sections.ts";
import { FIELD_QUARTERS } from "./lexical-builder.ts";
import { type NearWord, NearWords } from "./near-words.ts";
import { SectionScores } from "./section-scores.ts";

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * Terms any of which may stand for the same thing. They are scored as one pseudo-term (the synonym
 * operator of Pirkola 1998), so that a word with four renderings counts no more than one with one.
 */
export interface Alternatives {
  readonly anyOf: readonly WeightedTerm[];
  readonly weight: number;
}

export type QueryTerm = WeightedTerm | Alternatives;

/** A passage by its place in the index, with a score comparable within one result list. */
export interface Hit {
  readonly at: number;
  readonly score: number;
}

interface Postings {
  /** Ascending. */
  readonly passages: Uint32Array;
  /** In quarters of a body's word. */
  readonly counts: ArrayLike<number>;
}

const K1 = 1.2;
const B = 0.6;
/** A term of more passages than this share is no news in a neighbour, and the longest to count. */
const SHARED_UP_TO = 0.1;

/** BM25 over flat arrays; the dictionary is searched by halving, so loading parses nothing. */
export class LexicalIndex {
  readonly size: number;
  readonly #termBytes: Buffer;
  readonly #termOffsets: Uint32Array;
  readonly #postingOffsets: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #weights: Uint8Array;
  readonly #norms: Float32Array;
  readonly #sections: SectionScores;
  /** How many passages there are to be found: without those that `seen` hides. */
  readonly count: number;
  readonly #seen: Uint8Array | undefined;
  #nearWords: NearWords | undefined;

  /**
   * `seen` has a 1 for each passage that exists for the asker: what the others hold is not counted,
   * compared or offered either.
   */
  constructor(sections: Sections, seen?: Uint8Array) {
    const lengths = sections.lengths as Uint16Array;
    const bytes = sections.termBytes as Uint8Array;
    this.size = lengths.length;
    this.#termBytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#termOffsets = sections.termOffsets as Uint32Array;
    this.#postingOffsets = sections.postingOffsets as Uint32Array;
    this.#passages = sections.passages as Uint32Array;
    this.#weights = sections.weights as Uint8Array;
    this.#sections = new SectionScores(sections.sections as Uint32Array);
    this.#seen = seen;
    this.count = seen ? seen.reduce((sum, one) => sum + one, 0) : lengths.length;
    const total = lengths.reduce((sum, length, at) => sum + (seen?.[at] === 0 ? 0 : length), 0);
    const average = total / Math.max(1, this.count) || 1;
    this.#norms = Float32Array.from(
      lengths,
      (length) => FIELD_QUARTERS.body * K1 * (1 - B + (B * length) / average),
    );
  }

  /** In how many passages the term stands. */
  frequency(term: string): number {
    const { passages } = this.#postings(term);
    return passages.length;
  }

  /** Bare words of the dictionary within `most` edits of one; made ready at the first slip. */
  nearWords(word: string, most: number): NearWord[] {
    this.#nearWords ??= new NearWords(this.#termBytes, this.#termOffsets);
    const found = this.#nearWords.find(word, most);
    return this.#seen ? found.filter((near) => this.frequency(near.word) > 0) : found;
  }

  /** The best `count` passages by score times their factor, best first; equal scores in index order. */
  search(terms: readonly QueryTerm[], count: number, factors?: Float32Array): Hit[] {
    const scores = new Float32Array(this.size);
    const gains = new Float32Array(this.size);
    const norms = this.#norms;
    this.#sections.clear();
    for (const query of terms) {
      const { passages, counts } = "anyOf" in query ? this.#merged(query.anyOf) : this.#postings(query.term);
      const most = query.weight * this.#idf(passages.length) * (K1 + 1);
      for (let i = 0; i < passages.length; i++) {
        const passage = passages[i]!;
        const count = counts[i]!;
        const gain = (most * count) / (count + norms[passage]!);
        gains[i] = gain;
        scores[passage]! += gain;
      }
      if (passages.length <= this.count * SHARED_UP_TO) this.#sections.take(passages, gains);
    }
    this.#sections.addTo(scores);
    if (factors) for (let at = 0; at < scores.length; at++) scores[at]! *= factors[at]!;
    return bestHits(scores, count);
  }

  #idf(frequency: number): number {
    return Math.log(1 + (this.count - frequency + 0.5) / (frequency + 0.5));
  }

  #postings(term: string): Postings {
    const at = this.#find(term);
    const from = at < 0 ? 0 : this.#postingOffsets[at]!;
    const to = at < 0 ? 0 : this.#postingOffsets[at + 1]!;
    const passages = this.#passages.subarray(from, to);
    const counts = this.#weights.subarray(from, to);
    const seen = this.#seen;
    if (!seen) return { passages, counts };
    return {
      passages: passages.filter((passage) => seen[passage] === 1),
      counts: counts.filter((_, i) => seen[passages[i]!] === 1),
    };
  }

  /** The passages of any of the terms in ascending order, their weighted counts added up. */
  #merged(terms: readonly WeightedTerm[]): Postings {
    const sums = new Float32Array(this.size);
    const touched: number[] = [];
    for (const { term, weight } of terms) {
      const { passages, counts } = this.#postings(term);
      for (let i = 0; i < passages.length; i++) {
        const passage = passages[i]!;
        if (sums[passage] === 0) touched.push(passage);
        sums[passage]! += weight * counts[i]!;
      }
    }
    const passages = Uint32Array.from(touched).sort();
    return { passages, counts: Float32Array.from(passages, (passage) => sums[passage]!) };
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
