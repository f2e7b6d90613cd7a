import { expect, test } from "vitest";
import { builtinEmbedder, createEmbedder, type EmbedderDeps } from "../../src/embeddings/embedder.ts";
import { AppError } from "../../src/errors.ts";
import { glossary } from "../support/corpus/language.ts";

const deps: EmbedderDeps = {
  glossary,
  ollama: { baseUrl: "http://127.0.0.1:11434" },
  openai: { baseUrl: "https://embeddings.example/v1" },
  loadModel: () => Promise.reject(new Error("must not be loaded")),
};

test("the built-in embedder says what its vectors are", async () => {
  const embedder = builtinEmbedder(glossary);
  expect(embedder.name).toMatch(/^builtin-/);
  const { dimension, probe } = await embedder.measure();
  expect(await embedder.embeddings.embedQuery("hộ nghèo")).toHaveLength(dimension);
  expect(probe).toBeUndefined();
});

test.each(["", "Builtin", "openai?", "ollama", "ollama:", "cohere:x"])(
  "EMBEDDINGS=%j is refused with the mend",
  (setting) => {
    expect(() => createEmbedder(setting, deps)).toThrow(AppError);
    expect(() => createEmbedder(setting, deps)).toThrow("EMBEDDINGS=builtin");
  },
);

test.each([
  ["builtin", undefined],
  ["ollama:bge-m3:latest", undefined],
  ["openai:text-embedding-3-small", "https://embeddings.example"],
  ["transformers:Xenova/multilingual-e5-small", undefined],
])("EMBEDDINGS=%s sends texts to %s", (setting, origin) => {
  const { name, sendsTo } = createEmbedder(setting, deps);
  expect(sendsTo).toBe(origin);
  if (setting !== "builtin") expect(name).toBe(setting);
});
