import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import type { Answer } from "../../src/domain/answer.ts";
import type { Person } from "../support/telegram-server/people.ts";
import { eventually } from "./fakes/eventually.ts";
import { type Running, runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

const BAD = "câu hỏi bí mật gây lỗi";
const APOLOGY = /^Hệ thống đang có lỗi/;
const hang = () => new Promise<never>(() => {});

interface Case {
  readonly name: string;
  readonly speed?: number;
  /** What the assistant does with the bad question. */
  readonly ask?: Assistant["ask"];
  readonly strike: (user: Person, running: Running) => unknown;
  /** A line that the log must have. */
  readonly logged?: string;
}

const ask = (user: Person) => user.ask(BAD);
const apologises = async (user: Person) => expect((await ask(user)).text).toMatch(APOLOGY);
const answers = async (user: Person) => expect((await ask(user)).text).toContain("0,36%");

const CASES: readonly Case[] = [
  {
    name: "the assistant rejects",
    ask: async (question) => {
      throw new Error(`cannot ${question}`);
    },
    strike: apologises,
    logged: "the assistant failed",
  },
  {
    name: "the assistant throws at once, and no Error",
    ask: () => {
      throw "broken";
    },
    strike: apologises,
    logged: "the assistant failed",
  },
  {
    name: "the assistant gives no answer at all",
    ask: async () => undefined as unknown as Answer,
    strike: apologises,
  },
  {
    name: "the answer is empty",
    ask: async () => answered({ text: "\u202e " }),
    strike: apologises,
  },
  {
    name: "the assistant hangs and ignores its signal",
    speed: 30,
    ask: hang,
    strike: async (user) => expect((await ask(user)).text).toMatch(/^Chưa tìm xong câu trả lời/),
    logged: "no answer within the deadline",
  },
  {
    name: "the assistant rejects when its signal is aborted",
    speed: 30,
    ask: (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
    strike: async (user) => expect((await ask(user)).text).toMatch(/^Chưa tìm xong câu trả lời/),
  },
  {
    name: "another process polls for a while",
    speed: 20,
    strike: async (user, { server }) => {
      const description = "Conflict: terminated by other getUpdates request";
      server.fail("getUpdates", { kind: "refusal", code: 409, description }, { times: 3 });
      await answers(user);
      await answers(user);
    },
    logged: "error another process polls with the same token",
  },
  {
    name: "the token is refused mid-way",
    speed: 20,
    strike: async (user, { server }) => {
      server.fail("getUpdates", { kind: "refusal", code: 401, description: "Unauthorized" }, { times: 2 });
      await answers(user);
      await answers(user);
    },
    logged: "error Telegram refuses TELEGRAM_BOT_TOKEN",
  },
  ...(["drop", "half-open"] as const).map((kind) => ({
    name: `polling meets a connection that is ${kind}`,
    speed: 30,
    strike: async (user: Person, { server }: Running) => {
      server.fail("getUpdates", { kind });
      await answers(user);
      await answers(user);
    },
    logged: "warn Telegram cannot be reached",
  })),
  {
    name: "polling meets a gateway's pages",
    speed: 20,
    strike: async (user, { server }) => {
      server.fail("getUpdates", { kind: "html", status: 502 }, { times: 2 });
      server.fail("getUpdates", { kind: "html", status: 200 }, { times: 2 });
      await answers(user);
      await answers(user);
    },
    logged: "info Telegram answers again",
  },
  {
    name: "polling is answered 429",
    speed: 20,
    strike: async (user, { server }) => {
      server.fail("getUpdates", { kind: "too-many-requests", retryAfter: 3 });
      await answers(user);
      await answers(user);
    },
    logged: "Telegram asks to poll less often",
  },
  {
    name: "sending is answered 429",
    speed: 20,
    strike: async (user, { server }) => {
      server.fail("sendMessage", { kind: "too-many-requests", retryAfter: 7 }, { times: 2 });
      await answers(user);
      expect(server.early).toEqual([]);
      expect(user.log.sent).toHaveLength(1);
    },
  },
  {
    name: "the typing action is answered 429",
    speed: 20,
    strike: async (user, { server }) => {
      server.fail("sendChatAction", { kind: "too-many-requests", retryAfter: 4 });
      await answers(user);
      expect(server.early).toEqual([]);
    },
  },
  {
    name: "sending is banned for longer than anyone waits",
    strike: async (user, { server, logger, clock }) => {
      server.fail("sendMessage", { kind: "too-many-requests", retryAfter: 9000 });
      user.say(BAD);
      user.say(BAD);
      await eventually(() => logger.having("a message was not delivered")).toHaveLength(2);
      expect(server.early).toEqual([]);
      clock.skip(9_001_000);
    },
  },
  {
    name: "sending meets 502, a dropped and a half-open connection",
    speed: 20,
    strike: async (user, { server }) => {
      server.fail("sendMessage", { kind: "html", status: 502 });
      server.fail("sendMessage", { kind: "drop" });
      server.fail("sendMessage", { kind: "half-open" });
      await answers(user);
    },
  },
  {
    name: "sending stays impossible",
    speed: 60,
    strike: async (user, { server, logger }) => {
      server.fail("sendMessage", { kind: "html", status: 500 }, { times: 12 });
      user.say(BAD);
      await eventually(() => logger.having("a message was not delivered")).toHaveLength(1);
    },
    logged: "a message was not delivered",
  },
  {
    name: "the entities are refused",
    strike: async (user, { server }) => {
      const description = "Bad Request: can't parse entities: secret words at byte offset 3";
      server.fail("sendMessage", { kind: "refusal", code: 400, description });
      const message = await ask(user);
      expect(message.text).toContain("0,36%");
      expect(message.entities).toEqual([]);
      expect(message.reply_markup?.inline_keyboard?.length).toBeGreaterThan(0);
    },
    logged: "sent as plain text",
  },
  {
    name: "the user blocks the bot for a while",
    strike: async (user, { logger }) => {
      user.blocks();
      user.say(BAD);
      await eventually(() => logger.having("a message was not delivered")).toHaveLength(1);
      user.unblocks();
    },
    logged: "info a message was not delivered",
  },
  {
    name: "a press is too old to be answered",
    strike: async (user, { server }) => {
      const description = "Bad Request: query is too old and response timeout expired or query ID is invalid";
      server.fail("answerCallbackQuery", { kind: "refusal", code: 400, description });
      user.pressRaw({ data: "x:1" });
    },
  },
];

describe("after a fault the next good question is answered", () => {
  // Side by side, because most of the time they wait.
  test.concurrent.for(CASES)("$name", async ({ ask: bad, speed, strike, logged }, { onTestFinished }) => {
    const running = await runBot({
      ...(speed && { speed }),
      whenFinished: onTestFinished,
      script: {
        ask: (question, signal) =>
          question === BAD && bad ? bad(question, signal, undefined) : Promise.resolve(answered()),
      },
    });
    const user = running.server.user(1);
    await strike(user, running);
    running.server.clearFaults();
    user.say(GOOD_QUESTION);
    const answer = await user.hears(({ text }) => text?.includes("0,36%") ?? false);
    expect(answer.text).toContain("ngày 13/12/2020");
    if (logged) expect(running.logger.having(logged).length).toBeGreaterThan(0);
    const log = running.logger.lines.join("\n");
    for (const secret of [running.server.token, "TEST-token", BAD, "0,36%", "secret words"]) {
      expect(log).not.toContain(secret);
    }
  });
});
