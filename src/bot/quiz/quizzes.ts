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
  /** In place at once; resolves when it is on the disk, as do all changes. */
  begin(quiz: Quiz): Promise<void>;
  /** `latest` has the answers that came meanwhile; gives what it was changed to, undefined when it has ended. */
  change(quiz: Quiz, to: (latest: Quiz) => Quiz): Promise<Quiz | undefined>;
  end(chatId: number): void;
  /** Has others wait in `byPoll` until this is done. */
  whileAsking<T>(work: () => Promise<T>): Promise<T>;
  /** One after the other within a chat. */
  inTurn(chatId: number, work: () => Promise<void>): Promise<void>;
  /** Takes away what a person answered, and the quizzes that they began. */
  forget(userId: number): Promise<void>;
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
  const changed = new Set<number>();
  let saving: Promise<void> | undefined;
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

  function saveChanged(): void {
    saving = undefined;
    for (const quiz of [...changed].flatMap((chatId) => kept.get(chatId) ?? []))
      attempt(() => fileOf(quiz.chat.id).write(quiz));
    changed.clear();
  }

  /** A class votes in the same moment: what comes together is written once. */
  function keep(quiz: Quiz): Promise<void> {
    kept.set(quiz.chat.id, quiz);
    changed.add(quiz.chat.id);
    saving ??= new Promise((resolve) => {
      setImmediate(() => resolve(saveChanged()));
    });
    return saving;
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
      return keep(quiz);
    },
    async change({ chat, origin }, to) {
      const latest = inChat(chat.id);
      if (latest?.origin !== origin) return undefined;
      const next = to(latest);
      if (next !== latest) await keep(next);
      return next;
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
    async forget(userId) {
      const saved = [...kept.values()].map((quiz) => {
        const others = quiz.voters.filter(({ id }) => id !== userId);
        if (quiz.starter === userId) return end(quiz.chat.id);
        return others.length < quiz.voters.length ? keep({ ...quiz, voters: others }) : undefined;
      });
      await Promise.all(saved);
    },
  };
}
