import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { AppError } from "../errors.ts";
import type { Glossary } from "../language/glossary.ts";
import { HashingEmbeddings } from "./hashing.ts";
import { type BatchLimits, type EmbedBatch, LearnedEmbeddings } from "./learned-embeddings.ts";
import type { ModelLoader } from "./model-loader.ts";
import { ollamaProvider } from "./ollama-provider.ts";
import { openaiProvider } from "./openai-provider.ts";
import { PROBE_TEXT } from "./probe.ts";
import { createRemoteBatch, type Provider } from "./remote-batch.ts";
import { hostBeyondThisMachine } from "./remote-host.ts";

/** What an embedder's vectors are: two that differ in one of these never mix. */
export interface VectorSpace {
  readonly dimension: number;
  /** The vector of a fixed text, for a model that may change behind its name. */
  readonly probe?: readonly number[];
}

/** LangChain embeddings with the name that an index remembers. */
export interface Embedder {
  readonly name: string;
  readonly embeddings: EmbeddingsInterface;
  /** Asks the model itself, anew each time. Rejects with an AppError when it cannot be asked. */
  readonly measure: () => Promise<VectorSpace>;
  /** The origin, beyond this machine, that passages and questions are sent to. */
  readonly sendsTo?: string;
}

export interface EmbedderDeps {
  readonly glossary: Glossary;
  readonly ollama: { readonly baseUrl: string };
  readonly openai: { readonly baseUrl: string; readonly apiKey?: string | undefined };
  readonly loadModel: ModelLoader;
}

// Small enough for servers that refuse more at once (text-embeddings-inference takes 32).
const REMOTE_BATCH: BatchLimits = { texts: 32, characters: 32_000 };
const LOCAL_BATCH: BatchLimits = { texts: 16, characters: 16_000 };

/** `setting` is EMBEDDINGS: `builtin` or `provider:model`. Throws an AppError for one that is not known. */
export function createEmbedder(setting: string, deps: EmbedderDeps): Embedder {
  if (setting === "builtin") return builtinEmbedder(deps.glossary);
  const [, provider, model] = /^(\w+):(\S.*)$/.exec(setting) ?? [];
  if (provider === "ollama") return remoteEmbedder(setting, model!, ollamaProvider(model!, deps.ollama));
  if (provider === "openai") return remoteEmbedder(setting, model!, openaiProvider(model!, deps.openai));
  if (provider === "transformers") {
    const embedBatch: EmbedBatch = async (texts) => (await deps.loadModel(model!))(texts);
    return learnedEmbedder(setting, { model: model!, who: setting, embedBatch, limits: LOCAL_BATCH });
  }
  throw new AppError(
    "bad-config",
    `EMBEDDINGS=${setting} chưa được hỗ trợ. Đặt EMBEDDINGS=builtin, ollama:<mô hình>, openai:<mô hình> hoặc transformers:<mô hình>.`,
  );
}

/** The embedder that needs no download, no key and no network. */
export function builtinEmbedder(glossary: Glossary): Embedder {
  const embeddings = new HashingEmbeddings(glossary);
  const { dimension } = embeddings;
  return { name: "builtin-hashing-1", embeddings, measure: async () => ({ dimension }) };
}

function remoteEmbedder(name: string, model: string, provider: Provider): Embedder {
  const embedBatch = createRemoteBatch(provider);
  const sendsTo = hostBeyondThisMachine(provider.url);
  return {
    ...learnedEmbedder(name, { model, who: provider.who, embedBatch, limits: REMOTE_BATCH }),
    ...(sendsTo && { sendsTo }),
  };
}

function learnedEmbedder(name: string, deps: ConstructorParameters<typeof LearnedEmbeddings>[0]): Embedder {
  const embeddings = new LearnedEmbeddings(deps);
  return {
    name,
    embeddings,
    measure: async () => {
      const probe = await embeddings.embedProbe(PROBE_TEXT);
      return { dimension: probe.length, probe };
    },
  };
}
