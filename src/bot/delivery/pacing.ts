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
  /** After a 429: nothing goes to the chat before `until` (milliseconds since the epoch). */
  close(chatId: number, until: number): void;
  isClosed(chatId: number): boolean;
}

interface Lane {
  tail: Promise<unknown>;
  /** When the latest calls ended, so that no delay on the way can bring two too close together. */
  readonly ended: number[];
}

const MINUTE_MS = 60_000;
/** Calls of one second may arrive a little closer together than they left. */
const SECOND_MS = 1050;
const MOST_CHATS = 10_000;

export function createPacing({ clock, limits }: { clock: Clock; limits: SendingLimits }): Pacing {
  const lanes = new BoundedMap<number, Lane>(MOST_CHATS);
  const closedUntil = new BoundedMap<number, number>(MOST_CHATS);
  const started: number[] = [];
  let queue: Promise<void> = Promise.resolve();

  async function until(time: () => number, signal: AbortSignal): Promise<void> {
    for (let left = time() - clock.now(); left > 0 && !signal.aborted; left = time() - clock.now()) {
      await clock.wait(left, signal);
    }
  }

  function readyAt({ id, kind }: Place, { ended }: Lane): number {
    const closed = closedUntil.get(id) ?? 0;
    const left = closed - clock.now();
    if (left > LONGEST_WAIT_MS) throw new TelegramFault("too-many-requests", 429, "", left);
    const afterLast = (ended.at(-1) ?? 0) + limits.betweenMs;
    const inGroup = kind === "group" ? (ended.at(-limits.groupPerMinute) ?? 0) + MINUTE_MS : 0;
    return Math.max(closed, afterLast, inGroup);
  }

  /** First come, first served: a chat has one message waiting here at most. */
  function overallTurn(signal: AbortSignal): Promise<void> {
    queue = queue.then(async () => {
      await until(() => (started.at(-limits.overallPerSecond) ?? 0) + SECOND_MS, signal);
      started.push(clock.now());
      if (started.length > limits.overallPerSecond) started.shift();
    });
    return queue;
  }

  return {
    run(to, signal, call) {
      const lane = lanes.get(to.id) ?? { tail: Promise.resolve(), ended: [] };
      lanes.set(to.id, lane);
      const turn = lane.tail.then(async () => {
        await until(() => readyAt(to, lane), signal);
        await overallTurn(signal);
        try {
          return await call();
        } finally {
          lane.ended.push(clock.now());
          if (lane.ended.length > limits.groupPerMinute) lane.ended.shift();
        }
      });
      lane.tail = turn.catch(() => {});
      return turn;
    },
    close: (chatId, time) => closedUntil.set(chatId, Math.max(time, closedUntil.get(chatId) ?? 0)),
    isClosed: (chatId) => (closedUntil.get(chatId) ?? 0) > clock.now(),
  };
}
