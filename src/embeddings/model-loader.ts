import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppError } from "../errors.ts";

/** What is used of @huggingface/transformers, which is not installed with the program. */
export interface TransformersModule {
  pipeline(
    task: "feature-extraction",
    model: string,
    options: {
      dtype: "q8";
      cache_dir: string;
      local_files_only: boolean;
      progress_callback: (event: LoadEvent) => void;
    },
  ): Promise<Extractor>;
}

interface LoadEvent {
  readonly status: string;
  readonly file?: string;
  readonly loaded?: number;
  readonly total?: number;
}

type Extractor = (
  texts: string[],
  options: { pooling: "mean"; normalize: true },
) => Promise<{ tolist(): unknown; dispose?(): void }>;

/** A model ready to embed: texts → vectors, unchecked. Rejects with an AppError. */
export type ModelLoader = (model: string) => Promise<(texts: readonly string[]) => Promise<unknown>>;

export interface LoaderDeps {
  /** TRANSFORMERS_DIR: models found there need no network, downloaded ones are kept there. */
  readonly folder: string;
  readonly importModule?: () => Promise<TransformersModule>;
  /** Bytes of one file of a model that is being downloaded. */
  readonly onDownload?: (file: string, loaded: number, total: number) => void;
}

// Through a variable, because the compiler must not look for what need not be there.
const PACKAGE: string = "@huggingface/transformers";
const INSTALL = "ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --no-save @huggingface/transformers@3.8.1";

/** Loads each model once; a load that failed is tried again. A model is a name of the hub, or a folder given as a path. */
export function createModelLoader(deps: LoaderDeps): ModelLoader {
  const loaded = new Map<string, ReturnType<ModelLoader>>();
  return (model) => {
    const known = loaded.get(model);
    if (known) return known;
    const loading = load(model, deps);
    loaded.set(model, loading);
    loading.catch(() => loaded.delete(model));
    return loading;
  };
}

async function load(model: string, deps: LoaderDeps): ReturnType<ModelLoader> {
  const { pipeline } = await (deps.importModule ?? importInstalled)().catch((cause: unknown) => {
    throw notInstalled(cause);
  });
  const isPath = /^(?:\.{0,2}[\\/]|[A-Za-z]:[\\/])/.test(model);
  const extract = await pipeline("feature-extraction", isPath ? resolve(model) : model, {
    dtype: "q8",
    cache_dir: resolve(deps.folder),
    local_files_only: isPath,
    progress_callback: downloads(join(resolve(deps.folder), model), deps.onDownload),
  }).catch((cause: unknown) => {
    throw notLoaded(model, isPath ? model : join(deps.folder, model), cause);
  });
  return async (texts) => {
    try {
      const tensor = await extract([...texts], { pooling: "mean", normalize: true });
      const vectors = tensor.tolist();
      tensor.dispose?.();
      return vectors;
    } catch (cause) {
      // Its words are not repeated: they may hold those of the texts.
      throw new AppError(
        "embeddings-refused",
        `Mô hình ${model} không nhúng được văn bản. Kiểm tra bộ nhớ còn trống và mô hình ghi ở EMBEDDINGS.`,
        { cause },
      );
    }
  };
}

function importInstalled(): Promise<TransformersModule> {
  return import(PACKAGE) as Promise<TransformersModule>;
}

/** The library tells of files that it finds in the folder, too: only the others are downloads. */
function downloads(folder: string, onDownload: LoaderDeps["onDownload"]): (event: LoadEvent) => void {
  const found = new Set<string>();
  return ({ status, file = "", loaded = 0, total = 0 }) => {
    if (status === "initiate" && existsSync(join(folder, file))) found.add(file);
    if (status === "progress" && !found.has(file)) onDownload?.(file, loaded, total);
  };
}

function notInstalled(cause: unknown): AppError {
  const { code } = cause as { code?: unknown };
  const why = code === "ERR_MODULE_NOT_FOUND" ? "chưa cài" : "không mở được";
  return new AppError(
    "embeddings-refused",
    `EMBEDDINGS=transformers cần gói ${PACKAGE} (${why}). Chạy: ${INSTALL}`,
    { cause },
  );
}

function notLoaded(model: string, folder: string, cause: unknown): AppError {
  const why = cause instanceof Error ? cause.message.split("\n")[0]!.slice(0, 200) : String(cause);
  return new AppError(
    "embeddings-refused",
    `Chưa nạp được mô hình ${model} (${why}). Cần mạng cho lần tải đầu, hoặc chép mô hình vào ${folder}; nếu lần tải trước dở dang thì xoá thư mục đó rồi chạy lại.`,
    { cause },
  );
}
