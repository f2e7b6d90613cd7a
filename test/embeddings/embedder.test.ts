import { expect, test } from "vitest";
import { createEmbedder } from "../../src/embeddings/embedder.ts";
import { AppError } from "../../src/errors.ts";
import { glossary } from "../support/corpus/language.ts";

test("the built-in embedder says what its vectors are", async () => {
  const embedder = createEmbedder("builtin", glossary);
  expect(embedder.name).toMatch(/^builtin-/);
  expect(await embedder.embeddings.embedQuery("hộ nghèo")).toHaveLength(embedder.dimension);
});

test.each(["", "Builtin", "openai?", "ollama"])("EMBEDDINGS=%j is refused with the mend", (setting) => {
  expect(() => createEmbedder(setting, glossary)).toThrow(AppError);
  expect(() => createEmbedder(setting, glossary)).toThrow("EMBEDDINGS=builtin");
});
