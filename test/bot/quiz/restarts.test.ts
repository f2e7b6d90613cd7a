import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../../support/index/temporary-folder.ts";
import { createRandom } from "../../support/random.ts";
import { startTelegramServer } from "../../support/telegram-server/telegram-server.ts";
import type { WireMessage } from "../../support/telegram-server/wire.ts";
import { quizOf } from "../fakes/quiz-samples.ts";
import { prepareBot, type Running, runBot } from "../fakes/running-bot.ts";
import { startBotProcess } from "../fakes/running-process.ts";
import { passageView } from "../fakes/samples.ts";

/** `KILLS=20` is the whole trial. */
const KILLS = Number(process.env.KILLS ?? 2);
/** Twenty questions are over soon. */
const KILLS_A_QUIZ = 3;
const HOUR = 3_600_000;
const GROUP = { id: -100555, type: "supergroup" as const, title: "Lớp" };

const isPoll = ({ poll }: WireMessage) => poll !== undefined && !poll.is_closed;
const right = ({ poll }: WireMessage) => poll?.correct_option_id ?? -1;
const script = { quiz: quizOf().quiz, passage: async () => passageView(1) };

const begin = (stateDir: string) => runBot({ script, deps: { stateDir } });

/** Another bot on the same folder and server, once the first has stopped. */
async function restart({ bot, server }: Running, stateDir: string, skipMs = 0): Promise<Running> {
  await bot.stop();
  const telegram = { token: server.token, apiRoot: server.url };
  const next = await prepareBot({ script, deps: { stateDir, telegram } });
  next.clock.skip(skipMs);
  await next.bot.start();
  return next;
}

const stateFiles = (stateDir: string) => readdirSync(join(stateDir, "quizzes"));

test("a quiz goes on after a restart, what was answered meanwhile included", async () => {
  const stateDir = temporaryFolder();
  const first = await begin(stateDir);
  const user = first.server.user(1);
  user.say("/tracnghiem hộ nghèo 3");
  const one = await user.hears(isPoll);
  user.votes(one, right(one));
  const two = await user.hears(isPoll);
  await first.bot.stop();
  user.votes(two, right(two));
  await restart(first, stateDir);
  const three = await user.hears(isPoll);
  expect(three.poll?.question).toContain("Câu 3/3");
  user.votes(three, right(three));
  expect((await user.hears(({ text }) => text?.startsWith("Kết quả") === true)).text).toContain("3/3");
  await expect.poll(() => stateFiles(stateDir)).toEqual([]);
});

test("a question that was not seen to arrive twice over is not sent again: the quiz ends and says so", async () => {
  const stateDir = temporaryFolder();
  const first = await begin(stateDir);
  const user = first.server.user(1);
  user.say("/tracnghiem hộ nghèo 3");
  const one = await user.hears(isPoll);
  await first.bot.stop();
  const path = join(stateDir, "quizzes", "1.json");
  const kept = JSON.parse(readFileSync(path, "utf8"));
  for (const [tries, said] of [
    [1, "Câu 1/3"],
    [2, "khởi động lại"],
  ] as const) {
    writeFileSync(path, JSON.stringify({ ...kept, asked: [], tries }));
    const next = await restart(first, stateDir);
    const heard = await user.hears(
      ({ text, poll, message_id }) => message_id > one.message_id && Boolean(text ?? poll),
    );
    expect(`${heard.text} ${heard.poll?.question}`).toContain(said);
    await next.bot.stop();
  }
  expect(stateFiles(stateDir)).toEqual([]);
});

test("older than a day, of a group that was closed, or damaged, it is dropped", async () => {
  for (const spoil of ["age", "closed", "damage"]) {
    const stateDir = temporaryFolder();
    const first = await runBot({ script, access: new Set([1, GROUP.id]), deps: { stateDir } });
    const trainer = first.server.user(1).in(GROUP);
    trainer.say("/tracnghiem hộ nghèo 3");
    const poll = await trainer.hears(isPoll);
    await first.bot.stop();
    const path = join(stateDir, "quizzes", `${GROUP.id}.json`);
    if (spoil === "damage") writeFileSync(path, "{");
    const telegram = { token: first.server.token, apiRoot: first.server.url };
    const access = new Set(spoil === "closed" ? [1] : [1, GROUP.id]);
    const next = await prepareBot({ script, access, deps: { stateDir, telegram } });
    if (spoil === "age") next.clock.skip(25 * HOUR);
    await next.bot.start();
    const { text } = await trainer.press(poll, "Tiếp").answered();
    expect(text).toMatch(spoil === "closed" ? /chưa được cấp quyền/ : /đã kết thúc/);
    expect(trainer.log.sent.filter(isPoll)).toHaveLength(1);
    await next.bot.stop();
  }
});

test(`killed ${KILLS} times, quizzes count each answer once and repeat no question more than once`, {
  timeout: 60_000 + KILLS * 15_000,
}, async () => {
  const server = await startTelegramServer();
  const limits = { betweenMs: 30, groupPerMinute: 1000, overallPerSecond: 1000 };
  const options = { apiRoot: server.url, token: server.token, stateDir: temporaryFolder(), limits };
  const random = createRandom(20_261_122);
  const users = Array.from({ length: Math.ceil(KILLS / KILLS_A_QUIZ) }, (_, n) => server.user(n + 1));
  const voted = new Set<string>();
  const voting = setInterval(() => {
    for (const user of users) {
      for (const message of user.log.sent.filter(isPoll)) {
        const { id = "" } = message.poll ?? {};
        if (voted.has(id) || server.state.polls.get(id).is_closed) continue;
        voted.add(id);
        user.votes(message, right(message));
      }
    }
  }, 20);
  let bot = startBotProcess(options);
  onTestFinished(async () => {
    clearInterval(voting);
    await bot.end("SIGKILL");
    await server.close();
  });
  let kills = 0;
  let twice = 0;
  for (const user of users) {
    const polls = () => user.log.sent.filter(isPoll);
    const results = () => user.log.sent.filter(({ text }) => text?.startsWith("Kết quả"));
    user.say("/tracnghiem hộ nghèo 20");
    for (const end = Math.min(KILLS, kills + KILLS_A_QUIZ); kills < end; kills += 1) {
      const before = polls().length;
      await expect.poll(() => polls().length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before);
      await new Promise((resolve) => setTimeout(resolve, random() * 150));
      await bot.end("SIGKILL");
      bot = startBotProcess(options);
    }
    await expect.poll(() => results().length, { timeout: 40_000 }).toBeGreaterThan(0);
    expect(results()[0]?.text).toBe("Kết quả: đúng 20/20 câu.");
    const times = new Map<string, number>();
    for (const { poll } of polls()) times.set(poll!.question, (times.get(poll!.question) ?? 0) + 1);
    expect([...times.values()].filter((count) => count > 2)).toEqual([]);
    twice += [...times.values()].filter((count) => count === 2).length;
  }
  console.info(`${kills} kills, ${users.length} quizzes of 20 questions, ${twice} questions asked twice`);
});
