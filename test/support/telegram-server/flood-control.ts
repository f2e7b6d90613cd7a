import { ApiError } from "./api-error.ts";

/** A call that came before `retry_after` had passed. */
export interface EarlyCall {
  readonly method: string;
  readonly chatId: number;
  readonly earlyByMs: number;
}

/** After a 429 a chat is closed until `retry_after` has passed; calls that come earlier are refused and recorded. */
export class FloodControl {
  readonly early: EarlyCall[] = [];
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
    if (left <= 0) return;
    this.early.push({ method, chatId, earlyByMs: left });
    throw tooManyRequests(Math.ceil(left / 1000));
  }
}

function tooManyRequests(retryAfter: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
