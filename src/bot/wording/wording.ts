import type { Language } from "../../domain/answer.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

interface Command {
  /** What Telegram allows: lower-case Latin letters, digits and underscores. */
  readonly command: string;
  readonly description: string;
}

/** Every text that a person can read in Telegram; one file a language. */
export interface Wording {
  readonly start: string;
  readonly help: string;
  /** The keyboard under the input field: the commonest commands in words. */
  readonly keyboard: { readonly sources: string; readonly help: string };
  /** The command menu, in private chats and in groups. */
  readonly commands: { readonly private: readonly Command[]; readonly group: readonly Command[] };

  noAccess(id: number): string;
  readonly tooManyQuestions: string;
  questionTooLong(limit: string): string;
  readonly noWords: string;
  readonly onlyText: string;
  readonly emptyQuestion: string;
  readonly unknownCommand: string;
  readonly timedOut: string;
  readonly failed: string;
  readonly restarting: string;

  readonly staleButton: string;
  readonly staleChoice: string;
  readonly stalePassage: string;

  /** `markers` names the sources meant, `[2][3]`; empty when it is all of them. */
  sampleSource(markers: string): string;
  readonly nearby: string;
  readonly untitled: string;
  readonly undated: string;
  dated(date: string): string;
  page(page: number): string;

  showPassage(markers: string): string;
  readonly passageBefore: string;
  readonly passageAfter: string;

  readonly noDocuments: string;
  sourcesHeading(total: number, page: number, pages: number): string;
  readonly sampleMark: string;
  readonly previousPage: string;
  readonly nextPage: string;
}

const WORDINGS: Record<Language, Wording> = { vi, en };

export function wordingFor(language: Language): Wording {
  return WORDINGS[language];
}
