import type { Language } from "../../domain/answer.ts";
import { clientLanguage } from "../language.ts";
import { type ChatMove, readChatMove } from "./chat-move.ts";
import { type Fields, isId, optional, record } from "./fields.ts";
import { type InlineQuery, readInlineQuery } from "./inline-query.ts";
import { readSentFile, type SentFile } from "./sent-file.ts";

/** Where replies go. */
export interface Place {
  readonly id: number;
  readonly kind: "private" | "group";
  /** The topic, in a group that has topics. */
  readonly thread: number | undefined;
}

export interface Common {
  readonly chat: Place;
  readonly userId: number;
  /** Of the user's client. */
  readonly language: Language;
}

export interface IncomingMessage extends Common {
  readonly kind: "message";
  readonly messageId: number;
  /** The message was here before, with other words. */
  readonly edited: boolean;
  /** Written by someone else, or elsewhere, and passed on. */
  readonly forwarded: boolean;
  /** As the sender calls themselves. */
  readonly senderName: string;
  /** Of the group; empty in private. */
  readonly chatTitle: string;
  /** Milliseconds since the epoch: when the user sent it, which after an outage is long ago. */
  readonly sentAt: number;
  /** Undefined for a sticker, a photo, a voice message. */
  readonly text: string | undefined;
  readonly file: SentFile | undefined;
  /** The words under a file. */
  readonly caption: string | undefined;
  /** The name of the bot whose message this one replies to. */
  readonly repliesToBot: string | undefined;
  /** The message that this one replies to. */
  readonly repliedTo: number | undefined;
  /** Shared by the pictures that were sent together. */
  readonly album: string | undefined;
}

export interface ButtonPress extends Common {
  readonly kind: "press";
  readonly queryId: string;
  readonly data: string;
  /**
   * The message under which the button is; undefined when it cannot be told, or has no such button: a changed
   * client sends any data for any message, and must not turn another's answer into something else.
   */
  readonly messageId: number | undefined;
  /** The data of all buttons under that message. */
  readonly beside: readonly string[];
  /** The words of the message that this message replies to. */
  readonly repliedText: string | undefined;
}

/** What somebody did who may await an answer. */
export type Asking = IncomingMessage | ButtonPress | InlineQuery;

export type Incoming = Asking | ChatMove;

/** Content that a person sends and may expect an answer to; service messages (joins, pins) are not. */
const CONTENT = [
  "sticker",
  "photo",
  "voice",
  "video",
  "video_note",
  "audio",
  "document",
  "animation",
  "contact",
  "location",
  "venue",
  "poll",
  "dice",
  "story",
  "game",
  "paid_media",
];

/**
 * What a person did, out of an update of any shape. Undefined for everything that the bot does not react to:
 * channel posts, other bots, service messages, kinds that did not exist when this was written.
 */
export function readUpdate(update: unknown): Incoming | undefined {
  const { message, edited_message, callback_query, inline_query } = record(update);
  if (message !== undefined) return readChatMove(record(message)) ?? readMessage(record(message), false);
  if (edited_message !== undefined) return readMessage(record(edited_message), true);
  if (callback_query !== undefined) return readPress(record(callback_query));
  if (inline_query !== undefined) return readInlineQuery(record(inline_query));
  return undefined;
}

function readMessage(message: Fields, edited: boolean): IncomingMessage | undefined {
  const chat = readPlace(message);
  const from = record(message.from);
  const text = optional(message.text);
  if (!chat || !isId(from.id) || !isId(message.message_id)) return undefined;
  // An anonymous administrator writes as a bot on behalf of the group; other bots are not talked to.
  if (from.is_bot === true && message.sender_chat === undefined) return undefined;
  if (message.sender_chat !== undefined && senderChatId(message) >= 0) return undefined;
  if (text === undefined && !CONTENT.some((kind) => message[kind] !== undefined)) return undefined;
  const replied = record(message.reply_to_message);
  return {
    kind: "message",
    edited,
    // The date is how servers before Bot API 7.0 say it.
    forwarded: message.forward_origin !== undefined || message.forward_date !== undefined,
    chat,
    // Who writes in the name of a chat is that chat: the account it comes from is Telegram's, everyone's.
    userId: message.sender_chat === undefined ? from.id : senderChatId(message),
    senderName: [from.first_name, from.last_name].filter((name) => typeof name === "string").join(" "),
    chatTitle: optional(record(message.chat).title) ?? "",
    language: clientLanguage(from.language_code),
    messageId: message.message_id,
    sentAt: seconds(edited ? message.edit_date : message.date) * 1000,
    text,
    // An animation is a document too, for clients that do not know animations.
    file: message.animation === undefined ? readSentFile(record(message.document)) : undefined,
    caption: optional(message.caption),
    repliesToBot: repliedBot(record(replied.from)),
    repliedTo: isId(replied.message_id) ? replied.message_id : undefined,
    album: optional(message.media_group_id),
  };
}

function seconds(date: unknown): number {
  return isId(date) ? date : 0;
}

/** Ids of groups and channels are below 0; 0 when there is none to be read. */
function senderChatId(message: Fields): number {
  const { id } = record(message.sender_chat);
  return isId(id) ? id : 0;
}

function repliedBot({ is_bot, username }: Fields): string | undefined {
  return is_bot === true ? optional(username) : undefined;
}

function readPress(query: Fields): ButtonPress | undefined {
  const from = record(query.from);
  if (typeof query.id !== "string" || !isId(from.id)) return undefined;
  const message = record(query.message);
  const place = readPlace(message);
  const replied = record(message.reply_to_message);
  const data = optional(query.data) ?? "";
  const beside = buttonsUnder(message);
  return {
    kind: "press",
    // A press under a message that is not at hand, or in a channel, is answered to its presser.
    chat: place ?? { id: from.id, kind: "private", thread: undefined },
    userId: from.id,
    language: clientLanguage(from.language_code),
    queryId: query.id,
    data,
    messageId: place && isId(message.message_id) && beside.includes(data) ? message.message_id : undefined,
    beside,
    repliedText: optional(replied.text) ?? optional(replied.caption),
  };
}

function buttonsUnder(message: Fields): string[] {
  const rows = record(message.reply_markup).inline_keyboard;
  const buttons: unknown[] = Array.isArray(rows) ? rows.flat() : [];
  return buttons.flatMap((button) => optional(record(button).callback_data) ?? []);
}

function readPlace(message: Fields): Place | undefined {
  const { id, type } = record(message.chat);
  if (!isId(id)) return undefined;
  const inTopic = message.is_topic_message === true && isId(message.message_thread_id);
  const thread = inTopic ? (message.message_thread_id as number) : undefined;
  if (type === "private") return { id, kind: "private", thread: undefined };
  if (type === "group" || type === "supergroup") return { id, kind: "group", thread };
  return undefined;
}
