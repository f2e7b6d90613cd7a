import type { Answer, Language } from "../domain/answer.ts";
import type { Audience } from "../domain/audience.ts";
import type { DocumentSummary } from "../domain/document.ts";
import type { Table } from "../domain/table.ts";
import type { Verdict } from "../domain/verdict.ts";

/** A passage's text under the id by which it can be asked for. */
interface PassageText {
  readonly id: string;
  readonly text: string;
}

/** A passage with what stands right before and after it in the same document. */
export interface PassageView {
  readonly document: DocumentSummary;
  readonly page: number | null;
  /** Headings above the passage, outermost first. */
  readonly headings: readonly string[];
  readonly before: PassageText | null;
  readonly passage: PassageText;
  readonly after: PassageText | null;
}

/** Why a file could not be read, in words for its sender. */
export interface FileProblem {
  readonly problem: string;
}

/** The serving index, counted over everything in it. */
interface AboutIndex {
  readonly generation: string;
  /** ISO time. */
  readonly createdAt: string;
  readonly documents: number;
  readonly passages: number;
  readonly figures: number;
}

/** What the bot needs from the rest of the program. Work with a signal may reject once it is aborted. */
export interface Assistant {
  /** Answers one question. `thread` stays the same for what one person asks in one chat. */
  ask(question: string, signal: AbortSignal, thread: string): Promise<Answer>;
  /** A verdict on each figure of a text, in its order; none when the text has no figure. */
  verify(text: string, signal: AbortSignal): Promise<readonly Verdict[]>;
  /** The same for a file; what it is, its name's ending tells. */
  verifyFile(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<readonly Verdict[] | FileProblem>;
  /** A PNG of an answer's table; undefined when a picture would not help. */
  chart(table: Table, language: Language): Promise<Uint8Array | undefined>;
  /** Every document in the index, in the order to list them. */
  documents(): Promise<readonly DocumentSummary[]>;
  /** Undefined when no such passage is in the index any more. */
  passage(passageId: string): Promise<PassageView | undefined>;
  /** What serves now. */
  about(): Promise<AboutIndex>;
}

/** The assistant as one audience has it: of what that may not see, it knows nothing. */
export type AssistantFor = (audience: Audience) => Assistant;
