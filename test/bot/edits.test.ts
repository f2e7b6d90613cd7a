import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION } from "./fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };
const HOUR = 3_600_000;
const echo: Assistant["ask"] = async (question) => answered({ text: `Trả lời: ${question}`, highlights: [] });

describe("an edited question", () => {
  test("is answered anew in the place of the first answer, as often as it is edited", async () => {
    const { server } = await runBot({ script: { ask: echo } });
    const user = server.user(1);
    const asked = user.say("hộ nghèo 2019?");
    const answer = await user.hears();
    for (const year of [2020, 2021]) {
      user.edit(asked, `hộ nghèo ${year}?`);
      const changed = await user.hears();
      expect(changed.message_id).toBe(answer.message_id);
      expect(changed.text).toMatch(new RegExp(`^Trả lời: hộ nghèo ${year}`));
    }
  });

  test("is answered below when either answer needs several messages", async () => {
    const quote = "Đoạn trích dài về kết quả thực hiện. ".repeat(32);
    const many = [1, 2, 3, 4, 5].map((n) => citation({ quote: `${quote}${n}`, passageId: `p-${n}` }));
    const ask: Assistant["ask"] = async (question) =>
      question.includes("dài") ? answered({ citations: many as never }) : answered();
    const { server } = await runBot({ script: { ask } });
    const user = server.user(1);
    const asked = user.say("ngắn");
    const short = await user.hears();
    user.edit(asked, "dài");
    const first = await user.hears();
    const last = await user.hears();
    user.edit(asked, "lại ngắn");
    const ids = [short, first, last, await user.hears()].map(({ message_id }) => message_id);
    expect(new Set(ids).size).toBe(4);
  });

  test("works in groups, for the question as it was addressed", async () => {
    const { server, assistant } = await runBot({ script: { ask: echo } });
    const member = server.user(2).in(GROUP);
    const asked = member.say("/hoi hộ nghèo 2019?");
    const answer = await member.hears();
    member.edit(asked, "/hoi hộ nghèo 2020?");
    expect((await member.hears()).message_id).toBe(answer.message_id);
    expect(assistant.questions).toEqual(["hộ nghèo 2019?", "hộ nghèo 2020?"]);
  });

  test.each([
    ["the same words", GOOD_QUESTION, 0],
    ["a command instead", "/huongdan", 0],
    ["more than two days later", "hộ nghèo 2021?", 49 * HOUR],
  ])("%s: nothing is answered", async (_, text, later) => {
    const { server, assistant, clock } = await runBot();
    const user = server.user(1);
    const asked = user.say(GOOD_QUESTION);
    await user.hears();
    await user.ask("trước đó?");
    clock.skip(later);
    user.edit(asked, text);
    await user.ask("sau đó?");
    expect(user.log.sent).toHaveLength(3);
    expect(assistant.questions).toEqual([GOOD_QUESTION, "trước đó?", "sau đó?"]);
  });

  test("what was never answered is not answered when it is edited", async () => {
    const { server, assistant } = await runBot();
    const member = server.user(2).in(GROUP);
    const said = member.say("nói chuyện");
    member.edit(said, `@danchung_bot ${GOOD_QUESTION}`);
    await member.ask("/hoi sau đó?");
    expect(assistant.questions).toEqual(["sau đó?"]);
  });

  test("a stranger's edit passes the same gate and is told nothing", async () => {
    const { server, assistant } = await runBot({ access: new Set([1]) });
    const stranger = server.user(77);
    const said = stranger.say(GOOD_QUESTION);
    expect((await stranger.hears()).text).toContain("Mã: 77");
    stranger.edit(said, "hộ nghèo 2021?");
    await server.user(1).ask(GOOD_QUESTION);
    expect(stranger.log.sent).toHaveLength(1);
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
  });
});
