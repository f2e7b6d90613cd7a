import { type Answer, tellsInQuotes } from "../../domain/answer.ts";
import type { AnsweredQuestion } from "../answered-questions.ts";
import { buttonData } from "../button-data.ts";
import { cleanText } from "../clean-text.ts";
import type { Outbox, Outgoing } from "../delivery/outbox.ts";
import { answerKeyboard } from "../format/answer-keyboard.ts";
import { answerMessage } from "../format/answer-message.ts";
import { choiceKeyboard } from "../format/keyboard.ts";
import { plain } from "../format/rich-text.ts";
import type { Place } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { HandlerDeps } from "./handler-deps.ts";

interface ShownAnswer {
  readonly message: Outgoing;
  readonly sources: AnsweredQuestion["sources"];
}

/** How a chat model came to an answer. */
interface Written {
  /** Its name, `qwen3`. */
  readonly model: string;
  /** The whole question that a follow-up was taken for; null when it was asked as typed. */
  readonly rewritten: string | null;
}

/** An answer as a message. Throws for one that cannot be shown, which is then a fault like any other of the assistant's. */
export function shownAnswer(
  { choices, sendsFiles, feedback }: HandlerDeps,
  of: Answer,
  written?: Written,
): ShownAnswer {
  if (cleanText(of.text).trim() === "") throw new Error("an answer without text");
  const wording = wordingFor(of.language);
  const { blocks, sources } = answerMessage(of, wording);
  const buttons =
    of.kind === "clarification"
      ? choiceKeyboard(of.choices, choices.keep)
      : answerKeyboard(of, sources, { wording, sendsFiles, takesReports: feedback !== undefined });
  const understood = written?.rewritten && {
    text: wording.howUnderstood,
    callback_data: buttonData({ kind: "understood", key: choices.keep(written.rewritten) }),
  };
  // What only was understood by the model stands in the documents' own words.
  const worded =
    written && of.kind === "answered" && of.sentences
      ? [plain(wording.writtenByModel(written.model, tellsInQuotes(of)))]
      : [];
  return {
    message: {
      blocks: [...blocks, ...worded],
      buttons: understood ? [...buttons, [understood]] : buttons,
    },
    sources: sources.map(({ citation: { document, passageId } }) => ({ document, passageId })),
  };
}

/** In the place of the earlier answer where both are one message; otherwise below it. Gives the messages' ids. */
export function putAnswer(
  outbox: Outbox,
  chat: Place,
  message: Outgoing,
  [earlier, ...others]: readonly number[] = [],
): Promise<readonly number[]> {
  return earlier !== undefined && others.length === 0
    ? outbox.edit(chat, earlier, message)
    : outbox.send(chat, message);
}
