import type { Config } from "../src/config.ts";
import { createEmbedder, type Embedder } from "../src/embeddings/embedder.ts";
import { createModelLoader, type ModelLoader } from "../src/embeddings/model-loader.ts";
import type { Glossary } from "../src/language/glossary.ts";
import type { Logger } from "../src/logger.ts";
import { modelProgress } from "./model-progress.ts";

/** A local model takes seconds and memory to load: ingest and answering share it. */
const loaders = new Map<string, ModelLoader>();

/** The embedder that EMBEDDINGS names, with the settings of its provider. */
export function configuredEmbedder(config: Config, glossary: Glossary): Embedder {
  const folder = config.TRANSFORMERS_DIR;
  const loadModel = loaders.get(folder) ?? createModelLoader({ folder, onDownload: modelProgress() });
  loaders.set(folder, loadModel);
  return createEmbedder(config.EMBEDDINGS, {
    glossary,
    ollama: { baseUrl: config.OLLAMA_BASE_URL },
    openai: { baseUrl: config.OPENAI_BASE_URL, apiKey: config.OPENAI_API_KEY },
    loadModel,
  });
}

/** The owner must know before documents leave the machine. */
export function tellWhereTextsGo({ name, sendsTo }: Embedder, logger: Logger): void {
  if (sendsTo) logger.warn(`EMBEDDINGS=${name}: các đoạn tài liệu và câu hỏi được gửi tới ${sendsTo}`);
}
