import { describe, expect, test } from "vitest";
import { eventually } from "./fakes/eventually.ts";
import { prepareBot, runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

/** A promise that a test settles. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe("queues", () => {
  test("a slow answer in one chat delays no other, and order is kept within a chat", async () => {
    const slow = gate();
    const ask = async (question: string) => {
      if (question === "chậm") await slow.opened;
      return answered({ text: `Trả lời: ${question}`, highlights: [] });
    };
    const { server } = await runBot({ script: { ask } });
    const first = server.user(1);
    first.say("chậm");
    first.say("nhanh");
    for (const id of [2, 3, 4]) expect((await server.user(id).ask("hỏi")).text).toContain("Trả lời: hỏi");
    expect(first.log.sent).toEqual([]);
    slow.open();
    expect((await first.hears()).text).toContain("Trả lời: chậm");
    expect((await first.hears()).text).toContain("Trả lời: nhanh");
  });

  test("forty chats are served side by side without a warning", async () => {
    const warnings: string[] = [];
    const onWarning = ({ name }: Error) => warnings.push(name);
    process.on("warning", onWarning);
    const all = gate();
    let waiting = 0;
    const ask = async () => {
      waiting += 1;
      await all.opened;
      return answered();
    };
    const { server } = await runBot({ script: { ask } });
    const users = Array.from({ length: 40 }, (_, n) => server.user(n + 1));
    for (const user of users) user.say(GOOD_QUESTION);
    await eventually(() => waiting).toBe(40);
    all.open();
    for (const user of users) expect((await user.hears()).text).toContain("0,36%");
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
  });
});

describe("polling", () => {
  test("asks for the kinds that it handles and confirms what it took", async () => {
    const { server } = await runBot();
    await server.user(1).ask(GOOD_QUESTION);
    await eventually(() => server.state.updates.pending).toBe(0);
    expect(server.callsOf("getUpdates")[0]?.parameters.allowed_updates).toEqual([
      "message",
      "edited_message",
      "callback_query",
      "inline_query",
    ]);
  });

  test("another process that takes over is named, and the bot goes on when it ends", async () => {
    const { server, logger } = await runBot({ speed: 20 });
    await eventually(() => server.callsOf("getUpdates").length).toBe(1);
    await fetch(`${server.url}/bot${server.token}/getUpdates?timeout=1`);
    expect((await server.user(1).ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(logger.having("another process polls with the same token")).toHaveLength(1);
    expect(logger.having("Telegram answers again")).toHaveLength(1);
  });

  test("an outage is logged once, however long", async () => {
    const { server, logger } = await runBot({
      speed: 30,
      arrange: (given) => given.fail("getUpdates", { kind: "drop" }, { times: 5 }),
    });
    expect((await server.user(1).ask(GOOD_QUESTION)).text).toContain("0,36%");
    await eventually(() => logger.having("Telegram answers again").length).toBe(1);
    expect(logger.having("Telegram cannot be reached")).toHaveLength(1);
  });

  test("updates lost with the connection are taken again", async () => {
    const { server, assistant } = await runBot({
      speed: 20,
      arrange: (given) => {
        given.fail("getUpdates", { kind: "drop-after" });
        given.user(1).say(GOOD_QUESTION);
      },
    });
    expect((await server.waitForMessage(1)).text).toContain("0,36%");
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
  });
});

describe("stop", () => {
  test("finishes what has begun and confirms it", async () => {
    const slow = gate();
    const ask = async () => {
      await slow.opened;
      return answered();
    };
    const { server, bot, assistant } = await runBot({ script: { ask } });
    const user = server.user(1);
    user.say(GOOD_QUESTION);
    await eventually(() => assistant.questions.length).toBe(1);
    const stopped = bot.stop();
    slow.open();
    await stopped;
    expect((await user.hears()).text).toContain("0,36%");
    expect(server.state.updates.pending).toBe(0);
  });

  test("confirms what the last poll could not", async () => {
    const { server, bot } = await runBot({
      arrange: (given) => {
        given.user(1).say(GOOD_QUESTION);
        given.fail("getUpdates", { kind: "half-open" }, { after: 1 });
      },
    });
    await server.waitForMessage(1);
    await bot.stop();
    expect(server.state.updates.pending).toBe(0);
  });

  test("waits ten seconds at most, and who was not answered is told to ask again", async () => {
    const ask = () => new Promise<never>(() => {});
    const { server, bot, assistant, clock } = await runBot({ script: { ask }, speed: 20 });
    const user = server.user(1);
    user.say("xong sau");
    user.say("chưa bắt đầu");
    await eventually(() => assistant.questions.length).toBe(1);
    const begun = clock.now();
    await bot.stop();
    expect(clock.now() - begun).toBeLessThan(20_000);
    expect((await user.hears()).text).toMatch(/^Hệ thống đang khởi động lại/);
    expect((await user.hears()).text).toMatch(/^Hệ thống đang khởi động lại/);
    expect(assistant.questions).toEqual(["xong sau"]);
  });

  test("may be called before the start and twice", async () => {
    const { bot } = await prepareBot();
    await bot.stop();
    await bot.stop();
  });
});
