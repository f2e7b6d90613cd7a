import { ApiError, badRequest } from "./api-error.ts";
import { ChatLog } from "./chat-log.ts";
import { FloodControl } from "./flood-control.ts";
import { Polls } from "./polls.ts";
import { StoredFiles } from "./stored-files.ts";
import { UpdateQueue } from "./update-queue.ts";
import type { WireChat, WireEntity, WireMessage, WireUser } from "./wire.ts";

export interface CallbackAnswer {
  readonly text: string | undefined;
  readonly showAlert: boolean;
}

export interface ServerClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** How many of its seconds pass in a real one. */
  readonly speed: number;
}

export interface InlineAnswer {
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly description?: string;
    readonly message: { readonly text: string; readonly entities: readonly WireEntity[] };
  }[];
  readonly button: { readonly text: string; readonly start_parameter?: string } | undefined;
  readonly cacheTime: number;
  readonly isPersonal: boolean;
}

/** A query of a person's that the bot answers once. */
export interface PendingQuery<T> {
  answer: T | undefined;
  readonly waiters: ((answer: T) => void)[];
}

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** All that the server knows; the methods read and change it. */
export class ServerState {
  readonly bot: WireUser;
  readonly clock: ServerClock;
  readonly updates = new UpdateQueue();
  readonly flood: FloodControl;
  readonly files = new StoredFiles();
  readonly polls = new Polls();
  readonly queries = new Map<string, PendingQuery<CallbackAnswer>>();
  readonly inlineQueries = new Map<string, PendingQuery<InlineAnswer>>();
  /** By scope and language code, as `default/en` and `chat 1/`. */
  readonly commands = new Map<string, readonly BotCommand[]>();
  webhookUrl = "";
  webhookSecret = "";
  private readonly chats = new Map<number, ChatLog>();

  constructor(bot: WireUser, clock: ServerClock) {
    this.bot = bot;
    this.clock = clock;
    this.flood = new FloodControl(() => clock.now());
  }

  now(): number {
    return this.clock.now();
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  addChat(chat: WireChat): ChatLog {
    const known = this.chats.get(chat.id);
    if (known) return known;
    const log = new ChatLog(chat);
    this.chats.set(chat.id, log);
    return log;
  }

  /** The chat that a call names, or Telegram's refusal: unknown, or the user has blocked the bot. */
  chatFor(id: number | undefined): ChatLog {
    if (id === undefined) throw badRequest("chat_id is empty");
    const log = this.chats.get(id);
    if (!log) throw badRequest("chat not found");
    if (log.blocked) throw new ApiError(403, "Forbidden: bot was blocked by the user");
    return log;
  }

  /** The bot's own message, for editing. */
  ownMessage(log: ChatLog, id: number | undefined): WireMessage {
    const message = id === undefined ? undefined : log.messages.get(id);
    if (!message) throw badRequest("message to edit not found");
    if (message.from?.id !== this.bot.id) throw badRequest("message can't be edited");
    return message;
  }
}
