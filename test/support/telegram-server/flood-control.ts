import { ApiError } from "./api-error.ts";

/** A call that came before `retry_after` had passed. */
export interface EarlyCall {
  readonly method: string;
  readonly chatId: number;
  readonly earlyByMs: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const PER_MINUTE_IN_GROUPS = 20;
const OVERALL_PER_SECOND = 30;

/** After a 429 a chat is closed until `retry_after` has passed; calls that come earlier are refused and recorded. */
export class FloodControl {
  readonly early: EarlyCall[] = [];
  /** Refuses what comes faster than Telegram's FAQ allows, once it is set: no bursts at all. */
  strict = false;
  /** How many calls the limits have refused. */
  refusedByLimits = 0;
  private readonly taken = new Map<number, number[]>();
  private overall: number[] = [];
  private readonly closedUntil = new Map<number, number>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  refuse(chatId: number, retryAfter: number): ApiError {
    this.closedUntil.set(chatId, this.now() + retryAfter * 1000);
    return tooManyRequests(retryAfter);
  }

  check(method: string, chatId: number): void {
    const left = (this.closedUntil.get(chatId) ?? 0) - this.now();
    if (left <= 0) {
      if (this.strict && method !== "sendChatAction") this.count(chatId);
      return;
    }
    this.early.push({ method, chatId, earlyByMs: left });
    throw tooManyRequests(Math.ceil(left / 1000));
  }

  private count(chatId: number): void {
    const now = this.now();
    const inChat = (this.taken.get(chatId) ?? []).filter((at) => now - at < MINUTE_MS);
    this.overall = this.overall.filter((at) => now - at < SECOND_MS);
    const tooSoon = now - (inChat.at(-1) ?? 0) < SECOND_MS;
    const tooMany = chatId < 0 && inChat.length >= PER_MINUTE_IN_GROUPS;
    if (tooSoon || tooMany || this.overall.length >= OVERALL_PER_SECOND) {
      this.refusedByLimits += 1;
      throw this.refuse(chatId, tooMany ? Math.ceil((MINUTE_MS - (now - (inChat[0] ?? now))) / 1000) : 1);
    }
    this.taken.set(chatId, [...inChat, now]);
    this.overall.push(now);
  }
}

function tooManyRequests(retryAfter: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
