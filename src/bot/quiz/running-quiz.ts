import { z } from "zod";
import type { QuizItem } from "../../domain/quiz-item.ts";
import type { Place } from "../intake/incoming.ts";
import type { Vote } from "../intake/vote.ts";

/** A process that was killed while it sent leaves it open whether that arrived: it is sent once more. */
export const MOST_TRIES = 2;

const item = z.object({
  question: z.string(),
  options: z.array(z.string()),
  correct: z.number().int(),
  explanation: z.string(),
  passageId: z.string(),
});

const voter = z.object({
  id: z.number().int(),
  name: z.string(),
  /** By item: the index of the option chosen, -1 for none. */
  answers: z.array(z.number().int()),
});

const asked = z.object({
  item: z.number().int(),
  pollId: z.string(),
  messageId: z.number().int(),
  /** The starter passed it over: it counts for nobody. */
  skipped: z.boolean(),
});

/** A quiz that goes on in one chat, as it stands on the disk. */
export const runningQuizSchema = z.object({
  /** The message that asked for it; with the chat it tells one quiz from another. */
  origin: z.number().int(),
  chat: z.object({
    id: z.number().int(),
    kind: z.enum(["private", "group"]),
    thread: z.number().int().nullable(),
    title: z.string(),
  }),
  /** Who asked for it: alone may go on, skip and stop. */
  starter: z.number().int(),
  language: z.enum(["vi", "en"]),
  /** Milliseconds since the epoch. */
  startedAt: z.number(),
  items: z.array(item),
  /** The item whose turn it is; as many as there are items when all had theirs. */
  at: z.number().int(),
  /** How often what comes next was begun to be sent and not seen to arrive. */
  tries: z.number().int(),
  asked: z.array(asked),
  voters: z.array(voter),
  /** Its result was told; it is kept because its starter could not be sent the full list. */
  told: z.boolean(),
});

type Voted = Pick<Vote, "pollId" | "userId" | "name" | "option">;
export type RunningQuiz = z.infer<typeof runningQuizSchema>;
type Voter = z.infer<typeof voter>;
type Asked = z.infer<typeof asked>;

export function quizItem({
  question,
  options,
  correct,
  explanation,
  citations,
}: QuizItem): RunningQuiz["items"][0] {
  const [{ passageId }] = citations;
  return { question, options: [...options], correct, explanation, passageId };
}

export function placeOf({ chat: { id, kind, thread } }: Pick<RunningQuiz, "chat">): Place {
  return { id, kind, thread: thread ?? undefined };
}

/** The question that waits for its answer; undefined before it is sent and when there are no more. */
export function openQuestion({ asked, at }: RunningQuiz): Asked | undefined {
  return asked.find((one) => one.item === at);
}

/** In private the one who is asked has answered the open question; in a group others still may. */
export function hasItsAnswer(quiz: RunningQuiz): boolean {
  return quiz.chat.kind === "private" && quiz.voters.some(({ answers }) => (answers[quiz.at] ?? -1) >= 0);
}

/** The same quiz when the vote changes nothing: the first answer stands, since Telegram shows the key with it. */
export function withVote(quiz: RunningQuiz, { pollId, userId, name, option }: Voted): RunningQuiz {
  const poll = quiz.asked.find((one) => one.pollId === pollId);
  const isOutsider = quiz.chat.kind === "private" && userId !== quiz.starter;
  if (!poll || isOutsider || quiz.items[poll.item]?.options[option] === undefined) return quiz;
  const known = quiz.voters.find(({ id }) => id === userId);
  const before = known ?? { id: userId, name, answers: quiz.items.map(() => -1) };
  if ((before.answers[poll.item] ?? -1) >= 0) return quiz;
  const after: Voter = { ...before, name, answers: before.answers.with(poll.item, option) };
  const voters = known ? quiz.voters.map((one) => (one === known ? after : one)) : [...quiz.voters, after];
  return { ...quiz, voters };
}

/** The next item's turn; the one before is passed over when it is to count for nobody. */
export function advanced(quiz: RunningQuiz, { skipped }: { readonly skipped: boolean }): RunningQuiz {
  const asked = quiz.asked.map((one) => (one.item === quiz.at ? { ...one, skipped } : one));
  return { ...quiz, asked, at: quiz.at + 1, tries: 0 };
}
