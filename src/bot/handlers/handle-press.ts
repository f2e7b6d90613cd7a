import { readButtonData } from "../button-data.ts";
import type { ButtonPress } from "../intake/incoming.ts";
import { pressQuiz } from "../quiz/press-quiz.ts";
import { readQuizButton } from "../quiz/quiz-button.ts";
import { makePack } from "../study/make-pack.ts";
import { readStudyButton } from "../study/study-button.ts";
import { wordingFor } from "../wording/wording.ts";
import { answerQuestion } from "./answer-question.ts";
import { forget } from "./forget.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { turnSources } from "./list-sources.ts";
import { checkOffered } from "./offer-check.ts";
import { askWhatIsWrong, keepReport } from "./report-wrong.ts";
import { sendOriginal } from "./send-original.ts";
import { showPassage } from "./show-passage.ts";
import { showUnderstood } from "./show-understood.ts";

/** Does what an admitted button press asks for; every press is answered, so that no button keeps spinning. */
export async function handlePress(deps: HandlerDeps, press: ButtonPress): Promise<void> {
  const { outbox, choices } = deps;
  const wording = wordingFor(press.language);
  const quizButton = readQuizButton(press.data);
  if (quizButton) return pressQuiz(deps, press, quizButton);
  const formats = readStudyButton(press.data);
  if (formats) return makePack(deps, press, formats);
  const action = readButtonData(press.data);
  switch (action?.kind) {
    case "passage":
      return showPassage(deps, press, action.id, "send");
    case "turn":
      return showPassage(deps, press, action.id, "turn");
    case "sources":
      return turnSources(deps, press, action.page);
    case "forget":
      return forget(deps, press, action.userId);
    case "choice": {
      const question = choices.find(action.key);
      if (question === undefined) return outbox.answerPress(press.queryId, wording.staleChoice);
      await outbox.answerPress(press.queryId);
      const { chat, userId, language, messageId: replyTo } = press;
      const thread = deps.threads.of(press, replyTo ?? 0, replyTo);
      const asked = { chat, userId, language, question, replyTo, thread };
      return answerQuestion(deps, { ...asked, messageId: undefined });
    }
    case "understood":
      return showUnderstood(deps, press, action.key);
    case "check":
      return checkOffered(deps, press);
    case "original":
      return sendOriginal(deps, press, action.id);
    case "report":
      return askWhatIsWrong(deps, press);
    case "wrong":
      return keepReport(deps, press, action);
    default:
      return outbox.answerPress(press.queryId, wording.staleButton);
  }
}
