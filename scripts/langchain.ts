import { LangChainRetriever } from "../src/retrieval/langchain-retriever.ts";
import { openAssistant, readConfig } from "./compose.ts";

/**
 * The serving index as a LangChain retriever, for programs of one's own; see "In LangChain" in the
 * README. `index` is a folder as in INDEX_DIR. Rejects with an AppError as the commands do.
 */
export async function openRetriever(
  options: { index?: string; count?: number } = {},
): Promise<LangChainRetriever> {
  const { retrieve } = await openAssistant(readConfig({ index: options.index }));
  return new LangChainRetriever({ retrieve, ...(options.count && { count: options.count }) });
}
