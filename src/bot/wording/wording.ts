import type { Language } from "../../domain/answer.ts";
import type { CellPlace } from "../../domain/grid.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { WrongReason } from "../feedback.ts";
import type { AdminWording } from "./admin-wording.ts";
import { en } from "./en.ts";
import type { StudyWording } from "./study-wording.ts";
import { vi } from "./vi.ts";

export interface Command {
  /** What Telegram allows: lower-case Latin letters, digits and underscores. */
  readonly command: string;
  readonly description: string;
}

/** Every text that a person can read in Telegram; one file a language. */
export interface Wording {
  readonly start: string;
  readonly help: string;
  /** Goes on after `start` and `help` where a chat model beyond this machine is configured. */
  sentToModel(origin: string): string;
  /** The keyboard under the input field: the commonest commands in words. */
  readonly keyboard: Readonly<Record<"verify" | "figures" | "sources" | "help", string>>;
  /** The command menu, in private chats and in groups. */
  readonly commands: { readonly private: readonly Command[]; readonly group: readonly Command[] };

  /** After a command without its text. */
  readonly askFor: Readonly<Record<"verify" | "figures" | "quiz" | "study", string>>;
  /** Goes on after `askFor` in groups. */
  readonly byReply: string;

  noAccess(id: number): string;
  groupClosed(id: number): string;
  /** To whoever came with an invitation that lets nobody in. */
  codeRefused(id: number): string;
  readonly tooManyQuestions: string;
  questionTooLong(limit: string): string;
  readonly noWords: string;
  readonly onlyText: string;
  readonly loneFile: string;
  readonly emptyQuestion: string;
  readonly unknownCommand: string;
  readonly timedOut: string;
  readonly failed: string;
  readonly restarting: string;

  /** Above the button `checkFigures`, when a text with figures was forwarded. */
  readonly offerCheck: string;
  readonly checkFigures: string;
  readonly forwardGone: string;
  /** One line above the results of inline mode, of which clients show the first words. */
  readonly inlineHint: string;
  readonly inlineNothing: string;
  /** Leads an inline result that does not answer. */
  readonly inlineNearby: string;
  readonly sentLongAgo: string;

  /** What is kept of the asker, before it is erased. */
  readonly aboutForgetting: string;
  readonly forgetAll: string;
  /** To whoever presses another person's button. */
  readonly forgetsAnother: string;
  readonly forgotten: string;

  readonly staleButton: string;
  readonly staleChoice: string;
  readonly stalePassage: string;

  readonly verdicts: Readonly<Record<Verdict["verdict"], string>>;
  /** A verdict's words, then the documents' figure, which ends the text. */
  documentsReport(words: string, found: string): string;
  /** The same for a verdict that follows from another figure. */
  onlyTarget(target: string): string;
  derivedFrom(words: string, found: string): string;
  seeAlso(markers: string): string;
  verdictSummary(supported: number, contradicted: number, notFound: number): string;
  firstVerdicts(shown: number): string;
  readonly noFigures: string;
  readonly verifyTimedOut: string;
  readonly fileKind: string;
  fileTooLarge(megabytes: number): string;
  readonly fileNotFetched: string;
  fileProblem(name: string, problem: string): string;

  /** Under a chart, whose sources stand in the message before it. */
  readonly chartSources: string;

  /** `markers` names the sources meant, `[2][3]`; empty when it is all of them. */
  sampleSource(markers: string): string;
  /** Ends an answer that a chat model wrote; `quotes`: some of its sentences are told in the documents' own words. */
  writtenByModel(model: string, quotes: boolean): string;
  /** The button that shows what a follow-up was taken for, and what it shows. */
  readonly howUnderstood: string;
  understoodAs(question: string): string;
  readonly nearby: string;
  readonly untitled: string;
  readonly undated: string;
  /** Of a source that is a draft. */
  readonly draftMark: string;
  /** Of words that were read from a picture of the page. */
  readonly scanMark: string;
  dated(date: string): string;
  page(page: number): string;
  /** Where in a table: its sheet or its number, row and column. */
  cell(place: CellPlace): string;

  showPassage(markers: string): string;
  readonly passageBefore: string;
  readonly passageAfter: string;

  originalFile(markers: string): string;
  readonly originalGone: string;
  readonly originalTooLarge: string;
  readonly originalNotSent: string;
  /** The owner does not want files to be sent. */
  readonly filesNotSent: string;
  readonly copyFigure: string;
  readonly reportWrong: string;
  readonly whatIsWrong: string;
  readonly wrongReasons: Readonly<Record<WrongReason, string>>;
  reportKept(reason: string): string;
  readonly reportNotKept: string;

  readonly noDocuments: string;
  sourcesHeading(total: number, page: number, pages: number): string;
  readonly sampleMark: string;
  readonly previousPage: string;
  readonly nextPage: string;

  readonly study: StudyWording;
  readonly admin: AdminWording;
}

const WORDINGS: Record<Language, Wording> = { vi, en };

export function wordingFor(language: Language): Wording {
  return WORDINGS[language];
}
