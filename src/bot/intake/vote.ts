import { clip, oneLine } from "../clean-text.ts";
import { clientLanguage } from "../language.ts";
import { type Fields, isId, optional, record } from "./fields.ts";
import type { Common } from "./incoming.ts";

/** An answer to a quiz question. `chat` is the voter's own until it is known in which chat the poll stands. */
export interface Vote extends Common {
  readonly kind: "vote";
  readonly pollId: string;
  /** The index of the option chosen. */
  readonly option: number;
  /** As the voter calls themselves. */
  readonly name: string;
}

const LONGEST_NAME = 60;

/** Undefined for a vote that was taken back: the first answer stands. */
export function readVote({ poll_id, user, voter_chat, option_ids }: Fields): Vote | undefined {
  // Whoever votes in the name of a chat is that chat; the account beside it is Telegram's, everyone's.
  const isChat = voter_chat !== undefined;
  const voter = record(isChat ? voter_chat : user);
  const option: unknown = Array.isArray(option_ids) ? option_ids[0] : undefined;
  if (typeof poll_id !== "string" || !isId(voter.id) || !isId(option) || voter.is_bot === true)
    return undefined;
  const names = isChat ? [voter.title] : [voter.first_name, voter.last_name];
  const name = names.flatMap((one) => optional(one) ?? []).join(" ");
  return {
    kind: "vote",
    chat: { id: voter.id, kind: "private", thread: undefined },
    userId: voter.id,
    language: clientLanguage(voter.language_code),
    pollId: poll_id,
    option,
    name: clip(oneLine(name), LONGEST_NAME),
  };
}
