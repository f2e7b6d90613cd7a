import type { Assistant, ToWriteOn } from "../../../src/bot/assistant.ts";
import type { Answered } from "../../../src/domain/answer.ts";
import type {
  ChatModelStatus,
  FullerAnswer,
  KeptReason,
  WritingReport,
} from "../../../src/domain/fuller-answer.ts";
import { answered, citation } from "./samples.ts";

export function report(changes: Partial<WritingReport> = {}): WritingReport {
  return {
    prompt: "answer.v2",
    removed: {},
    quoted: 0,
    tokensIn: 900,
    tokensOut: 80,
    ms: 1200,
    repaired: false,
    ...changes,
  };
}

/** Two sentences over two passages. */
export function fullerText(changes: Partial<Answered> = {}): Answered {
  const sentences = [
    { text: "Năm 2020, tỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.", citations: [0] },
    { text: "Toàn tỉnh không còn xã đặc biệt khó khăn.", citations: [1, 0] },
  ];
  return answered({
    text: sentences.map(({ text }) => text).join(" "),
    sentences,
    citations: [
      citation(),
      citation({ passageId: "passage-0002", quote: "toàn tỉnh không còn xã đặc biệt khó khăn" }),
    ],
    ...changes,
  });
}

export function written(changes: Partial<Answered> = {}, rewritten: string | null = null): FullerAnswer {
  return { kind: "written", answer: fullerText(changes), rewritten, report: report() };
}

export function kept(why: KeptReason, changes: Partial<WritingReport> = {}): FullerAnswer {
  return { kind: "kept", why, rewritten: null, report: report(changes) };
}

export function modelStatus(changes: Partial<ChatModelStatus> = {}): ChatModelStatus {
  return {
    name: "ollama:qwen3",
    sendsTo: null,
    tokensToday: 0,
    dailyTokens: 200_000,
    ...changes,
  };
}

export interface ScriptedModel {
  /** What an assistant is given to have the model. */
  readonly script: Pick<Assistant, "fuller" | "chatModel">;
  /** What it was asked to write on, in order. */
  readonly asked: readonly ToWriteOn[];
  /** How many of these were ended by their signal. */
  ended(): number;
  /** What comes of the oldest that waits or, while none does, of the next. */
  write(fuller: FullerAnswer): void;
}

/** A model that writes when the test says so; as in earnest it keeps the answer once its signal is aborted. */
export function createScriptedModel(status = modelStatus()): ScriptedModel {
  const asked: ToWriteOn[] = [];
  const ready: FullerAnswer[] = [];
  const waiting: ((fuller: FullerAnswer) => void)[] = [];
  let ended = 0;
  return {
    asked,
    ended: () => ended,
    write(fuller) {
      const next = waiting.shift();
      if (next) next(fuller);
      else ready.push(fuller);
    },
    script: {
      chatModel: () => status,
      fuller: (answer, signal) => {
        asked.push(answer);
        const next = ready.shift();
        if (next) return Promise.resolve(next);
        return new Promise((resolve) => {
          waiting.push(resolve);
          signal.addEventListener("abort", () => {
            ended += 1;
            const at = waiting.indexOf(resolve);
            if (at >= 0) waiting.splice(at, 1);
            resolve(kept("cancelled"));
          });
        });
      },
    },
  };
}
