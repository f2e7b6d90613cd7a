import type { Embedder, VectorSpace } from "../embeddings/embedder.ts";
import { VectorCache } from "./vector-cache.ts";

export interface PassageEmbedder {
  /** Texts → their vectors, in order. */
  embed(texts: readonly string[]): Promise<number[][]>;
  /** Keeps what is cached for texts whose vectors the index has already; they are made when there is a cache. */
  retain(texts: () => readonly string[]): void;
}

/**
 * Lends `work` an embedder of passages that asks a learned model only for texts that the cache in
 * `directory` does not hold. What was embedded stays cached when `work` fails; what this run neither
 * used nor retained goes when it succeeds. The built-in embedder is faster than any cache.
 */
export async function withCachedVectors<T>(
  { directory, embedder, space }: { directory: string; embedder: Embedder; space: VectorSpace },
  work: (passages: PassageEmbedder) => Promise<T>,
): Promise<T> {
  const { name, embeddings } = embedder;
  const { dimension, probe } = space;
  if (!probe) {
    const done = await work({
      embed: (texts) => embeddings.embedDocuments([...texts]),
      retain: () => {},
    });
    VectorCache.remove(directory);
    return done;
  }
  const cache = VectorCache.open(directory, { embedder: name, dimension, probe });
  try {
    const embed = async (texts: readonly string[]) => {
      const vectors = new Map(texts.map((text) => [text, cache.get(text)]));
      const missing = [...vectors.keys()].filter((text) => !vectors.get(text));
      for (const [at, vector] of (await embeddings.embedDocuments(missing)).entries()) {
        cache.set(missing[at]!, vector);
        vectors.set(missing[at]!, vector);
      }
      return texts.map((text) => vectors.get(text)!);
    };
    const retain = (texts: () => readonly string[]) => {
      for (const text of texts()) cache.retain(text);
    };
    const done = await work({ embed, retain });
    cache.prune();
    return done;
  } finally {
    cache.close();
  }
}
