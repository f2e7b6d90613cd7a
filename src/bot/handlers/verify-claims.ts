import type { Language } from "../../domain/answer.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { FileProblem } from "../assistant.ts";
import { cleanText, clip, oneLine } from "../clean-text.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { whileTyping } from "../delivery/typing.ts";
import { passageKeyboard } from "../format/keyboard.ts";
import { plain } from "../format/rich-text.ts";
import { verdictMessages } from "../format/verdict-messages.ts";
import type { IncomingMessage, Place } from "../intake/incoming.ts";
import type { SentFile } from "../intake/sent-file.ts";
import { wordingFor } from "../wording/wording.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";

const LARGEST_FILE = 5 * 1024 * 1024;
const READABLE = /\.(?:docx|txt)$/i;
/** Clients cut a longer text into messages of at most 4,096 units, sent one right after the other. */
const CUT_TEXT = 4000;
const CONTINUES_MS = 10_000;

interface Text {
  readonly text: string;
  readonly language: Language;
}

interface File {
  readonly file: SentFile;
  readonly language: Language;
}

interface Addressed {
  readonly chat: Place;
  /** Marked as answered, in groups. */
  readonly messageId: number | undefined;
}

/** Gives each figure of a text its verdict. */
export async function verifyText(deps: HandlerDeps, message: IncomingMessage, { text, language }: Text) {
  const clean = cleanText(text).trim();
  if (clean.length >= CUT_TEXT) deps.awaited.expect(message, { kind: "verify", language }, CONTINUES_MS);
  await verifyIn(deps, message, { text, language });
}

/** The same for a text that did not come with this message. */
export async function verifyIn(deps: HandlerDeps, message: Addressed, { text, language }: Text) {
  const clean = cleanText(text).trim();
  await tellVerdicts(deps, message, language, (signal) => deps.assistant.verify(clean, signal));
}

/** The same for the text of a file. */
export async function verifyFile(deps: HandlerDeps, message: IncomingMessage, { file, language }: File) {
  const wording = wordingFor(language);
  const limit = { problem: wording.fileTooLarge(LARGEST_FILE / 1024 / 1024) };
  const name = clip(oneLine(file.name), 120);
  await tellVerdicts(deps, message, language, async (signal) => {
    if (!READABLE.test(name)) return { problem: wording.fileKind };
    if ((file.bytes ?? 0) > LARGEST_FILE) return limit;
    const bytes = await deps.download(file.id, { maxBytes: LARGEST_FILE, signal }).catch((error: unknown) => {
      deps.logger.warn("a file could not be fetched", safeFields(error));
      return undefined;
    });
    if (bytes === undefined) return { problem: wording.fileNotFetched };
    if (bytes === "too-large") return limit;
    const verdicts = await deps.assistant.verifyFile(name, bytes, signal);
    return "problem" in verdicts ? { problem: wording.fileProblem(name, verdicts.problem) } : verdicts;
  });
}

async function tellVerdicts(
  deps: HandlerDeps,
  { chat, messageId }: Addressed,
  language: Language,
  verify: (signal: AbortSignal) => Promise<readonly Verdict[] | FileProblem>,
): Promise<void> {
  const wording = wordingFor(language);
  const begun = deps.clock.monotonic();
  const reply = { ...(messageId !== undefined && { replyTo: messageId }) };
  const tell = async (words: string) =>
    void (await deps.outbox.send(chat, { blocks: [plain(words)], ...reply }));
  const verified = await whileTyping(deps, chat, () =>
    consult(
      deps,
      language,
      async (signal) => {
        const verdicts = await verify(signal);
        if ("problem" in verdicts) return verdicts;
        return { count: verdicts.length, messages: verdictMessages(verdicts, wording) };
      },
      wording.verifyTimedOut,
    ),
  );
  if (verified.kind === "unsaid") return;
  if (verified.kind === "not-done") return tell(verified.apology);
  if ("problem" in verified.value) return tell(verified.value.problem);
  const { count, messages } = verified.value;
  const ms = Math.round(deps.clock.monotonic() - begun);
  deps.logger.info("a text was verified", { chat: chat.id, figures: count, ms });
  if (count === 0) return tell(wording.noFigures);
  for (const { blocks, sources } of messages) {
    await deps.outbox.send(chat, { blocks, buttons: passageKeyboard(sources, wording), ...reply });
  }
}
