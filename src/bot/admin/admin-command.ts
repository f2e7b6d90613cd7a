import { cleanText } from "../clean-text.ts";
import { fold } from "../fold.ts";
import type { IncomingMessage } from "../intake/incoming.ts";

/** What administrators alone may ask for. */
export interface AdminCommand {
  readonly name: AdminCommandName;
  /** What stands behind the command. */
  readonly words: string;
}

type AdminCommandName =
  | "invite"
  | "members"
  | "teams"
  | "open-chat"
  | "close-chat"
  | "upload"
  | "files"
  | "status"
  | "unanswered";

const NAMES: Readonly<Record<string, AdminCommandName>> = {
  moi: "invite",
  invite: "invite",
  thanhvien: "members",
  members: "members",
  nhom: "teams",
  teams: "teams",
  batnhom: "open-chat",
  enablegroup: "open-chat",
  tatnhom: "close-chat",
  disablegroup: "close-chat",
  nap: "upload",
  upload: "upload",
  tailieu: "files",
  sources: "files",
  trangthai: "status",
  status: "status",
  chuatraloi: "unanswered",
  unanswered: "unanswered",
};
const IN_GROUPS: readonly AdminCommandName[] = ["open-chat", "close-chat"];

/**
 * Reads an administrator's message. Only what they typed themselves, here and now, counts: what is
 * passed on or edited afterwards may hold another's words or be read twice.
 */
export function readAdminCommand(message: IncomingMessage, botName: string): AdminCommand | undefined {
  if (message.forwarded || message.edited) return undefined;
  const text = cleanText(message.text ?? message.caption ?? "").trim();
  const [head, word = "", addressee] = /^\/([\p{L}\p{N}\p{M}_]+)(?:@(\w+))?(?:\s+|$)/u.exec(text) ?? [];
  if (head === undefined || (addressee && addressee.toLowerCase() !== botName.toLowerCase()))
    return undefined;
  const key = fold(word);
  const name = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
  if (!name || (message.chat.kind === "group" && !IN_GROUPS.includes(name))) return undefined;
  return { name, words: text.slice(head.length).trim() };
}
