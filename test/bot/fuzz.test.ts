import { expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import { createRandom, pick } from "../support/random.ts";
import type { WireMessage } from "../support/telegram-server/wire.ts";
import { fuzzedAnswer } from "./fakes/fuzzed-answers.ts";
import { quizOf } from "./fakes/quiz-samples.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

/** `FUZZED_ANSWERS=1000` and `FUZZED_UPDATES=10000` are the whole trials. */
const ANSWERS = Number(process.env.FUZZED_ANSWERS ?? 150);
const UPDATES = Number(process.env.FUZZED_UPDATES ?? 500);
const USERS = 25;
const TIMEOUT = 300_000;

test(`${ANSWERS} answers of every shape: Telegram refuses none, in chats and inline`, {
  timeout: TIMEOUT,
}, async () => {
  const random = createRandom(20_260_131);
  const ask: Assistant["ask"] = async (question) =>
    question === GOOD_QUESTION ? answered() : fuzzedAnswer(random);
  const { server, logger, clock } = await runBot({ script: { ask } });
  const users = Array.from({ length: USERS }, (_, n) => server.user(n + 1));
  const lastOf = async (user: (typeof users)[number]) =>
    user.hears(({ text = "" }) => text.startsWith("0,36%"), TIMEOUT);
  for (let n = 0; n < ANSWERS; n += USERS) {
    for (const user of users) user.say(`câu ${n}`);
    for (const user of users.slice(0, 5)) await user.inline(`câu ${n}`);
    for (const user of users) user.say(GOOD_QUESTION);
    await Promise.all(users.map(lastOf));
    clock.skip(61_000);
  }
  expect(server.refused).toEqual([]);
  expect(logger.having("sent as plain text")).toEqual([]);
  expect(logger.having("not delivered")).toEqual([]);
  const sent = users.flatMap(({ log }) => log.sent);
  expect(Math.max(...sent.map(({ text = "" }) => text.length))).toBeLessThanOrEqual(4096);
  expect(sent.filter(partsCitation)).toEqual([]);
});

/** A message that begins with the number of a source and goes on with a claim has lost what it belongs to. */
function partsCitation({ text = "" }: WireMessage): boolean {
  return /^\[\d+\] ?(?:\[\d+\])+ ?(?:Tỷ|thu)/.test(text);
}

test(`${UPDATES} updates of every shape: the bot lives and answers`, { timeout: TIMEOUT }, async () => {
  const random = createRandom(7);
  const script: Partial<Assistant> = {
    passage: async () => undefined,
    original: async () => undefined,
    documents: async () => [],
    verify: async () => [],
    quiz: quizOf(2).quiz,
    study: async () => [],
  };
  const { server, logger } = await runBot({ access: new Set([1, 2]), script });
  for (let n = 0; n < UPDATES; n += 1) server.state.updates.addRaw(fuzzedUpdate(random));
  const user = server.user(2);
  user.say(GOOD_QUESTION);
  const answer = await user.hears(({ text = "" }) => text.startsWith("0,36%"), TIMEOUT);
  expect(answer.text).toContain("ngày 13/12/2020");
  expect(logger.having("error ")).toEqual([]);
});

const KINDS = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "poll_answer",
  "my_chat_member",
  "channel_post",
  "?",
];

/** A sound update in which values are exchanged for others, or are missing. */
function fuzzedUpdate(random: () => number): Record<string, unknown> {
  const odd = [undefined, null, 0, -1, 1.5, 2 ** 60, "", "x", [], {}, [null], true, Number.NaN];
  const chat = { id: pick(random, [1, 99, -5]), type: pick(random, ["private", "supergroup", "channel"]) };
  const from = { id: 1, is_bot: false, first_name: "A", language_code: "vi" };
  const data = `${pick(random, [..."ptcdvorwkqz"])}:${pick(random, ["1", "passage-0001", "f12", "docx", "next:5:0", "", "\u0000"])}`;
  const text = pick(random, [
    "/huongdan",
    "/tailieu",
    "",
    "\ud83d",
    "@danchung_bot x",
    "/hoi",
    "/tracnghiem abc",
    "/soanbai abc",
    "Hỏi:",
    "a".repeat(5000),
  ]);
  const message = {
    message_id: 5,
    date: 1,
    chat,
    from,
    text,
    reply_to_message: { message_id: 4, from, text },
    forward_origin: pick(random, [undefined, {}]),
    reply_markup: { inline_keyboard: [[{ text: "x", callback_data: data }]] },
  };
  const query = { id: String(random()), from, message, data, query: text, offset: "" };
  const vote = { poll_id: "5", user: from, option_ids: [0] };
  return { [pick(random, KINDS)]: distort(pick(random, [message, query, vote]), 3) };

  function distort(value: unknown, depth: number): unknown {
    if (random() < 0.06) return pick(random, odd);
    if (typeof value !== "object" || value === null || depth === 0) return value;
    if (Array.isArray(value)) return value.map((each) => distort(each, depth - 1));
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, distort(each, depth - 1)]));
  }
}
