import type { Agent } from "node:http";
import type { Telegram } from "telegraf";
import type { Logger } from "../logger.ts";
import type { Access } from "./access.ts";
import { createAnsweredQuestions } from "./answered-questions.ts";
import type { Assistant } from "./assistant.ts";
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
import { apologise, createReceive } from "./receive.ts";

interface AttendDeps {
  readonly assistant: Assistant;
  readonly access: Access;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly call: CallTelegram;
  readonly telegram: Telegram;
  readonly proxyAgent: Agent | undefined;
  readonly pacing: Pacing;
  readonly stateDir?: string;
  readonly sendsFiles?: boolean;
  readonly deadlineMs?: number;
  /** Aborted when the bot stops and can wait for the assistant no longer. */
  readonly stop: AbortSignal;
  /** Aborted when nothing more is sent. */
  readonly stopSending: AbortSignal;
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
  const { assistant, access, logger, clock, call, telegram, proxyAgent, pacing, stateDir } = given;
  const answered = createAnsweredQuestions(clock);
  const feedback = stateDir === undefined ? undefined : createFeedback({ folder: stateDir, clock });
  const cautious = oneByOne(pacing);
  const latestInline = new BoundedMap<number, string>(5000);
  const receive = createReceive({ gate: createGate({ access, clock }), clock });
  const shared = {
    assistant,
    answered,
    feedback,
    choices: createChoices(),
    awaited: createAwaitedTexts(),
    threads: createThreads(answered),
    download: createDownloadFile({ call, telegram, clock, proxyAgent }),
    clock,
    logger,
    stop: given.stop,
    deadlineMs: given.deadlineMs ?? 30_000,
    sendsFiles: given.sendsFiles ?? true,
  };

  return {
    prepare: () => feedback?.prune(),
    arrived(incoming) {
      if (incoming.kind === "inline") latestInline.set(incoming.userId, incoming.queryId);
    },
    isWorkFor(incoming, botName) {
      if (incoming?.kind === "message") return requestOf(incoming, botName, shared.awaited) !== undefined;
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
        call,
        clock,
        logger,
        pacing: entry?.unsure ? cautious : pacing,
        stop: given.stopSending,
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
        await receive(incoming, { botName, deps: { ...shared, outbox, leaveForRestart }, isLatest });
      }
      if (!left) entry?.done();
    },
  };
}
