import type { Access } from "../access.ts";
import type { AssistantFor } from "../assistant.ts";
import { goOn } from "./go-on.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { placeOf } from "./running-quiz.ts";

interface ResumeDeps extends Omit<QuizDeps, "assistant" | "leaveForRestart"> {
  readonly access: Access;
  readonly assistantFor: AssistantFor;
  inBackground(work: () => Promise<void>): void;
}

/** Goes on with the quizzes of an earlier run; one whose chat was shut out meanwhile ends. */
export function resumeQuizzes({ access, assistantFor, inBackground, ...deps }: ResumeDeps): void {
  const { quizzes } = deps;
  for (const quiz of quizzes.all()) {
    const chat = placeOf(quiz);
    if (!access.admits(chat, quiz.starter)) {
      quizzes.end(chat.id);
      continue;
    }
    const assistant = assistantFor(access.audienceOf({ kind: "vote", chat, userId: quiz.starter }));
    // It stands on the disk: what this start leaves undone the next one does.
    const leaveForRestart = () => true;
    inBackground(() => quizzes.inTurn(chat.id, () => goOn({ ...deps, assistant, leaveForRestart }, chat.id)));
  }
}
