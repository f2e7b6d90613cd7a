import type { Answer, Language } from "../domain/answer.ts";
import type { Audience } from "../domain/audience.ts";
import type { DocumentSummary } from "../domain/document.ts";
import type { ChatModelStatus, FullerAnswer } from "../domain/fuller-answer.ts";
import type { CellPlace } from "../domain/grid.ts";
import type { MakeQuiz } from "../domain/quiz.ts";
import type { PackFormat, PackStep, StudyRequest, TooLittle } from "../domain/study-pack.ts";
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
  /** Of a table's row; null elsewhere. */
  readonly cell?: CellPlace | null;
  /** Its words were read from a picture of the page. */
  readonly ocr?: boolean;
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

/** Where a question stands among those of its asker; the same asker's ids begin alike. */
export interface Thread {
  /** Under which what was asked is remembered. */
  readonly id: string;
  /** The thread whose last question this one may take up; usually the same. */
  readonly after: string;
}

/** An answer that a chat model may write more fully. */
export interface ToWriteOn {
  readonly question: string;
  /** The very object that `ask` gave. */
  readonly extracted: Answer;
  readonly thread: Thread | undefined;
  /** Whose budget is spent. */
  readonly userId: number;
}

/** A document's file, as its owner put it into the folder. */
export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A study pack as a file of one format. */
export interface PackFile {
  readonly format: PackFormat;
  readonly bytes: Uint8Array;
}

/** Which files of a pack are wanted. */
export interface PackRequest extends StudyRequest {
  readonly formats: readonly PackFormat[];
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
  /** Answers one question; without a thread it stands alone and nothing of it is remembered. */
  ask(question: string, signal: AbortSignal, thread: Thread | undefined): Promise<Answer>;
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
  /** The file of the passage's document; "too-large" for Telegram, undefined when it is gone. */
  original(passageId: string): Promise<OriginalFile | "too-large" | undefined>;
  /** Questions with one right option each; Telegram's limits hold for them. */
  readonly quiz: MakeQuiz;
  /** A study pack in each of the formats; `onStep` is told of each step as it begins. */
  study(
    request: PackRequest,
    onStep: (step: PackStep) => void,
    signal: AbortSignal,
  ): Promise<readonly PackFile[] | TooLittle>;
  /** What serves now. */
  about(): Promise<AboutIndex>;
  /**
   * Has a chat model try for a fuller answer; never rejects. It is kept as it was when another index has come
   * to serve meanwhile. Undefined while no model is configured.
   */
  readonly fuller?: (answer: ToWriteOn, signal: AbortSignal) => Promise<FullerAnswer>;
  /** Whether the index that gave the answer still serves; undefined likewise. */
  readonly stillServes?: (answer: Answer) => boolean;
  /** The configured model; undefined likewise. */
  readonly chatModel?: () => ChatModelStatus;
}

/** The assistant as one audience has it: of what that may not see, it knows nothing. */
export type AssistantFor = (audience: Audience) => Assistant;
