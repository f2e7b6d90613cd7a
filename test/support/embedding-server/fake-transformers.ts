import type { TransformersModule } from "../../../src/embeddings/model-loader.ts";
import { vectorOf } from "./vector-of.ts";

type Load = Parameters<TransformersModule["pipeline"]>;

/**
 * A module with the `pipeline` of @huggingface/transformers: reports `files` (name → bytes) as the
 * real one does, fails to load once for each of `failures`, and at texts that contain `refuses`.
 */
export function fakeTransformers({
  files = {},
  failures = [],
  refuses,
}: {
  files?: Record<string, number>;
  failures?: string[];
  refuses?: string;
} = {}) {
  const loads: { task: Load[0]; model: Load[1]; options: Load[2] }[] = [];
  const calls: { texts: string[]; options: object }[] = [];
  const module: TransformersModule = {
    pipeline: async (task, model, options) => {
      loads.push({ task, model, options });
      const failure = failures.shift();
      if (failure) throw new Error(failure);
      for (const [file, total] of Object.entries(files)) {
        options.progress_callback({ status: "initiate", file });
        for (const loaded of [total / 2, total])
          options.progress_callback({ status: "progress", file, loaded, total });
        options.progress_callback({ status: "done", file });
      }
      return async (texts, pooling) => {
        calls.push({ texts, options: pooling });
        if (refuses && texts.some((text) => text.includes(refuses))) throw new Error(`cannot embed ${texts}`);
        return { tolist: () => texts.map((text) => vectorOf(text, 0, 8)), dispose: () => {} };
      };
    },
  };
  return { loads, calls, importModule: async () => module };
}
