import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createUnanswered } from "../../../src/bot/unanswered.ts";
import type { Answer } from "../../../src/domain/answer.ts";
import { AppError } from "../../../src/errors.ts";
import { temporaryFolder, writeFiles } from "../../support/index/temporary-folder.ts";
import { eventually } from "../fakes/eventually.ts";
import { createScriptedModel, modelStatus, written } from "../fakes/fuller.ts";
import { createRecordingLogger } from "../fakes/recording-logger.ts";
import { runBot, type Setting } from "../fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "../fakes/samples.ts";
import { createScriptedAssistant } from "../fakes/scripted-assistant.ts";
import { createScriptedLibrary } from "../fakes/scripted-library.ts";

const logger = createRecordingLogger();
const NOTHING: Answer = { kind: "insufficient-evidence", language: "vi", text: "Chưa tìm thấy.", nearby: [] };

function withAdmin(more: Partial<Setting> = {}) {
  return runBot({ access: new Set([2, 3]), administrators: [1], ...more });
}

test("/trangthai tells what serves, for how long, how fast, and the last errors without anybody's words", async () => {
  const { server, clock, members } = await withAdmin({
    library: createScriptedLibrary({ freeBytes: async () => 5 * 2 ** 30 }),
    script: {
      ask: async (question) => {
        if (question.includes("hỏng")) throw new Error(`about ${question}`);
        return answered();
      },
      about: async () => ({
        generation: "generation-1",
        createdAt: "2026-01-01T00:00:00Z",
        documents: 3,
        passages: 30,
        figures: 12,
      }),
    },
  });
  members.openChat({ id: -5, title: "Tổ công tác" });
  const admin = server.user(1);
  expect((await admin.ask("/status")).text).toContain("Chưa có câu hỏi nào");
  await server.user(2).ask(GOOD_QUESTION);
  await server.user(2).ask("câu hỏi hỏng riêng tư");
  clock.skip(3 * 3_600_000 + 120_000);
  const { text = "" } = await admin.ask("/trangthai");
  for (const part of [
    "generation-1",
    "3 tài liệu, 30 đoạn, 12 số liệu",
    "3 giờ 2 phút",
    "1 câu hỏi",
    "Tổ công tác (-5)",
    "5.0 GB",
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/một nửa trả lời trong \d+ ms, 95% trong \d+ ms/);
  expect(text).toMatch(/Z the assistant failed$/);
  expect(text).not.toContain("riêng tư");
});

test.each([
  [
    "vi",
    null,
    /Mô hình ngôn ngữ: ollama:qwen3\nHôm nay \(giờ UTC\) đã dùng 50\.000\/200\.000 token, 25% hạn mức\nĐã hỏi mô hình 1 lần: 1 câu trả lời được thay, 0 giữ nguyên, 0 câu văn bị loại, 0 câu trích nguyên văn tài liệu để thay; một nửa xong trong 1200 ms, 95% trong 1200 ms\n/,
  ],
  [
    "en",
    "https://api.openai.com",
    /Language model: ollama:qwen3; questions and passages are sent to https:\/\/api\.openai\.com\n50,000 of 200,000 tokens/,
  ],
])(
  "/trangthai tells what the chat model costs and how long it takes: %s",
  async (language_code, sendsTo, lines) => {
    const model = createScriptedModel(modelStatus({ sendsTo, tokensToday: 50_000 }));
    const { server } = await withAdmin({
      library: createScriptedLibrary({ freeBytes: async () => 2 ** 30 }),
      script: {
        ...model.script,
        ask: async () => answered(),
        about: async () => ({ generation: "g", createdAt: "", documents: 3, passages: 30, figures: 12 }),
      },
    });
    const admin = server.user(1, { language_code });
    expect((await admin.ask("/status")).text).toMatch(/Chưa hỏi mô hình|has not been asked/);
    const asker = server.user(2);
    await asker.ask(GOOD_QUESTION);
    model.write(written());
    await asker.hears();
    expect((await admin.ask("/status")).text).toMatch(lines);
  },
);

test("/trangthai tells what is wrong while no index serves", async () => {
  const gone = async () => {
    throw new AppError("no-index", "Chưa có kho. Chạy npm run ingest.");
  };
  const { server } = await withAdmin({
    library: createScriptedLibrary({ freeBytes: gone }),
    script: { about: gone },
  });
  const { text } = await server.user(1).ask("/trangthai");
  expect(text).toMatch(/^Chưa có kho tài liệu nào phục vụ\. Chưa có kho\. Chạy npm run ingest\.\n/);
  expect(text).toMatch(/Không có lỗi nào từ lúc khởi động$/);
});

test("each administrator has the menu of their own; who is unknown costs nothing", async () => {
  const { server, logger } = await runBot({
    administrators: [98, 1],
    arrange: (given) => void given.user(1),
  });
  await eventually(() => server.state.commands.has("chat 1/en")).toBe(true);
  const menu = (key: string) => server.state.commands.get(key)?.map(({ command }) => command);
  expect(menu("chat 1/")).toEqual([
    ...["hoi", "doichieu", "solieu", "tracnghiem", "soanbai", "huongdan", "xoadulieu"],
    ...["tailieu", "nap", "trangthai", "moi", "thanhvien", "nhom", "chuatraloi"],
  ]);
  expect(menu("chat 1/en")).toContain("invite");
  expect(logger.having("menu could not be registered")).toHaveLength(2);
});

describe("unanswered questions", () => {
  test("on a full disk keep nobody from an answer", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "unanswered.jsonl");
    // A folder in the place where the file is rewritten.
    writeFiles(folder, { "unanswered.jsonl.new/x": "" });
    const loud = createRecordingLogger();
    const unanswered = createUnanswered({ path, clock: { now: Date.now }, logger: loud });
    expect(loud.having("could not be taken away")).toHaveLength(1);
    const { server } = await withAdmin({ unanswered, script: { ask: async () => NOTHING } });
    expect((await server.user(2).ask("Thu ngân sách năm 2031?")).text).toMatch(/^Chưa tìm thấy/);
  });

  test("are off until the owner turns them on", async () => {
    const { server } = await withAdmin({ script: { ask: async () => NOTHING } });
    await server.user(2).ask("Tỷ lệ hộ nghèo Đầm Hà 2031?");
    expect((await server.user(1).ask("/chuatraloi")).text).toContain("UNANSWERED=on");
  });

  test("are listed for administrators, without their askers; each asker's go when they ask for it", async () => {
    const clock = { now: Date.now };
    const unanswered = createUnanswered({ path: join(temporaryFolder(), "unanswered.jsonl"), clock, logger });
    const { server, acts } = await withAdmin({
      unanswered,
      script: { ask: async (question) => (question === GOOD_QUESTION ? answered() : NOTHING) },
    });
    for (const id of [2, 3]) await server.user(id).ask(`Thu ngân sách năm 203${id} là bao nhiêu?`);
    await server.user(2).ask("xin chào");
    await server.user(2).ask(GOOD_QUESTION);
    const admin = server.user(1);
    const { text = "" } = await admin.ask("/chuatraloi");
    expect(text.split("\n").slice(1)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d Thu ngân sách năm 2033 là bao nhiêu\?$/),
      expect.stringContaining("2032"),
    ]);
    expect(acts).toEqual([{ by: 1, act: "read-unanswered", about: {} }]);
    const two = server.user(2);
    two.press(await two.ask("/xoadulieu"), "Xóa dữ liệu");
    await two.hears();
    expect((await admin.ask("/chuatraloi")).text).not.toContain("2032");
    expect((await two.ask("/chuatraloi")).text).toMatch(/^Chưa có lệnh này/);
  });

  test("that a chat model answers after all leave the list", async () => {
    const clock = { now: Date.now };
    const path = join(temporaryFolder(), "unanswered.jsonl");
    const unanswered = createUnanswered({ path, clock, logger });
    const model = createScriptedModel();
    const { server } = await withAdmin({
      unanswered,
      script: { ...model.script, ask: async () => NOTHING },
    });
    const asker = server.user(2);
    for (const year of [2031, 2032]) await asker.ask(`Kết quả nổi bật năm ${year} là gì?`);
    model.write(written());
    await asker.hears();
    expect(unanswered.latest(9).map(({ question }) => question)).toEqual(["Kết quả nổi bật năm 2032 là gì?"]);
    expect(readFileSync(path, "utf8")).not.toContain("2031");
  });

  test("thanks and greetings are none of them", async () => {
    const path = join(temporaryFolder(), "unanswered.jsonl");
    const unanswered = createUnanswered({ path, clock: { now: Date.now }, logger });
    const thanked = async (): Promise<Answer> => ({ ...NOTHING, text: "Xin chào.", reason: "nothing-asked" });
    const assistant = unanswered.noted(createScriptedAssistant({ ask: thanked }), 3);
    await assistant.ask("cảm ơn rất nhiều", new AbortController().signal, { id: "3:3", after: "3:3" });
    expect(unanswered.latest(9)).toEqual([]);
  });

  test("are kept for 90 days, also by a bot that runs on; a line that is cut is left out", async () => {
    let now = Date.parse("2026-06-01");
    const line = (days: number) =>
      JSON.stringify({ at: now - days * 86_400_000, userId: 2, question: `before ${days} days` });
    const folder = temporaryFolder();
    writeFiles(folder, { "u.jsonl": [line(91), line(89), line(1), line(0).slice(0, 20)].join("\n") });
    const path = join(folder, "u.jsonl");
    const unanswered = createUnanswered({ path, clock: { now: () => now }, logger });
    const questions = () => unanswered.latest(9).map(({ question }) => question);
    expect(questions()).toEqual(["before 1 days", "before 89 days"]);
    now += 2 * 86_400_000;
    expect(questions()).toEqual(["before 1 days"]);
    const assistant = unanswered.noted(createScriptedAssistant({ ask: async () => NOTHING }), 3);
    await assistant.ask("một câu hỏi mới", new AbortController().signal, { id: "3:3", after: "3:3" });
    expect(questions()).toEqual(["một câu hỏi mới", "before 1 days"]);
    expect(readFileSync(path, "utf8")).not.toContain("89 days");
  });
});
