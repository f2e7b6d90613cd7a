import { plain } from "../format/rich-text.ts";
import type { ButtonPress } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** What Telegram shows in answer to a press, in characters. */
const LONGEST_ALERT = 200;

/** Shows the whole question that a follow-up was taken for: to whoever presses alone, unless it is too long. */
export async function showUnderstood(
  { outbox, choices }: HandlerDeps,
  { queryId, chat, messageId, language }: ButtonPress,
  key: string,
): Promise<void> {
  const wording = wordingFor(language);
  const question = choices.find(key);
  if (question === undefined) return outbox.answerPress(queryId, wording.staleButton);
  const text = wording.understoodAs(question);
  if (text.length <= LONGEST_ALERT) return outbox.alert(queryId, text);
  await outbox.answerPress(queryId);
  const reply = { ...(messageId !== undefined && { replyTo: messageId, showsReply: true }) };
  await outbox.send(chat, { blocks: [plain(text)], ...reply });
}
