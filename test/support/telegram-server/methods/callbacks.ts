import { badRequest } from "../api-error.ts";
import { text } from "../read-parameters.ts";
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
