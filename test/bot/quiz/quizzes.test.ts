import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createQuizzes } from "../../../src/bot/quiz/quizzes.ts";
import { advanced, quizItem, type RunningQuiz, withVote } from "../../../src/bot/quiz/running-quiz.ts";
import { standings } from "../../../src/bot/quiz/standings.ts";
import { temporaryFolder } from "../../support/index/temporary-folder.ts";
import { quizItem as sampleItem } from "../fakes/quiz-samples.ts";
import { createRecordingLogger } from "../fakes/recording-logger.ts";

function sample(changes: Partial<RunningQuiz> = {}): RunningQuiz {
  return {
    origin: 10,
    chat: { id: -5, kind: "group", thread: null, title: "Lớp" },
    starter: 1,
    language: "vi",
    startedAt: 0,
    items: [1, 2].map((n) => quizItem(sampleItem(n))),
    at: 0,
    tries: 0,
    asked: [{ item: 0, pollId: "p", messageId: 11, skipped: false }],
    voters: [],
    told: false,
    ...changes,
  };
}

const vote = (userId: number, option: number) => ({ pollId: "p", userId, name: `N${userId}`, option });

function open(folder?: string, now = 0) {
  const logger = createRecordingLogger();
  return { quizzes: createQuizzes({ folder, clock: { now: () => now }, logger }), logger };
}

test("a poll that is just being sent is waited for", async () => {
  const { quizzes } = open();
  await quizzes.begin(sample({ asked: [] }));
  let sent = () => {};
  const asking = quizzes.whileAsking(
    () =>
      new Promise<void>((resolve) => {
        sent = resolve;
      }),
  );
  const found = quizzes.byPoll("p");
  await quizzes.change(sample(), (latest) => ({ ...latest, asked: sample().asked }));
  sent();
  await asking;
  expect((await found)?.origin).toBe(10);
  expect(await quizzes.byPoll("other")).toBeUndefined();
});

test("forgetting someone takes out their answers, and the quizzes that they began", async () => {
  const folder = temporaryFolder();
  const { quizzes } = open(folder);
  await quizzes.begin([2, 3].reduce((quiz, id) => withVote(quiz, vote(id, 1)), sample()));
  await quizzes.begin(sample({ chat: { ...sample().chat, id: -6 }, starter: 2 }));
  await quizzes.forget(2);
  expect(quizzes.all().map(({ chat, voters }) => [chat.id, voters.map(({ id }) => id)])).toEqual([[-5, [3]]]);
  const again = open(folder).quizzes;
  expect(again.inChat(-5)?.voters.map(({ id }) => id)).toEqual([3]);
  expect(again.inChat(-6)).toBeUndefined();
});

test("what changes a quiz that has ended, or another in its place, changes nothing", async () => {
  const { quizzes } = open();
  const first = sample();
  await quizzes.begin(first);
  await quizzes.begin(sample({ origin: 20 }));
  expect(await quizzes.change(first, (latest) => advanced(latest, { skipped: true }))).toBeUndefined();
  expect(quizzes.inChat(-5)?.at).toBe(0);
});

test("a disk that refuses costs nobody the quiz, and is told once", async () => {
  const folder = join(temporaryFolder(), "quizzes");
  const { quizzes, logger } = open(folder);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "");
  await quizzes.begin(sample());
  for (const id of [2, 3]) await quizzes.change(sample(), (latest) => withVote(latest, vote(id, 1)));
  expect(quizzes.inChat(-5)?.voters).toHaveLength(2);
  expect(logger.having("a quiz cannot be written")).toHaveLength(1);
});

test("what a killed process left half written goes, and other files mean nothing", async () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  await open(folder).quizzes.begin(sample());
  for (const name of ["-5.json.4711", "note.txt", "x.json"]) writeFileSync(join(folder, name), "{}");
  expect(open(folder).quizzes.all()).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(["-5.json", "note.txt", "x.json"]);
});

test("equals share a rank, and the next one counts them", async () => {
  const quiz = [1, 1, 0, 1, 2].reduce((before, option, n) => withVote(before, vote(n + 2, option)), sample());
  expect(standings(quiz).map(({ rank, name, right }) => [rank, name, right])).toEqual([
    [1, "N2", 1],
    [1, "N3", 1],
    [1, "N5", 1],
    [4, "N4", 0],
    [4, "N6", 0],
  ]);
  expect(standings(advanced(quiz, { skipped: true }))).toEqual([]);
});
