import type { Answer } from "../domain/answer.ts";
import type { DocumentSummary } from "../domain/document.ts";

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

/** What the bot needs from the rest of the program. */
export interface Assistant {
  /** Answers one question; may reject once `signal` is aborted. */
  ask(question: string, signal: AbortSignal): Promise<Answer>;
  /** Every document in the index, in the order to list them. */
  documents(): Promise<readonly DocumentSummary[]>;
  /** Undefined when no such passage is in the index any more. */
  passage(passageId: string): Promise<PassageView | undefined>;
}
