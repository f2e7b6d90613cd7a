import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runIngest } from "../../scripts/compose.ts";
import { createServingAssistant } from "../../scripts/serving-assistant.ts";
import type { Assistant } from "../../src/bot/assistant.ts";
import type { Config } from "../../src/config.ts";
import { EVERYONE } from "../../src/domain/audience.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { type TwoVersions, twoVersions } from "../support/durability/two-versions.ts";
import { eventually } from "./fakes/eventually.ts";
import { createRecordingLogger, type RecordingLogger } from "./fakes/recording-logger.ts";

const BOTH = "So sánh tỷ lệ hộ nghèo của huyện Mộc Lâm và huyện Ngân Khê năm 2022";
const OLD = ["4,75%", "6,20%"];
const NEW = ["5,11%", "7,93%"];

let versions: TwoVersions;

beforeAll(async () => {
  versions = await twoVersions();
});

async function answerOf(assistant: Assistant): Promise<string> {
  const answer = await assistant.ask(BOTH, new AbortController().signal, { id: "1:1", after: "1:1" });
  return JSON.stringify(answer);
}

function versionIn(answer: string): "old" | "new" {
  const has = (figures: readonly string[]) => figures.map((figure) => answer.includes(figure));
  const [old, now] = [has(OLD), has(NEW)];
  if (old.every(Boolean) && !now.some(Boolean)) return "old";
  if (now.every(Boolean) && !old.some(Boolean)) return "new";
  throw new Error(`neither wholly old nor wholly new: ${answer}`);
}

async function serve(logger: RecordingLogger): Promise<{ assistant: Assistant; config: Config }> {
  const config = versions.copy();
  const assistantFor = await createServingAssistant(config, logger, { lookMs: 5 });
  return { config, assistant: assistantFor(EVERYONE) };
}

test("a new generation is taken up while questions come in; each answer is of one of them", async () => {
  const { assistant, config } = await serve(createRecordingLogger());
  const answered: string[] = [];
  let isOver = false;
  const ingest = runIngest(config, () => {}).finally(() => {
    isOver = true;
  });
  const ask = async () => {
    while (!isOver || answered.at(-1) === "old") {
      answered.push(versionIn(await answerOf(assistant)));
      // Answers wait for nothing, so that nobody else would have a turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all([ingest, ask(), ask()]);
  expect(answered[0]).toBe("old");
  expect(answered.at(-1)).toBe("new");
});

test("a damaged new generation is refused once, the old one serves on, and a sound one is taken up", async () => {
  const logger = createRecordingLogger();
  const { assistant, config } = await serve(logger);
  const generations = new Generations(config.INDEX_DIR);
  const serving = generations.current()!;
  const bad = join(config.INDEX_DIR, basename(serving).replace(/-\d+-/, "-29990101000000000-"));
  cpSync(serving, bad, { recursive: true });
  writeFileSync(join(bad, "lexical.bin"), "");
  generations.makeCurrent(bad);
  await eventually(() => logger.having("error").length).toBe(1);
  for (let round = 0; round < 5; round++) {
    expect(versionIn(await answerOf(assistant))).toBe("old");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(logger.having("error")).toHaveLength(1);
  expect(logger.having("error")[0]).toMatch(/kho cũ vẫn phục vụ.*npm run ingest/u);

  await runIngest(config, () => {});
  await eventually(async () => versionIn(await answerOf(assistant))).toBe("new");
  expect(logger.having("error")).toHaveLength(1);
});

test.each<[string, (path: string) => void]>([
  ["overwritten", (path) => writeFileSync(path, "x".repeat(5000))],
  ["removed", (path) => rmSync(path)],
])("answers stay what they were when the files under them are %s", async (_, spoil) => {
  const { assistant, config } = await serve(createRecordingLogger());
  const whole = (await createServingAssistant(versions.copy(), createRecordingLogger()))(EVERYONE);
  const folder = new Generations(config.INDEX_DIR).current()!;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) spoil(join(entry.parentPath, entry.name));
  expect(await answerOf(assistant)).toBe(await answerOf(whole));
  expect(versionIn(await answerOf(assistant))).toBe("old");
});
