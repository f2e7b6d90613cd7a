import type { Language } from "../../domain/answer.ts";
import type { Awaited } from "../awaited-texts.ts";
import { cleanText } from "../clean-text.ts";
import { fold } from "../fold.ts";
import { textLanguage } from "../language.ts";
import type { SentFile } from "./sent-file.ts";

/** Behind the command when the chat was opened from the line above inline results. */
export const FROM_INLINE = "inline";

/** What a message asks for. */
export type Request =
  | { readonly kind: "ask"; readonly question: string }
  | WithText
  | { readonly kind: "verify-file"; readonly file: SentFile; readonly language: Language }
  | {
      readonly kind:
        | "help"
        | "sources"
        | "forget"
        | "unknown-command"
        | "not-text"
        | "lone-file"
        | "offer-check";
    }
  /** `code` stands behind the command when a link with one was followed; else it is empty. */
  | { readonly kind: "start"; readonly code: string };

interface Addressing {
  readonly inGroup: boolean;
  readonly botName: string;
  readonly awaited?: Awaited | undefined;
  /** The message came in private, or replies to the bot. */
  readonly isForBot: boolean;
}

/** `text` is empty when it is still to come. */
interface WithText {
  readonly kind: "verify" | "figures";
  readonly text: string;
  /** Of the text, or of the command word when the text does not tell. */
  readonly language: Language;
}

interface Word {
  readonly kind: "ask" | "start" | "help" | "sources" | "forget" | "verify" | "figures";
  readonly language: Language;
}

const vi = (kind: Word["kind"]): Word => ({ kind, language: "vi" });
const en = (kind: Word["kind"]): Word => ({ kind, language: "en" });

/** Commands and the words that stand for them, without diacritics. */
const COMMANDS: Record<string, Word> = {
  hoi: vi("ask"),
  ask: en("ask"),
  doichieu: vi("verify"),
  verify: en("verify"),
  solieu: vi("figures"),
  figures: en("figures"),
  start: vi("start"),
  huongdan: vi("help"),
  help: en("help"),
  tailieu: vi("sources"),
  sources: en("sources"),
  xoadulieu: vi("forget"),
  forget: en("forget"),
};
const WORDS: Record<string, Word> = {
  "doi chieu": vi("verify"),
  "doi chieu so lieu": vi("verify"),
  verify: en("verify"),
  "verify figures": en("verify"),
  "so lieu": vi("figures"),
  "bang so lieu": vi("figures"),
  figures: en("figures"),
  "huong dan": vi("help"),
  "huong dan su dung": vi("help"),
  help: en("help"),
  "how to use": en("help"),
  "tai lieu": vi("sources"),
  "danh muc tai lieu": vi("sources"),
  sources: en("sources"),
  "list of documents": en("sources"),
  "xoa du lieu": vi("forget"),
  "xoa du lieu cua toi": vi("forget"),
  "erase my data": en("forget"),
};
/** Before a colon; with the right diacritics or none, so that `Hội:` asks nothing. */
const PREFIXES: Record<string, Word> = {
  hỏi: vi("ask"),
  hoi: vi("ask"),
  ask: en("ask"),
  "đối chiếu": vi("verify"),
  "doi chieu": vi("verify"),
  verify: en("verify"),
  "số liệu": vi("figures"),
  "so lieu": vi("figures"),
  figures: en("figures"),
};
/** Whoever may ask in a group alone can erase there what is kept of them. */
const IN_GROUPS: readonly string[] = ["ask", "verify", "figures", "forget"];

/**
 * Reads a message: a command with or without its slash (`Đối chiếu: …`), what an earlier command still
 * waits for, or a question. In a group commands that work on a text count when they are for this bot, and
 * so does what names the bot (`@bot …`) or replies to it; undefined means that the message is for others.
 */
export function readRequest(
  raw: string,
  { inGroup, botName, awaited, isForBot }: Addressing,
): Request | undefined {
  const clean = cleanText(raw).trim();
  const text = inGroup ? withoutName(clean, botName) : clean;
  const addressed = !inGroup || isForBot || text !== clean;
  const command = /^\/([\p{L}\p{N}\p{M}_]+)(?:@(\w+))?(?:\s*:\s*|\s+|$)/u.exec(text);
  if (command) {
    const [head, name = "", addressee] = command;
    if (addressee && addressee.toLowerCase() !== botName.toLowerCase()) return undefined;
    const word = find(COMMANDS, fold(name));
    if (inGroup && (!word || !IN_GROUPS.includes(word.kind))) return undefined;
    return word ? asked(word, text.slice(head.length)) : { kind: "unknown-command" };
  }
  if (addressed) {
    const word = text.length <= 40 ? find(WORDS, fold(text).replace(/[\s.!:]+$/, "")) : undefined;
    if (word && (!inGroup || IN_GROUPS.includes(word.kind))) return asked(word, "");
    const [head, name = ""] = /^([^:\n]{2,40})[:\n]/.exec(text) ?? [];
    const prefix = find(PREFIXES, name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase());
    if (head !== undefined && prefix) return asked(prefix, text.slice(head.length));
  }
  if (awaited) return asked(awaited, text);
  return addressed ? { kind: "ask", question: text } : undefined;
}

/** The text without the bot's name, wherever it is mentioned; a command keeps its addressee. */
function withoutName(text: string, botName: string): string {
  const mention = new RegExp(`(?<![\\w/@])@${botName}(?!\\w)[,:]?`, "giu");
  return text.startsWith("/") ? text : text.replace(mention, " ").replace(/ {2,}/g, " ").trim();
}

function asked({ kind, language }: Word, given: string): Request {
  const text = given.trim();
  if (kind === "ask") return { kind, question: text };
  if (kind === "verify" || kind === "figures") return { kind, text, language: textLanguage(text, language) };
  return kind === "start" ? { kind, code: text === FROM_INLINE ? "" : text } : { kind };
}

function find(words: Record<string, Word>, name: string): Word | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
