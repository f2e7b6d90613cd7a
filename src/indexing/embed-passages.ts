import type { Embedder, VectorSpace } from "../embeddings/embedder.ts";
import { VectorCache } from "./vector-cache.ts";

/** Texts → their vectors, in order. */
export type EmbedPassages = (texts: readonly string[]) => Promise<number[][]>;

/**
 * Lends `work` an embedder of passages that asks a learned model only for texts that the cache in
 * `directory` does not hold. What was embedded stays cached when `work` fails; what this run did
 * not use goes when it succeeds. The built-in embedder is faster than any cache.
 */
export async function withCachedVectors<T>(
  { directory, embedder, space }: { directory: string; embedder: Embedder; space: VectorSpace },
  work: (embed: EmbedPassages) => Promise<T>,
): Promise<T> {
  const { name, embeddings } = embedder;
  const { dimension, probe } = space;
  if (!probe) {
    const done = await work((texts) => embeddings.embedDocuments([...texts]));
    VectorCache.remove(directory);
    return done;
  }
  const cache = VectorCache.open(directory, { embedder: name, dimension, probe });
  try {
    const done = await work(async (texts) => {
      const vectors = new Map(texts.map((text) => [text, cache.get(text)]));
      const missing = [...vectors.keys()].filter((text) => !vectors.get(text));
      for (const [at, vector] of (await embeddings.embedDocuments(missing)).entries()) {
        cache.set(missing[at]!, vector);
        vectors.set(missing[at]!, vector);
      }
      return texts.map((text) => vectors.get(text)!);
    });
    cache.prune();
    return done;
  } finally {
    cache.close();
  }
}
