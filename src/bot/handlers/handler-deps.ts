import type { Logger } from "../../logger.ts";
import type { Access } from "../access.ts";
import type { AnsweredQuestions } from "../answered-questions.ts";
import type { Assistant } from "../assistant.ts";
import type { AwaitedTexts } from "../awaited-texts.ts";
import type { Choices } from "../choices.ts";
import type { Clock } from "../clock.ts";
import type { Threads } from "../conversation.ts";
import type { DownloadFile } from "../delivery/download-file.ts";
import type { Outbox } from "../delivery/outbox.ts";
import type { Feedback } from "../feedback.ts";
import type { Quizzes } from "../quiz/quizzes.ts";
import type { PackQueue } from "../study/pack-queue.ts";
import type { WritingRecord } from "../writing/writing-record.ts";
import type { Writings } from "../writing/writings.ts";

/** What the handlers work with. */
export interface HandlerDeps {
  readonly assistant: Assistant;
  readonly outbox: Outbox;
  readonly choices: Choices;
  readonly awaited: AwaitedTexts;
  readonly answered: AnsweredQuestions;
  readonly threads: Threads;
  readonly quizzes: Quizzes;
  readonly packs: PackQueue;
  /** Fuller answers under way. */
  readonly writings: Writings;
  readonly writingRecord: WritingRecord;
  readonly download: DownloadFile;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Aborted when the bot stops and can wait for the assistant no longer. */
  readonly stop: AbortSignal;
  /** Erases everything that is kept of a person, what lets them in included; never what the audit holds. */
  forgetUser(userId: number): Promise<void>;
  /** How long the assistant may take for one update. */
  readonly deadlineMs: number;
  /** Where reports of wrong answers are kept; without one nobody is offered to report. */
  readonly feedback: Feedback | undefined;
  /** Whether askers may have the documents' own files. */
  readonly sendsFiles: boolean;
  readonly admits: Access["admits"];
  /** Whether the sender is still let in there, and may see all that the assistant shows. */
  isStillAdmitted(): boolean;
  /**
   * Work that its chat does not wait for; the update is kept until it is done. What `quiet` sends leaves the
   * update as undone as it was.
   */
  afterwards(work: (quiet: Outbox) => Promise<void>): void;
  /** Tells that the bot's stop left the update undone; true when it will be taken up after the restart. */
  leaveForRestart(): boolean;
}
