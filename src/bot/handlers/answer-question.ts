import type { Answer, Language } from "../../domain/answer.ts";
import type { AnsweredQuestion } from "../answered-questions.ts";
import { cleanText } from "../clean-text.ts";
import type { Standing } from "../conversation.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { whileTyping } from "../delivery/typing.ts";
import { answerKeyboard } from "../format/answer-keyboard.ts";
import { answerMessage } from "../format/answer-message.ts";
import { choiceKeyboard } from "../format/keyboard.ts";
import { plain } from "../format/rich-text.ts";
import type { Place } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { questionProblem } from "./question-problem.ts";
import { sendChart } from "./send-chart.ts";

interface Asked {
  readonly chat: Place;
  readonly userId: number;
  /** Of the asker's client, until the answer's own language is known. */
  readonly language: Language;
  readonly question: string;
  readonly thread: Standing;
  /** The message that asks; undefined when a button did. */
  readonly messageId: number | undefined;
  /** The message to mark as answered, in groups. */
  readonly replyTo: number | undefined;
  /** The messages of an earlier answer, which this one takes the place of. */
  readonly replaces?: readonly number[];
}

/** Answers a question in its chat, or says why not. */
export async function answerQuestion(deps: HandlerDeps, asked: Asked): Promise<void> {
  const reply = { ...(asked.replyTo !== undefined && { replyTo: asked.replyTo }) };
  const question = cleanText(asked.question).trim();
  const problem = questionProblem(question, asked.language);
  if (problem) return tell(deps, asked, { blocks: [plain(problem)], ...reply }, []);

  const begun = deps.clock.monotonic();
  const answer = await whileTyping(deps, asked.chat, () =>
    consult(deps, asked.language, async (signal) =>
      outgoing(deps, await deps.assistant.ask(question, signal, asked.thread)),
    ),
  );
  if (answer.kind === "unsaid") return;
  if (answer.kind === "not-done") return tell(deps, asked, { blocks: [plain(answer.apology)], ...reply }, []);
  const ms = Math.round(deps.clock.monotonic() - begun);
  const { message, sources, of } = answer.value;
  deps.logger.info("a question was answered", { chat: asked.chat.id, kind: of.kind, ms });
  await tell(deps, asked, { ...message, ...reply }, sources);
  // After the text, which it must not hold up.
  return sendChart(deps, asked.chat, of, reply);
}

interface Shown {
  readonly message: Outgoing;
  readonly sources: AnsweredQuestion["sources"];
  readonly of: Answer;
}

/** Throws for an answer that cannot be shown, which is then a fault like any other of the assistant's. */
function outgoing({ choices, sendsFiles, feedback }: HandlerDeps, of: Answer): Shown {
  if (cleanText(of.text).trim() === "") throw new Error("an answer without text");
  const wording = wordingFor(of.language);
  const { blocks, sources } = answerMessage(of, wording);
  const buttons =
    of.kind === "clarification"
      ? choiceKeyboard(of.choices, choices.keep)
      : answerKeyboard(of, sources, { wording, sendsFiles, takesReports: feedback !== undefined });
  const cited = sources.map(({ citation: { document, passageId } }) => ({ document, passageId }));
  return { message: { blocks, buttons }, sources: cited, of };
}

/** In the place of the earlier answer where that is one message; otherwise below it. */
async function tell(
  deps: HandlerDeps,
  asked: Asked,
  message: Outgoing,
  sources: AnsweredQuestion["sources"],
) {
  const { chat, userId, question, messageId } = asked;
  const [earlier, ...others] = asked.replaces ?? [];
  const answers =
    earlier !== undefined && others.length === 0
      ? await deps.outbox.edit(chat, earlier, message)
      : await deps.outbox.send(chat, message);
  if (answers.length === 0) return;
  deps.answered.keep(chat.id, messageId, { userId, question, answers, root: asked.thread.root, sources });
}
