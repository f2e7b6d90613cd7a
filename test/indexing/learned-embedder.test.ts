import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openAssistant, runIngest } from "../../scripts/compose.ts";
import { AppError } from "../../src/errors.ts";
import { createRecordingLogger } from "../bot/fakes/recording-logger.ts";
import { type EmbeddingServer, startEmbeddingServer } from "../support/embedding-server/embedding-server.ts";
import { changed, status } from "../support/embedding-server/faults.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { writeFiles } from "../support/index/temporary-folder.ts";

const KEY = "sk-a-key";
const QUESTION = "Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?";

async function serving(provider: "ollama" | "openai", files: Record<string, string> = MADE_UP_REPORTS) {
  const server = await startEmbeddingServer({ key: KEY });
  onTestFinished(() => server.close());
  const index = ownIndex(files, {
    EMBEDDINGS: `${provider}:test-model`,
    OLLAMA_BASE_URL: server.url,
    OPENAI_BASE_URL: `${server.url}/v1`,
    OPENAI_API_KEY: KEY,
    LOG_LEVEL: "silent",
  });
  return { server, index };
}

/** The texts sent since the last time, without the probe that goes before. */
function sent(server: EmbeddingServer, since: number): string[] {
  const [probe, ...texts] = server.requests.slice(since).flatMap((request) => request.texts);
  expect(probe).toContain("hộ nghèo của huyện giảm còn 5,19%");
  return texts;
}

async function faultOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw error ?? new Error("nothing was thrown");
  expect(error.message).not.toContain("\n");
  expect(error.message).not.toContain(KEY);
  return error;
}

describe.each(["ollama", "openai"] as const)("an index with %s", (provider) => {
  test("answers; a second ingest sends a probe alone, a third the passages that changed", async () => {
    const { server, index } = await serving(provider);
    const first = await index.ingest();
    const passages = sent(server, 0);
    expect(passages).toHaveLength(first.counts.passages);
    const assistant = await index.open();
    expect(await assistant.ask(QUESTION)).toMatchObject({ text: expect.stringContaining("4,75%") });
    const query = "hộ nghèo Mộc Lâm 2022";
    expect(await assistant.retrieve(query, 3)).toHaveLength(3);
    expect(server.requests.at(-1)!.texts).toEqual([query]);

    let since = server.requests.length;
    expect((await index.ingest()).rebuilt).toBe(false);
    expect(sent(server, since)).toEqual([]);

    writeFiles(index.documents, {
      "moc-lam-2020.txt": MADE_UP_REPORTS["moc-lam-2020.txt"].replace("8,30%", "8,03%"),
      "new.txt": "Năm 2023, huyện Mộc Lâm có 41 hợp tác xã.",
    });
    since = server.requests.length;
    expect((await index.ingest()).rebuilt).toBe(true);
    const again = sent(server, since);
    expect(again.filter((text) => passages.includes(text))).toEqual([]);
    expect(again.some((text) => text.includes("8,03%"))).toBe(true);
    expect(again.some((text) => text.includes("41 hợp tác xã"))).toBe(true);
    await expect(index.open()).resolves.toBeDefined();
  });

  test("what the index takes over of the last one stays cached for when it is built anew", async () => {
    const report = (at: number, rate: string) => `Năm ${2000 + at}, tỷ lệ hộ nghèo của xã ${at} là ${rate}%.`;
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, report(at, "5,1")]));
    const { server, index } = await serving(provider, files);
    await index.ingest();
    writeFiles(index.documents, { "0.txt": report(0, "5,2") });
    let since = server.requests.length;
    expect((await index.ingest()).work).toMatchObject({ analysed: 1, embedded: 1 });
    expect(sent(server, since)).toHaveLength(1);

    writeFiles(index.documents, { "1.txt": report(1, "5,2"), "2.txt": report(2, "5,2") });
    since = server.requests.length;
    expect((await index.ingest()).work).toMatchObject({ analysed: 2, embedded: 12 });
    expect(sent(server, since)).toHaveLength(2);
  });

  test.each([
    ["another model", 16, "mô hình khác"],
    ["a model of another size", 24, "số chiều: kho 16, chương trình 24"],
  ])(
    "%s behind the same name is refused until the next ingest, which embeds all anew",
    async (_, size, words) => {
      const { server, index } = await serving(provider);
      const { counts } = await index.ingest();
      server.swapModel(size);
      const { code, message } = await faultOf(index.open());
      expect(code).toBe("index-mismatch");
      for (const word of [words, "npm run ingest"]) expect(message).toContain(word);

      const since = server.requests.length;
      expect((await index.ingest()).rebuilt).toBe(true);
      expect(sent(server, since)).toHaveLength(counts.passages);
      await expect(index.open()).resolves.toBeDefined();
    },
  );
});

test("a provider that goes away: opening says so, and who is asked meanwhile searches by words, with one warning", async () => {
  const { server, index } = await serving("ollama");
  await index.ingest();
  const logger = createRecordingLogger();
  const assistant = await openAssistant(index.config, { logger });
  const query = "hộ nghèo Mộc Lâm 2022";
  await server.close();

  const found = await assistant.retrieve(query, 3);
  expect(found[0]!.document.path).toBe("moc-lam-2022.txt");
  expect(found[0]!.passage.text).toContain("hộ nghèo");
  expect(found).toHaveLength(3);
  expect((await assistant.ask(QUESTION)).text).toContain("4,75%");
  await assistant.retrieve("hợp tác xã", 3);
  expect(logger.lines).toHaveLength(1);
  expect(logger.lines[0]).toMatch(/^warn .*Ollama.*ollama serve/);
  expect(logger.having("Mộc Lâm")).toEqual([]);

  for (const work of [index.open, index.ingest]) {
    const { code, message } = await faultOf(work());
    expect(code).toBe("embeddings-unavailable");
    expect(message).toContain("OLLAMA_BASE_URL");
  }
});

test("an ingest that is broken off leaves the old index, and the next one sends only what was not sent", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`xa-${i}.txt`, `Năm 2023, xã số ${i} có ${i + 5} hợp tác xã.`]),
  );
  const { server, index } = await serving("openai", { "moc-lam.txt": MADE_UP_REPORTS["moc-lam-2022.txt"] });
  await index.ingest();
  writeFiles(index.documents, many);
  const sound = changed((vectors) => vectors);
  server.next(...Array(9).fill(sound), status(400));
  const { code, message } = await faultOf(index.ingest());
  expect(code).toBe("embeddings-refused");
  for (const word of ["kho cũ", "HTTP 400"]) expect(message).toContain(word);
  expect((await (await index.open()).ask(QUESTION)).text).toContain("4,75%");

  const since = server.requests.length;
  await index.ingest();
  const rest = sent(server, since);
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.length).toBeLessThan(60);
  expect((await index.open()).index.size).toBeGreaterThanOrEqual(301);
});

test("vectors of documents that went away go from the cache, and the cache with the last model", async () => {
  const { server, index } = await serving("ollama");
  await index.ingest();
  const path = "moc-lam-2020.txt";
  rmSync(join(index.documents, path));
  await index.ingest();
  writeFiles(index.documents, { [path]: MADE_UP_REPORTS[path] });
  const since = server.requests.length;
  await index.ingest();
  expect(sent(server, since).length).toBeGreaterThan(0);

  const cache = join(index.config.INDEX_DIR, "vectors-cache");
  expect(existsSync(cache)).toBe(true);
  await runIngest({ ...index.config, EMBEDDINGS: "builtin" }, () => {});
  expect(existsSync(cache)).toBe(false);
});
