import { buttonData } from "../button-data.ts";
import { plain } from "../format/rich-text.ts";
import type { ButtonPress, IncomingMessage } from "../intake/incoming.ts";
import { textLanguage } from "../language.ts";
import { wordingFor } from "../wording/wording.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { verifyIn } from "./verify-claims.ts";

/** Offers to check a forwarded text; the offer replies to it, so that the button finds it after a restart. */
export async function offerCheck(deps: HandlerDeps, message: IncomingMessage): Promise<void> {
  const wording = wordingFor(message.language);
  await deps.outbox.send(message.chat, {
    blocks: [plain(wording.offerCheck)],
    buttons: [[{ text: wording.checkFigures, callback_data: buttonData({ kind: "check" }) }]],
    replyTo: message.messageId,
    showsReply: true,
  });
}

/** Checks the text that the offer replies to. */
export async function checkOffered(deps: HandlerDeps, press: ButtonPress): Promise<void> {
  const { repliedText: text, language } = press;
  if (text === undefined) return deps.outbox.answerPress(press.queryId, wordingFor(language).forwardGone);
  await deps.outbox.answerPress(press.queryId);
  await verifyIn(deps, press, { text, language: textLanguage(text, language) });
}
