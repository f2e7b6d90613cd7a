import { badRequest } from "../api-error.ts";
import { text } from "../read-parameters.ts";
import type { BotCommand } from "../state.ts";
import type { Call, Method } from "./method.ts";

export const setMyCommands: Method = ({ state, parameters }) => {
  const commands = parameters.commands;
  if (!Array.isArray(commands) || commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  for (const { command, description } of commands as BotCommand[]) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    if (!description || description.length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  state.commands.set(placeOf({ state, parameters }), commands);
  return true;
};

export const deleteMyCommands: Method = (call) => {
  call.state.commands.delete(placeOf(call));
  return true;
};

/** Scope and language, `chat 5/en`. */
function placeOf({ state, parameters }: Pick<Call, "state" | "parameters">): string {
  const language = text(parameters, "language_code") ?? "";
  if (language && !/^[a-z]{2}$/.test(language)) throw badRequest("invalid language code specified");
  const { type = "default", chat_id } = (parameters.scope ?? {}) as { type?: string; chat_id?: number };
  if (type === "chat") state.chatFor(chat_id);
  return `${type === "chat" ? `chat ${chat_id}` : type}/${language}`;
}
