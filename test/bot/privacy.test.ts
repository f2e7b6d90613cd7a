import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AskedBefore } from "../../src/answering/follow-up.ts";
import { conversationOf, isConversationOf } from "../../src/bot/conversation.ts";
import type { Keeper } from "../../src/bot/members/keeper.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

const GROUP = { id: -100777, type: "supergroup" as const, title: "Tổ công tác Bí Mật" };
const WHICH: Answer = {
  kind: "clarification",
  language: "vi",
  text: "Xin cho biết cần số liệu năm nào?",
  choices: ["Tỷ lệ hộ nghèo năm 2019"],
};

describe("/xoadulieu", () => {
  test("erases what is kept of whoever asks for it, confirms, and touches nobody else's", async () => {
    const forgotten: number[] = [];
    const { server, members, clock, acts } = await runBot({
      access: new Set([6]),
      administrators: [1],
      keepers: [{ forget: async (userId) => void forgotten.push(userId) }],
      script: { ask: async (question) => (question === "năm nào" ? WHICH : answered()) },
    });
    members.setTeam("x", [5, 6]);
    const guest = server.user(5);
    const other = server.user(6);
    await guest.ask(`/start ${members.invite({ by: 1, role: "reader" })}`);
    const mine = await guest.ask("năm nào");
    const others = await other.ask("năm nào");
    await guest.ask("/doichieu");
    const question = await guest.ask("/xoadulieu");
    expect(question.text).toContain("mã mời mới");
    expect(forgotten).toEqual([]);
    guest.press(question, "Xóa dữ liệu");
    expect((await guest.hears()).text).toMatch(/^Đã xóa dữ liệu của tài khoản này/);
    expect(forgotten).toEqual([5]);
    expect([members.find(5), members.teams()]).toEqual([undefined, [["x", [6]]]]);
    // What the audit must keep, it keeps.
    expect(acts).toEqual([{ by: 5, act: "enrolled", about: { role: "reader" } }]);
    expect((await guest.ask(GOOD_QUESTION)).text).toContain("Mã: 5");
    clock.skip(61_000);
    await guest.ask(`/start ${members.invite({ by: 1, role: "reader" })}`);
    const stale = guest.press(mine, "Tỷ lệ hộ nghèo năm 2019");
    expect((await stale.answered()).text).toMatch(/^Lựa chọn này đã hết hạn/);
    other.press(others, "Tỷ lệ hộ nghèo năm 2019");
    expect((await other.hears()).text).toContain("0,36%");
    // The text that /doichieu waited for is a question again.
    expect((await guest.ask(GOOD_QUESTION)).text).toContain("0,36%");
  });

  test("erases reports of wrong answers as well", async () => {
    const stateDir = temporaryFolder();
    const { server } = await runBot({ deps: { stateDir } });
    const [guest, other] = [server.user(5), server.user(6)];
    for (const person of [guest, other]) {
      const answer = await person.ask(GOOD_QUESTION);
      const asked = await person
        .press(answer, "r:1")
        .answered()
        .then(() => person.hears());
      await person.press(asked, `w:f${answer.message_id}`).answered();
    }
    const reports = () => readFileSync(join(stateDir, "feedback.jsonl"), "utf8");
    expect(reports()).toMatch(/"userId":5.*"userId":6/s);
    guest.say("/xoadulieu");
    const question = await guest.hears(({ text }) => text?.includes("mã mời mới") === true);
    await guest.press(question, "Xóa dữ liệu").answered();
    expect(reports()).not.toContain('"userId":5');
    expect(reports()).toContain('"userId":6');
  });

  test("whoever may ask in a group alone erases there what is theirs, and nobody else's by another's button", async () => {
    const forgotten: number[] = [];
    const { server } = await runBot({
      access: new Set([GROUP.id]),
      keepers: [{ forget: (userId) => void forgotten.push(userId) }],
    });
    const [asker, other] = [server.user(5).in(GROUP), server.user(6).in(GROUP)];
    const question = await asker.ask("/xoadulieu@danchung_bot");
    expect(question.reply_to_message?.message_id).toBeDefined();
    expect((await other.press(question, "Xóa dữ liệu").answered()).text).toContain("xin gõ /xoadulieu");
    expect(forgotten).toEqual([]);
    asker.press(question, "Xóa dữ liệu");
    expect((await asker.hears()).text).toMatch(/^Đã xóa dữ liệu/);
    expect(forgotten).toEqual([5]);
  });

  test("where one disk refuses, all the rest is erased and the fault is told", async () => {
    const forgotten: number[] = [];
    const full: Keeper = {
      forget: () => {
        throw new Error("no space left");
      },
    };
    const { server, members } = await runBot({
      access: new Set([5]),
      keepers: [full, { forget: (userId) => void forgotten.push(userId) }],
    });
    members.setTeam("x", [5, 6]);
    const asker = server.user(5);
    const press = asker.press(await asker.ask("/xoadulieu"), "Xóa dữ liệu");
    expect((await press.answered()).text).toMatch(/^Hệ thống đang có lỗi/);
    expect([forgotten, members.teamsOf(5)]).toEqual([[5], []]);
  });

  test.each(["/forget", "Xóa dữ liệu", "erase my data"])("%s asks first", async (text) => {
    const { server } = await runBot();
    const { reply_markup } = await server.user(1, { language_code: "en" }).ask(text);
    expect(reply_markup?.inline_keyboard).toEqual([[{ text: "Erase the data", callback_data: "f:1" }]]);
  });

  test("a removed member is forgotten as well", async () => {
    const forgotten: number[] = [];
    const { server, members } = await runBot({
      access: new Set(),
      administrators: [1],
      keepers: [{ forget: (userId) => void forgotten.push(userId) }],
    });
    members.enrol(members.invite({ by: 1, role: "reader" }), { id: 5, name: "A" }, () => true);
    const admin = server.user(1);
    admin.press(await admin.ask("/thanhvien"), "a:remove-member:5");
    await admin.hears();
    expect(forgotten).toEqual([5]);
  });
});

