import { describe, expect, test } from "vitest";
import { eventually } from "./fakes/eventually.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

describe("inputs", () => {
  test("what is no question gets a polite line in the user's language", async () => {
    const { server, assistant } = await runBot();
    const user = server.user(1);
    const english = server.user(2, { language_code: "en-US" });
    for (const text of ["😀🎉", "?!…", "👩‍👩‍👧‍👦"]) {
      expect((await user.ask(text)).text).toMatch(/^Chưa thấy câu hỏi/);
      expect((await english.ask(text)).text).toMatch(/^There is no question/);
    }
    for (const text of ["\u0000\u0007\u202e", " \u200b\ufeff "]) {
      expect((await user.ask(text)).text).toMatch(/^Xin ghi câu hỏi/);
    }
    for (const kind of ["sticker", "photo", "voice", "location", "poll"]) {
      user.post({ [kind]: {} });
      expect((await user.hears()).text).toMatch(/^Hiện chỉ nhận câu hỏi bằng chữ/);
      english.post({ [kind]: {} });
      expect((await english.hears()).text).toMatch(/^Only questions in writing/);
    }
    expect(assistant.questions).toEqual([]);
  });

  test("an album is answered once", async () => {
    const { server } = await runBot();
    const user = server.user(1);
    for (let n = 0; n < 5; n += 1) user.post({ photo: [], media_group_id: "a1" });
    await user.hears();
    await user.ask(GOOD_QUESTION);
    expect(user.log.sent).toHaveLength(2);
  });

  test("questions of up to a thousand characters are asked, longer ones are not", async () => {
    const { server, assistant } = await runBot();
    const user = server.user(1);
    const thousand = `${"ế".repeat(999)}?`;
    expect((await user.ask(thousand)).text).toContain("0,36%");
    expect((await user.ask(thousand.normalize("NFD"))).text).toContain("0,36%");
    expect((await user.ask(`${thousand}?`)).text).toMatch(/^Câu hỏi dài quá 1\.000 ký tự/);
    expect((await user.ask("a".repeat(100_000))).text).toMatch(/^Câu hỏi dài quá/);
    expect(assistant.questions).toHaveLength(2);
  });

  test("control and direction characters do not reach the assistant", async () => {
    const { server, assistant } = await runBot();
    await server.user(1).ask("hộ\u0000 nghèo\u202e\tnăm\r\n2020\u200b? \ud83d");
    expect(assistant.questions).toEqual(["hộ nghèo năm\n2020?"]);
  });

  test("forty questions a minute are answered, then one line says so, then it is quiet", async () => {
    const { server, assistant, clock } = await runBot();
    const user = server.user(1);
    for (let n = 0; n < 50; n += 1) user.say(`câu hỏi ${n}`);
    const last = await user.hears(({ text }) => /^Đã nhận quá nhiều/.test(text ?? ""));
    expect(user.log.sent.indexOf(last)).toBe(40);
    expect((await server.user(2).ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(assistant.questions).toHaveLength(41);
    clock.skip(61_000);
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(user.log.sent).toHaveLength(42);
  });

  test("questions that waited for hours during an outage are all answered", async () => {
    const { server, clock } = await runBot();
    const user = server.user(1);
    for (let n = 0; n < 60; n += 1) {
      user.say(`câu hỏi ${n}`, { date: Math.floor(clock.now() / 1000) - 3600 + n * 30 });
    }
    for (let n = 0; n < 60; n += 1) expect((await user.hears()).text).toContain("0,36%");
  });

  test("the typing action is shown at once and again until the answer is there", async () => {
    let finish = () => {};
    const ask = () =>
      new Promise<ReturnType<typeof answered>>((resolve) => (finish = () => resolve(answered())));
    const { server } = await runBot({ script: { ask }, speed: 30 });
    const user = server.user(1);
    user.say(GOOD_QUESTION);
    await eventually(() => server.callsOf("sendChatAction").length).toBeGreaterThan(2);
    finish();
    await user.hears();
    const times = server.callsOf("sendChatAction").map(({ at }) => at);
    const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(4300);
    // Telegram shows the action for five seconds; the rest is the machine's.
    expect(Math.min(...gaps)).toBeLessThan(8000);
  });
});
