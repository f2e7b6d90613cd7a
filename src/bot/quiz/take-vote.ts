import type { Vote } from "../intake/vote.ts";
import { goOn } from "./go-on.ts";
import { withVote } from "./quiz.ts";
import type { QuizDeps } from "./quiz-deps.ts";

/** Keeps an answer to a question of a quiz; in private the next question follows. */
export async function takeVote(deps: QuizDeps, vote: Vote): Promise<void> {
  const { quizzes } = deps;
  const quiz = await quizzes.byPoll(vote.pollId);
  if (!quiz || quiz.told) return;
  quizzes.change(quiz, (latest) => withVote(latest, vote) ?? latest);
  if (quiz.chat.kind === "private") await quizzes.inTurn(quiz.chat.id, () => goOn(deps, quiz.chat.id));
}
