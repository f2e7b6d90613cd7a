import { describe, expect, test } from "vitest";
import { LIFETIME_MS } from "../../../src/bot/members/members.ts";
import type { Person } from "../../support/telegram-server/people.ts";
import { runBot, type Setting } from "../fakes/running-bot.ts";
import { GOOD_QUESTION, passageView } from "../fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };

/** A bot that lists nobody, with one administrator. */
async function closedBot(more: Partial<Setting> = {}) {
  const running = await runBot({ access: new Set(), administrators: [1], ...more });
  return { ...running, admin: running.server.user(1) };
}

async function codeFrom(admin: Person, words = "/moi"): Promise<string> {
  const { text } = await admin.ask(words);
  return /start=([\w-]+)/.exec(text ?? "")?.[1] ?? "";
}

describe("invitations", () => {
  test("the link lets one person in, who is then answered; nobody else with it", async () => {
    const { server, admin, acts } = await closedBot();
    const { text = "" } = await admin.ask("/moi");
    expect(text).toContain("https://t.me/danchung_bot?start=");
    expect(text).toContain("48 giờ");
    const code = /start=([\w-]+)/.exec(text)?.[1] ?? "";
    const guest = server.user(5, { first_name: "Nguyễn Văn A" });
    expect((await guest.ask(GOOD_QUESTION)).text).toContain("Mã: 5");
    expect((await guest.ask(`/start ${code}`)).text).toMatch(/^Dẫn Chứng trả lời/);
    expect((await guest.ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect((await server.user(6).ask(`/start ${code}`)).text).toBe(
      "Mã mời không đúng, đã được dùng hoặc đã quá hạn. Xin quản trị viên cấp mã mời mới. Mã: 6.",
    );
    // What opens the chat from inline mode is no invitation.
    expect((await server.user(7).ask("/start inline")).text).toMatch(/^Tài khoản chưa được cấp quyền/);
    expect(acts).toEqual([
      { by: 1, act: "invite", about: { role: "reader" } },
      { by: 5, act: "enrolled", about: { role: "reader" } },
    ]);
    expect(JSON.stringify(acts)).not.toContain(code);
  });

  test("a code that is wrong, old, forwarded or used in a group lets nobody in", async () => {
    const { server, admin, clock, members } = await closedBot();
    const code = await codeFrom(admin);
    const guest = server.user(5);
    expect((await guest.ask("/start wrong")).text).toContain("Mã: 5");
    clock.skip(61_000);
    guest.say(`/start ${code}`, { forward_origin: { type: "hidden_user" } });
    await guest.hears();
    guest.in(GROUP).say(`/start ${code}`);
    clock.skip(LIFETIME_MS);
    expect((await guest.ask(`/start ${code}`)).text).toContain("Mã: 5");
    expect(members.all()).toEqual([]);
  });

  test("codes cannot be tried without end", async () => {
    const { server, admin, members } = await closedBot();
    const code = await codeFrom(admin);
    const guest = server.user(5);
    for (let n = 0; n < 20; n += 1) guest.say(`/start guess-${n}`);
    guest.say(`/start ${code}`);
    await admin.ask(GOOD_QUESTION);
    expect(members.all()).toEqual([]);
  });

  test("an invited administrator invites and is removed; who is in no list any more is a stranger", async () => {
    const { server, admin, clock } = await closedBot();
    const second = server.user(7, { first_name: "Trần B" });
    await second.ask(`/start ${await codeFrom(admin, "/moi quản trị")}`);
    const guest = server.user(8, { first_name: "Lê\u202e C" });
    await guest.ask(`/start ${await codeFrom(second, "/invite")}`);
    const list = await admin.ask("/thanhvien");
    expect(list.text).toBe("Thành viên được mời: 2\nLê C (8) – người hỏi\nTrần B (7) – quản trị viên");
    admin.press(list, "Xóa Trần B");
    const asks = await admin.hears();
    expect(asks.text).toContain("Xóa Trần B (7)");
    admin.press(asks, "Xóa");
    expect((await admin.hears()).text).toContain("Đã xóa Trần B");
    clock.skip(61_000);
    expect((await second.ask("/moi")).text).toContain("Mã: 7");
    expect((await guest.ask(GOOD_QUESTION)).text).toContain("0,36%");
  });

  test("what is cancelled changes nothing; whom the settings list is named so", async () => {
    const { server, admin, members } = await closedBot({ access: new Set([5]) });
    await server.user(5).ask(`/start ${await codeFrom(admin)}`);
    const list = await admin.ask("/members");
    admin.press(list, "Xóa Người 5");
    admin.press(await admin.hears(), "Thôi");
    expect((await admin.hears()).text).toMatch(/^Đã thôi/);
    expect(members.all()).toHaveLength(1);
    admin.press(list, "a:remove-member:5");
    expect((await admin.hears()).text).toContain("ACCESS");
    expect((await admin.press(list, "a:remove-member:5").answered()).text).toMatch(
      /không còn trong danh sách/,
    );
  });
});

describe("teams", () => {
  test("come to be, are joined by invitation, and go", async () => {
    const { server, admin, members, audiences } = await closedBot();
    expect((await admin.ask("/moi kế hoạch")).text).toMatch(/^Chưa có nhóm ke-hoach/);
    expect((await admin.ask("/nhom Kế hoạch thêm 77, -100555")).text).toContain("readers: [ke-hoach]");
    await server.user(5).ask(`/start ${await codeFrom(admin, "/moi Kế hoạch")}`);
    expect(members.teamsOf(5)).toEqual(["ke-hoach"]);
    await server.user(5).ask(GOOD_QUESTION);
    expect(audiences.at(-1)).toEqual({ teams: new Set(["5", "ke-hoach"]), internal: false });
    expect((await admin.ask("/nhom")).text).toContain("ke-hoach: -100555, 5, 77");
    await admin.ask("/teams ke-hoach remove 5 77 -100555");
    expect(members.teams()).toEqual([]);
  });

  test.each([
    "/nhom 2024 thêm 5",
    "/nhom x thêm",
    "/nhom x thêm 0",
    "/nhom x thêm 99999999999999999999",
    "/nhom x",
  ])("%s is not understood and changes nothing", async (text) => {
    const { admin, members, acts } = await closedBot();
    expect((await admin.ask(text)).text).toMatch(/^Nhóm người dùng quyết định/);
    expect([members.teams(), acts]).toEqual([[], []]);
  });
});

describe("groups", () => {
  test("are answered where an administrator opened them, and no longer once closed", async () => {
    const { server, admin, acts, audiences } = await closedBot();
    const member = server.user(9).in(GROUP);
    expect((await admin.in(GROUP).ask("/batnhom@danchung_bot")).text).toMatch(/^Từ nay bot trả lời/);
    expect((await member.ask(`/hoi ${GOOD_QUESTION}`)).text).toContain("0,36%");
    // An administrator sees no more there than the others.
    await admin.in(GROUP).ask(`/hoi ${GOOD_QUESTION}`);
    expect(audiences.map(({ internal }) => internal)).toEqual([false, false]);
    expect(audiences.at(-1)).toEqual({ teams: new Set([String(GROUP.id)]), internal: false });
    await admin.ask(`/tatnhom ${GROUP.id}`);
    expect((await member.ask(`/hoi ${GOOD_QUESTION}`)).text).toContain(`Mã: ${GROUP.id}`);
    expect(acts.map(({ act }) => act)).toEqual(["open-chat", "close-chat"]);
  });

  test.each(["/batnhom", "/tatnhom"])(
    "%s in private without a group is shown how it is used",
    async (command) => {
      const { admin } = await closedBot();
      expect((await admin.ask(command)).text).toContain(`${command} -100`);
    },
  );

  test("are opened by nobody else: members, other bots' commands, forwards, who writes as the group", async () => {
    const { server, admin, members } = await closedBot();
    server.user(9).in(GROUP).say("/batnhom");
    admin.in(GROUP).say("/batnhom@other_bot");
    admin.in(GROUP).say("/batnhom", { forward_date: 1 });
    admin.in(GROUP).say("/batnhom", { sender_chat: { id: GROUP.id, type: "supergroup" } });
    admin.in(GROUP).say("/batnhom", { sender_chat: { id: 1, type: "private" } });
    await admin.ask(GOOD_QUESTION);
    expect(members.chats()).toEqual([]);
    expect(admin.in(GROUP).log.sent).toEqual([]);
  });

  test("that the settings open are said to stay open", async () => {
    const { admin } = await closedBot({ access: new Set([GROUP.id]) });
    expect((await admin.in(GROUP).ask("/tatnhom")).text).toContain("ACCESS");
  });
});

describe("administrators' acts", () => {
  test("are nobody else's: not readers', not strangers', not in groups, not by forged buttons", async () => {
    const { server, admin, members, acts, clock } = await closedBot({ access: new Set([2, GROUP.id]) });
    await server.user(5).ask(`/start ${await codeFrom(admin)}`);
    const list = await admin.ask("/thanhvien");
    const before = acts.length;
    const reader = server.user(2);
    for (const text of ["/moi", "/thanhvien", "/nhom x thêm 2", "/batnhom -5", "/tatnhom -5"]) {
      expect((await reader.ask(text)).text).toMatch(/^Chưa có lệnh này/);
      server.user(99).say(text);
      admin.in(GROUP).say(text.replace("/batnhom -5", "/moi").replace("/tatnhom -5", "/nhom"));
    }
    admin.say("/moi", { forward_origin: { type: "user" } });
    expect((await admin.hears()).text).toMatch(/^Chưa có lệnh này/);
    const chat = { id: 2, type: "private" };
    const forged = { message: { message_id: 1, date: 0, chat }, data: "a:remove-member:5" };
    expect((await reader.pressRaw(forged).answered()).text).toMatch(/^Nút này không còn dùng được/);
    const inGroup = { message: { message_id: 1, date: 0, chat: GROUP }, data: "a:remove-member:5" };
    expect((await admin.pressRaw(inGroup).answered()).text).toMatch(/^Nút này không còn dùng được/);
    clock.skip(61_000);
    await admin.ask(GOOD_QUESTION);
    expect(acts).toHaveLength(before);
    expect(members.all()).toHaveLength(1);
    for (const data of ["a:remove-member:5:6", "a:nothing:5", "a::", `a:remove-member:${"9".repeat(50)}`])
      expect((await admin.press(list, data).answered()).text).toMatch(/^Nút này không còn/);
  });

  test("are not done when the audit cannot be written", async () => {
    const { admin, members, logger } = await closedBot({
      record: () => {
        throw new Error("the disk is full");
      },
    });
    expect((await admin.ask("/nhom x thêm 5")).text).toMatch(/^Hệ thống đang có lỗi/);
    expect(members.teams()).toEqual([]);
    expect(logger.having("error")).toHaveLength(1);
  });
});

test("every kind of update passes the same gate: a stranger's opens nothing", async () => {
  const { server, assistant, clock } = await closedBot({ script: { passage: async () => passageView(1) } });
  const stranger = server.user(77);
  const chat = { id: 77, type: "private" };
  const message = { message_id: 5, date: 0, chat, from: stranger.user, text: `/hoi ${GOOD_QUESTION}` };
  const group = { ...message, chat: GROUP };
  const updates: readonly [string, object][] = [
    ["message", { ...message, forward_origin: { type: "user" } }],
    ["message", { ...message, reply_to_message: { from: { is_bot: true, username: "danchung_bot" } } }],
    ["message", { ...message, via_bot: { id: 123456, is_bot: true } }],
    ["message", { ...group, sender_chat: { id: 1, type: "private" } }],
    ["message", { ...group, sender_chat: { id: -100999, type: "channel" }, from: { id: 1 } }],
    ["message", { ...group, sender_chat: { id: GROUP.id }, from: { id: 1, is_bot: true } }],
    ["edited_message", message],
    ["edited_message", group],
    ["channel_post", { ...message, chat: { id: -100999, type: "channel" } }],
    ["edited_channel_post", { ...message, chat: { id: -100999, type: "channel" } }],
    ["business_message", message],
    ["inline_query", { id: "1", from: stranger.user, query: GOOD_QUESTION, offset: "" }],
    ["chosen_inline_result", { result_id: "1", from: stranger.user, query: GOOD_QUESTION }],
    ["my_chat_member", { chat: GROUP, from: stranger.user, date: 0, new_chat_member: { status: "member" } }],
    ["chat_join_request", { chat: GROUP, from: stranger.user, date: 0 }],
    ["message_reaction", { chat, message_id: 5, user: stranger.user, date: 0 }],
    ["poll_answer", { poll_id: "1", user: stranger.user, option_ids: [0] }],
    ["callback_query", { id: "q1", from: stranger.user, message, data: "p:passage-0001" }],
    ["callback_query", { id: "q2", from: stranger.user, inline_message_id: "x", data: "p:passage-0001" }],
  ];
  for (const [kind, content] of updates) {
    server.state.updates.addRaw({ [kind]: content });
    clock.skip(61_000);
    await server.user(1).ask(GOOD_QUESTION);
  }
  expect(assistant.questions).toEqual(updates.map(() => GOOD_QUESTION));
  const told = [...stranger.log.sent, ...stranger.in(GROUP).log.sent].map(({ text }) => text);
  for (const text of told)
    expect(text).toMatch(/^(?:Tài khoản|Nhóm này) chưa được cấp quyền\. Mã: -?\d+, gửi quản trị viên/);
});
