import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { LearnedEmbeddings } from "../../src/embeddings/learned-embeddings.ts";
import { ollamaProvider } from "../../src/embeddings/ollama-provider.ts";
import { openaiProvider } from "../../src/embeddings/openai-provider.ts";
import { createRemoteBatch } from "../../src/embeddings/remote-batch.ts";
import type { Patience } from "../../src/embeddings/retry.ts";
import { AppError } from "../../src/errors.ts";
import { startEmbeddingServer } from "../support/embedding-server/embedding-server.ts";
import { changed, type Fault, raw, reset, silence, status } from "../support/embedding-server/faults.ts";
import { stillPace } from "../support/embedding-server/still-pace.ts";
import { vectorOf } from "../support/embedding-server/vector-of.ts";

const KEY = "sk-a-key-that-nobody-may-see";
const TEXT = "Tỷ lệ hộ nghèo còn 5,19%.";
// Real time is waited for only where a test says so.
const PATIENCE: Patience = {
  attempts: 3,
  attemptMs: 20_000,
  withinMs: 100_000,
  firstPauseMs: 500,
  longestPauseMs: 60_000,
};

type Format = "ollama" | "openai";

function embeddingsAt(
  url: string,
  format: Format,
  { model = "test-model", key = KEY, attemptMs = 20_000 } = {},
) {
  const pace = stillPace();
  const provider =
    format === "ollama"
      ? ollamaProvider(model, { baseUrl: url })
      : openaiProvider(model, { baseUrl: `${url}/v1/`, apiKey: key || undefined });
  const patient = { ...PATIENCE, attemptMs };
  const embedBatch = createRemoteBatch(provider, {
    pace,
    patience: { passages: patient, probe: patient, query: { ...patient, attempts: 1 } },
  });
  const limits = { texts: 3, characters: 100 };
  return { pace, embeddings: new LearnedEmbeddings({ model, who: provider.who, embedBatch, limits }) };
}

async function serving(format: Format, options: Parameters<typeof embeddingsAt>[2] = {}) {
  const server = await startEmbeddingServer({ key: KEY });
  onTestFinished(() => server.close());
  return { server, ...embeddingsAt(server.url, format, options) };
}

/** One line that names no secret and no text. */
async function faultOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw error ?? new Error("nothing was thrown");
  expect(error.message).not.toContain("\n");
  for (const secret of [KEY, "sk-", TEXT, "hộ nghèo"]) expect(error.message).not.toContain(secret);
  return error;
}

const unit = (vector: number[]) => vector.map((value) => value / Math.hypot(...vector));

