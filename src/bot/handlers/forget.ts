import { buttonData } from "../button-data.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { plain } from "../format/rich-text.ts";
import type { ButtonPress, IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** `/xoadulieu`: says what is kept of the asker, and asks before it is erased. */
export async function askToForget(
  { outbox }: HandlerDeps,
  { chat, userId, messageId, language }: IncomingMessage,
): Promise<void> {
  const { aboutForgetting, forgetAll } = wordingFor(language);
  const buttons = [[{ text: forgetAll, callback_data: buttonData({ kind: "forget", userId }) }]];
  await outbox.send(chat, { blocks: [plain(aboutForgetting)], buttons, replyTo: messageId });
}

/** Erases what is kept of whoever presses the button that they asked for, and confirms it. */
export async function forget(
  { outbox, logger, forgetUser }: HandlerDeps,
  press: ButtonPress,
  userId: number,
): Promise<void> {
  if (press.userId !== userId)
    return outbox.answerPress(press.queryId, wordingFor(press.language).forgetsAnother);
  await forgetUser(press.userId);
  logger.info("what was kept of a user was erased");
  await outbox.answerPress(press.queryId);
  const done: Outgoing = { blocks: [plain(wordingFor(press.language).forgotten)] };
  if (press.messageId === undefined) await outbox.send(press.chat, done);
  else await outbox.edit(press.chat, press.messageId, done);
}
