import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import { TELEGRAM_LIMITS } from "../../src/bot/delivery/pacing.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };
const echo: Assistant["ask"] = async (question) => answered({ text: `Trả lời: ${question}`, highlights: [] });

async function limited(speed: number, script: { ask?: Assistant["ask"] } = { ask: echo }) {
  return runBot({
    speed,
    script,
    deps: { limits: TELEGRAM_LIMITS },
    arrange: ({ state }) => {
      state.flood.strict = true;
    },
  });
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `câu ${n}`);
const said = (texts: readonly (string | undefined)[]) =>
  texts.map((text) => /^Trả lời: (.*)$/m.exec(text ?? "")?.[1]);

// Its own limits are what the server would refuse: not one call may come too soon.
describe("Telegram's limits are kept without a single refusal", () => {
  test("one message a second in a chat, in order", async () => {
    const { server } = await limited(10);
    const user = server.user(1);
    for (const text of numbered(12)) user.say(text);
    const heard: (string | undefined)[] = [];
    for (let n = 0; n < 12; n += 1) heard.push((await user.hears()).text);
    expect(said(heard)).toEqual(numbered(12));
    expect(server.state.flood.refusedByLimits).toBe(0);
  });

  test("twenty messages a minute in a group", async () => {
    const { server } = await limited(30);
    const member = server.user(2).in(GROUP);
    for (const text of numbered(25)) member.say(`/hoi ${text}`);
    const heard: (string | undefined)[] = [];
    for (let n = 0; n < 25; n += 1) heard.push((await member.hears()).text);
    expect(said(heard)).toEqual(numbered(25));
    expect(server.state.flood.refusedByLimits).toBe(0);
    const at = server.callsOf("sendMessage").map((call) => call.at);
    expect((at[20] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  test("thirty messages a second over all, chats in turn", async () => {
    const { server } = await limited(3);
    const users = Array.from({ length: 90 }, (_, n) => server.user(n + 1));
    for (const user of users) user.say("một");
    for (const user of users) user.say("hai");
    const first = await Promise.all(users.map((user) => user.hears(() => true, 20_000)));
    const second = await Promise.all(users.map((user) => user.hears(() => true, 20_000)));
    expect(new Set(said(first.map(({ text }) => text)))).toEqual(new Set(["một"]));
    expect(new Set(said(second.map(({ text }) => text)))).toEqual(new Set(["hai"]));
    expect(server.state.flood.refusedByLimits).toBe(0);
    // Nobody's second answer goes before everybody's first.
    const chats = server.callsOf("sendMessage").map(({ parameters }) => parameters.chat_id);
    expect(new Set(chats.slice(0, 90)).size).toBe(90);
  });

  test.each([-3_600_000, 3_600_000])("when the machine's clock is set by %i ms as well", async (ms) => {
    const { server, clock } = await limited(10);
    const member = server.user(1).in({ id: -100777, type: "supergroup", title: "Nhóm" });
    await member.ask("/hoi một");
    clock.correct(ms);
    for (const text of numbered(3)) member.say(`/hoi ${text}`);
    for (const text of numbered(3)) expect((await member.hears()).text).toContain(text);
    expect(server.state.flood.refusedByLimits).toBe(0);
  });

  test("pictures, edits and passages count as well", async () => {
    const { server } = await limited(10);
    const user = server.user(1);
    const asked = user.say("một");
    await user.hears();
    user.edit(asked, "hai");
    user.edit(asked, "ba");
    user.say("bốn");
    const heard = [await user.hears(), await user.hears(), await user.hears()].map(({ text }) => text);
    expect(said(heard)).toEqual(["hai", "ba", "bốn"]);
    expect(server.state.flood.refusedByLimits).toBe(0);
  });
});

describe("refusals that come all the same", () => {
  test("a storm of 429s: nothing is lost, doubled, out of order or early", async () => {
    const { server } = await limited(20);
    server.fail("sendMessage", { kind: "too-many-requests", retryAfter: 3 }, { times: 25, after: 3 });
    const users = [1, 2, 3, 4].map((id) => server.user(id));
    for (const text of numbered(6)) for (const user of users) user.say(text);
    for (const user of users) {
      const heard: (string | undefined)[] = [];
      for (let n = 0; n < 6; n += 1) heard.push((await user.hears(() => true, 20_000)).text);
      expect(said(heard)).toEqual(numbered(6));
      expect(user.log.sent).toHaveLength(6);
    }
    expect(server.early).toEqual([]);
  });

  test("a long outage: what was asked before it is answered after it", async () => {
    const { server } = await limited(100);
    server.fail("sendMessage", { kind: "drop" }, { times: 15 });
    const user = server.user(1);
    expect((await user.ask(GOOD_QUESTION)).text).toContain(GOOD_QUESTION);
    expect(user.log.sent).toHaveLength(1);
  });
});
