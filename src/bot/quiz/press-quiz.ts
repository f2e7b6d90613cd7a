import type { ButtonPress } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { endEarly, goOn, passOn } from "./go-on.ts";
import type { QuizButton } from "./quiz-button.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { sendList } from "./tell-result.ts";

/** Goes on with a quiz, skips a question, stops it, or sends its list of results: for whoever began it. */
export async function pressQuiz(deps: QuizDeps, press: ButtonPress, button: QuizButton): Promise<void> {
  const { quizzes, outbox } = deps;
  const { quiz: words } = wordingFor(press.language).study;
  const { verb, origin, item } = button;
  const quiz = quizzes.inChat(press.chat.id);
  if (quiz?.origin !== origin) return outbox.answerPress(press.queryId, words.over);
  if (press.userId !== quiz.starter) return outbox.answerPress(press.queryId, words.onlyStarter);
  if (quiz.told !== (verb === "list")) return outbox.answerPress(press.queryId, words.over);
  if (verb === "list") {
    const problem = await sendList(deps, quiz);
    if (!problem) quizzes.end(quiz.chat.id);
    return outbox.answerPress(press.queryId, problem ?? words.listSent);
  }
  await outbox.answerPress(press.queryId);
  await quizzes.inTurn(quiz.chat.id, async () => {
    const latest = quizzes.inChat(quiz.chat.id);
    if (latest?.origin !== origin || latest.told) return;
    if (verb === "stop") return endEarly(deps, latest);
    if (item === latest.at) await passOn(deps, latest, { skipped: verb === "skip" });
    await goOn(deps, latest.chat.id);
  });
}