describe.each<Format>(["ollama", "openai"])("%s", (format) => {
  test("texts go in batches bounded by count and characters; vectors come back in their order, of unit length", async () => {
    const { server, embeddings } = await serving(format);
    const texts = ["a", "b", "c", "d", "e".repeat(150), "f".repeat(60), "g".repeat(60)];
    const vectors = await embeddings.embedDocuments(texts);
    expect(server.requests.map((request) => request.texts.map(({ length }) => length))).toEqual([
      [1, 1, 1],
      [1],
      [150],
      [60],
      [60],
    ]);
    for (const [at, text] of texts.entries())
      for (const [i, value] of unit(vectorOf(text, 0, 16)).entries())
        expect(vectors[at]![i]).toBeCloseTo(value, 12);
    expect(await embeddings.embedQuery("d")).toEqual(vectors[3]);
    expect(await embeddings.embedDocuments([])).toEqual([]);
  });

  test.each<[string, Fault[], number[]]>([
    ["a 500", [status(500)], [250]],
    ["a 503 twice", [status(503), status(503)], [250, 500]],
    ["a 408", [status(408)], [250]],
    ["a 429 without a time", [status(429)], [250]],
    ["a 429 with Retry-After", [status(429, { "retry-after": "7" })], [7000]],
    ["a 503 with Retry-After", [status(503, { "retry-after": "2" })], [2000]],
    ["a connection broken in the middle of an answer", [reset], [250]],
  ])("%s is waited out", async (_, faults, pauses) => {
    const { server, embeddings, pace } = await serving(format);
    server.next(...faults);
    await expect(embeddings.embedDocuments([TEXT])).resolves.toHaveLength(1);
    expect(pace.pauses).toEqual(pauses);
    expect(server.requests).toHaveLength(faults.length + 1);
  });

  test.each<[string, Fault, number, string[]]>([
    ["a 500 that stays", status(500), 3, ["500"]],
    ["a Retry-After beyond patience", status(429, { "retry-after": "3600" }), 1, ["429"]],
    [
      "a spent quota",
      status(429, {}, { error: { code: "insufficient_quota" } }),
      1,
      ["429", "insufficient_quota"],
    ],
    [
      "a 400 that repeats what was sent",
      status(400, {}, { error: { message: TEXT } }),
      1,
      ["400", "EMBEDDINGS"],
    ],
    ["a redirect", status(307, { location: "http://127.0.0.1:9/" }), 1, ["307", "_BASE_URL"]],
    ["an answer that is no JSON", raw("<html>"), 1, ["JSON", "_BASE_URL"]],
    ["JSON cut short", raw('{"data": [{"index": 0, "embedding": [0.1'), 1, ["JSON"]],
    ["JSON of another kind", raw('{"hello": 1}'), 1, ["EMBEDDINGS"]],
    ["null", raw("null"), 1, ["EMBEDDINGS"]],
    ["too few vectors", changed((vectors) => vectors.slice(1)), 1, ["1 vectơ cho 2 đoạn"]],
    ["too many vectors", changed((vectors) => [...vectors, vectors[0]]), 1, ["3 vectơ cho 2 đoạn"]],
    [
      "NaN, which JSON writes as null",
      changed((vectors) => [vectors[0], vectors[1]!.with(3, Number.NaN)]),
      1,
      ["không phải số"],
    ],
    ["zeros", changed((vectors) => [vectors[0], vectors[1]!.map(() => 0)]), 1, ["không"]],
    ["sizes that differ", changed((vectors) => [vectors[0], vectors[1]!.slice(1)]), 1, ["15", "16"]],
    ["text for a vector", changed((vectors) => [vectors[0], "AAAA"]), 1, ["thiếu vectơ"]],
  ])("%s is refused in one line", async (_, fault, requests, words) => {
    const { server, embeddings } = await serving(format);
    server.next(...Array<Fault>(10).fill(fault));
    const { message } = await faultOf(embeddings.embedDocuments([TEXT, `${TEXT} Nữa.`]));
    for (const word of [...words, new URL(server.url).host]) expect(message).toContain(word);
    expect(server.requests).toHaveLength(requests);
  });

  test("a vector of another size than the first ones is refused", async () => {
    const { server, embeddings } = await serving(format);
    await embeddings.embedProbe("probe");
    server.swapModel(24);
    const { code, message } = await faultOf(embeddings.embedQuery(TEXT));
    expect(code).toBe("embeddings-refused");
    expect(message).toMatch(/24 chiều thay vì 16/);
  });

  test("a model that the server does not have is not asked for twice", async () => {
    const { embeddings, pace } = await serving(format, { model: "other-model" });
    const { code, message } = await faultOf(embeddings.embedDocuments([TEXT]));
    expect(code).toBe("embeddings-refused");
    expect(message).toContain(format === "ollama" ? "ollama pull other-model" : "other-model");
    expect(pace.pauses).toEqual([]);
  });

  test("a server that does not answer is left at the timeout", async () => {
    const { server, embeddings } = await serving(format, { attemptMs: 50 });
    const silences = [silence(), silence(), silence()];
    server.next(...silences.map(({ fault }) => fault));
    const { code, message } = await faultOf(embeddings.embedDocuments([TEXT]));
    expect(code).toBe("embeddings-unavailable");
    expect(message).toContain("không trả lời kịp");
    await Promise.all(server.requests.map((__, at) => silences[at]!.left));
  });

  test("a server that is not there is named with the setting to mend", async () => {
    const { embeddings, pace } = embeddingsAt(await closedPort(), format);
    const { code, message } = await faultOf(embeddings.embedDocuments([TEXT]));
    expect(code).toBe("embeddings-unavailable");
    for (const word of [
      "ECONNREFUSED",
      "127.0.0.1",
      format === "ollama" ? "OLLAMA_BASE_URL" : "OPENAI_BASE_URL",
    ])
      expect(message).toContain(word);
    expect(pace.pauses).toEqual([250, 500]);
  });
});

test.each(["sk-another", ""])(
  "the key %j is refused with the setting to mend and not tried twice",
  async (key) => {
    const { embeddings, pace } = await serving("openai", { key });
    const { code, message } = await faultOf(embeddings.embedDocuments([TEXT]));
    expect(code).toBe("embeddings-refused");
    expect(message).toContain("OPENAI_API_KEY");
    expect(pace.pauses).toEqual([]);
  },
);

test("the prefixes of an E5 model stand before what is sent", async () => {
  const model = "multilingual-e5-small";
  const server = await startEmbeddingServer({ model });
  onTestFinished(() => server.close());
  const { embeddings } = embeddingsAt(server.url, "ollama", { model });
  await embeddings.embedDocuments([TEXT]);
  await embeddings.embedQuery(TEXT);
  expect(server.requests.map(({ texts }) => texts[0])).toEqual([`passage: ${TEXT}`, `query: ${TEXT}`]);
});

/** An address on this machine where nothing listens. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
