import type { ChatLog } from "./chat-log.ts";
import type { CallbackAnswer, InlineAnswer, PendingQuery, ServerState } from "./state.ts";
import type { WireChat, WireEntity, WireMessage, WireUser } from "./wire.ts";

/** Generous, because it only ever passes when a test fails: a loaded machine must not fail one. */
const PATIENCE_MS = 10_000;

export interface Press {
  /** What answerCallbackQuery said. */
  answered(): Promise<CallbackAnswer>;
}

/** A person in one chat with the bot: what they do becomes updates. */
export class Person {
  readonly user: WireUser;
  readonly log: ChatLog;
  private readonly state: ServerState;

  constructor(state: ServerState, user: WireUser, chat: WireChat) {
    this.state = state;
    this.user = user;
    this.log = state.addChat(chat);
  }

  get chatId(): number {
    return this.log.chat.id;
  }

  /** The same person in a group. */
  in(chat: WireChat): Person {
    return new Person(this.state, this.user, chat);
  }

  say(text: string, extra: Record<string, unknown> = {}): number {
    return this.post({ text, ...commandEntity(text), ...extra });
  }

  /** Any message content: `{ sticker: … }`, `{ photo: … }`. Gives the message's id. */
  post(content: Record<string, unknown>): number {
    const message = {
      message_id: this.log.takeId(),
      from: this.user,
      chat: this.log.chat,
      date: this.state.seconds(),
      ...content,
    };
    this.log.messages.set(message.message_id, message);
    this.state.updates.add("message", message);
    return message.message_id;
  }

  /** Changes the words of a message. */
  edit(messageId: number, text: string, extra: Record<string, unknown> = {}): void {
    const before = this.log.messages.get(messageId);
    if (!before) throw new Error(`there is no message ${messageId}`);
    const message = { ...before, text, ...extra, edit_date: this.state.seconds() };
    this.log.messages.set(messageId, message);
    this.state.updates.add("edited_message", message);
  }

  /** Types something after the bot's name; gives what is shown for it. */
  inline(query: string): Promise<InlineAnswer> {
    const id = String(7_000_000 + this.state.inlineQueries.size);
    const pending: PendingQuery<InlineAnswer> = { answer: undefined, waiters: [] };
    this.state.inlineQueries.set(id, pending);
    this.state.updates.add("inline_query", { id, from: this.user, query, offset: "", chat_type: "sender" });
    return answerTo(pending, "the inline query");
  }

  /** Sends a file, with a caption when there is one; `extra` goes into the message. */
  sendFile(name: string, bytes: Uint8Array, extra: Record<string, unknown> = {}): number {
    const { bytes: _, file_path: __, ...file } = this.state.files.add(bytes, name);
    return this.post({ document: { ...file, file_name: name }, ...extra });
  }

  /** Presses the button with this text (or, failing that, this callback data) under a message. */
  press(message: WireMessage, button: string): Press {
    const buttons = message.reply_markup?.inline_keyboard?.flat() ?? [];
    const found = buttons.find(({ text }) => text === button);
    const data = found?.callback_data ?? button;
    const { from: _, ...shown } = message;
    const replied = this.log.messages.get(message.reply_to_message?.message_id ?? 0);
    return this.pressRaw({
      message: { ...shown, from: this.state.bot, ...(replied && { reply_to_message: replied }) },
      data,
    });
  }

  /** A press with any content, as a changed client could send it. */
  pressRaw(content: Record<string, unknown>): Press {
    const id = String(9_000_000 + this.state.queries.size);
    const query: PendingQuery<CallbackAnswer> = { answer: undefined, waiters: [] };
    this.state.queries.set(id, query);
    this.state.updates.add("callback_query", { id, from: this.user, chat_instance: "1", ...content });
    return { answered: () => answerTo(query, "the press") };
  }

  /** Chooses an option of a poll; the bot learns of it unless the poll is anonymous. */
  votes(message: WireMessage, option: number): void {
    const { poll } = message;
    if (!poll) throw new Error("this message is no poll");
    this.state.polls.vote(poll.id, this.user, option);
    if (!poll.is_anonymous) this.voteRaw({ poll_id: poll.id, option_ids: [option] });
    this.state.updates.add("poll", this.state.polls.get(poll.id));
  }

  /** A vote with any content: taken back, doubled, in a poll of somebody else's. */
  voteRaw(content: Record<string, unknown>): void {
    this.state.updates.add("poll_answer", { user: this.user, ...content });
  }

  /** The bot's next message or edit in this chat that has not been given yet. */
  hears(
    matches: (message: WireMessage) => boolean = () => true,
    timeoutMs = PATIENCE_MS,
  ): Promise<WireMessage> {
    return this.log.next(matches, timeoutMs);
  }

  /** Says something and gives the bot's next message. */
  ask(text: string): Promise<WireMessage> {
    this.say(text);
    return this.hears();
  }

  blocks(): void {
    this.log.blocked = true;
  }

  unblocks(): void {
    this.log.blocked = false;
  }
}

function answerTo<T>(query: PendingQuery<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    if (query.answer) return resolve(query.answer);
    const timer = setTimeout(() => reject(new Error(`${what} was not answered`)), PATIENCE_MS);
    query.waiters.push((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

function commandEntity(text: string): { entities?: WireEntity[] } {
  const command = /^\/[a-z0-9_]{1,32}(?:@\w+)?/i.exec(text);
  return command ? { entities: [{ type: "bot_command", offset: 0, length: command[0].length }] } : {};
}
