import { expect, test } from "vitest";
import { runBot } from "./fakes/running-bot.ts";
import { GOOD_QUESTION } from "./fakes/samples.ts";

const CHAT = { id: 1, type: "private" };
const FROM = { id: 1, is_bot: false, first_name: "A" };

/** Updates that Telegram may send, will send one day, or never should. */
const ODD: readonly Record<string, unknown>[] = [
  {},
  { message: null },
  { message: 5 },
  { message: {} },
  { message: { chat: CHAT, text: "không có người gửi", message_id: 1 } },
  { message: { from: FROM, text: "không có cuộc trò chuyện", message_id: 1 } },
  { message: { chat: { id: "1", type: "private" }, from: FROM, text: "mã là chữ", message_id: 1 } },
  { message: { chat: CHAT, from: FROM, text: { toString: "x" }, message_id: 1 } },
  { message: { chat: CHAT, from: FROM, new_chat_members: [FROM], message_id: 1 } },
  { message: { chat: CHAT, from: { ...FROM, is_bot: true }, text: "từ một bot khác", message_id: 1 } },
  { message: { chat: { id: -5, type: "channel" }, from: FROM, text: "kênh", message_id: 1 } },
  { message: { chat: { id: -5, type: "loại mới" }, from: FROM, text: "x", message_id: 1 } },
  { edited_message: { chat: CHAT, from: FROM, text: "đã sửa", message_id: 1, date: 1 } },
  { channel_post: { chat: { id: -5, type: "channel" }, text: "bài đăng", message_id: 1, date: 1 } },
  { edited_channel_post: { chat: { id: -5, type: "channel" }, text: "x", message_id: 1, date: 1 } },
  { inline_query: { id: "1", from: FROM, query: "hộ nghèo", offset: "" } },
  { my_chat_member: { chat: CHAT, from: FROM, new_chat_member: { status: "kicked" } } },
  { poll: { id: "1" } },
  { poll_answer: null },
  { poll_answer: { poll_id: "1", user: FROM, option_ids: [0] } },
  { poll_answer: { poll_id: "1", option_ids: [0] } },
  { poll_answer: { poll_id: "1", user: FROM, voter_chat: 5, option_ids: {} } },
  { message_reaction: { chat: CHAT } },
  { kind_of_the_year_2030: { chat: CHAT, from: FROM, text: "x" } },
  { callback_query: null },
  { callback_query: { id: 5, from: FROM } },
  { callback_query: { id: "1" } },
  { callback_query: { id: "1", from: FROM, data: { a: 1 } } },
  { callback_query: { id: "1", from: FROM, message: { chat: null }, data: "p:abc" } },
  { callback_query: { id: "1", from: FROM, game_short_name: "g" } },
  JSON.parse('{"__proto__": {"message": {}}, "message": {"__proto__": null}}'),
];

test("updates of every odd shape are passed over, and the next question is answered", async () => {
  const { server, assistant, logger } = await runBot({ script: { passage: async () => undefined } });
  for (const update of ODD) server.state.updates.addRaw(update);
  expect((await server.user(1).ask(GOOD_QUESTION)).text).toContain("0,36%");
  expect(assistant.questions).toEqual([GOOD_QUESTION]);
  expect(logger.having("error ")).toEqual([]);
});

test("updates without an id do not stop the others, nor make the bot poll without pause", async () => {
  const { server, logger } = await runBot({ speed: 20 });
  const nameless = { update_id: undefined as unknown as number, message: {} };
  server.state.updates.addRaw(nameless);
  expect((await server.user(1).ask(GOOD_QUESTION)).text).toContain("0,36%");
  expect(logger.having("an update without an id was skipped").length).toBeGreaterThan(0);
  expect(server.callsOf("getUpdates").length).toBeLessThan(20);
});