test("a person's threads are found among others', in private and in groups", () => {
  const remembered = new AskedBefore();
  const chats = [
    { id: 5, kind: "private", thread: undefined },
    { id: -100777, kind: "group", thread: 3 },
    { id: 15, kind: "private", thread: undefined },
  ] as const;
  const threads = chats.flatMap((chat) => [5, 15, 6].map((userId) => conversationOf({ chat, userId })));
  const question = {} as Parameters<AskedBefore["remember"]>[1];
  for (const thread of threads) remembered.remember(thread, question);
  const gone: string[] = [];
  remembered.forget((thread) => isConversationOf(5, thread) && gone.push(thread) > 0);
  expect(gone).toEqual(["5:5", "-100777/3:5", "15:5"]);
  remembered.forget((thread) => gone.push(thread) > 0 && false);
  expect(gone.slice(3)).toHaveLength(6);
});

test("no log line holds what was asked, a name, a code or the token, whatever administrators do", async () => {
  const { server, logger, acts } = await runBot({ access: new Set([2]), administrators: [1] });
  const admin = server.user(1, { first_name: "Quàng Văn Tên" });
  const { text = "" } = await admin.ask("/moi");
  const code = /start=([\w-]+)/.exec(text)?.[1] ?? "none";
  const guest = server.user(5, { first_name: "Lò Thị Khách" });
  await guest.ask(`/start ${code}`);
  await guest.ask("Câu hỏi rất riêng tư năm 2020?");
  await guest.ask("/doichieu Riêng tư là 5%.");
  await admin.ask("/nhom Nhóm Riêng thêm 5");
  await admin.in(GROUP).ask("/batnhom");
  await admin.ask("/thanhvien");
  await admin.ask("Tài liệu");
  await guest.press(await guest.ask("/xoadulieu"), "Xóa dữ liệu").answered();
  await server.user(99, { first_name: "Kẻ Lạ" }).ask("Riêng tư?");
  const lines = logger.lines.join("\n");
  expect(lines).not.toBe("");
  for (const secret of ["iêng", "Quàng", "Lò", "Bí Mật", "Kẻ Lạ", code, server.token, "TEST-token"])
    expect(lines).not.toContain(secret);
  expect(JSON.stringify(acts)).not.toMatch(/riêng tư|Khách|Quàng/i);
});
