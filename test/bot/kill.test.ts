import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { createRandom } from "../support/random.ts";
import { startTelegramServer } from "../support/telegram-server/telegram-server.ts";
import { startBotProcess } from "./fakes/running-process.ts";

/** `KILLS=20` is the whole trial. */
const KILLS = Number(process.env.KILLS ?? 3);
/** Enough that nobody asks more than a minute allows. */
const ASKERS = 100;
const EVERY_MS = 50;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(`killed at ${KILLS} moments under load, the bot loses no question and answers none more than twice`, {
  timeout: 150_000 + KILLS * 15_000,
}, async () => {
  const server = await startTelegramServer();
  const random = createRandom(20_260_131);
  const options = {
    apiRoot: server.url,
    token: server.token,
    stateDir: temporaryFolder(),
    thinkMs: 30,
  };
  const users = Array.from({ length: ASKERS }, (_, n) => server.user(n + 1));
  const asked: string[] = [];
  let bot = startBotProcess(options);
  const asking = setInterval(() => {
    const user = users[asked.length % ASKERS];
    asked.push(`câu số ${asked.length}.`);
    user?.say(asked.at(-1) ?? "");
  }, EVERY_MS);
  onTestFinished(async () => {
    clearInterval(asking);
    await bot.end("SIGKILL");
    await server.close();
  });

  const answers = () => users.flatMap(({ log }) => log.sent.map(({ text = "" }) => text.split("\n")[0]));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = answers().length;
    await expect.poll(() => answers().length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 5);
    await pause(random() * 400);
    await bot.end("SIGKILL");
    bot = startBotProcess(options);
  }
  clearInterval(asking);
  await expect.poll(() => new Set(answers()).size, { timeout: 120_000 }).toBe(asked.length);
  expect(await bot.end("SIGTERM")).toBe(0);

  const times = new Map<string, number>();
  for (const text of answers()) times.set(text ?? "", (times.get(text ?? "") ?? 0) + 1);
  expect(asked.filter((question) => !times.has(`Trả lời: ${question}`))).toEqual([]);
  expect([...times].filter(([, count]) => count > 2)).toEqual([]);
  const twice = [...times.values()].filter((count) => count === 2).length;
  console.info(`${KILLS} kills, ${asked.length} questions, ${twice} of them answered twice`);
});
