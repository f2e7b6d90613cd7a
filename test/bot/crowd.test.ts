import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import { TELEGRAM_LIMITS } from "../../src/bot/delivery/pacing.ts";
import { createRandom } from "../support/random.ts";
import { runBot, type Setting } from "./fakes/running-bot.ts";
import { answered } from "./fakes/samples.ts";

/** `CROWD=1` adds the trials in real time with Telegram's limits on. */
const WHOLE = Boolean(process.env.CROWD);
const USERS = 200;
const SLOW = "câu rất chậm";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everyone asks two questions, the first `spreadMs` after the others at most; gives the waits of the first. */
async function crowd(setting: Setting, spreadMs: number) {
  let release = () => {};
  const slowly = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ask: Assistant["ask"] = async (question) => {
    if (question === SLOW) await slowly;
    return answered({ text: `Trả lời: ${question}`, highlights: [] });
  };
  const { server } = await runBot({ script: { ask }, ...setting });
  const random = createRandom(5);
  const slow = server.user(USERS + 1);
  slow.say(SLOW);
  const asking = Array.from({ length: USERS }, async (_, n) => {
    const user = server.user(n + 1);
    await pause(random() * spreadMs);
    const begun = performance.now();
    user.say("một");
    const first = await user.hears(() => true, 30_000);
    const waited = performance.now() - begun;
    user.say("hai");
    const second = await user.hears(() => true, 30_000);
    return { waited, texts: [first.text, second.text].map((text) => text?.split("\n")[0]) };
  });
  const others = await Promise.all(asking);
  const waits = others.map(({ waited }) => waited).sort((a, b) => a - b);
  const at = (share: number) => Math.round(waits[Math.floor(share * waits.length)] ?? 0);
  console.info(`${USERS} users: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.999)} ms`);
  return { others, slow, server, release };
}

function expectInOrder({ others, slow, server, release }: Awaited<ReturnType<typeof crowd>>) {
  for (const { texts } of others) expect(texts).toEqual(["Trả lời: một", "Trả lời: hai"]);
  for (let id = 1; id <= USERS; id += 1) expect(server.user(id).log.sent).toHaveLength(2);
  expect(slow.log.sent).toEqual([]);
  expect(server.early).toEqual([]);
  release();
}

describe("a crowd of 200, one of them slow: nobody waits for the slow one, each in order", () => {
  test("at the same moment", { timeout: 60_000 }, async () => {
    expectInOrder(await crowd({}, 0));
  });

  test.skipIf(!WHOLE)("within twenty seconds, with Telegram's limits", { timeout: 120_000 }, async () => {
    const limits = TELEGRAM_LIMITS;
    const arrange: Setting["arrange"] = ({ state }) => {
      state.flood.strict = true;
    };
    const trial = await crowd({ deps: { limits }, arrange }, 18_000);
    expectInOrder(trial);
    expect(trial.server.state.flood.refusedByLimits).toBe(0);
  });

  test.skipIf(!WHOLE)("at the same moment, with Telegram's limits", { timeout: 120_000 }, async () => {
    const trial = await crowd({ deps: { limits: TELEGRAM_LIMITS } }, 0);
    expectInOrder(trial);
  });
});
