import { type Fields, isId, record } from "./fields.ts";
import type { Common } from "./incoming.ts";

/** A group has become a supergroup; `chat` is what it was. Telegram says so in both of them. */
export interface ChatMove extends Common {
  readonly kind: "moved";
  /** The supergroup's id. */
  readonly to: number;
}

export function readChatMove(message: Fields): ChatMove | undefined {
  const { id: here, type } = record(message.chat);
  const from = message.migrate_from_chat_id ?? here;
  const to = message.migrate_from_chat_id === undefined ? message.migrate_to_chat_id : here;
  if (!isId(from) || !isId(to) || from >= 0 || to >= 0 || from === to) return undefined;
  if (type !== "group" && type !== "supergroup") return undefined;
  const { id: by } = record(message.from);
  return {
    kind: "moved",
    chat: { id: from, kind: "group", thread: undefined },
    userId: isId(by) ? by : 0,
    language: "vi",
    to,
  };
}
