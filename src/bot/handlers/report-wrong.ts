import { buttonData, readButtonData } from "../button-data.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { WRONG_REASONS, type WrongReason } from "../feedback.ts";
import { plain } from "../format/rich-text.ts";
import type { ButtonPress } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Asks what is wrong with the answer above the button. */
export async function askWhatIsWrong(deps: HandlerDeps, press: ButtonPress): Promise<void> {
  const { outbox, answered } = deps;
  const { chat, messageId, userId, language } = press;
  const wording = wordingFor(language);
  if (messageId === undefined) return outbox.answerPress(press.queryId, wording.staleButton);
  await outbox.answerPress(press.queryId);
  if (!answered.byAnswer(chat.id, messageId)) {
    // After a restart the answer's own buttons still tell its passages.
    const sources = press.beside.flatMap((data) => {
      const action = readButtonData(data);
      return action?.kind === "passage" ? [{ passageId: action.id }] : [];
    });
    const about = { userId, question: undefined, answers: [messageId], root: messageId, sources };
    answered.keep(chat.id, undefined, about);
  }
  const buttons = WRONG_REASONS.map((reason) => ({
    text: wording.wrongReasons[reason],
    callback_data: buttonData({ kind: "wrong", reason, messageId }),
  }));
  await outbox.send(chat, {
    blocks: [plain(wording.whatIsWrong)],
    buttons: [buttons.slice(0, 2), buttons.slice(2)],
    replyTo: messageId,
    showsReply: true,
  });
}

/** Keeps the report; the question asked goes into its place, so that it is reported once. */
export async function keepReport(
  deps: HandlerDeps,
  press: ButtonPress,
  { reason, messageId }: { readonly reason: WrongReason; readonly messageId: number },
): Promise<void> {
  const { outbox, answered, feedback, logger } = deps;
  const wording = wordingFor(press.language);
  const about = answered.byAnswer(press.chat.id, messageId);
  const isOwn = about?.userId === press.userId;
  try {
    feedback?.add({
      userId: press.userId,
      reason,
      // What another person asked in the group is not this one's to hand on.
      question: isOwn ? about.question : undefined,
      sources: about?.sources ?? [],
    });
  } catch (error) {
    logger.error("a report could not be kept", safeFields(error));
    return outbox.answerPress(press.queryId, wording.reportNotKept);
  }
  if (!feedback) return outbox.answerPress(press.queryId, wording.reportNotKept);
  logger.info("an answer was reported as wrong", { chat: press.chat.id, reason });
  await outbox.answerPress(press.queryId);
  if (press.messageId === undefined) return;
  const kept = plain(wording.reportKept(wording.wrongReasons[reason]));
  await outbox.edit(press.chat, press.messageId, { blocks: [kept] });
}
