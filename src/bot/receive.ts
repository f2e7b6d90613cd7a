import type { Administration } from "./admin/administration.ts";
import type { Assistant } from "./assistant.ts";
import type { AllChoices } from "./choices.ts";
import type { Outbox } from "./delivery/outbox.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import { plain } from "./format/rich-text.ts";
import { type EnrolDeps, enrol } from "./handlers/enrol.ts";
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

interface ReceiveDeps {
  readonly gate: Gate;
  readonly administration: Administration;
  /** The assistant as whoever sent the update may have it. */
  readonly assistantOf: (incoming: Incoming) => Assistant;
  readonly enrolment: EnrolDeps;
  readonly choices: AllChoices;
  /** All but what depends on who asks. */
  readonly deps: Omit<HandlerDeps, "assistant" | "choices">;
}

/** Nobody guesses a code; this keeps a guesser from keeping the bot busy. */
const CODES_PER_MINUTE = 10;

export function createReceive(given: ReceiveDeps): Receive {
  const { gate, administration, deps } = given;
  const firstOfAlbum = createRateLimit(1);
  const codes = createRateLimit(CODES_PER_MINUTE);

  /** Does a piece of work; the asker is told when it fails. */
  async function attempt(incoming: Incoming, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      deps.logger.error("an update could not be handled", safeFields(error));
      await apologise(deps.outbox, incoming);
    }
  }

  return async (incoming, botName) => {
    const adminWork = administration.workOf(incoming, botName);
    if (adminWork) return attempt(incoming, adminWork);
    const request = incoming.kind === "message" ? requestOf(incoming, botName, deps.awaited) : undefined;
    // Talk among others in a group is nobody's question: it is neither counted nor refused.
    if (incoming.kind === "message" && !request) return;
    if (incoming.kind === "message" && incoming.album && !firstOfAlbum(incoming.album, deps.clock.now()))
      return;
    // Before the gate: an invitation is what opens it.
    if (incoming.kind === "message" && request?.kind === "start" && request.code !== "") {
      const { code } = request;
      if (codes(incoming.userId, deps.clock.now()))
        await attempt(incoming, async () => void enrol(given.enrolment, incoming, code));
    }
    const admission = gate.admit(incoming);
    if (admission !== "admitted") return refuse(deps.outbox, incoming, admission);
    const own: HandlerDeps = {
      ...deps,
      assistant: given.assistantOf(incoming),
      choices: given.choices.of(incoming.userId),
    };
    await attempt(incoming, async () => {
      if (incoming.kind === "press") await handlePress(own, incoming);
      else if (request) await handleMessage(own, incoming, request);
    });
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
