import { mayReadAllOf } from "../domain/audience.ts";
import { type Access, createAccess } from "./access.ts";
import { readAdminCommand } from "./admin/admin-command.ts";
import type { AdminMenus } from "./admin/admin-menus.ts";
import { createPendingUploads } from "./admin/pending-uploads.ts";
import type { WorkDeps } from "./bot-deps.ts";
import { BoundedMap } from "./bounded-map.ts";
import type { Clock } from "./clock.ts";
import type { DownloadFile } from "./delivery/download-file.ts";
import { createOutbox, type Outbox } from "./delivery/outbox.ts";
import { oneByOne, type Pacing } from "./delivery/pacing.ts";
import type { CallTelegram } from "./delivery/telegram-api.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import { createGate } from "./intake/gate.ts";
import type { Incoming } from "./intake/incoming.ts";
import { requestOf } from "./intake/request-of.ts";
import { createJournalledWork } from "./journal/journalled-work.ts";
import type { JournalEntry } from "./journal/update-journal.ts";
import { resumeQuizzes } from "./quiz/resume-quizzes.ts";
import { apologise, createReceive } from "./receive.ts";
import { createRemembered } from "./remembered.ts";
import { createStatistics } from "./statistics.ts";
import { createPackQueue } from "./study/pack-queue.ts";
import { createWritingRecord } from "./writing/writing-record.ts";
import { createWritings } from "./writing/writings.ts";

interface AttendDeps extends WorkDeps {
  readonly clock: Clock;
  readonly call: CallTelegram;
  readonly download: DownloadFile;
  readonly pacing: Pacing;
  readonly menus: AdminMenus;
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
  /** Goes on with the quizzes of an earlier run. */
  resume(): void;
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
  const { call, pacing, menus } = given;
  const access = createAccess({ ...given, list: given.access });
  const sending = { call, clock, logger, stop: given.stopSending };
  const writings = createWritings({
    clock,
    logger,
    stopping: given.stopping,
    outboxUntil: (stop, onSending) => createOutbox({ ...sending, pacing, stop, onSending }),
    inBackground: given.inBackground,
  });
  const remembered = createRemembered({ ...given, keepers: [writings, ...given.keepers] });
  const { answered, awaited, choices, threads, feedback, quizzes } = remembered;
  const statistics = createStatistics(clock);
  const cautious = oneByOne(pacing);
  const latestInline = new BoundedMap<number, string>(5000);
  const shared = {
    answered,
    feedback,
    awaited,
    threads,
    quizzes,
    packs: createPackQueue(),
    admits: access.admits,
    writings,
    writingRecord: createWritingRecord({ logger, clock }),
    download: given.download,
    clock,
    logger,
    stop: given.stop,
    deadlineMs: given.deadlineMs ?? 30_000,
    sendsFiles: given.sendsFiles ?? true,
    async forgetUser(userId: number) {
      try {
        await remembered.forget(userId);
      } finally {
        if (!isAdministrator(access, userId)) menus.withdraw(userId);
      }
    },
  };
  /** What it sends, the journal is not told. */
  const quietOutbox = () => createOutbox({ ...sending, pacing });
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
    inBackground: (work: (outbox: Outbox) => Promise<void>) => given.inBackground(() => work(quietOutbox())),
  };
  const receive = createReceive({
    gate: createGate({ access, clock }),
    clock,
    admission: { access, members, audit, menus, logger },
    choices,
    admissionOf(incoming) {
      const audience = access.audienceOf(incoming);
      return () =>
        access.admits(incoming.chat, incoming.userId) && mayReadAllOf(access.audienceOf(incoming), audience);
    },
    assistantOf(incoming) {
      const assistant = statistics.measured(assistantFor(access.audienceOf(incoming)));
      const isNoted = unanswered && incoming.kind === "message";
      return isNoted ? unanswered.noted(assistant, incoming.userId) : assistant;
    },
  });

  return {
    prepare() {
      try {
        feedback?.prune();
      } catch (error) {
        // A full disk keeps nobody from an answer; what is too old goes at the next start.
        logger.error("reports that are too old could not be taken away", safeFields(error));
      }
    },
    resume: () => resumeQuizzes({ ...given, ...shared, access, outbox: quietOutbox() }),
    arrived(incoming) {
      if (incoming.kind === "inline") latestInline.set(incoming.userId, incoming.queryId);
    },
    isWorkFor(incoming, botName) {
      if (incoming?.kind !== "message") return incoming !== undefined && incoming.kind !== "inline";
      if (requestOf(incoming, botName, awaited) !== undefined) return true;
      return isAdministrator(access, incoming.userId) && readAdminCommand(incoming, botName) !== undefined;
    },
    async handle(incoming, updateId, botName) {
      const entry = given.entryOf(updateId);
      const work = createJournalledWork(entry);
      const outbox = createOutbox({ ...sending, ...work.told, pacing: entry?.unsure ? cautious : pacing });
      const afterwards = (more: (quiet: Outbox) => Promise<void>) =>
        given.inBackground(work.keptFor(() => more(quietOutbox())));
      entry?.begin();
      if (entry && entry.starts > MOST_STARTS) {
        logger.error("an update was given up: the process has ended on it again and again");
        await apologise(outbox, incoming);
      } else {
        const isLatest = () =>
          incoming.kind !== "inline" || latestInline.get(incoming.userId) === incoming.queryId;
        const deps = { ...shared, outbox, afterwards, leaveForRestart: work.leaveForRestart };
        await receive(incoming, { botName, deps, admin: { ...deps, ...administration }, isLatest });
      }
      work.end();
    },
  };
}

function isAdministrator(access: Access, userId: number): boolean {
  return access.roleOf(userId) === "administrator";
}
