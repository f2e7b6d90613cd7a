import { ApiError } from "./api-error.ts";
import type { WireUpdate } from "./wire.ts";

/** Kinds that Telegram leaves out unless asked for. */
const OPT_IN = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

interface Poller {
  readonly wake: (updates: WireUpdate[]) => void;
  readonly refuse: (error: ApiError) => void;
  readonly limit: number;
}

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly allowed: readonly string[] | undefined;
  /** Called with a function that forgets the poller, for a client that went away. */
  readonly onWaiting: (forget: () => void) => void;
}

/** Updates until they are confirmed by a later offset, with Telegram's one-poller rule. */
export class UpdateQueue {
  private updates: WireUpdate[] = [];
  private allowed: readonly string[] = [];
  private poller: Poller | undefined;
  private nextId = 100_000;

  get pending(): number {
    return this.updates.length;
  }

  /** Adds an update of one kind; a kind that was not asked for is dropped, as Telegram drops it. */
  add(kind: string, content: unknown): number | undefined {
    const wanted = this.allowed.length > 0 ? this.allowed.includes(kind) : !OPT_IN.has(kind);
    if (!wanted) return undefined;
    return this.addRaw({ [kind]: content });
  }

  /** Adds anything under a fresh id, past the filter: kinds asked for earlier, or malformed content. */
  addRaw(fields: Record<string, unknown>): number {
    const id = this.nextId;
    this.nextId += 1;
    this.updates.push({ update_id: id, ...fields });
    this.serve();
    return id;
  }

  /** Long polling: the unconfirmed updates now, or the next ones within the timeout, or none. */
  poll(request: PollRequest): Promise<WireUpdate[]> {
    if (request.allowed) this.allowed = request.allowed;
    if (request.offset > 0) this.updates = this.updates.filter((u) => u.update_id >= request.offset);
    if (request.offset < 0) this.updates = this.updates.slice(request.offset);
    this.poller?.refuse(
      new ApiError(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      ),
    );
    if (this.updates.length > 0 || request.timeoutMs === 0) {
      return Promise.resolve(this.updates.slice(0, request.limit));
    }
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        if (this.poller === poller) this.poller = undefined;
      };
      const poller: Poller = {
        limit: request.limit,
        wake: (updates) => {
          end();
          resolve(updates);
        },
        refuse: (error) => {
          end();
          reject(error);
        },
      };
      const timer = setTimeout(() => poller.wake([]), request.timeoutMs);
      this.poller = poller;
      request.onWaiting(() => poller.wake([]));
    });
  }

  clear(): void {
    this.updates = [];
  }

  private serve(): void {
    this.poller?.wake(this.updates.slice(0, this.poller.limit));
  }
}
