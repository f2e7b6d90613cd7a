import type { Logger } from "../../logger.ts";
import type { Clock } from "../clock.ts";
import type { Outbox } from "../delivery/outbox.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import type { Keeper } from "../members/keeper.ts";

/** The answer that a chat model writes on. */
interface Writing {
  readonly chatId: number;
  readonly userId: number;
  /** The question's message; undefined when a button asked. */
  readonly messageId: number | undefined;
  /** Where the question stands among others. */
  readonly thread: string;
  /** Whether it may still be shown: asked before the model is, and again right before a message leaves. */
  mayBeShown(): boolean;
}

/** Gives what delivers it; undefined when nothing was written. */
type Write = (signal: AbortSignal) => Promise<((outbox: Outbox) => Promise<void>) | undefined>;

/** Fuller answers under way, a few at a time and apart from the chats' queues: no question waits for one. */
export interface Writings extends Keeper {
  /** Returns at once. Nothing is written where too much waits, and when the bot stops. */
  begin(writing: Writing, write: Write): void;
  /**
   * The thread goes on: what has not been begun in it is given up. A follow-up among it would be taken to go
   * on from the newer question.
   */
  leave(thread: string): void;
  /** Nothing more comes of what is written on the answer to this message. */
  cancel(chatId: number, messageId: number): void;
}

interface WritingsDeps {
  readonly clock: Pick<Clock, "monotonic">;
  readonly logger: Logger;
  /** Aborted as soon as the bot begins to stop. */
  readonly stopping: AbortSignal;
  /** An outbox of its own for each; ends with the signal. */
  outboxUntil(signal: AbortSignal, onSending: () => void): Outbox;
  inBackground(work: () => Promise<void>): void;
}

/** A model has this many answers to write at once. */
const MOST_AT_ONCE = 4;
/** Whoever waits longer has read the extracted answer and gone on. */
const LONGEST_WAIT_MS = 60_000;
const MOST_WAITING = 200;
/** One asker's, waiting, being written or delivered, so that others have their turn. */
const MOST_OF_ONE = 4;

type Begun = Writing & { readonly write: Write; readonly at: number; readonly ended: AbortController };

export function createWritings(deps: WritingsDeps): Writings {
  const { clock, logger, stopping, outboxUntil, inBackground } = deps;
  const waiting: Begun[] = [];
  const underWay = new Set<Begun>();
  let writing = 0;

  function goOn(): void {
    while (writing < MOST_AT_ONCE) {
      const next = waiting.shift();
      if (!next) return;
      if (clock.monotonic() - next.at > LONGEST_WAIT_MS) {
        notTried(next, "it has waited too long");
        continue;
      }
      underWay.add(next);
      inBackground(() => run(next));
    }
  }

  function notTried({ chatId }: Writing, why: string): void {
    logger.info(`no fuller answer is tried: ${why}`, { chat: chatId });
  }

  async function run(begun: Begun): Promise<void> {
    const { signal } = begun.ended;
    const look = () => {
      if (!begun.mayBeShown()) begun.ended.abort();
    };
    try {
      look();
      const deliver = signal.aborted ? undefined : await inTurn(begun, signal);
      if (!signal.aborted) await deliver?.(outboxUntil(signal, look));
    } catch (error) {
      logger.error("a fuller answer could not be given", safeFields(error));
    } finally {
      underWay.delete(begun);
    }
  }

  /** What only waits for Telegram keeps no other from being written. */
  async function inTurn({ write }: Begun, signal: AbortSignal): ReturnType<Write> {
    writing += 1;
    try {
      return await write(signal);
    } finally {
      writing -= 1;
      goOn();
    }
  }

  function end(matches: (one: Writing) => boolean): void {
    for (const each of [...underWay, ...waiting]) if (matches(each)) each.ended.abort();
    const left = waiting.filter(({ ended }) => !ended.signal.aborted);
    waiting.splice(0, waiting.length, ...left);
  }
  stopping.addEventListener("abort", () => end(() => true), { once: true });

  return {
    begin(one, write) {
      if (stopping.aborted) return;
      const own = [...underWay, ...waiting].filter(({ userId }) => userId === one.userId);
      if (waiting.length >= MOST_WAITING || own.length >= MOST_OF_ONE)
        return notTried(one, "too many are under way");
      waiting.push({ ...one, write, at: clock.monotonic(), ended: new AbortController() });
      goOn();
    },
    leave(thread) {
      const left = waiting.filter((one) => one.thread !== thread);
      waiting.splice(0, waiting.length, ...left);
    },
    cancel: (chatId, messageId) => end((one) => one.chatId === chatId && one.messageId === messageId),
    forget: (userId) => end((one) => one.userId === userId),
  };
}
