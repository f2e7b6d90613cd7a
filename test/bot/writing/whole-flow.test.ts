import { beforeAll, expect, onTestFinished, test } from "vitest";
import { configuredChatModel } from "../../../scripts/configured-chat-model.ts";
import { createServingAssistant } from "../../../scripts/serving-assistant.ts";
import { budgetKeeper, spentTokensIn } from "../../../scripts/spent-tokens.ts";
import type { AssistantFor } from "../../../src/bot/assistant.ts";
import type { FullerAnswer } from "../../../src/domain/fuller-answer.ts";
import { type Script, startChatServer } from "../../support/chat-model/chat-server.ts";
import { ownIndex } from "../../support/index/own-index.ts";
import { temporaryFolder, writeFiles } from "../../support/index/temporary-folder.ts";
import { eventually } from "../fakes/eventually.ts";
import { createRecordingLogger } from "../fakes/recording-logger.ts";
import { runBot } from "../fakes/running-bot.ts";
import { createScriptedLibrary } from "../fakes/scripted-library.ts";

const POVERTY = "Năm 2019, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 5,19%.";
const COMMUNES = "Toàn huyện có 3 xã đạt chuẩn nông thôn mới.";
const REPORT = `Huyện Bình Liêu: kết quả năm 2019\n\n${POVERTY} ${COMMUNES}`;
const BROAD = "Kết quả nổi bật của Bình Liêu năm 2019?";
const ONE = "Tỷ lệ hộ nghèo Bình Liêu năm 2019?";

/** `SLOW=all` is the whole trial: with the default deadline. */
const IS_WHOLE = process.env.SLOW === "all";

const indexed = ownIndex({ "binh-lieu-2019.txt": REPORT });

beforeAll(async () => {
  await indexed.ingest();
});

type Saying = Extract<Script, { say: unknown }>;

/** Sentences, each with words of the passage that comes first. */
function drafting(...draft: (readonly [text: string, quote: string])[]): Saying {
  const sentences = draft.map(([text, quote]) => ({ text, quotes: [{ key: "E1", quote }] }));
  return { say: () => JSON.stringify({ answerable: true, sentences }) };
}

/** The bot over an index of one report and a model behind its real client. */
async function runWhole(script: Script, settings: Record<string, string> = {}) {
  const model = await startChatServer(script);
  onTestFinished(() => model.close());
  const { config } = ownIndex(indexed.documents, {
    INDEX_DIR: indexed.config.INDEX_DIR,
    STATE_DIR: temporaryFolder(),
    CHAT_MODEL: "openai:test",
    OPENAI_BASE_URL: `${model.url}/v1`,
    ...settings,
  });
  const logger = createRecordingLogger();
  const store = () => spentTokensIn(config.STATE_DIR, logger);
  const chat = await configuredChatModel(config, logger, store);
  const outcomes: FullerAnswer[] = [];
  const servingFor = await createServingAssistant(config, logger, { lookMs: 5 });
  const assistantFor: AssistantFor = (audience) => {
    const assistant = servingFor(audience);
    const fuller: typeof assistant.fuller = async (...asked) => {
      const outcome = await assistant.fuller!(...asked);
      outcomes.push(outcome);
      return outcome;
    };
    return { ...assistant, fuller };
  };
  const running = await runBot({
    assistantFor,
    administrators: [9],
    library: createScriptedLibrary({ freeBytes: async () => 2 ** 30 }),
    keepers: [budgetKeeper(chat!.budget)],
    deps: { logger },
  });
  const spent = () => store().read();
  return { ...running, logger, model, outcomes, spent, user: running.server.user(1) };
}

