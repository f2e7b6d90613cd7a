import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createServingAssistant } from "../../scripts/serving-assistant.ts";
import type { Assistant } from "../../src/bot/assistant.ts";
import type { Answered } from "../../src/domain/answer.ts";
import { EVERYONE } from "../../src/domain/audience.ts";
import { startEmbeddingServer } from "../support/embedding-server/embedding-server.ts";
import { status } from "../support/embedding-server/faults.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { writeFiles } from "../support/index/temporary-folder.ts";
import { eventually } from "./fakes/eventually.ts";
import { createRecordingLogger } from "./fakes/recording-logger.ts";
import { series } from "./fakes/samples.ts";

const REPORT =
  "Huyện Bình Liêu: kết quả năm 2019\n\nNăm 2019, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 5,19%.";

describe("what the bot asks in earnest", () => {
  let assistant: Assistant;
  let documents: string;
  const { signal } = new AbortController();
  const file = (text: string) => Buffer.from(text);

  beforeAll(async () => {
    const index = ownIndex({ "binh-lieu-2019.txt": REPORT });
    documents = index.documents;
    await index.ingest();
    assistant = (await createServingAssistant(index.config, createRecordingLogger()))(EVERYONE);
  });

  test("gives a text and a file with that text the same verdicts", async () => {
    const text = "Tỷ lệ hộ nghèo huyện Bình Liêu năm 2019 là 5,19%. Tỷ lệ hộ nghèo Bình Liêu năm 2019 là 6%.";
    const verdicts = await assistant.verify(text, signal);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["supported", "contradicted"]);
    expect(await assistant.verifyFile("bai-noi.txt", file(text), signal)).toEqual(verdicts);
  });

  test.each([
    ["a.docx", "không phải Word", /^Đuôi tệp là \.docx/],
    ["a.txt", "", /^Tệp rỗng/],
    ["a.txt", "Thu ngân sách đạt 250 tỷ đồng. ".repeat(4000), /^Văn bản dài quá 100\.000 ký tự/],
  ])("says what is wrong with a file: %s", async (name, text, problem) => {
    const result = await assistant.verifyFile(name, file(text), signal);
    expect(result).toEqual({ problem: expect.stringMatching(problem) });
  });

  test("draws a table", async () => {
    const png = await assistant.chart(series(["6,4%", "5,19%", "4%"]), "vi");
    expect(Buffer.from(png ?? []).toString("hex", 0, 4)).toBe("89504e47");
  });

  test("answers", async () => {
    const answer = await assistant.ask("Tỷ lệ hộ nghèo Bình Liêu năm 2019?", signal, undefined);
    expect(answer.text).toContain("5,19%");
  });

  test("gives the file of a passage's document, as long as it is the one that was read", async () => {
    const answer = await assistant.ask("Tỷ lệ hộ nghèo Bình Liêu năm 2019?", signal, undefined);
    const { passageId } = (answer as Answered).citations[0];
    expect(await assistant.original("no-such-pass")).toBeUndefined();
    const found = await assistant.original(passageId);
    expect(found).toEqual({ name: "binh-lieu-2019.txt", bytes: file(REPORT) });
    writeFiles(documents, { ".collection.yaml": "readers: []" });
    expect(await assistant.original(passageId)).toBeUndefined();
    rmSync(join(documents, ".collection.yaml"));
    expect(await assistant.original(passageId)).toEqual(found);
    writeFiles(documents, { "binh-lieu-2019.txt": `TUYỆT MẬT\n\n${REPORT}` });
    expect(await assistant.original(passageId)).toBeUndefined();
  });
});

test("a new index whose embeddings server is down is taken over once that is back", async () => {
  const server = await startEmbeddingServer();
  onTestFinished(() => server.close());
  const index = ownIndex(
    { "binh-lieu-2019.txt": REPORT },
    { EMBEDDINGS: "ollama:test-model", OLLAMA_BASE_URL: server.url },
  );
  await index.ingest();
  const logger = createRecordingLogger();
  const assistant = (await createServingAssistant(index.config, logger, { retryMs: 1 }))(EVERYONE);
  writeFiles(index.documents, { "binh-lieu-2020.txt": REPORT.replaceAll("2019", "2020") });
  await index.ingest();
  server.next(status(500), status(500), status(500));
  await eventually(async () => (await assistant.documents()).length).toBe(2);
  expect(logger.having("error")).toHaveLength(1);
  expect(logger.having("error")[0]).toContain("HTTP 500");
});
