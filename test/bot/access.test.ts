import { describe, expect, test } from "vitest";
import { runBot } from "./fakes/running-bot.ts";
import { GOOD_QUESTION, passageView } from "./fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };

describe("access", () => {
  test("a stranger is told the id to hand on, at most once a minute, and nothing else", async () => {
    const { server, assistant, clock } = await runBot({ access: new Set([1]) });
    const stranger = server.user(77);
    const member = server.user(1);
    expect((await stranger.ask(GOOD_QUESTION)).text).toBe(
      "Tài khoản chưa được cấp quyền. Mã: 77, gửi quản trị viên.",
    );
    stranger.say("/tailieu");
    stranger.post({ sticker: { file_id: "x" } });
    expect((await member.ask(GOOD_QUESTION)).text).toContain("0,36%");
    clock.skip(61_000);
    expect((await stranger.ask("/start")).text).toContain("Mã: 77");
    expect(stranger.log.sent).toHaveLength(2);
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
    expect(server.callsOf("sendChatAction").every(({ parameters }) => parameters.chat_id === 1)).toBe(true);
  });

  test("the line is in the stranger's language; an empty list answers nobody", async () => {
    const { server, assistant } = await runBot({ access: new Set() });
    expect((await server.user(5, { language_code: "en" }).ask("hello?")).text).toBe(
      "This account has no access yet. ID: 5, to be sent to the administrator.",
    );
    expect(assistant.questions).toEqual([]);
  });

  test("a stranger's button presses open nothing", async () => {
    const { server } = await runBot({
      access: new Set([1]),
      script: { passage: async () => passageView(1) },
    });
    const stranger = server.user(77);
    const chat = { id: 77, type: "private" };
    const press = () =>
      stranger.pressRaw({ message: { message_id: 5, date: 0, chat }, data: "p:passage-0001" }).answered();
    expect((await press()).text).toContain("Mã: 77");
    expect((await press()).text).toBeUndefined();
    expect(stranger.log.sent).toEqual([]);
  });

  test("in a group only the ask command counts, in the group's topic and as a reply", async () => {
    const { server, assistant } = await runBot({ access: new Set([GROUP.id]) });
    const member = server.user(2).in(GROUP);
    member.say("chào cả nhóm");
    member.say("/tailieu");
    member.say(`/hoi@other_bot ${GOOD_QUESTION}`);
    member.post({ photo: [] });
    const asked = member.say(`/hoi@danchung_bot ${GOOD_QUESTION}`, {
      is_topic_message: true,
      message_thread_id: 44,
    });
    const answer = await member.hears();
    expect(answer.reply_to_message?.message_id).toBe(asked);
    expect(answer.message_thread_id).toBe(44);
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
    expect(member.log.sent).toHaveLength(1);
  });

  test("a listed user does not open an unlisted group; the group's own id is given", async () => {
    const { server, assistant } = await runBot({ access: new Set([2]) });
    const member = server.user(2).in(GROUP);
    member.say("chào");
    member.say(`/hoi ${GOOD_QUESTION}`);
    expect((await member.hears()).text).toBe(
      "Nhóm này chưa được cấp quyền. Mã: -1001234567890, gửi quản trị viên; quản trị viên gõ /batnhom trong nhóm để mở.",
    );
    expect(assistant.questions).toEqual([]);
  });
});
