import type { AnswererDeps } from "../answering/create-answerer.ts";
import { en } from "../answering/wording/en.ts";
import { vi } from "../answering/wording/vi.ts";
import type { Answer } from "../domain/answer.ts";
import type {
  FullerAnswer,
  KeptReason,
  RemovalCause,
  WriteFuller,
  WritingOptions,
  WritingReport,
} from "../domain/fuller-answer.ts";
import type { Question } from "../domain/question.ts";
import type { Logger } from "../logger.ts";
import { within } from "../signals.ts";
import { askForDraft } from "./ask-for-draft.ts";
import type { ChatModel } from "./chat-model.ts";
import { composeAnswer } from "./compose-answer.ts";
import { type GatherDeps, gatherEvidence } from "./gather-evidence.ts";
import { tellsExtracted } from "./guard/extracted.ts";
import { guardDraft } from "./guard/guard-draft.ts";
import { createOwnWordsJudge } from "./guard/judge-own-words.ts";
import { createSentenceJudge } from "./guard/judge-sentence.ts";
import { isBroad } from "./guard/matter.ts";
import { type MeteredModel, meteredModel } from "./metered-model.ts";
import { pointsBack, rewriteQuestion } from "./rewrite-question.ts";
import { taskOf } from "./task.ts";
import type { TokenBudget } from "./token-budget.ts";

export interface FullerDeps {
  /** The same as the extracting answerer has, for the same audience. */
  readonly answering: AnswererDeps;
  readonly findPassage: GatherDeps["findPassage"];
  /** Answers a rewritten question from the documents alone. */
  readonly ask: (question: string) => Promise<Answer>;
  readonly model: ChatModel;
  readonly budget: TokenBudget;
  readonly deadlineMs: number;
  readonly logger: Logger;
  readonly now?: () => number;
}

/** What a question is answered as, once follow-ups are completed. */
interface Asked {
  readonly question: Question;
  readonly extracted: Answer;
  readonly rewritten: string | null;
}

/** Has the chat model write, and the guard remove; whatever fails, the extracted answer stays. */
export function createFuller(deps: FullerDeps): WriteFuller {
  const judge = createSentenceJudge(deps.answering);
  const judgeOwnWords = createOwnWordsJudge(deps.answering);
  const now = deps.now ?? Date.now;

  return async (text, extracted, options = {}) => {
    const began = now();
    const model = meteredModel(deps.model, deps.budget, options.who);
    const counted = { quoted: 0, repaired: false, prompt: null as string | null };
    const removed: Partial<Record<RemovalCause, number>> = {};
    let rewritten: string | null = null;
    const report = (): WritingReport => ({ ...counted, ...model.cost, removed, ms: now() - began });
    const kept = (why: KeptReason): FullerAnswer => ({ kind: "kept", why, rewritten, report: report() });

    const write = async (signal: AbortSignal): Promise<FullerAnswer> => {
      const asked = await complete(text, extracted, { ...options, signal }, { ...deps, model });
      rewritten = asked.rewritten;
      const { question } = asked;
      // Answered as rewritten, though not as typed: that stands even when nothing is written.
      const found = rewritten !== null && asked.extracted.kind === "answered" ? asked.extracted : undefined;
      const stay = (why: KeptReason): FullerAnswer =>
        found ? { kind: "written", answer: found, rewritten, report: report() } : kept(why);
      if (!mayTry(asked.extracted)) return stay("stands");
      const isRemote = deps.model.sendsTo !== null;
      const evidence = await gatherEvidence(question, asked.extracted, {
        ...deps.answering,
        findPassage: deps.findPassage,
        isRemote,
      });
      if (evidence.length === 0) return stay("no-evidence");
      const prompt = taskOf(question, evidence, deps.answering);
      if (!model.mayAsk(prompt)) return stay("over-budget");
      counted.prompt = "answer.v2";
      const { draft, repaired } = await askForDraft(model, prompt, signal);
      counted.repaired = repaired;
      if (!draft) return stay("unreadable");
      if (!draft.answerable || draft.sentences.length === 0) return stay("model-knows-nothing");
      const guarded = guardDraft(draft, evidence, asked, { ...deps.answering, judge, judgeOwnWords });
      Object.assign(removed, guarded.removed);
      const before = asked.extracted.kind === "answered" ? asked.extracted : undefined;
      const { answer, tooLong } = composeAnswer(guarded.kept, {
        question: { language: question.language, isList: question.expects === "list" || isBroad(question) },
        extracted: before,
        wording: question.language === "en" ? en : vi,
      });
      if (tooLong > 0) removed["too-long"] = tooLong;
      if (!answer) return stay("nothing-left");
      if (before && !tellsExtracted(answer.text, before)) return stay("drops-figure");
      counted.quoted = guarded.quoted;
      return { kind: "written", answer, rewritten, report: report() };
    };

    const attempt = (signal: AbortSignal) =>
      untilAborted(write(signal), signal).catch((cause: unknown) =>
        kept(
          options.signal?.aborted ? "cancelled" : signal.aborted ? "timed-out" : failed(cause, deps.logger),
        ),
      );
    const result = await within(deps.deadlineMs, attempt, options.signal);
    if (result.kind === "kept" && result.why === "timed-out")
      deps.logger.warn("Mô hình trả lời không kịp hạn; giữ câu trả lời trích dẫn", {
        model: deps.model.name,
        ms: now() - began,
      });
    return result;
  };
}

function mayTry(extracted: Answer): boolean {
  return (
    extracted.kind === "answered" ||
    (extracted.kind === "insufficient-evidence" && extracted.reason === "nothing-found")
  );
}

/** The question as the extracting answerer understood it, or as the model completes it from the one before. */
async function complete(
  text: string,
  extracted: Answer,
  { thread, after = thread, signal }: WritingOptions & { readonly signal: AbortSignal },
  { answering, ask, model }: Pick<FullerDeps, "answering" | "ask"> & { readonly model: MeteredModel },
): Promise<Asked> {
  const typed = answering.readQuestion(answering.readTyped(text.replace(/[\p{Cc}\p{Cf}]/gu, " ").trim()));
  const context = thread === undefined ? {} : answering.askedBefore.contextOf(typed.text, thread, after);
  const asIs = { question: context.completed ?? typed, extracted, rewritten: null };
  const isWhole = context.completed !== undefined && context.completed.text !== typed.text;
  if (isWhole || context.before === undefined || !pointsBack(typed)) return asIs;
  const question = await rewriteQuestion(
    typed,
    context.before,
    { model, readQuestion: answering.readQuestion },
    signal,
  );
  if (!question) return asIs;
  return { question, extracted: await ask(question.text), rewritten: question.text };
}

/** One line, of the fault's kind alone: its words may repeat what was sent. */
function failed(cause: unknown, logger: Logger): KeptReason {
  const { status, status_code: code, name } = (cause ?? {}) as Record<string, unknown>;
  const said = status ?? code ?? (name === "Error" ? null : name);
  logger.warn("Mô hình trả lời không dùng được; giữ câu trả lời trích dẫn", {
    fault: typeof said === "number" || typeof said === "string" ? said : "unreachable",
  });
  return "unavailable";
}

/** A client that does not heed its signal is not waited for. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}
