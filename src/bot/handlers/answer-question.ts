import type { AnsweredQuestion } from "../answered-questions.ts";
import { cleanText } from "../clean-text.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { whileTyping } from "../delivery/typing.ts";
import { plain } from "../format/rich-text.ts";
import type { Asked } from "./asked.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { questionProblem } from "./question-problem.ts";
import { sendChart } from "./send-chart.ts";
import { putAnswer, shownAnswer } from "./shown-answer.ts";
import { writeFuller } from "./write-fuller.ts";

/** Answers a question in its chat, or says why not. A chat model, where there is one, goes on from there. */
export async function answerQuestion(deps: HandlerDeps, asked: Asked): Promise<void> {
  const reply = { ...(asked.replyTo !== undefined && { replyTo: asked.replyTo }) };
  const question = cleanText(asked.question).trim();
  const problem = questionProblem(question, asked.language);
  if (problem) return void (await tell(deps, asked, { blocks: [plain(problem)], ...reply }));

  deps.writings.leave(asked.thread.id);
  const begun = deps.clock.monotonic();
  const answer = await whileTyping(deps, asked.chat, () =>
    consult(deps, asked.language, async (signal) => {
      const of = await deps.assistant.ask(question, signal, asked.thread);
      return { ...shownAnswer(deps, of), of };
    }),
  );
  if (answer.kind === "unsaid") return;
  if (answer.kind === "not-done")
    return void (await tell(deps, asked, { blocks: [plain(answer.apology)], ...reply }));
  const ms = Math.round(deps.clock.monotonic() - begun);
  const { message, sources, of } = answer.value;
  deps.logger.info("a question was answered", { chat: asked.chat.id, kind: of.kind, ms });
  const answers = await tell(deps, asked, { ...message, ...reply }, sources);
  if (answers.length > 0) writeFuller(deps, asked, { question, extracted: of, answers });
  // After the text, which it must not hold up.
  return sendChart(deps, asked.chat, of, reply);
}

async function tell(
  { outbox, answered }: HandlerDeps,
  { chat, userId, question, messageId, thread, replaces }: Asked,
  message: Outgoing,
  sources: AnsweredQuestion["sources"] = [],
): Promise<readonly number[]> {
  const answers = await putAnswer(outbox, chat, message, replaces);
  if (answers.length > 0)
    answered.keep(chat.id, messageId, { userId, question, answers, root: thread.root, sources });
  return answers;
}
