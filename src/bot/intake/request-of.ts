import type { AwaitedTexts } from "../awaited-texts.ts";
import type { IncomingMessage } from "./incoming.ts";
import { type Request, readRequest } from "./request.ts";

/** What a message of any content asks for; undefined when it is for others. */
export function requestOf(
  message: IncomingMessage,
  botName: string,
  awaitedTexts: AwaitedTexts,
): Request | undefined {
  const { text, caption, file } = message;
  const inGroup = message.chat.kind === "group";
  // In a group the next message of a person is mostly for the others: there the bot's own must be replied to.
  const isForBot = !inGroup || message.repliesToBot?.toLowerCase() === botName.toLowerCase();
  const awaited = isForBot ? awaitedTexts.find(message) : undefined;
  if (text !== undefined) return readRequest(text, { inGroup, botName, awaited });
  if (!file) return inGroup ? undefined : { kind: "not-text" };
  const said = caption?.trim() ? readRequest(caption, { inGroup, botName, awaited }) : awaited;
  if (said?.kind === "verify") return { kind: "verify-file", file, language: said.language };
  return inGroup ? undefined : { kind: "lone-file" };
}
