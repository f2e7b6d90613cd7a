import type { Place } from "../intake/incoming.ts";
import type { Outgoing } from "./outbox.ts";

/** The fields of a call beside its content: where it goes, what it replies to, what keys it shows. */
type Extra = Record<string, unknown>;

export function inThread({ thread }: Place): { message_thread_id?: number } {
  return thread === undefined ? {} : { message_thread_id: thread };
}

export function replied(to: Place, message: Outgoing): Extra {
  const { replyTo: message_id, showsReply } = message;
  const shown = showsReply ? reference(message_id) : replyTo(to, message_id);
  return shown ? { reply_parameters: shown } : {};
}

export function replyTo(to: Place, message_id: number | undefined) {
  return to.kind === "group" ? reference(message_id) : undefined;
}

function reference(message_id: number | undefined) {
  return message_id === undefined ? undefined : { message_id, allow_sending_without_reply: true };
}

export function inline({ buttons = [] }: Outgoing) {
  return buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons.map((row) => [...row]) } };
}

export function keyboard(to: Place, message: Outgoing): Extra {
  if (message.asksForReply && to.kind === "group") {
    return { reply_markup: { force_reply: true, selective: true } };
  }
  if (!message.replyKeyboard) return inline(message);
  const keyboard = message.replyKeyboard.map((row) => row.map((text) => ({ text })));
  return { reply_markup: { keyboard, resize_keyboard: true, is_persistent: true } };
}
