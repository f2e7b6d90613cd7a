import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFeedback } from "../../src/bot/feedback.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION } from "./fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };
const read = (folder: string) =>
  readFileSync(join(folder, "feedback.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("a report of a wrong answer", () => {
  test.each([
    ["Sai số", "figure"],
    ["Sai năm", "year"],
    ["Sai địa phương", "place"],
    ["Sai nguồn", "source"],
  ])("%s is kept with the question and its sources, once", async (button, reason) => {
    const stateDir = temporaryFolder();
    const { server, logger } = await runBot({ deps: { stateDir } });
    const user = server.user(7);
    const answer = await user.ask(GOOD_QUESTION);
    user.press(answer, "Báo sai");
    const asked = await user.hears();
    expect(asked.text).toBe("Câu trả lời này sai ở điểm nào?");
    expect(asked.reply_to_message?.message_id).toBe(answer.message_id);
    user.press(asked, button);
    const kept = await user.hears();
    expect(kept.message_id).toBe(asked.message_id);
    expect(kept.text).toBe(`Đã ghi nhận: ${button}. Cảm ơn đã báo.`);
    expect(kept.reply_markup).toBeUndefined();
    expect(read(stateDir)).toMatchObject([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        userId: 7,
        reason,
        question: GOOD_QUESTION,
        sources: [{ document: "bao-cao/ho-ngheo-2020.md", passageId: "AbCdEf_123-4" }],
      },
    ]);
    expect(statSync(join(stateDir, "feedback.jsonl")).mode & 0o077).toBe(0);
    expect(logger.lines.join()).not.toContain(GOOD_QUESTION);
  });

  test("after a restart the answer's buttons tell its sources; its question is no longer known", async () => {
    const stateDir = temporaryFolder();
    const { server } = await runBot({ deps: { stateDir } });
    const user = server.user(7);
    const row = [
      { text: "[1] Xem đoạn", callback_data: "p:passage-0002" },
      { text: "Báo sai", callback_data: "r:1" },
    ];
    const reply_markup = { inline_keyboard: [row] };
    const message = { message_id: 900, date: 0, chat: user.log.chat, reply_markup };
    user.pressRaw({ message, data: "r:1" });
    user.press(await user.hears(), "Sai năm");
    await user.hears();
    const [report] = read(stateDir);
    expect(report).toMatchObject({ reason: "year", sources: [{ passageId: "passage-0002" }] });
    expect(report.question).toBeUndefined();
  });

  test("in a group the question of another is not handed on", async () => {
    const stateDir = temporaryFolder();
    const { server } = await runBot({ deps: { stateDir } });
    const answer = await server.user(2).in(GROUP).ask(`/hoi ${GOOD_QUESTION}`);
    const other = server.user(3).in(GROUP);
    other.press(answer, "Báo sai");
    other.press(await other.hears(), "Sai số");
    await other.hears();
    expect(read(stateDir)[0]).toMatchObject({ userId: 3, reason: "figure" });
    expect(readFileSync(join(stateDir, "feedback.jsonl"), "utf8")).not.toContain(GOOD_QUESTION);
  });

  test("one that cannot be kept is said not to be", async () => {
    const stateDir = temporaryFolder();
    const { server } = await runBot({ deps: { stateDir } });
    const user = server.user(7);
    const answer = await user.ask(GOOD_QUESTION);
    user.press(answer, "Báo sai");
    const asked = await user.hears();
    mkdirSync(join(stateDir, "feedback.jsonl"));
    expect((await user.press(asked, "Sai số").answered()).text).toMatch(/^Chưa ghi nhận được/);
  });

  test("nobody is offered to report where nothing is kept", async () => {
    const { server } = await runBot();
    const answer = await server.user(1).ask(GOOD_QUESTION);
    expect(JSON.stringify(answer.reply_markup)).not.toContain("Báo sai");
  });

  test("a report of a forged kind keeps nothing", async () => {
    const stateDir = temporaryFolder();
    const { server } = await runBot({ deps: { stateDir } });
    const user = server.user(1);
    const message = { message_id: 900, date: 0, chat: user.log.chat };
    for (const data of ["w:", "w:z12", "w:f", "w:f1.5", "w:f99999999999999", "r:"]) {
      expect((await user.pressRaw({ message, data }).answered()).text).toMatch(/^Nút này không còn/);
    }
    expect(existsSync(join(stateDir, "feedback.jsonl"))).toBe(false);
  });
});

describe("the reports on the disk", () => {
  const DAY = 86_400_000;
  const report = { reason: "figure", question: "hộ nghèo?", sources: [] } as const;

  test("a person's are forgotten, the others stay, and broken lines go", () => {
    const folder = temporaryFolder();
    const feedback = createFeedback({ folder, clock: { now: () => 0 } });
    expect(feedback.forget(1)).toBe(0);
    for (const userId of [1, 2, 1]) feedback.add({ userId, ...report });
    writeFileSync(join(folder, "feedback.jsonl"), "{broken\nnull\n", { flag: "a" });
    expect(feedback.forget(1)).toBe(4);
    expect(read(folder)).toMatchObject([{ userId: 2 }]);
  });

  test("that are too old and cannot be taken away keep nobody from an answer", async () => {
    const stateDir = temporaryFolder();
    createFeedback({ folder: stateDir, clock: { now: () => 0 } }).add({ userId: 1, ...report });
    // A folder in the place where the file is rewritten.
    mkdirSync(join(stateDir, "feedback.jsonl.new"));
    const { server, logger } = await runBot({ deps: { stateDir } });
    expect((await server.user(1).ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(logger.having("could not be taken away")).toHaveLength(1);
  });

  test("they are kept for 90 days", () => {
    const folder = temporaryFolder();
    let now = 0;
    const feedback = createFeedback({ folder, clock: { now: () => now } });
    feedback.add({ userId: 1, ...report });
    now = 50 * DAY;
    feedback.add({ userId: 2, ...report });
    now = 91 * DAY;
    feedback.prune();
    expect(read(folder)).toMatchObject([{ userId: 2 }]);
  });
});

describe("a figure to copy", () => {
  test.each([
    ["a title of any length", citation({ title: "Báo cáo kết quả ".repeat(40) })],
    ["a title with emoji", citation({ title: "Báo cáo 👩‍👩‍👧‍👦 ".repeat(60) })],
    ["no title", citation({ title: null, date: null, page: null })],
  ])("comes with its source in 256 characters: %s", async (_, cited) => {
    const { server } = await runBot({ script: { ask: async () => answered({ citations: [cited] }) } });
    const answer = await server.user(1).ask(GOOD_QUESTION);
    const button = answer.reply_markup?.inline_keyboard?.flat().find(({ copy_text }) => copy_text);
    expect(button?.copy_text?.text).toMatch(/^0,36% \(.*\)$/);
    expect(button?.copy_text?.text.length).toBeLessThanOrEqual(256);
    if (cited.title === null) expect(button?.copy_text?.text).toContain(basename(cited.document));
    if (cited.page !== null) expect(button?.copy_text?.text).toContain("ngày 13/12/2020 · trang 3");
  });
});
