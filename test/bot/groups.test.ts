import { describe, expect, test } from "vitest";
import type { Assistant, Thread } from "../../src/bot/assistant.ts";
import { eventually } from "./fakes/eventually.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };
const BOT = { id: 123456, is_bot: true, username: "danchung_bot" };

describe("who is meant in a group", () => {
  test.each([
    [`@danchung_bot ${GOOD_QUESTION}`],
    [`@DanChung_Bot, ${GOOD_QUESTION}`],
    [`${GOOD_QUESTION} @danchung_bot`],
    [`Hỏi: ${GOOD_QUESTION} @danchung_bot`],
    [`@danchung_bot hỏi: ${GOOD_QUESTION}`],
  ])("%s asks the question", async (text) => {
    const { server, assistant } = await runBot();
    const member = server.user(2).in(GROUP);
    expect((await member.ask(text)).text).toContain("0,36%");
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
  });

  test.each([["@danchung_bot_2 hộ nghèo?"], ["gửi a@danchung_bot"], ["xem https://t.me/@danchung_bot"]])(
    "%s is for others",
    async (text) => {
      const { server, assistant } = await runBot();
      const member = server.user(2).in(GROUP);
      member.say(text);
      await member.ask(`/hoi ${GOOD_QUESTION}`);
      expect(assistant.questions).toEqual([GOOD_QUESTION]);
    },
  );

  test("a reply to the bot is a question, a reply to another is not", async () => {
    const { server, assistant } = await runBot();
    const member = server.user(2).in(GROUP);
    const answer = await member.ask(`/hoi ${GOOD_QUESTION}`);
    member.say("nói với nhau", { reply_to_message: { message_id: 1, from: { id: 9, is_bot: false } } });
    member.say("của bot khác", {
      reply_to_message: { message_id: 1, from: { ...BOT, username: "other_bot" } },
    });
    member.say("Còn Đầm Hà?", { reply_to_message: { message_id: answer.message_id, from: BOT } });
    await member.hears();
    expect(assistant.questions).toEqual([GOOD_QUESTION, "Còn Đầm Hà?"]);
  });
});

test("follow-ups in a group are kept per asker and reply thread", async () => {
  const threads: (Thread | undefined)[] = [];
  const ask: Assistant["ask"] = async (_question, _signal, thread) => {
    threads.push(thread);
    return answered();
  };
  const { server } = await runBot({ script: { ask } });
  const one = server.user(2).in(GROUP);
  const other = server.user(3).in(GROUP);
  const replyTo = (message_id: number) => ({ reply_to_message: { message_id, from: BOT } });
  const first = await one.ask("/hoi một");
  const second = await one.ask("/hoi hai");
  one.say("còn một?", replyTo(first.message_id));
  const again = await one.hears();
  one.say("còn nữa?", replyTo(again.message_id));
  await one.hears();
  other.say("còn tôi?", replyTo(second.message_id));
  await other.hears();
  one.edit(first.reply_to_message?.message_id ?? 0, "/hoi một, sửa lại");
  await eventually(() => threads.length).toBe(6);
  const id = (user: number, root: number) => `${GROUP.id}:${user}:${root}`;
  const [root, next] = [first.reply_to_message?.message_id ?? 0, second.reply_to_message?.message_id ?? 0];
  expect(threads).toMatchObject([
    { id: id(2, root), after: id(2, root) },
    { id: id(2, next), after: id(2, root) },
    { id: id(2, root), after: id(2, root) },
    { id: id(2, root), after: id(2, root) },
    { id: id(3, next), after: id(3, next) },
    { id: id(2, root), after: id(2, root) },
  ]);
});
