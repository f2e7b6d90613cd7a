import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { startTelegramServer } from "../support/telegram-server/telegram-server.ts";
import { startBotProcess } from "./fakes/running-process.ts";

/** `QUESTIONS=20000` is the whole trial. */
const QUESTIONS = Number(process.env.QUESTIONS ?? 1200);
/** In a small trial what is remembered of questions, 5,000 at most, still fills up: 2 kB each. */
const FILLING_MB = QUESTIONS < 15_000 ? (QUESTIONS * 2) / 1024 : 0;
/** Each asks fewer than a minute allows, in however short a time. */
const USERS = Math.ceil(QUESTIONS / 35);
const UNLIMITED = { betweenMs: 0, groupPerMinute: 1000, overallPerSecond: 100_000 };
const TIMEOUT = 600_000;

test(`memory stays flat over ${QUESTIONS} questions`, { timeout: TIMEOUT }, async () => {
  const server = await startTelegramServer();
  const options = {
    apiRoot: server.url,
    token: server.token,
    stateDir: temporaryFolder(),
    limits: UNLIMITED,
  };
  const bot = startBotProcess(options);
  onTestFinished(async () => {
    await bot.end("SIGKILL");
    await server.close();
  });
  const heap: number[] = [];
  let asked = 0;
  // What is remembered of answered questions is bounded, and full after the first third of the whole trial.
  for (const goal of [QUESTIONS / 3, (QUESTIONS * 2) / 3, QUESTIONS].map(Math.round)) {
    while (asked < goal) {
      const batch = Array.from({ length: Math.min(50, goal - asked) }, (_, n) =>
        server.user(((asked + n) % USERS) + 1),
      );
      for (const user of batch) user.say(`câu hỏi số ${asked++} về tỷ lệ hộ nghèo?`);
      await Promise.all(batch.map((user) => user.hears(() => true, 30_000)));
    }
    heap.push((await bot.memory()).heapUsed / 1024 / 1024);
  }
  console.info(
    `heap after each third of ${QUESTIONS} questions: ${heap.map((mb) => mb.toFixed(1)).join(", ")} MB`,
  );
  const [first = 0, , last = 0] = heap;
  expect(last).toBeLessThan(first * 1.1 + FILLING_MB);
});