test("a broad question is refused, then answered from several sentences; its cost is told and kept", async () => {
  const script = drafting(
    [POVERTY, POVERTY],
    [COMMUNES, COMMUNES],
    ["Năm 2019, thu ngân sách của huyện Bình Liêu đạt 900 tỷ đồng.", COMMUNES],
  );
  const { server, user, spent, logger } = await runWhole(script);
  const refused = await user.ask(BROAD);
  expect(refused.text).toMatch(/^Chưa tìm thấy/);
  const fuller = await user.hears();
  expect(fuller.message_id).toBe(refused.message_id);
  expect(fuller.text).toMatch(/giảm còn 5,19%\. \[\d\].*3 xã đạt chuẩn nông thôn mới\. \[\d\]/s);
  expect(fuller.text).toContain("mô hình ngôn ngữ (AI) test");
  expect(fuller.text).not.toContain("900");
  const { text } = await server.user(9).ask("/trangthai");
  expect(text).toMatch(/openai:test\nHôm nay .* 1\.000\/1\.000\.000 token.*1 lần: 1 câu trả lời được thay/s);
  expect(spent()).toMatchObject({ spent: 1000, by: { "1": 1000 } });
  user.press(await user.ask("/xoadulieu"), "Xóa dữ liệu");
  await user.hears();
  expect(spent()).toMatchObject({ spent: 1000, by: {} });
  expect(logger.lines.join("\n")).not.toMatch(/hộ nghèo|nổi bật/);
});

const FAILING: readonly (readonly [what: string, script: Script, line: string])[] = [
  [
    "lies",
    drafting([POVERTY.replace("5,19", "6,19"), POVERTY]),
    'info the extracted answer stays .*"why":"nothing-left"',
  ],
  ["refuses the call", { status: 429 }, "warn Mô hình trả lời không dùng được"],
  ["ends in the middle", { fault: "cut" }, "warn Mô hình trả lời không dùng được"],
];

async function expectExtracted(
  { user, model, logger, outcomes, server }: Awaited<ReturnType<typeof runWhole>>,
  line: string,
) {
  await expect.poll(() => outcomes.length, { timeout: 40_000, interval: 5 }).toBe(1);
  await user.ask("/huongdan");
  expect(user.log.sent).toHaveLength(2);
  expect(user.log.sent[0]?.text).toMatch(/^5,19% – /);
  expect(server.callsOf("editMessageText")).toEqual([]);
  const told = logger.lines.filter((each) => /Mô hình|extracted|fuller|budget/.test(each));
  expect(told).toEqual([expect.stringMatching(line)]);
  await eventually(model.open).toBe(0);
}

test.each(FAILING)("a model that %s leaves the extracted answer and one line", async (_, script, line) => {
  const running = await runWhole(script);
  await running.user.ask(ONE);
  await expectExtracted(running, line);
});

const sayTrue = drafting([POVERTY, POVERTY]);

test.each<[what: string, script: Script]>([
  ["says nothing", { fault: "silent" }],
  ["needs a minute", { ...sayTrue, pace: { afterMs: 60_000 } }],
  ["drips a byte a second", { ...sayTrue, pace: "drip" }],
])(
  "a model that %s is given up at the deadline, the extracted answer told before",
  { timeout: 60_000 },
  async (_, script) => {
    const running = await runWhole(script, IS_WHOLE ? {} : { CHAT_DEADLINE_SECONDS: "1" });
    await running.user.ask(ONE);
    expect(running.outcomes).toEqual([]);
    await expectExtracted(running, "warn Mô hình trả lời không kịp hạn");
    expect(running.model.answered()).toBe(0);
  },
);

test("a budget that is used up leaves the extracted answer, untold but once in the log", async () => {
  const { user, model, logger, outcomes } = await runWhole(drafting([POVERTY, POVERTY]), {
    CHAT_USER_TOKENS: "1",
  });
  for (const count of [1, 2]) {
    expect((await user.ask(ONE)).text).toMatch(/^5,19% – /);
    await eventually(() => outcomes.length).toBe(count);
  }
  expect(logger.having("a token budget is used up")).toHaveLength(1);
  expect(model.requests).toEqual([]);
  expect(user.log.sent).toHaveLength(2);
});

test("a new index ends what is being written over the old one", async () => {
  const { model, user, outcomes } = await runWhole({ fault: "silent" });
  await user.ask(ONE);
  await eventually(() => model.requests.length).toBe(1);
  writeFiles(indexed.documents, { "binh-lieu-2019.txt": REPORT.replace("5,19%", "4,99%") });
  await indexed.ingest();
  await eventually(() => outcomes).toMatchObject([{ kind: "kept", why: "cancelled" }]);
  expect((await user.ask(ONE)).text).toContain("4,99%");
  expect(user.log.sent).toHaveLength(2);
});
