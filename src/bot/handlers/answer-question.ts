import type { Answer, Language } from "../../domain/answer.ts";
import type { Choices } from "../choices.ts";
import { cleanText } from "../clean-text.ts";
import { conversationOf } from "../conversation.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { whileTyping } from "../delivery/typing.ts";
import { answerMessage } from "../format/answer-message.ts";
import { choiceKeyboard, passageKeyboard } from "../format/keyboard.ts";
import { plain } from "../format/rich-text.ts";
import type { Place } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { sendChart } from "./send-chart.ts";

const LONGEST_QUESTION = 1000;

interface Asked {
  readonly chat: Place;
  readonly userId: number;
  /** Of the asker's client, until the answer's own language is known. */
  readonly language: Language;
  readonly question: string;
  readonly replyTo: number | undefined;
}

/** Answers a question in its chat, or says why not. */
export async function answerQuestion(deps: HandlerDeps, asked: Asked): Promise<void> {
  const { outbox } = deps;
  const reply = { ...(asked.replyTo !== undefined && { replyTo: asked.replyTo }) };
  const question = cleanText(asked.question).trim();
  const refusal = refusalOf(question, asked.language);
  if (refusal) return outbox.send(asked.chat, { blocks: [plain(refusal)], ...reply });

  const begun = deps.clock.now();
  const answer = await whileTyping(deps, asked.chat, () =>
    consult(deps, asked.language, async (signal) =>
      outgoing(await deps.assistant.ask(question, signal, conversationOf(asked)), deps.choices),
    ),
  );
  if (answer.kind === "done") {
    const ms = Math.round(deps.clock.now() - begun);
    const { message, of } = answer.value;
    deps.logger.info("a question was answered", { chat: asked.chat.id, kind: of.kind, ms });
    await outbox.send(asked.chat, { ...message, ...reply });
    // After the text, which it must not hold up.
    return sendChart(deps, asked.chat, of, reply);
  }
  await outbox.send(asked.chat, { blocks: [plain(answer.apology)], ...reply });
}

/** Throws for an answer that cannot be shown, which is then a fault like any other of the assistant's. */
function outgoing(of: Answer, choices: Choices): { message: Outgoing; of: Answer } {
  if (cleanText(of.text).trim() === "") throw new Error("an answer without text");
  const wording = wordingFor(of.language);
  const { blocks, sources } = answerMessage(of, wording);
  const buttons =
    of.kind === "clarification"
      ? choiceKeyboard(of.choices, choices.keep)
      : passageKeyboard(sources, wording);
  return { message: { blocks, buttons }, of };
}

function refusalOf(question: string, language: Language): string | undefined {
  const wording = wordingFor(language);
  if (question === "") return wording.emptyQuestion;
  if (!/[\p{L}\p{N}]/u.test(question)) return wording.noWords;
  if (question.normalize("NFC").length <= LONGEST_QUESTION) return undefined;
  const limit = LONGEST_QUESTION.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
  return wording.questionTooLong(limit);
}
