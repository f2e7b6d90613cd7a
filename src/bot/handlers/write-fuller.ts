import type { Answer } from "../../domain/answer.ts";
import { type FullerAnswer, modelName } from "../../domain/fuller-answer.ts";
import type { Assistant } from "../assistant.ts";
import { withDeadline } from "../deadline.ts";
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

type Written = Extract<FullerAnswer, { kind: "written" }>;

/** The assistant keeps a deadline of its own; a fault there must not hold a place for ever. */
const LONGEST_MS = 10 * 60_000;

/**
 * Has a chat model, where one is configured, write the answer more fully in the background; what it wrote
 * takes the extracted answer's place. Whatever goes wrong, that one stays and its reader sees nothing.
 */
export function writeFuller(deps: HandlerDeps, asked: Asked, { answers, ...given }: Extracted): void {
  const { fuller, stillServes, chatModel } = deps.assistant;
  // A table with its chart says more than sentences.
  const isTable = given.extracted.kind === "answered" && given.extracted.table !== undefined;
  if (!fuller || !stillServes || !chatModel || isTable) return;
  const { chat, userId, messageId, thread } = asked;
  const toWriteOn = { ...given, thread, userId };
  const mayBeShown = () => deps.isStillAdmitted() && stillServes(given.extracted);
  const writing = { chatId: chat.id, userId, messageId, thread: thread.id, mayBeShown };
  deps.writings.begin(writing, async (signal) => {
    const written = await write(deps, (own) => fuller(toWriteOn, own), { chatId: chat.id, signal });
    if (!written) return undefined;
    const model = modelName(chatModel().name);
    return (outbox) => deliver({ ...deps, outbox }, asked, { written, model, answers, signal });
  });
}

async function write(
  { clock, writingRecord }: HandlerDeps,
  work: (signal: AbortSignal) => ReturnType<NonNullable<Assistant["fuller"]>>,
  { chatId, signal }: { readonly chatId: number; readonly signal: AbortSignal },
): Promise<Written | undefined> {
  const outcome = await withDeadline(work, { clock, ms: LONGEST_MS, stop: signal });
  if (outcome.kind !== "done" || signal.aborted) return undefined;
  writingRecord.add(chatId, outcome.value);
  return outcome.value.kind === "written" ? outcome.value : undefined;
}

interface Delivery {
  readonly written: Written;
  readonly model: string;
  /** The messages of the extracted answer. */
  readonly answers: readonly number[];
  readonly signal: AbortSignal;
}

async function deliver(
  deps: HandlerDeps,
  { chat, userId, question, messageId, thread, replyTo }: Asked,
  { written: { answer, rewritten }, model, answers, signal }: Delivery,
): Promise<void> {
  const { message, sources } = shownAnswer(deps, answer, { model, rewritten });
  const reply = { ...(replyTo !== undefined && { replyTo }) };
  const shown = await putAnswer(deps.outbox, chat, { ...message, ...reply }, answers);
  // Whoever ended it meanwhile has other answers to keep, or none.
  if (signal.aborted || shown.length === 0) return;
  const about = { userId, question, answers: shown, root: thread.root, sources };
  deps.answered.keep(chat.id, messageId, about);
  await sendChart(deps, chat, answer, reply);
}
