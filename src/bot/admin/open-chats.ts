import { clip, oneLine } from "../clean-text.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

/** `/batnhom`, `/tatnhom` in a group, or in private with the group's id behind: whether the bot answers there. */
export async function openOrCloseChat(
  { access, members, audit, outbox }: AdminDeps,
  { chat, userId, language, messageId, chatTitle }: IncomingMessage,
  { opens, words }: { readonly opens: boolean; readonly words: string },
): Promise<void> {
  const { admin } = wordingFor(language);
  const tell = async (text: string) =>
    void (await outbox.send(chat, { blocks: [plain(text)], replyTo: messageId }));
  const id = chat.kind === "group" ? chat.id : Number(words);
  if (!Number.isSafeInteger(id) || id >= 0) return tell(admin.chatUsage(opens));
  audit.record(userId, opens ? "open-chat" : "close-chat", { chat: id });
  if (opens) {
    members.openChat({ id, title: clip(oneLine(chatTitle), 100) });
    return tell(admin.chatOpened);
  }
  members.closeChat(id);
  const isListed = access.admits({ id, kind: "group", thread: undefined }, userId);
  return tell(isListed ? admin.chatListed : admin.chatClosed);
}
