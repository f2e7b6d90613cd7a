import { expect, onTestFinished, test } from "vitest";
import { startTelegramServer } from "./telegram-server.ts";

async function start() {
  const server = await startTelegramServer();
  onTestFinished(() => server.close());
  const call = async (method: string, parameters: object) => {
    const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
      method: "POST",
      body: JSON.stringify({ chat_id: 1, ...parameters }),
      headers: { "content-type": "application/json" },
    });
    // biome-ignore lint/suspicious/noExplicitAny: whatever the wire carries
    return (await response.json()) as { ok: boolean; description?: string; result?: any };
  };
  return { server, call, user: server.user(1) };
}

const quiz = (changes: object = {}) => ({
  type: "quiz",
  question: "Bao nhiêu?",
  options: ["1", "2", "3"],
  correct_option_id: 1,
  is_anonymous: false,
  ...changes,
});

test.each([
  [quiz(), undefined],
  [quiz({ correct_option_ids: [1] }), undefined],
  [quiz({ correct_option_ids: [2] }), "QUIZ_CORRECT_ANSWER_INVALID"],
  [quiz({ options: [{ text: "1" }, { text: "2" }] }), undefined],
  [quiz({ question: " " }), "poll question must be non-empty"],
  [quiz({ question: "a".repeat(300) }), undefined],
  [quiz({ question: "a".repeat(301) }), "poll question length must not exceed 300"],
  [quiz({ options: ["1"] }), "poll must have at least 2 option"],
  [quiz({ options: Array.from({ length: 11 }, (_, n) => `${n}`) }), "poll can't have more than 10 options"],
  [quiz({ options: ["1", " "] }), "poll options must be non-empty"],
  [quiz({ options: ["1", "a".repeat(101)] }), "poll options length must not exceed 100"],
  [quiz({ options: ["1", "1 "] }), "POLL_OPTION_DUPLICATE"],
  [quiz({ options: "1" }), "can't parse options JSON object"],
  [quiz({ correct_option_id: 3 }), "wrong correct option ID specified"],
  [quiz({ correct_option_id: undefined }), "wrong correct option ID specified"],
  [quiz({ type: "regular", correct_option_id: undefined }), undefined],
  [quiz({ explanation: `${"a".repeat(198)}\nb` }), undefined],
  [quiz({ explanation: "a".repeat(201) }), "QUIZ_SOLUTION_INVALID"],
  [quiz({ explanation: "a\nb\nc\nd" }), "QUIZ_SOLUTION_INVALID"],
  [quiz({ chat_id: 404 }), "chat not found"],
])("sendPoll %j", async (parameters, refusal) => {
  const { call } = await start();
  expect((await call("sendPoll", parameters)).description).toBe(refusal && `Bad Request: ${refusal}`);
});

test("the bot is told of votes in polls that are not anonymous, and of nothing that it did not ask for", async () => {
  const { call, user } = await start();
  const { result: open } = await call("sendPoll", quiz());
  const { result: anonymous } = await call("sendPoll", quiz({ is_anonymous: undefined }));
  await call("getUpdates", { allowed_updates: ["poll_answer"] });
  user.votes(open, 2);
  user.votes(anonymous, 1);
  const { result } = await call("getUpdates", {});
  expect(result).toMatchObject([
    { poll_answer: { poll_id: open.poll.id, user: { id: 1 }, option_ids: [2] } },
  ]);
  expect(() => user.votes(open, 1)).toThrow("twice");
  expect(() => user.votes(open, 3)).toThrow();
});

test("a poll is closed once, with buttons, and takes no votes after it", async () => {
  const { call, user } = await start();
  const { result: message } = await call("sendPoll", quiz());
  user.votes(message, 1);
  const reply_markup = { inline_keyboard: [[{ text: "Xem đoạn", callback_data: "p:1" }]] };
  const stop = () => call("stopPoll", { message_id: message.message_id, reply_markup });
  expect((await stop()).result).toMatchObject({ is_closed: true, total_voter_count: 1 });
  expect((await user.hears(({ poll }) => poll?.is_closed === true)).reply_markup).toEqual(reply_markup);
  expect((await stop()).description).toBe("Bad Request: poll has already been closed");
  expect((await call("stopPoll", { message_id: 99 })).description).toContain("poll to stop not found");
  expect(() => user.votes(message, 1)).toThrow("closed");
});
