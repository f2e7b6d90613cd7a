import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "../../logger.ts";
import type { Clock } from "../clock.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import type { Keeper } from "../members/keeper.ts";
import { createStateFile, createVolatileState, type StateFile } from "../members/state-file.ts";
import { type Quiz, quizSchema } from "./quiz.ts";

/** The quizzes that go on, one a chat, on the disk where there is one; those older than a day are dropped. */
export interface Quizzes extends Keeper {
  inChat(chatId: number): Quiz | undefined;
  /** Waits for questions that are leaving just now: an answer can be quicker than Telegram's receipt. */
  byPoll(pollId: string): Promise<Quiz | undefined>;
  all(): readonly Quiz[];
  begin(quiz: Quiz): void;
  /** The quiz as it now is, answers that came meanwhile included; undefined when it has ended. */
  change(quiz: Quiz, to: (latest: Quiz) => Quiz): Quiz | undefined;
  end(chatId: number): void;
  /** Has others wait in `byPoll` until this is done. */
  whileAsking<T>(work: () => Promise<T>): Promise<T>;
  /** One after the other within a chat. */
  inTurn(chatId: number, work: () => Promise<void>): Promise<void>;
  /** Takes away what a person answered, and the quizzes that they began. */
  forget(userId: number): void;
}

interface QuizzesDeps {
  /** Without one they end with the process. */
  readonly folder: string | undefined;
  readonly clock: Pick<Clock, "now">;
  readonly logger: Logger;
}

const KEPT_MS = 24 * 3_600_000;

export function createQuizzes({ folder, clock, logger }: QuizzesDeps): Quizzes {
  const files = new Map<number, StateFile<Quiz | null>>();
  const kept = new Map<number, Quiz>();
  const asking = new Set<Promise<unknown>>();
  const turns = new Map<number, Promise<void>>();
  let isFailing = false;

  const pathOf = (chatId: number) => folder && join(folder, `${chatId}.json`);

  function fileOf(chatId: number): StateFile<Quiz | null> {
    const path = pathOf(chatId);
    const file =
      files.get(chatId) ??
      (path === undefined
        ? createVolatileState<Quiz | null>(null)
        : createStateFile({ path, schema: quizSchema.nullable(), empty: null, logger }));
    files.set(chatId, file);
    return file;
  }

  /** When the disk refuses, the quiz goes on in memory, and one line says so. */
  function attempt(write: () => void): void {
    try {
      write();
      isFailing = false;
    } catch (error) {
      if (!isFailing) logger.error("a quiz cannot be written: a restart now ends it", safeFields(error));
      isFailing = true;
    }
  }

  function end(chatId: number): void {
    kept.delete(chatId);
    files.delete(chatId);
    const path = pathOf(chatId);
    if (path) attempt(() => rmSync(path, { force: true }));
  }

  function keep(quiz: Quiz): void {
    kept.set(quiz.chat.id, quiz);
    attempt(() => fileOf(quiz.chat.id).write(quiz));
  }

  const isStale = ({ startedAt }: Quiz) => clock.now() - startedAt > KEPT_MS;

  function dropStale(): void {
    for (const quiz of [...kept.values()].filter(isStale)) end(quiz.chat.id);
  }

  function load(folder: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      const chatId = Number(/^(-?\d+)\.json$/.exec(name)?.[1]);
      // What a process left that was killed while it wrote.
      if (/\.json\.\d+$/.test(name)) rmSync(join(folder, name), { force: true });
      const quiz = Number.isSafeInteger(chatId) && fileOf(chatId).read();
      if (quiz) kept.set(chatId, quiz);
    }
    dropStale();
  }

  if (folder) load(folder);

  const inChat = (chatId: number) => {
    const quiz = kept.get(chatId);
    return quiz && !isStale(quiz) ? quiz : undefined;
  };
  const byPoll = (pollId: string) =>
    [...kept.values()].find((quiz) => !isStale(quiz) && quiz.asked.some((one) => one.pollId === pollId));

  return {
    inChat,
    async byPoll(pollId) {
      if (!byPoll(pollId)) await Promise.allSettled(asking);
      return byPoll(pollId);
    },
    all: () => [...kept.values()].filter((quiz) => !isStale(quiz)),
    begin(quiz) {
      dropStale();
      keep(quiz);
    },
    change({ chat, origin }, to) {
      const latest = inChat(chat.id);
      if (latest?.origin !== origin) return undefined;
      const changed = to(latest);
      if (changed !== latest) keep(changed);
      return changed;
    },
    end,
    async whileAsking(work) {
      const sending = work();
      asking.add(sending);
      try {
        return await sending;
      } finally {
        asking.delete(sending);
      }
    },
    async inTurn(chatId, work) {
      const turn = (turns.get(chatId) ?? Promise.resolve()).then(work);
      const settled = turn.catch(() => {});
      turns.set(chatId, settled);
      try {
        await turn;
      } finally {
        if (turns.get(chatId) === settled) turns.delete(chatId);
      }
    },
    forget(userId) {
      for (const quiz of [...kept.values()]) {
        const others = quiz.voters.filter(({ id }) => id !== userId);
        if (quiz.starter === userId) end(quiz.chat.id);
        else if (others.length < quiz.voters.length) keep({ ...quiz, voters: others });
      }
    },
  };
}
