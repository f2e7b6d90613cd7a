import type { ChatMove } from "../intake/chat-move.ts";
import type { AdmissionDeps } from "./enrol.ts";

/** A group that becomes a supergroup is the same group under another id: what it may see goes with it. */
export function moveChat(
  { access, members, audit, logger }: AdmissionDeps,
  { chat, to, userId }: ChatMove,
): void {
  if (members.isOpen(chat.id) || members.teamsOf(chat.id).length > 0) {
    audit.record(userId, "chat-moved", { chat: chat.id, to });
    members.moveChat(chat.id, to);
  }
  const isListed = access.admits(chat, userId) && !access.admits({ ...chat, id: to }, userId);
  if (isListed)
    logger.warn("a group in ACCESS has another id now; put that into ACCESS", { chat: chat.id, to });
}
