import type { Logger } from "../../logger.ts";
import type { Clock } from "../clock.ts";
import type { Keyboard } from "../format/keyboard.ts";
import type { RichText } from "../format/rich-text.ts";
import { splitMessage } from "../format/split-message.ts";
import type { Place } from "../intake/incoming.ts";
import { createAnswerQueries, type QueryAnswers } from "./answer-queries.ts";
import { inline, inThread, keyboard, replied } from "./extras.ts";
import type { Pacing } from "./pacing.ts";
import { holdAfter, patiently } from "./patiently.ts";
import type { CallTelegram } from "./telegram-api.ts";
import { asTelegramFault, safeFields, type TelegramFault } from "./telegram-fault.ts";
import { type OutgoingDocument, type OutgoingPhoto, uploads } from "./uploads.ts";

export interface Outgoing {
  readonly blocks: readonly RichText[];
  /** Under the last message when the blocks need several. */
  readonly buttons?: Keyboard;
  /** Shown in place of the telephone's keyboard. */
  readonly replyKeyboard?: readonly (readonly string[])[];
  /** Opens a reply to this message in the asker's client; in groups, where a bot hears little else. */
  readonly asksForReply?: boolean;
  /** The message that is answered; marked so in groups. */
  readonly replyTo?: number;
  /** Marks it in private chats too. */
  readonly showsReply?: boolean;
}

/** Everything that goes out. Nothing here rejects: what cannot be delivered is logged, without its content. */
export interface Outbox extends QueryAnswers {
  /** Gives the ids of the messages that were delivered. */
  send(to: Place, message: Outgoing): Promise<readonly number[]>;
  sendPhoto(to: Place, photo: OutgoingPhoto): Promise<void>;
  /** False when it was not delivered. */
  sendDocument(to: Place, document: OutgoingDocument): Promise<boolean>;
  /**
   * Turns a message of the bot's own into another; sends it anew when it needs several or can no longer be
   * turned. Gives the ids under which it now stands.
   */
  edit(at: Place, messageId: number, message: Outgoing): Promise<readonly number[]>;
  /** Once; a failure is of no consequence. */
  showTyping(to: Place, signal: AbortSignal): Promise<void>;
}

interface OutboxDeps {
  readonly call: CallTelegram;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pacing: Pacing;
  /** Ends every wait and retry when the bot stops. */
  readonly stop: AbortSignal;
  /** Told when a message waits for its turn. */
  onReady?(): void;
  /** Told right before each message leaves: from then on Telegram may have it. */
  onSending?(): void;
  /** Told when the bot's stop came before a delivery. */
  onStopped?(): void;
}

const LINKS_OFF = { link_preview_options: { is_disabled: true } };

export function createOutbox(deps: OutboxDeps): Outbox {
  const { call, clock, logger, pacing, stop } = deps;

  function deliver<T>(to: Place, attempt: () => Promise<T>): Promise<T> {
    deps.onReady?.();
    const paced = () =>
      pacing.run(to, stop, () => {
        if (!stop.aborted) deps.onSending?.();
        return attempt();
      });
    return patiently(paced, { clock, signal: stop, onHold: (until) => pacing.close(to.id, until) });
  }

  /** Gives the message's id. */
  async function sendOne(to: Place, text: RichText, extra: Record<string, unknown>): Promise<number> {
    try {
      return await sendTo(to, text, extra);
    } catch (error) {
      const { movedTo: id } = asTelegramFault(error);
      if (id === undefined) throw error;
      return sendTo({ ...to, id }, text, extra);
    }
  }

  async function sendTo(to: Place, text: RichText, extra: Record<string, unknown>): Promise<number> {
    const attempt = (body: object) => () =>
      call(
        "sendMessage",
        { chat_id: to.id, text: text.text, ...LINKS_OFF, ...extra, ...body },
        { signal: stop },
      );
    try {
      return (await deliver(to, attempt({ entities: text.entities }))).message_id;
    } catch (error) {
      if (!aboutEntities(asTelegramFault(error))) throw error;
      logger.warn("Telegram refused the entities of a message; sent as plain text", { chat: to.id });
      return (await deliver(to, attempt({}))).message_id;
    }
  }

  async function send(to: Place, message: Outgoing): Promise<readonly number[]> {
    const parts = splitMessage(message.blocks);
    const sent: number[] = [];
    try {
      for (const [index, part] of parts.entries()) {
        const last = index === parts.length - 1;
        const id = await sendOne(to, part, {
          ...inThread(to),
          ...(index === 0 && replied(to, message)),
          ...(last && keyboard(to, message)),
        });
        sent.push(id);
      }
    } catch (error) {
      report("a message was not delivered", to.id, error);
    }
    return sent;
  }

  function report(what: string, chat: number | null, error: unknown): void {
    const fault = asTelegramFault(error);
    if (fault.kind === "stopped") {
      deps.onStopped?.();
      return;
    }
    const expected = fault.kind === "forbidden";
    logger[expected ? "info" : "warn"](what, { chat, ...safeFields(fault) });
  }

  return {
    send,
    ...uploads({ call, deliver, report, stop }),
    ...createAnswerQueries({ call, clock, report, stop }),
    async edit(at, messageId, message) {
      const [text, ...others] = splitMessage(message.blocks);
      if (!text) return [];
      if (others.length > 0) return send(at, message);
      const payload = {
        chat_id: at.id,
        message_id: messageId,
        text: text.text,
        entities: [...text.entities],
        ...LINKS_OFF,
        ...inline(message),
      };
      try {
        // Newer kinds of buttons are unknown to telegraf's types.
        await deliver(at, () => call("editMessageText", payload as never, { signal: stop }));
        return [messageId];
      } catch (error) {
        const fault = asTelegramFault(error);
        if (/message is not modified/.test(fault.description)) return [messageId];
        if (fault.kind === "bad-request") return send(at, message);
        report("a message was not changed", at.id, fault);
        return [];
      }
    },
    async showTyping(to, signal) {
      if (pacing.isClosed(to.id)) return;
      try {
        await call(
          "sendChatAction",
          { chat_id: to.id, action: "typing", ...inThread(to) },
          { signal, timeoutMs: 5000 },
        );
      } catch (error) {
        const hold = holdAfter(asTelegramFault(error));
        if (hold !== undefined) pacing.close(to.id, clock.monotonic() + hold);
      }
    },
  };
}

function aboutEntities({ kind, description }: TelegramFault): boolean {
  return kind === "bad-request" && /can't parse entities|ENTITY|entit(y|ies)/i.test(description);
}
