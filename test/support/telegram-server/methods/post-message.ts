import { badRequest } from "../api-error.ts";
import { integer, type Parameters } from "../read-parameters.ts";
import { readMarkup } from "../reply-markup.ts";
import type { ServerState } from "../state.ts";
import type { WireMessage } from "../wire.ts";

/** Puts a message of the bot's into the chat that the call names, with what every kind of message can have. */
export function postMessage(
  state: ServerState,
  parameters: Parameters,
  method: string,
  readContent: () => Partial<WireMessage>,
): WireMessage {
  const log = state.chatFor(integer(parameters, "chat_id"));
  state.flood.check(method, log.chat.id);
  const content = readContent();
  const markup = readMarkup(parameters.reply_markup);
  const thread = integer(parameters, "message_thread_id");
  const repliedTo = readReply(parameters, log.messages);
  const message: WireMessage = {
    message_id: log.takeId(),
    date: state.seconds(),
    chat: log.chat,
    from: state.bot,
    ...content,
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(repliedTo !== undefined && { reply_to_message: { message_id: repliedTo } }),
    ...(markup && { reply_markup: markup }),
  };
  log.record(message);
  return message;
}

function readReply(parameters: Parameters, known: ReadonlyMap<number, unknown>): number | undefined {
  const reply = parameters.reply_parameters as
    | { message_id?: number; allow_sending_without_reply?: boolean }
    | undefined;
  if (reply?.message_id === undefined || known.has(reply.message_id)) return reply?.message_id;
  if (reply.allow_sending_without_reply) return undefined;
  throw badRequest("message to be replied not found");
}
