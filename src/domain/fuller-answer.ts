import type { Answer, Answered } from "./answer.ts";

/** Why a sentence that a chat model wrote was removed. */
export type RemovalCause =
  /** It cites nothing that was given to the model, or not in its words. */
  | "no-quote"
  /** It tells of another place or time than was asked for, or of another matter. */
  | "off-question"
  /** A figure in it stands in no quote with the same meaning, place and time. */
  | "figure"
  /** A name, date, document number or number word of it stands in no quote. */
  | "name"
  /** It says more, or the opposite of, what its quotes say. */
  | "unsupported"
  /** There was no room for it. */
  | "too-long";

/** Why the extracted answer stays. */
export type KeptReason =
  /** A refusal, a conflict or a question asked back that no model may overrule. */
  | "stands"
  /** Nothing may be shown to the model: no passage, or only those that must not leave the machine. */
  | "no-evidence"
  | "over-budget"
  | "timed-out"
  | "cancelled"
  /** The model's server could not be reached or refused. */
  | "unavailable"
  /** What the model wrote cannot be read, even after a repair. */
  | "unreadable"
  /** The model says that the passages do not answer. */
  | "model-knows-nothing"
  /** No sentence passed the guard. */
  | "nothing-left"
  /** What was left lacks the figure of the extracted answer. */
  | "drops-figure";

/** What one asking of the chat model came to; holds no words of question, documents or answer. */
export interface WritingReport {
  /** The prompt's name and version: `answer.v2`; null when the model was not asked. */
  readonly prompt: string | null;
  readonly removed: Readonly<Partial<Record<RemovalCause, number>>>;
  /** Sentences shown in the document's own words, in “…”, in place of removed ones. */
  readonly quoted: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly ms: number;
  /** What the model wrote first could not be read, and it was asked once more. */
  readonly repaired: boolean;
}

interface Reported {
  readonly report: WritingReport;
  /** The whole question that a follow-up was taken for; null when it was asked as typed. */
  readonly rewritten: string | null;
}

/** What a chat model adds to an extracted answer: another one that has passed the guard, or nothing. */
export type FullerAnswer = Reported &
  (
    | { readonly kind: "written"; readonly answer: Answered }
    | { readonly kind: "kept"; readonly why: KeptReason }
  );

export interface WritingOptions {
  readonly signal?: AbortSignal;
  /** Whose budget is spent: an opaque id. Unset: nobody's own, only the day's. */
  readonly who?: string;
  /** As for the extracted answer: where the question was remembered, and which it may take up. */
  readonly thread?: string;
  readonly after?: string;
}

/** Tries for a fuller answer to a question whose extracted answer is known. Never rejects. */
export type WriteFuller = (
  question: string,
  extracted: Answer,
  options?: WritingOptions,
) => Promise<FullerAnswer>;

/** `ollama:qwen3` is called `qwen3`. */
export function modelName(setting: string): string {
  return setting.slice(setting.indexOf(":") + 1);
}

/** What is known of the configured model, for announcements and the status. */
export interface ChatModelStatus {
  /** CHAT_MODEL: `ollama:qwen3`. */
  readonly name: string;
  /** The origin, beyond this machine, that questions and passages are sent to; null for a local model. */
  readonly sendsTo: string | null;
  /** Since midnight UTC. */
  readonly tokensToday: number;
  readonly dailyTokens: number;
}
