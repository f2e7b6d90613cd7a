import { ApiError } from "../api-error.ts";
import { integer } from "../read-parameters.ts";
import type { Method } from "./method.ts";

export const getMe: Method = ({ state }) => ({
  ...state.bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
});

export const getUpdates: Method = ({ state, parameters, onGone }) => {
  if (state.webhookUrl) {
    throw new ApiError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  const allowed = parameters.allowed_updates;
  return state.updates.poll({
    offset: integer(parameters, "offset") ?? 0,
    limit: Math.min(100, Math.max(1, integer(parameters, "limit") ?? 100)),
    timeoutMs: Math.min(50, integer(parameters, "timeout") ?? 0) * (1000 / state.clock.speed),
    allowed: Array.isArray(allowed) ? allowed : undefined,
    onWaiting: onGone,
  });
};
