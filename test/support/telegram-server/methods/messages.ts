import { badRequest } from "../api-error.ts";
import { readMessageText } from "../message-text.ts";
import { integer, text } from "../read-parameters.ts";
import { readMarkup } from "../reply-markup.ts";
import type { Method } from "./method.ts";
import { postMessage } from "./post-message.ts";

const ACTIONS = new Set([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
]);

export const sendMessage: Method = ({ state, parameters }) =>
  postMessage(state, parameters, "sendMessage", () => readMessageText(parameters));

export const editMessageText: Method = ({ state, parameters }) => {
  const log = state.chatFor(integer(parameters, "chat_id"));
  state.flood.check("editMessageText", log.chat.id);
  const before = state.ownMessage(log, integer(parameters, "message_id"));
  const content = readMessageText(parameters);
  const markup = readMarkup(parameters.reply_markup);
  if (before.text === content.text && JSON.stringify(before.reply_markup) === JSON.stringify(markup)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same " +
        "as a current content and reply markup of the message",
    );
  }
  const { reply_markup: _, ...kept } = before;
  const after = { ...kept, ...content, edit_date: state.seconds(), ...(markup && { reply_markup: markup }) };
  log.record(after);
  return after;
};

export const sendChatAction: Method = ({ state, parameters }) => {
  const log = state.chatFor(integer(parameters, "chat_id"));
  state.flood.check("sendChatAction", log.chat.id);
  if (!ACTIONS.has(text(parameters, "action") ?? "")) throw badRequest("wrong parameter action in request");
  return true;
};
