import { BoundedMap } from "../bounded-map.ts";
import type { Clock } from "../clock.ts";
import type { Place } from "../intake/incoming.ts";
import { LONGEST_WAIT_MS } from "./patiently.ts";
import { TelegramFault } from "./telegram-fault.ts";

/** How much may be sent: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export interface SendingLimits {
  /** Between two messages in one chat. */
  readonly betweenMs: number;
  readonly groupPerMinute: number;
  readonly overallPerSecond: number;
}

export const TELEGRAM_LIMITS: SendingLimits = { betweenMs: 1000, groupPerMinute: 20, overallPerSecond: 30 };

/** Keeps the limits; each chat's messages in order, chats in the order in which they became ready. */
export interface Pacing {
  /** Runs a call that puts or changes a message in a chat as soon as it may; rejects as the call does. */
  run<T>(to: Place, signal: AbortSignal, call: () => Promise<T>): Promise<T>;
  /** After a 429: nothing goes to the chat before `until`, by the monotonic clock. */
  close(chatId: number, until: number): void;
  isClosed(chatId: number): boolean;
}

interface Lane {
  tail: Promise<unknown>;
  readonly ended: number[];
}

const NEVER = Number.NEGATIVE_INFINITY;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
const MOST_CHATS = 10_000;

/**
 * Time counts from the end of each call, when it has surely arrived: no delay on the way can then bring more
 * together than Telegram takes.
 */
export function createPacing({ clock, limits }: { clock: Clock; limits: SendingLimits }): Pacing {
  const lanes = new BoundedMap<number, Lane>(MOST_CHATS);
  const closedUntil = new BoundedMap<number, number>(MOST_CHATS);
  const ended: number[] = [];
  let underWay = 0;
  let queue: Promise<void> = Promise.resolve();

  async function until(time: () => number, signal: AbortSignal): Promise<void> {
    for (
      let left = time() - clock.monotonic();
      left > 0 && !signal.aborted;
      left = time() - clock.monotonic()
    ) {
      await clock.wait(left, signal);
    }
  }

  function readyAt({ id, kind }: Place, { ended }: Lane): number {
    const closed = closedUntil.get(id) ?? 0;
    const left = closed - clock.monotonic();
    if (left > LONGEST_WAIT_MS) throw new TelegramFault("too-many-requests", 429, "", { retryAfterMs: left });
    const afterLast = (ended.at(-1) ?? NEVER) + limits.betweenMs;
    const inGroup = kind === "group" ? (ended.at(-limits.groupPerMinute) ?? NEVER) + MINUTE_MS : NEVER;
    return Math.max(closed, afterLast, inGroup);
  }

  /** First come, first served: a chat has one message waiting here at most. */
  function overallTurn(signal: AbortSignal): Promise<void> {
    queue = queue.then(async () => {
      while (!signal.aborted) {
        const now = clock.monotonic();
        while (ended.length > 0 && now - (ended[0] ?? 0) >= SECOND_MS) ended.shift();
        if (underWay + ended.length < limits.overallPerSecond) break;
        // A call under way that ends meanwhile keeps its place for a second more.
        const [oldest = now] = ended;
        await clock.wait(oldest + SECOND_MS - now, signal);
      }
      underWay += 1;
    });
    return queue;
  }

  async function countOverall<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } finally {
      underWay -= 1;
      ended.push(clock.monotonic());
    }
  }

  return {
    run(to, signal, call) {
      const lane = lanes.get(to.id) ?? { tail: Promise.resolve(), ended: [] };
      lanes.set(to.id, lane);
      const turn = lane.tail.then(async () => {
        await until(() => readyAt(to, lane), signal);
        await overallTurn(signal);
        try {
          return await countOverall(call);
        } finally {
          lane.ended.push(clock.monotonic());
          if (lane.ended.length > limits.groupPerMinute) lane.ended.shift();
        }
      });
      lane.tail = turn.catch(() => {});
      return turn;
    },
    close: (chatId, time) => closedUntil.set(chatId, Math.max(time, closedUntil.get(chatId) ?? 0)),
    isClosed: (chatId) => (closedUntil.get(chatId) ?? 0) > clock.monotonic(),
  };
}

/** The same limits, and one call at a time: a process that is killed then leaves one of them in doubt at most. */
export function oneByOne(pacing: Pacing): Pacing {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    ...pacing,
    run(to, signal, call) {
      const turn = tail.then(() => pacing.run(to, signal, call));
      tail = turn.catch(() => {});
      return turn;
    },
  };
}
