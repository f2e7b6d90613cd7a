import type { Outbox } from "./delivery/outbox.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import { plain } from "./format/rich-text.ts";
import { handleMessage } from "./handlers/handle-message.ts";
import { handlePress } from "./handlers/handle-press.ts";
import type { HandlerDeps } from "./handlers/handler-deps.ts";
import type { Gate } from "./intake/gate.ts";
import type { Incoming } from "./intake/incoming.ts";
import { requestOf } from "./intake/request-of.ts";
import { createRateLimit } from "./rate-limit.ts";
import { wordingFor } from "./wording/wording.ts";

/** Deals with one update: what it asks for, whether its sender may, then the work itself. */
export type Receive = (incoming: Incoming, botName: string) => Promise<void>;

export function createReceive({ gate, deps }: { gate: Gate; deps: HandlerDeps }): Receive {
  const firstOfAlbum = createRateLimit(1);

  return async (incoming, botName) => {
    const request = incoming.kind === "message" ? requestOf(incoming, botName, deps.awaited) : undefined;
    // Talk among others in a group is nobody's question: it is neither counted nor refused.
    if (incoming.kind === "message" && !request) return;
    if (incoming.kind === "message" && incoming.album && !firstOfAlbum(incoming.album, deps.clock.now()))
      return;
    const admission = gate.admit(incoming);
    if (admission !== "admitted") return refuse(deps.outbox, incoming, admission);
    try {
      if (incoming.kind === "press") await handlePress(deps, incoming);
      else if (request) await handleMessage(deps, incoming, request);
    } catch (error) {
      deps.logger.error("an update could not be handled", safeFields(error));
      await apologise(deps.outbox, incoming);
    }
  };
}

async function refuse(
  outbox: Outbox,
  incoming: Incoming,
  why: "no-access" | "too-many" | "quiet",
): Promise<void> {
  const wording = wordingFor(incoming.language);
  const text =
    why === "quiet"
      ? undefined
      : why === "no-access"
        ? wording.noAccess(incoming.chat.id)
        : wording.tooManyQuestions;
  if (incoming.kind === "press") return outbox.answerPress(incoming.queryId, text);
  if (text) await outbox.send(incoming.chat, { blocks: [plain(text)], replyTo: incoming.messageId });
}

async function apologise(outbox: Outbox, incoming: Incoming): Promise<void> {
  const { failed } = wordingFor(incoming.language);
  if (incoming.kind === "press") return outbox.answerPress(incoming.queryId, failed);
  await outbox.send(incoming.chat, { blocks: [plain(failed)], replyTo: incoming.messageId });
}
