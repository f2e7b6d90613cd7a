import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "../../logger.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { createStateFile, createVolatileState, type StateFile } from "../members/state-file.ts";
import { type RunningQuiz, runningQuizSchema } from "./running-quiz.ts";

/** Quizzes by chat, in memory and in a file each. When the disk refuses they go on in memory, and one line says so. */
export interface QuizStore {
  get(chatId: number): RunningQuiz | undefined;
  all(): readonly RunningQuiz[];
  /** In place at once; resolves when it is on the disk. */
  put(quiz: RunningQuiz): Promise<void>;
  remove(chatId: number): void;
}

interface StoreDeps {
  /** Without one they end with the process. */
  readonly folder: string | undefined;
  readonly logger: Logger;
}

export function createQuizStore({ folder, logger }: StoreDeps): QuizStore {
  const kept = new Map<number, RunningQuiz>();
  const files = new Map<number, StateFile<RunningQuiz | null>>();
  const changed = new Set<number>();
  let saving: Promise<void> | undefined;
  let isFailing = false;

  const pathOf = (chatId: number) => folder && join(folder, `${chatId}.json`);

  function fileOf(chatId: number): StateFile<RunningQuiz | null> {
    const path = pathOf(chatId);
    const file =
      files.get(chatId) ??
      (path === undefined
        ? createVolatileState<RunningQuiz | null>(null)
        : createStateFile({ path, schema: runningQuizSchema.nullable(), empty: null, logger }));
    files.set(chatId, file);
    return file;
  }

  function attempt(write: () => void): void {
    try {
      write();
      isFailing = false;
    } catch (error) {
      if (!isFailing) logger.error("a quiz cannot be written: a restart now ends it", safeFields(error));
      isFailing = true;
    }
  }

  function saveChanged(): void {
    saving = undefined;
    for (const quiz of [...changed].flatMap((chatId) => kept.get(chatId) ?? []))
      attempt(() => fileOf(quiz.chat.id).write(quiz));
    changed.clear();
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
  }

  if (folder) load(folder);

  return {
    get: (chatId) => kept.get(chatId),
    all: () => [...kept.values()],
    put(quiz) {
      kept.set(quiz.chat.id, quiz);
      changed.add(quiz.chat.id);
      // A class votes in the same moment: what comes together is written once.
      saving ??= new Promise((resolve) => {
        setImmediate(() => resolve(saveChanged()));
      });
      return saving;
    },
    remove(chatId) {
      kept.delete(chatId);
      files.delete(chatId);
      const path = pathOf(chatId);
      if (path) attempt(() => rmSync(path, { force: true }));
    },
  };
}
