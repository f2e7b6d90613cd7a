import { expect, test } from "vitest";
import { prefixesOf } from "../../src/embeddings/prefixes.ts";

test.each([
  ["Xenova/multilingual-e5-small", "query: "],
  ["intfloat/multilingual-e5-large", "query: "],
  ["/models/multilingual-e5-base", "query: "],
  ["e5-base-v2", "query: "],
  ["jeffh/intfloat-multilingual-e5-small:q8_0", "query: "],
  ["nomic-embed-text:v1.5", "search_query: "],
  ["intfloat/multilingual-e5-large-instruct", ""],
  ["e5-mistral-7b-instruct", ""],
  ["bge-m3", ""],
  ["text-embedding-3-small", ""],
  ["some5-small", ""],
])("%s: %j before a question", (model, query) => {
  expect(prefixesOf(model).query).toBe(query);
  expect(prefixesOf(model).passage === "").toBe(query === "");
});
