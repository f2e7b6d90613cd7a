import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { AppError } from "../errors.ts";
import type { Logger } from "../logger.ts";

/** The vector of a query, or undefined while the model does not answer: the words alone are searched then. */
export type QueryVector = (query: string) => Promise<number[] | undefined>;

/** Askers do not each wait out the timeout of a provider that is down. */
const REST_MS = 30_000;

/** Never rejects; an outage is told once in the log, and so is its end. */
export function createQueryVector(deps: {
  embeddings: EmbeddingsInterface;
  logger: Logger;
  now?: () => number;
}): QueryVector {
  const now = deps.now ?? Date.now;
  let restsUntil: number | undefined;
  return async (query) => {
    if (restsUntil !== undefined && now() < restsUntil) return undefined;
    try {
      const vector = await deps.embeddings.embedQuery(query);
      if (restsUntil !== undefined) deps.logger.info("bộ nhúng đã trả lời lại");
      restsUntil = undefined;
      return vector;
    } catch (cause) {
      // Only an AppError is known to hold none of the question's words.
      const why = cause instanceof AppError ? cause.message : "lỗi ngoài dự kiến";
      if (restsUntil === undefined) deps.logger.warn(`Tạm tìm theo từ, không theo nghĩa: ${why}`);
      restsUntil = now() + REST_MS;
      return undefined;
    }
  };
}
