import { badRequest } from "../api-error.ts";
import { text } from "../read-parameters.ts";
import type { Method } from "./method.ts";

export const setWebhook: Method = ({ state, parameters }) => {
  const url = text(parameters, "url") ?? "";
  if (url && !url.startsWith("https://")) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (parameters.drop_pending_updates === true) state.updates.clear();
  state.webhookUrl = url;
  state.webhookSecret = text(parameters, "secret_token") ?? "";
  if (!/^[\w-]{0,256}$/.test(state.webhookSecret))
    throw badRequest("secret token contains unallowed characters");
  return true;
};

export const deleteWebhook: Method = ({ state, parameters }) => {
  if (parameters.drop_pending_updates === true) state.updates.clear();
  state.webhookUrl = "";
  return true;
};

export const getWebhookInfo: Method = ({ state }) => ({
  url: state.webhookUrl,
  has_custom_certificate: false,
  pending_update_count: state.updates.pending,
});
