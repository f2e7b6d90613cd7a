import { badRequest } from "../api-error.ts";
import { readMessageText } from "../message-text.ts";
import { integer, type Parameters, text } from "../read-parameters.ts";
import type { InlineAnswer } from "../state.ts";
import type { Method } from "./method.ts";

export const answerCallbackQuery: Method = ({ state, parameters }) => {
  const query = state.queries.get(text(parameters, "callback_query_id") ?? "");
  if (!query || query.answer) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  const shown = text(parameters, "text");
  if (shown && shown.length > 200) throw badRequest("MESSAGE_TOO_LONG");
  query.answer = { text: shown, showAlert: parameters.show_alert === true };
  for (const wake of query.waiters) wake(query.answer);
  return true;
};

export const answerInlineQuery: Method = ({ state, parameters }) => {
  const query = state.inlineQueries.get(text(parameters, "inline_query_id") ?? "");
  if (!query || query.answer) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  query.answer = {
    results: readResults(parameters.results),
    button: readButton(parameters.button),
    cacheTime: integer(parameters, "cache_time") ?? 300,
    isPersonal: parameters.is_personal === true,
  };
  for (const wake of query.waiters) wake(query.answer);
  return true;
};

function readResults(value: unknown): InlineAnswer["results"] {
  if (!Array.isArray(value)) throw badRequest("can't parse inline query results: Array expected");
  if (value.length > 50) throw badRequest("RESULTS_TOO_MUCH");
  const ids = new Set(value.map(({ id }) => id));
  if (ids.size < value.length) throw badRequest("RESULT_ID_DUPLICATE");
  return value.map(({ type, id, title, description, input_message_content: content }) => {
    if (type !== "article") throw new Error(`inline results of type ${type} are not implemented`);
    if (typeof id !== "string" || id.length < 1 || Buffer.byteLength(id) > 64)
      throw badRequest("RESULT_ID_INVALID");
    if (typeof title !== "string" || title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
    const { message_text, entities } = content as Parameters;
    return { id, title, description, message: readMessageText({ text: message_text, entities }) };
  });
}

function readButton(value: unknown): InlineAnswer["button"] {
  if (value === undefined) return undefined;
  const button = value as { text: string; start_parameter?: string };
  if (!button.text) throw badRequest("can't parse inline query results button: Text must be non-empty");
  if (!/^[\w-]{1,64}$/.test(button.start_parameter ?? "")) throw badRequest("START_PARAM_INVALID");
  return button;
}
