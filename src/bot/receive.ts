import type { AdminDeps } from "./admin/admin-deps.ts";
import { adminWork } from "./admin/administration.ts";
import type { Assistant } from "./assistant.ts";
import type { AllChoices } from "./choices.ts";
import type { Clock } from "./clock.ts";
import type { Outbox } from "./delivery/outbox.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import { plain } from "./format/rich-text.ts";
import { answerInline } from "./handlers/answer-inline.ts";
import { type AdmissionDeps, enrol } from "./handlers/enrol.ts";
import { handleEdit, handleMessage } from "./handlers/handle-message.ts";
import { handlePress } from "./handlers/handle-press.ts";
import type { HandlerDeps } from "./handlers/handler-deps.ts";
import { moveChat } from "./handlers/move-chat.ts";
import type { Gate } from "./intake/gate.ts";
import type { Asking, Incoming, IncomingMessage } from "./intake/incoming.ts";
import type { Request } from "./intake/request.ts";
import { requestOf } from "./intake/request-of.ts";
import { locateVote, takeVote } from "./quiz/take-vote.ts";
import { createRateLimit } from "./rate-limit.ts";
import { wordingFor } from "./wording/wording.ts";

/** Deals with one update: what it asks for, whether its sender may, then the work itself. */
export type Receive = (incoming: Incoming, context: ReceiveContext) => Promise<void>;

interface ReceiveContext {
  readonly botName: string;
  /** All but what depends on who asks. */
  readonly deps: SharedDeps;
  readonly admin: AdminDeps;
  /** Of an inline query: whether it is still what its asker has typed. */
  isLatest(): boolean;
}

type SharedDeps = Omit<HandlerDeps, "assistant" | "choices" | "isStillAdmitted">;

interface ReceiveDeps {
  readonly gate: Gate;
  readonly clock: Clock;
  readonly admission: AdmissionDeps;
  readonly choices: AllChoices;
  /** The assistant as whoever sent the update may have it. */
  readonly assistantOf: (incoming: Incoming) => Assistant;
  /** Tells later whether the sender may still have it. */
  readonly admissionOf: (incoming: Asking) => () => boolean;
}

/** Who asked before an outage no longer waits. */
const LONGEST_WAIT_MS = 24 * 3_600_000;
/** Nobody guesses a code; this keeps a guesser from keeping the bot busy. */
const CODES_PER_MINUTE = 10;

export function createReceive(given: ReceiveDeps): Receive {
  const { gate, clock, admission, choices, assistantOf, admissionOf } = given;
  const firstOfAlbum = createRateLimit(1);
  const toldTooOld = createRateLimit(1);
  const codes = createRateLimit(CODES_PER_MINUTE);

  async function handle(incoming: Asking, request: Request | undefined, context: ReceiveContext) {
    const { userId } = incoming;
    const deps = {
      ...context.deps,
      assistant: assistantOf(incoming),
      isStillAdmitted: admissionOf(incoming),
      choices: choices.of(userId),
    };
    if (incoming.kind === "press") return handlePress(deps, incoming);
    if (incoming.kind === "vote") return takeVote(deps, incoming);
    if (incoming.kind === "inline") return answerInline(deps, incoming, context.isLatest);
    if (!request) return;
    if (incoming.edited) return handleEdit(deps, incoming, request);
    return isTooOld(incoming) ? dropByAge(deps, incoming) : handleMessage(deps, incoming, request);
  }

  function isTooOld({ sentAt }: IncomingMessage): boolean {
    return sentAt > 0 && clock.now() - sentAt > LONGEST_WAIT_MS;
  }

  async function dropByAge({ outbox, logger }: SharedDeps, { chat, language }: IncomingMessage) {
    logger.info("a message from before an outage was dropped by age", { chat: chat.id });
    if (!toldTooOld(chat.id, clock.now())) return;
    await outbox.send(chat, { blocks: [plain(wordingFor(language).sentLongAgo)] });
  }

  async function work(arrived: Incoming, context: ReceiveContext): Promise<void> {
    const { botName, deps } = context;
    if (arrived.kind === "moved") {
      // Its polls stay behind.
      deps.quizzes.end(arrived.chat.id);
      return moveChat(admission, arrived);
    }
    const incoming = arrived.kind === "vote" ? await locateVote(deps, arrived) : arrived;
    if (!incoming) return;
    const isMessage = incoming.kind === "message";
    const act = adminWork(context.admin, incoming, botName);
    if (act) return isMessage && isTooOld(incoming) ? dropByAge(deps, incoming) : act();
    const request = isMessage ? requestOf(incoming, botName, deps.awaited) : undefined;
    // Talk among others in a group is nobody's question: it is neither counted nor refused.
    if (isMessage && !request) return;
    if (isMessage && incoming.album && !firstOfAlbum(incoming.album, clock.now())) return;
    // Before the gate: an invitation is what opens it.
    if (isMessage && request?.kind === "start" && codes(incoming.userId, clock.now()))
      enrol(admission, incoming, request.code);
    const answer = gate.admit(incoming);
    if (answer !== "admitted") return refuse(deps.outbox, incoming, answer, request);
    await handle(incoming, request, context);
  }

  return async (incoming, context) => {
    try {
      await work(incoming, context);
    } catch (error) {
      context.deps.logger.error("an update could not be handled", safeFields(error));
      await apologise(context.deps.outbox, incoming);
    }
  };
}

async function refuse(
  outbox: Outbox,
  incoming: Asking,
  why: "no-access" | "too-many" | "quiet",
  request: Request | undefined,
): Promise<void> {
  if (why === "quiet") return tell(outbox, incoming, undefined);
  const { tooManyQuestions, groupClosed, codeRefused, noAccess } = wordingFor(incoming.language);
  const { id, kind } = incoming.chat;
  const cameInvited = request?.kind === "start" && request.code !== "";
  const closed = kind === "group" ? groupClosed : cameInvited ? codeRefused : noAccess;
  return tell(outbox, incoming, why === "too-many" ? tooManyQuestions : closed(id));
}

/** Says that the bot is at fault. */
export function apologise(outbox: Outbox, incoming: Incoming): Promise<void> {
  return tell(outbox, incoming, wordingFor(incoming.language).failed);
}

/** In the way that fits the update; without words only what may not be left unanswered is answered. */
async function tell(outbox: Outbox, incoming: Incoming, words: string | undefined): Promise<void> {
  switch (incoming.kind) {
    case "press":
      return outbox.answerPress(incoming.queryId, words);
    case "inline":
      return outbox.answerInline(incoming.queryId, { results: [], ...(words && { hint: words }) });
    case "moved":
    case "vote":
      return;
    case "message":
      if (!words || incoming.edited) return;
      await outbox.send(incoming.chat, { blocks: [plain(words)], replyTo: incoming.messageId });
  }
}
