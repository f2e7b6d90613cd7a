import type { Awaited } from "../awaited-texts.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { HandlerDeps } from "./handler-deps.ts";

const PATIENCE_MS = 5 * 60_000;

/** Asks for the text that a command came without; the sender's next message is taken for it. */
export async function askForText(deps: HandlerDeps, message: IncomingMessage, what: Awaited): Promise<void> {
  const { chat, messageId } = message;
  const { askFor, byReply } = wordingFor(what.language);
  deps.awaited.expect(message, what, PATIENCE_MS);
  const words = chat.kind === "group" ? `${askFor[what.kind]} ${byReply}` : askFor[what.kind];
  await deps.outbox.send(chat, { blocks: [plain(words)], replyTo: messageId, asksForReply: true });
}
