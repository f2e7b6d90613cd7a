import { beforeAll, expect, test } from "vitest";
import { configuredChatModel } from "../../../scripts/configured-chat-model.ts";
import { createServingAssistant } from "../../../scripts/serving-assistant.ts";
import { budgetKeeper, spentTokensIn } from "../../../scripts/spent-tokens.ts";
import { ownIndex } from "../../support/index/own-index.ts";
import { temporaryFolder, writeFiles } from "../../support/index/temporary-folder.ts";
import { startDraftingServer } from "../fakes/drafting-server.ts";
import { eventually } from "../fakes/eventually.ts";
import { createRecordingLogger } from "../fakes/recording-logger.ts";
import { runBot } from "../fakes/running-bot.ts";

const POVERTY = "Năm 2019, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 5,19%.";
const COMMUNES = "Toàn huyện có 3 xã đạt chuẩn nông thôn mới.";
const REPORT = `Huyện Bình Liêu: kết quả năm 2019\n\n${POVERTY} ${COMMUNES}`;
const BROAD = "Kết quả nổi bật của Bình Liêu năm 2019?";
const ONE = "Tỷ lệ hộ nghèo Bình Liêu năm 2019?";

const indexed = ownIndex({ "binh-lieu-2019.txt": REPORT });

beforeAll(async () => {
  await indexed.ingest();
});

/** The bot over an index of one report and a model behind its real client. */
async function runWhole(settings: Record<string, string> = {}) {
  const model = await startDraftingServer();
  const { config } = ownIndex(indexed.documents, {
    INDEX_DIR: indexed.config.INDEX_DIR,
    STATE_DIR: temporaryFolder(),
    CHAT_MODEL: "openai:test",
    OPENAI_BASE_URL: model.url,
    ...settings,
  });
  const logger = createRecordingLogger();
  const store = () => spentTokensIn(config.STATE_DIR, logger);
  const chat = await configuredChatModel(config, logger, store);
  const assistantFor = await createServingAssistant(config, logger, { lookMs: 5 });
  const running = await runBot({
    assistantFor,
    administrators: [9],
    keepers: chat ? [budgetKeeper(chat.budget)] : [],
    library: { freeBytes: async () => 2 ** 30 } as never,
    deps: { logger },
  });
  return { ...running, logger, model, config, user: running.server.user(1) };
}

test("a broad question is refused, then answered from several sentences; its cost is told and kept", async () => {
  const { server, model, user, config, logger } = await runWhole();
  model.answer([
    [POVERTY, POVERTY],
    [COMMUNES, COMMUNES],
    ["Năm 2019, thu ngân sách của huyện Bình Liêu đạt 900 tỷ đồng.", COMMUNES],
  ]);
  const refused = await user.ask(BROAD);
  expect(refused.text).toMatch(/^Chưa tìm thấy/);
  const fuller = await user.hears();
  expect(fuller.message_id).toBe(refused.message_id);
  expect(fuller.text).toMatch(/giảm còn 5,19%\. \[\d\].*3 xã đạt chuẩn nông thôn mới\. \[\d\]/s);
  expect(fuller.text).toContain("mô hình ngôn ngữ (AI) test");
  expect(fuller.text).not.toContain("900");
  const { text } = await server.user(9).ask("/trangthai");
  expect(text).toMatch(/openai:test\nHôm nay .* 560\/1\.000\.000 token.*1 lần: 1 câu trả lời được thay/s);
  const again = spentTokensIn(config.STATE_DIR, logger).read();
  expect(again).toMatchObject({ spent: 560, by: { "1": 560 } });
  user.press(await user.ask("/xoadulieu"), "Xóa dữ liệu");
  await user.hears();
  expect(spentTokensIn(config.STATE_DIR, logger).read()).toMatchObject({ spent: 560, by: {} });
  expect(logger.lines.join("\n")).not.toMatch(/hộ nghèo|nổi bật/);
});

test("a lie leaves the extracted answer, and so does a budget that is used up, untold but in the log", async () => {
  const { model, user, logger } = await runWhole({ CHAT_USER_TOKENS: "3000" });
  model.answer([["Năm 2019, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 6,19%.", POVERTY]]);
  for (let asked = 1; logger.having("a token budget is used up").length === 0; asked += 1) {
    expect((await user.ask(ONE)).text).toContain("5,19%");
    const told = () => [...logger.having("the extracted answer stays"), ...logger.having("a token budget")];
    await eventually(() => told().length).toBe(asked);
    expect(asked).toBeLessThan(9);
  }
  expect(model.requests.length).toBeGreaterThan(0);
  expect(user.log.sent.filter(({ text }) => !text?.startsWith("5,19% – "))).toEqual([]);
});

test("a new index ends what is being written over the old one", async () => {
  const { model, user } = await runWhole();
  await user.ask(ONE);
  await eventually(() => model.requests.length).toBe(1);
  writeFiles(indexed.documents, { "binh-lieu-2019.txt": REPORT.replace("5,19%", "4,99%") });
  await indexed.ingest();
  await eventually(() => model.givenUp()).toBe(1);
  expect((await user.ask(ONE)).text).toContain("4,99%");
  expect(user.log.sent).toHaveLength(2);
});
