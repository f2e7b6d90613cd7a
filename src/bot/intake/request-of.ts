import type { AwaitedTexts } from "../awaited-texts.ts";
import { hasFigure } from "./has-figure.ts";
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
  if (text !== undefined) {
    const request = readRequest(text, { inGroup, botName, awaited, isForBot });
    // Whoever passes a report on wants it checked; read as a question it would mean nothing.
    const offers = message.forwarded && !inGroup && !awaited && request?.kind === "ask" && hasFigure(text);
    return offers ? { kind: "offer-check" } : request;
  }
  if (!file) return inGroup ? undefined : { kind: "not-text" };
  const said = caption?.trim() ? readRequest(caption, { inGroup, botName, awaited, isForBot }) : awaited;
  if (said?.kind === "verify") return { kind: "verify-file", file, language: said.language };
  return inGroup ? undefined : { kind: "lone-file" };
}
