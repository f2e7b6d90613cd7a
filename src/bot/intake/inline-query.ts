import { clientLanguage } from "../language.ts";
import { type Fields, isId, optional, record } from "./fields.ts";
import type { Common } from "./incoming.ts";

/** What a person types after the bot's name in any chat; `chat` is their own, where access is decided. */
export interface InlineQuery extends Common {
  readonly kind: "inline";
  readonly queryId: string;
  /** Empty until something is typed. */
  readonly query: string;
}

export function readInlineQuery({ id, from: sender, query }: Fields): InlineQuery | undefined {
  const from = record(sender);
  if (typeof id !== "string" || !isId(from.id) || from.is_bot === true) return undefined;
  return {
    kind: "inline",
    chat: { id: from.id, kind: "private", thread: undefined },
    userId: from.id,
    language: clientLanguage(from.language_code),
    queryId: id,
    query: optional(query) ?? "",
  };
}
