import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { AppError } from "../errors.ts";
import type { Glossary } from "../language/glossary.ts";
import { HashingEmbeddings } from "./hashing.ts";

/** LangChain embeddings with the name that an index remembers: vectors of two names never mix. */
export interface Embedder {
  readonly name: string;
  readonly dimension: number;
  readonly embeddings: EmbeddingsInterface;
}

/** `setting` is EMBEDDINGS. Throws an AppError for one that is not known. */
export function createEmbedder(setting: string, glossary: Glossary): Embedder {
  if (setting !== "builtin") {
    throw new AppError(
      "bad-config",
      `EMBEDDINGS=${setting} chưa được hỗ trợ. Đặt EMBEDDINGS=builtin hoặc bỏ dòng này.`,
    );
  }
  const embeddings = new HashingEmbeddings(glossary);
  return { name: "builtin-hashing-1", dimension: embeddings.dimension, embeddings };
}
