import { cleanText } from "../clean-text.ts";

/** What a message asks for. */
export type Request =
  | { readonly kind: "ask"; readonly question: string }
  | { readonly kind: "start" | "help" | "sources" | "unknown-command" | "not-text" };

/** Commands and the words that stand for them, without diacritics. */
const COMMANDS: Record<string, "ask" | "start" | "help" | "sources"> = {
  hoi: "ask",
  ask: "ask",
  start: "start",
  huongdan: "help",
  help: "help",
  tailieu: "sources",
  sources: "sources",
};
const WORDS: Record<string, "help" | "sources"> = {
  "huong dan": "help",
  "huong dan su dung": "help",
  help: "help",
  "how to use": "help",
  "tai lieu": "sources",
  "danh muc tai lieu": "sources",
  sources: "sources",
  "list of documents": "sources",
};

/**
 * Reads a message: a command with or without its slash (`Hỏi: …`), or a question. In a group only the ask
 * command counts, and only when it is for this bot; undefined means that the message is for others.
 */
export function readRequest(raw: string, inGroup: boolean, botName: string): Request | undefined {
  const text = cleanText(raw).trim();
  const command = /^\/([\p{L}\p{N}\p{M}_]+)(?:@(\w+))?(?:\s*:\s*|\s+|$)/u.exec(text);
  if (command) {
    const [head, name = "", addressee] = command;
    if (addressee && addressee.toLowerCase() !== botName.toLowerCase()) return undefined;
    const folded = fold(name);
    const kind = Object.hasOwn(COMMANDS, folded) ? COMMANDS[folded] : undefined;
    if (inGroup && kind !== "ask") return undefined;
    if (kind === "ask") return { kind, question: text.slice(head.length) };
    return { kind: kind ?? "unknown-command" };
  }
  if (inGroup) return undefined;
  const folded = text.length <= 40 ? fold(text).replace(/[\s.!:]+$/, "") : "";
  const words = Object.hasOwn(WORDS, folded) ? WORDS[folded] : undefined;
  if (words) return { kind: words };
  const prefixed = /^(?:hỏi|hoi|ask)\s*:\s*/i.exec(text.slice(0, 40).normalize("NFC"));
  if (!prefixed) return { kind: "ask", question: text };
  return { kind: "ask", question: text.slice(text.indexOf(":") + 1).trim() };
}

/** Lower case without diacritics: `/hỏi` is `/hoi`. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
