import type { Vote } from "../intake/vote.ts";
import { goOn } from "./go-on.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { placeOf, withVote } from "./running-quiz.ts";

/** The vote with the place of its poll; undefined for a poll of no quiz that goes on. */
export async function locateVote(
  { quizzes }: Pick<QuizDeps, "quizzes">,
  vote: Vote,
): Promise<Vote | undefined> {
  const quiz = await quizzes.byPoll(vote.pollId);
  return quiz && { ...vote, chat: placeOf(quiz) };
}

/** Keeps an answer to a question of a quiz; in private the next question follows. */
export async function takeVote(deps: QuizDeps, vote: Vote): Promise<void> {
  const { quizzes } = deps;
  const { chat } = vote;
  const quiz = quizzes.inChat(chat.id);
  if (!quiz || quiz.told) return;
  await quizzes.change(quiz, (latest) => withVote(latest, vote));
  if (chat.kind === "private") await quizzes.inTurn(chat.id, () => goOn(deps, chat.id));
}
