import type { Agent } from "node:http";
import type { Telegram } from "telegraf";
import type { Logger } from "../logger.ts";
import { type AccessList, createAccess } from "./access.ts";
import type { Library } from "./admin/library.ts";
import { createPendingUploads } from "./admin/pending-uploads.ts";
import { createAnsweredQuestions } from "./answered-questions.ts";
import type { AssistantFor } from "./assistant.ts";
import { createAwaitedTexts } from "./awaited-texts.ts";
import { BoundedMap } from "./bounded-map.ts";
import { createChoices } from "./choices.ts";
import type { Clock } from "./clock.ts";
import { createThreads } from "./conversation.ts";
import { createDownloadFile } from "./delivery/download-file.ts";
import { createOutbox } from "./delivery/outbox.ts";
import { oneByOne, type Pacing } from "./delivery/pacing.ts";
import type { CallTelegram } from "./delivery/telegram-api.ts";
import { createFeedback } from "./feedback.ts";
import { createGate } from "./intake/gate.ts";
import type { Incoming } from "./intake/incoming.ts";
import { requestOf } from "./intake/request-of.ts";
import type { JournalEntry } from "./journal/update-journal.ts";
import type { Audit } from "./members/audit.ts";
import type { Keeper } from "./members/keeper.ts";
import type { Members } from "./members/members.ts";
import { apologise, createReceive } from "./receive.ts";
import type { RecentError } from "./recent-errors.ts";
import { createStatistics } from "./statistics.ts";
import type { Unanswered } from "./unanswered.ts";
import { createWritingRecord } from "./writing/writing-record.ts";
import { createWritings } from "./writing/writings.ts";

interface AttendDeps {
  readonly assistantFor: AssistantFor;
  readonly access: AccessList;
  readonly administrators: ReadonlySet<number>;
  readonly members: Members;
  readonly audit: Audit;
  readonly library: Library;
  readonly unanswered?: Unanswered | undefined;
  /** What keeps something of users outside the bot. */
  readonly keepers: readonly Keeper[];
  readonly logger: Logger;
  readonly recentErrors: () => readonly RecentError[];
  readonly clock: Clock;
  readonly call: CallTelegram;
  readonly telegram: Telegram;
  readonly proxyAgent: Agent | undefined;
  readonly pacing: Pacing;
  readonly stateDir?: string;
  readonly sendsFiles?: boolean;
  readonly deadlineMs?: number;
  /** Aborted as soon as the bot begins to stop. */
  readonly stopping: AbortSignal;
  /** Aborted when the bot stops and can wait for the assistant no longer. */
  readonly stop: AbortSignal;
  /** Aborted when nothing more is sent. */
  readonly stopSending: AbortSignal;
  /** Work that holds up no chat; what it throws is logged. */
  inBackground(work: () => Promise<void>): void;
  entryOf(updateId: number): JournalEntry | undefined;
}

/** The work on updates, from the moment they arrive. */
export interface Attend {
  /** Tidies what earlier runs have kept. */
  prepare(): void;
  /** Told at once, before the update waits in its queue. */
  arrived(incoming: Incoming): void;
  /** Whether an update asks for something that must not be lost; queries that soon expire do not. */
  isWorkFor(incoming: Incoming | undefined, botName: string): boolean;
  /** Resolves when the update is dealt with, or left for the next start. */
  handle(incoming: Incoming, updateId: number, botName: string): Promise<void>;
}

/** Work that has ended so many processes would end this one too. */
const MOST_STARTS = 8;

export function createAttend(given: AttendDeps): Attend {
  const { assistantFor, members, audit, library, unanswered, logger, recentErrors, clock } = given;
  const { call, telegram, proxyAgent, pacing, stateDir } = given;
  const access = createAccess({ ...given, list: given.access });
  const answered = createAnsweredQuestions(clock);
  const feedback = stateDir === undefined ? undefined : createFeedback({ folder: stateDir, clock });
  const choices = createChoices();
  const threads = createThreads(answered);
  const awaited = createAwaitedTexts();
  const statistics = createStatistics(clock);
  const cautious = oneByOne(pacing);
  const latestInline = new BoundedMap<number, string>(5000);
  const optional: readonly (Keeper | undefined)[] = [feedback, unanswered];
  const sending = { call, clock, logger, stop: given.stopSending };
  const writingRecord = createWritingRecord({ logger, clock });
  const writings = createWritings({
    logger,
    stopping: given.stopping,
    outboxUntil: (stop) => createOutbox({ ...sending, pacing, stop }),
    inBackground: given.inBackground,
  });
  const keepers = [members, writings, choices, threads, awaited, answered, ...optional, ...given.keepers];
  const shared = {
    answered,
    feedback,
    awaited,
    threads,
    writings,
    writingRecord,
    download: createDownloadFile({ call, telegram, clock, proxyAgent }),
    clock,
    logger,
    stop: given.stop,
    deadlineMs: given.deadlineMs ?? 30_000,
    sendsFiles: given.sendsFiles ?? true,
    forgetUser: async (userId: number) => {
      for (const keeper of keepers) await keeper?.forget(userId);
    },
  };
  const administration = {
    access,
    members,
    audit,
    library,
    uploads: createPendingUploads(),
    assistantFor,
    statistics,
    recentErrors,
    unanswered,
    // It goes on when its update is long dealt with.
    inBackground: (work: (outbox: ReturnType<typeof createOutbox>) => Promise<void>) =>
      given.inBackground(() => work(createOutbox({ ...sending, pacing }))),
  };
  const receive = createReceive({
    gate: createGate({ access, clock }),
    clock,
    enrolment: { members, audit },
    choices,
    assistantOf(incoming) {
      const assistant = statistics.measured(assistantFor(access.audienceOf(incoming)));
      const isNoted = unanswered && incoming.kind === "message";
      return isNoted ? unanswered.noted(assistant, incoming.userId) : assistant;
    },
  });

  return {
    prepare: () => feedback?.prune(),
    arrived(incoming) {
      if (incoming.kind === "inline") latestInline.set(incoming.userId, incoming.queryId);
    },
    isWorkFor(incoming, botName) {
      if (incoming?.kind === "message") return requestOf(incoming, botName, awaited) !== undefined;
      return incoming?.kind === "press";
    },
    async handle(incoming, updateId, botName) {
      const entry = given.entryOf(updateId);
      let left = false;
      const leaveForRestart = () => {
        left = entry !== undefined;
        return left;
      };
      const outbox = createOutbox({
        ...sending,
        pacing: entry?.unsure ? cautious : pacing,
        onReady: () => entry?.ready(),
        onSending: () => entry?.sending(),
        onStopped: () => void leaveForRestart(),
      });
      entry?.begin();
      if (entry && entry.starts > MOST_STARTS) {
        logger.error("an update was given up: the process has ended on it again and again");
        await apologise(outbox, incoming);
      } else {
        const isLatest = () =>
          incoming.kind !== "inline" || latestInline.get(incoming.userId) === incoming.queryId;
        const deps = { ...shared, outbox, leaveForRestart };
        await receive(incoming, { botName, deps, admin: { ...deps, ...administration }, isLatest });
      }
      if (!left) entry?.done();
    },
  };
}
