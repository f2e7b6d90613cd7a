import { Embeddings } from "@langchain/core/embeddings";
import type { Glossary } from "../language/glossary.ts";
import { searchTerms, type TermKind } from "../language/search-terms.ts";

const WEIGHTS: Record<TermKind, number> = { folded: 0.6, accented: 0.4, bigram: 1, concept: 1.5 };

/**
 * The built-in embeddings: needs no download and no key, the same bytes for the same text.
 * Method: signed feature hashing of the analyser's terms (Weinberger et al., "Feature Hashing for
 * Large Scale Multitask Learning", ICML 2009), each term at two places, damped by 1 + ln(count),
 * scaled to unit length. It knows synonyms and English only through the glossary's concepts.
 */
export class HashingEmbeddings extends Embeddings {
  readonly dimension: number;
  readonly #glossary: Glossary;

  constructor(glossary: Glossary, dimension = 256) {
    super({});
    this.#glossary = glossary;
    this.dimension = dimension;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => this.#embed(text, "strict"));
  }

  override async embedQuery(text: string): Promise<number[]> {
    return this.#embed(text, "typed");
  }

  #embed(text: string, mode: "strict" | "typed"): number[] {
    const counts = new Map<string, { count: number; kind: TermKind }>();
    for (const { term, kind } of searchTerms(text, this.#glossary, mode)) {
      const known = counts.get(term);
      if (known) known.count++;
      else counts.set(term, { count: 1, kind });
    }
    const vector = new Array<number>(this.dimension).fill(0);
    for (const [term, { count, kind }] of counts) {
      const weight = WEIGHTS[kind] * (1 + Math.log(count));
      for (const seed of [0x811c9dc5, 0x9e3779b9]) {
        const hash = fnv1a(term, seed);
        vector[(hash >>> 1) % this.dimension]! += hash & 1 ? weight : -weight;
      }
    }
    const length = Math.hypot(...vector);
    // A text without a single term still needs a unit vector: cosine is undefined for zero.
    if (length === 0) return vector.fill(1 / Math.sqrt(this.dimension));
    return vector.map((value) => value / length);
  }
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV's low bits are weak: mix them (the finaliser of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
