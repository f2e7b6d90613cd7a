import type { Parameters } from "./read-parameters.ts";

/** What can go wrong with one call. Times are in milliseconds, except `retryAfter`, in seconds as on the wire. */
export type Fault =
  | { readonly kind: "too-many-requests"; readonly retryAfter: number }
  | { readonly kind: "refusal"; readonly code: number; readonly description: string }
  /** The group has become a supergroup with another id. */
  | { readonly kind: "moved"; readonly to: number }
  /** A gateway's page instead of the API's JSON. */
  | { readonly kind: "html"; readonly status: number }
  /** The connection is cut before any answer. */
  | { readonly kind: "drop" }
  /** The call is carried out and the connection cut before the answer: the sender cannot know. */
  | { readonly kind: "drop-after" }
  /** The call is taken and never answered. */
  | { readonly kind: "half-open" }
  | { readonly kind: "slow"; readonly ms: number };

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  readonly chatId: number | undefined;
  skip: number;
  left: number;
}

export interface Strike {
  /** How many calls are struck; one unless given. */
  readonly times?: number;
  /** How many calls are spared first. */
  readonly after?: number;
  /** Only calls for this chat count. */
  readonly chatId?: number;
}

/** Faults that tests plan for coming calls; in the order planned for each method. */
export class FaultPlan {
  private readonly planned: Planned[] = [];

  add(method: string, fault: Fault, { times = 1, after = 0, chatId }: Strike = {}): void {
    this.planned.push({ method, fault, chatId, skip: after, left: times });
  }

  /** The fault for this call, if one is planned. */
  take(method: string, parameters: Parameters): Fault | undefined {
    const next = this.planned.find(
      (plan) =>
        plan.left > 0 &&
        plan.method === method &&
        (plan.chatId === undefined || plan.chatId === Number(parameters.chat_id)),
    );
    if (!next) return undefined;
    if (next.skip > 0) {
      next.skip -= 1;
      return undefined;
    }
    next.left -= 1;
    return next.fault;
  }

  clear(): void {
    this.planned.length = 0;
  }
}
