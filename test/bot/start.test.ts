import { describe, expect, test } from "vitest";
import { createBot } from "../../src/bot/create-bot.ts";
import { AppError } from "../../src/errors.ts";
import { eventually } from "./fakes/eventually.ts";
import { membership } from "./fakes/membership.ts";
import { createRecordingLogger } from "./fakes/recording-logger.ts";
import { prepareBot, runBot } from "./fakes/running-bot.ts";
import { GOOD_QUESTION } from "./fakes/samples.ts";
import { createScriptedAssistant } from "./fakes/scripted-assistant.ts";

const assistantFor = () => createScriptedAssistant({});

describe("start", () => {
  test.each([
    ["unknown", "654321:some-other-token"],
    ["malformed", "not a token"],
    ["empty", ""],
  ])("a token that is %s is one clear error without the token", async (_, token) => {
    const { server } = await prepareBot();
    const logger = createRecordingLogger();
    const telegram = { token, apiRoot: server.url };
    const bot = createBot({ ...membership(), assistantFor, access: "public", logger, telegram });
    const error: unknown = await bot.start().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    const { message, code } = error as AppError;
    expect(code).toBe("telegram-refused");
    expect(message).toMatch(/TELEGRAM_BOT_TOKEN.*@BotFather/);
    if (token) expect(message + logger.lines.join()).not.toContain(token);
    await bot.stop();
  });

  test("a webhook that was left behind is ended, without dropping what waits", async () => {
    const { server } = await runBot({
      arrange: (given) => {
        given.state.webhookUrl = "https://example.org/hook";
        given.user(1).say(GOOD_QUESTION);
      },
    });
    expect((await server.waitForMessage(1)).text).toContain("0,36%");
  });

  test.each([
    ["a dropped connection", { kind: "drop" }],
    ["a gateway's page", { kind: "html", status: 502 }],
    ["a page instead of JSON", { kind: "html", status: 200 }],
    ["a half-open connection", { kind: "half-open" }],
    ["too many requests", { kind: "too-many-requests", retryAfter: 2 }],
  ] as const)("%s at the first call delays the start and does not end it", async (_, fault) => {
    const { server, logger } = await runBot({
      speed: 20,
      arrange: (given) => {
        given.fail("getMe", fault);
        given.fail("setMyCommands", fault);
      },
    });
    expect((await server.user(1).ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(logger.having("Telegram cannot be reached")).toHaveLength(1);
    expect(server.state.commands.size).toBe(6);
  });

  test("the bot can be stopped while Telegram cannot be reached", async () => {
    const { bot, server } = await prepareBot({
      arrange: (given) => given.fail("getMe", { kind: "drop" }, { times: 1000 }),
    });
    const started = bot.start();
    await eventually(() => server.callsOf("getMe").length).toBeGreaterThan(0);
    await bot.stop();
    await started;
  });

  test("an API root with a path of its own is kept", async () => {
    const { server } = await prepareBot();
    const telegram = { token: server.token, apiRoot: `${server.url}/elsewhere` };
    const logger = createRecordingLogger();
    const bot = createBot({ ...membership(), assistantFor, access: "public", logger, telegram });
    await expect(bot.start()).rejects.toThrow(/TELEGRAM_BOT_TOKEN/);
    expect(server.calls).toEqual([]);
  });
});
