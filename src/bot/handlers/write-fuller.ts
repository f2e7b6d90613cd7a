import type { Answer } from "../../domain/answer.ts";
import { withDeadline } from "../deadline.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import type { Asked } from "./asked.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { sendChart } from "./send-chart.ts";
import { putAnswer, shownAnswer } from "./shown-answer.ts";

interface Extracted {
  /** As the assistant was asked it. */
  readonly question: string;
  readonly extracted: Answer;
  /** The messages that hold it. */
  readonly answers: readonly number[];
}

/** The assistant keeps a deadline of its own; a fault there must not hold a place for ever. */
const LONGEST_MS = 10 * 60_000;

/**
 * Has a chat model, where one is configured, write the answer more fully in the background; what it wrote
 * takes the extracted answer's place. Whatever goes wrong, that one stays and its reader sees nothing.
 */
export function writeFuller(
  deps: HandlerDeps,
  asked: Asked,
  { question, extracted, answers }: Extracted,
): void {
  const { assistant, writings, writingRecord, answered, clock, logger } = deps;
  const { fuller, chatModel } = assistant;
  // A table with its chart says more than sentences.
  const isTable = extracted.kind === "answered" && extracted.table !== undefined;
  if (!fuller || !chatModel || isTable) return;
  const { chat, userId, messageId, thread, replyTo } = asked;

  writings.begin({ chatId: chat.id, userId, messageId }, async (outbox, signal) => {
    try {
      const toWriteOn = { question, extracted, thread, userId };
      const outcome = await withDeadline((own) => fuller(toWriteOn, own), {
        clock,
        ms: LONGEST_MS,
        stop: signal,
      });
      if (outcome.kind !== "done" || signal.aborted) return;
      writingRecord.add(chat.id, outcome.value);
      if (outcome.value.kind === "kept") return;
      const { answer, rewritten } = outcome.value;
      const { message, sources } = shownAnswer(deps, answer, {
        model: modelName(chatModel().name),
        rewritten,
      });
      const reply = { ...(replyTo !== undefined && { replyTo }) };
      const shown = await putAnswer(outbox, chat, { ...message, ...reply }, answers);
      // Whoever ended it meanwhile has other answers to keep, or none.
      if (signal.aborted || shown.length === 0) return;
      const about = { userId, question: asked.question, answers: shown, root: thread.root, sources };
      answered.keep(chat.id, messageId, about);
      await sendChart({ ...deps, outbox }, chat, answer, reply);
    } catch (error) {
      logger.error("a fuller answer could not be given", safeFields(error));
    }
  });
}

/** `ollama:qwen3` is called `qwen3`. */
function modelName(setting: string): string {
  return setting.slice(setting.indexOf(":") + 1);
}
