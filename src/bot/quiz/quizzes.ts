import type { Logger } from "../../logger.ts";
import type { Clock } from "../clock.ts";
import type { Keeper } from "../members/keeper.ts";
import { createQuizStore } from "./quiz-store.ts";
import type { RunningQuiz } from "./running-quiz.ts";

/** The quizzes that go on, one a chat, on the disk where there is one; those older than a day are dropped. */
export interface Quizzes extends Keeper {
  inChat(chatId: number): RunningQuiz | undefined;
  /** Waits for questions that are leaving just now: an answer can be quicker than Telegram's receipt. */
  byPoll(pollId: string): Promise<RunningQuiz | undefined>;
  all(): readonly RunningQuiz[];
  /** In place at once; resolves when it is on the disk, as do all changes. */
  begin(quiz: RunningQuiz): Promise<void>;
  /** `latest` has the answers that came meanwhile; gives what it was changed to, undefined when it has ended. */
  change(quiz: RunningQuiz, to: (latest: RunningQuiz) => RunningQuiz): Promise<RunningQuiz | undefined>;
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

export function createQuizzes({ clock, ...deps }: QuizzesDeps): Quizzes {
  const store = createQuizStore(deps);
  const asking = new Set<Promise<unknown>>();
  const turns = new Map<number, Promise<void>>();

  const isFresh = ({ startedAt }: RunningQuiz) => clock.now() - startedAt <= KEPT_MS;
  const all = () => store.all().filter(isFresh);
  const inChat = (chatId: number) => {
    const quiz = store.get(chatId);
    return quiz && isFresh(quiz) ? quiz : undefined;
  };
  const byPoll = (pollId: string) => all().find(({ asked }) => asked.some((one) => one.pollId === pollId));

  function dropStale(): void {
    for (const quiz of store.all()) if (!isFresh(quiz)) store.remove(quiz.chat.id);
  }

  dropStale();

  return {
    inChat,
    async byPoll(pollId) {
      if (!byPoll(pollId)) await Promise.allSettled(asking);
      return byPoll(pollId);
    },
    all,
    begin(quiz) {
      dropStale();
      return store.put(quiz);
    },
    async change({ chat, origin }, to) {
      const latest = inChat(chat.id);
      if (latest?.origin !== origin) return undefined;
      const next = to(latest);
      if (next !== latest) await store.put(next);
      return next;
    },
    end: (chatId) => store.remove(chatId),
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
      const saved = store.all().map((quiz) => {
        const others = quiz.voters.filter(({ id }) => id !== userId);
        if (quiz.starter === userId) return store.remove(quiz.chat.id);
        return others.length < quiz.voters.length ? store.put({ ...quiz, voters: others }) : undefined;
      });
      await Promise.all(saved);
    },
  };
}
