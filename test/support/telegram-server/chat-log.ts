import type { WireChat, WireMessage } from "./wire.ts";

interface Waiter {
  readonly matches: (message: WireMessage) => boolean;
  readonly resolve: (message: WireMessage) => void;
}

/** One chat: who it is, its messages, and what the bot has sent there. */
export class ChatLog {
  readonly chat: WireChat;
  readonly messages = new Map<number, WireMessage>();
  /** In the order the bot sent or edited them. */
  readonly sent: WireMessage[] = [];
  blocked = false;
  private nextId = 1;
  private read = 0;
  private readonly waiters = new Set<Waiter>();

  constructor(chat: WireChat) {
    this.chat = chat;
  }

  takeId(): number {
    this.nextId += 1;
    return this.nextId - 1;
  }

  /** Keeps what the bot sent or edited and wakes whoever waits for it. */
  record(message: WireMessage): void {
    this.messages.set(message.message_id, message);
    this.sent.push(message);
    for (const waiter of this.waiters) {
      if (!waiter.matches(message)) continue;
      this.waiters.delete(waiter);
      this.read = this.sent.length;
      waiter.resolve(message);
      return;
    }
  }

  /** The bot's next message (or edit) that matches, each given once; rejects when none comes in time. */
  next(matches: (message: WireMessage) => boolean, timeoutMs: number): Promise<WireMessage> {
    const at = this.sent.findIndex((message, index) => index >= this.read && matches(message));
    const found = this.sent[at];
    if (found) {
      this.read = at + 1;
      return Promise.resolve(found);
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        const last = this.sent.at(-1)?.text ?? "nothing";
        reject(
          new Error(`no such message in chat ${this.chat.id} within ${timeoutMs} ms; the last was: ${last}`),
        );
      }, timeoutMs);
      const waiter: Waiter = {
        matches,
        resolve: (message) => {
          clearTimeout(timer);
          resolve(message);
        },
      };
      this.waiters.add(waiter);
    });
  }
}
