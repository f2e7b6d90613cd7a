import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createEmbedder } from "../../src/embeddings/embedder.ts";
import { createModelLoader, type LoaderDeps } from "../../src/embeddings/model-loader.ts";
import { AppError } from "../../src/errors.ts";
import { glossary } from "../support/corpus/language.ts";
import { fakeTransformers } from "../support/embedding-server/fake-transformers.ts";
import { tinyModel } from "../support/embedding-server/tiny-model.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const E5 = "Xenova/multilingual-e5-small";

function embedderOf(model: string, deps: Partial<LoaderDeps> = {}) {
  return createEmbedder(`transformers:${model}`, {
    glossary,
    ollama: { baseUrl: "http://127.0.0.1:9" },
    openai: { baseUrl: "http://127.0.0.1:9" },
    loadModel: createModelLoader({ folder: temporaryFolder(), ...deps }),
  });
}

async function faultOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.catch((cause: unknown) => cause);
  if (!(error instanceof AppError)) throw error;
  expect(error.message).not.toContain("\n");
  return error;
}

describe("a model in this process", () => {
  test("is loaded once, pooled by the mean and normalised, with E5's prefixes, in bounded batches", async () => {
    const fake = fakeTransformers();
    const { embeddings, measure } = embedderOf(E5, { importModule: fake.importModule });
    const [space] = await Promise.all([measure(), embeddings.embedQuery("hộ nghèo")]);
    const vectors = await embeddings.embedDocuments(Array.from({ length: 20 }, (_, i) => `đoạn ${i}`));
    expect(fake.loads).toMatchObject([{ task: "feature-extraction", model: E5, options: { dtype: "q8" } }]);
    expect(vectors).toHaveLength(20);
    expect(space).toMatchObject({ dimension: vectors[0]!.length });
    expect(fake.calls.map(({ texts }) => texts.length)).toEqual([1, 1, 16, 4]);
    expect(fake.calls[1]!.texts).toEqual(["query: hộ nghèo"]);
    expect(fake.calls[3]!.texts[3]).toBe("passage: đoạn 19");
    for (const { options } of fake.calls) expect(options).toEqual({ pooling: "mean", normalize: true });
  });

  test("given as a path is looked for there alone", async () => {
    const fake = fakeTransformers();
    const folder = temporaryFolder();
    await embedderOf(folder, { importModule: fake.importModule }).measure();
    await embedderOf("./e5", { importModule: fake.importModule }).measure();
    await embedderOf(E5, { importModule: fake.importModule, folder }).measure();
    expect(fake.loads.map(({ model, options }) => [model, options.local_files_only])).toEqual([
      [folder, true],
      [join(process.cwd(), "e5"), true],
      [E5, false],
    ]);
    expect(fake.loads[2]!.options.cache_dir).toBe(folder);
  });

  test("tells of files that are downloaded, not of those that are there", async () => {
    const folder = temporaryFolder({ [`${E5}/config.json`]: "{}" });
    const told: unknown[] = [];
    const fake = fakeTransformers({ files: { "config.json": 2, "onnx/model_quantized.onnx": 100 } });
    const onDownload = (...event: unknown[]) => told.push(event);
    await embedderOf(E5, { importModule: fake.importModule, folder, onDownload }).measure();
    expect(told).toEqual([
      ["onnx/model_quantized.onnx", 50, 100],
      ["onnx/model_quantized.onnx", 100, 100],
    ]);
  });

  test("that did not load is named with the mend, and tried again the next time", async () => {
    const fake = fakeTransformers({ failures: ["fetch failed\nat somewhere"] });
    const { measure } = embedderOf(E5, { importModule: fake.importModule, folder: "data/models" });
    const { message } = await faultOf(measure());
    for (const word of [E5, "fetch failed", join("data/models", E5)]) expect(message).toContain(word);
    await expect(measure()).resolves.toBeDefined();
  });

  test("that fails at a text repeats none of its words", async () => {
    const fake = fakeTransformers({ refuses: "hộ nghèo" });
    const { message } = await faultOf(
      embedderOf(E5, { importModule: fake.importModule }).embeddings.embedQuery("hộ nghèo"),
    );
    expect(message).toContain(E5);
    expect(message).not.toContain("hộ nghèo");
  });

  test.each([
    ["not installed", "ERR_MODULE_NOT_FOUND", "chưa cài"],
    ["installed by halves", "ERR_DLOPEN_FAILED", "không mở được"],
  ])("whose package is %s: one line with the command that installs it", async (_, code, word) => {
    const importModule = () => Promise.reject(Object.assign(new Error("no"), { code }));
    const { message } = await faultOf(embedderOf(E5, { importModule }).measure());
    expect(message).toContain(word);
    expect(message).toContain(
      "ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --no-save @huggingface/transformers@3.8.1",
    );
  });
});

const PACKAGE: string = "@huggingface/transformers";
const installed = await import(PACKAGE).then(
  () => true,
  () => false,
);
const note = installed ? "" : ` (skipped: ${PACKAGE} is not installed)`;
if (!installed) console.warn(`skipped: ${PACKAGE} is not installed`);

describe(`the real package${note}`, () => {
  test.runIf(installed)("embeds with a model from a folder, by its path and by its name", async () => {
    const folder = temporaryFolder(tinyModel("tiny/e5-small"));
    const byPath = embedderOf(join(folder, "tiny/e5-small"));
    const byName = embedderOf("tiny/e5-small", { folder });
    const texts = ["hộ nghèo", "nghèo", "hộ hộ hộ nghèo năm"];
    const vectors = await byPath.embeddings.embedDocuments(texts);
    expect(await byName.embeddings.embedDocuments(texts)).toEqual(vectors);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 10);
    expect((await byPath.measure()).dimension).toBe(4);
    // The mean of its tokens' vectors: a text of one word more often is nearer to that word.
    expect(vectors[0]).not.toEqual(vectors[1]);
  });

  test.runIf(!installed)("is asked for by name", async () => {
    const { message } = await faultOf(embedderOf(E5).measure());
    expect(message).toContain("npm install --no-save @huggingface/transformers@3.8.1");
  });
});
