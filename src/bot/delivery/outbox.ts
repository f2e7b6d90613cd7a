import type { Logger } from "../../logger.ts";
import { BoundedMap } from "../bounded-map.ts";
import { clip, oneLine } from "../clean-text.ts";
import type { Clock } from "../clock.ts";
import type { Keyboard } from "../format/keyboard.ts";
import type { RichText } from "../format/rich-text.ts";
import { splitMessage } from "../format/split-message.ts";
import type { Place } from "../intake/incoming.ts";
import { inline, inThread, keyboard, replied, replyTo } from "./extras.ts";
import { holdAfter, LONGEST_WAIT_MS, patiently } from "./patiently.ts";
import type { CallTelegram } from "./telegram-api.ts";
import { asTelegramFault, safeFields, TelegramFault } from "./telegram-fault.ts";

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
}

interface OutgoingPhoto {
  readonly png: Uint8Array;
  readonly caption: string;
  readonly replyTo?: number;
}

/** Everything that goes out. Nothing here rejects: what cannot be delivered is logged, without its content. */
export interface Outbox {
  send(to: Place, message: Outgoing): Promise<void>;
  /** Sends a message that is to be edited: gives its id, undefined when it was not delivered. */
  sendToEdit(to: Place, message: Outgoing): Promise<number | undefined>;
  sendPhoto(to: Place, photo: OutgoingPhoto): Promise<void>;
  /** Turns a message of the bot's own into another; sends a new one when it can no longer be turned. */
  edit(at: Place, messageId: number, message: Outgoing): Promise<void>;
  /** Ends the waiting circle on a button, with a short text when there is one. */
  answerPress(queryId: string, text?: string): Promise<void>;
  /** Once; a failure is of no consequence. */
  showTyping(to: Place, signal: AbortSignal): Promise<void>;
}

interface OutboxDeps {
  readonly call: CallTelegram;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Ends every wait and retry when the bot stops. */
  readonly stop: AbortSignal;
}

/** Telegram's limit, in UTF-16 units. */
const LONGEST_CAPTION = 1024;

const LINKS_OFF = { link_preview_options: { is_disabled: true } };

export function createOutbox({ call, clock, logger, stop }: OutboxDeps): Outbox {
  /** Chats that Telegram has closed for a while after a 429. */
  const closedUntil = new BoundedMap<number, number>(10_000);

  async function deliver<T>(chatId: number, attempt: () => Promise<T>): Promise<T> {
    const left = (closedUntil.get(chatId) ?? 0) - clock.now();
    if (left > LONGEST_WAIT_MS) throw new TelegramFault("too-many-requests", 429);
    if (left > 0) await clock.wait(left, stop);
    const onHold = (until: number) => closedUntil.set(chatId, until);
    return patiently(attempt, { clock, signal: stop, onHold });
  }

  /** Gives the message's id. */
  async function sendOne(to: Place, text: RichText, extra: Record<string, unknown>): Promise<number> {
    const attempt = (body: object) => () =>
      call(
        "sendMessage",
        { chat_id: to.id, text: text.text, ...LINKS_OFF, ...extra, ...body },
        { signal: stop },
      );
    try {
      return (await deliver(to.id, attempt({ entities: text.entities }))).message_id;
    } catch (error) {
      if (!aboutEntities(asTelegramFault(error))) throw error;
      logger.warn("Telegram refused the entities of a message; sent as plain text", { chat: to.id });
      return (await deliver(to.id, attempt({}))).message_id;
    }
  }

  async function send(to: Place, message: Outgoing): Promise<void> {
    const parts = splitMessage(message.blocks);
    try {
      for (const [index, part] of parts.entries()) {
        const last = index === parts.length - 1;
        await sendOne(to, part, {
          ...inThread(to),
          ...(index === 0 && replied(to, message)),
          ...(last && keyboard(to, message)),
        });
      }
    } catch (error) {
      report("a message was not delivered", to.id, error);
    }
  }

  function report(what: string, chat: number | null, error: unknown): void {
    const fault = asTelegramFault(error);
    if (fault.kind === "stopped") return;
    const expected = fault.kind === "forbidden";
    logger[expected ? "info" : "warn"](what, { chat, ...safeFields(fault) });
  }

  return {
    send,
    async sendToEdit(to, message) {
      const [text] = splitMessage(message.blocks);
      if (!text) return undefined;
      try {
        return await sendOne(to, text, {
          ...inThread(to),
          ...replied(to, message),
          ...keyboard(to, message),
        });
      } catch (error) {
        report("a message was not delivered", to.id, error);
        return undefined;
      }
    },
    async sendPhoto(to, { png, caption, replyTo: message_id }) {
      const reply = replyTo(to, message_id);
      const attempt = () =>
        call(
          "sendPhoto",
          {
            chat_id: to.id,
            photo: { source: Buffer.from(png), filename: "bieu-do.png" },
            caption: clip(oneLine(caption), LONGEST_CAPTION),
            ...inThread(to),
            // In a form an object goes as JSON; telegraf does so for the fields that it knows, not for this one.
            ...(reply && { reply_parameters: JSON.stringify(reply) as never }),
          },
          { signal: stop },
        );
      try {
        await deliver(to.id, attempt);
      } catch (error) {
        report("a picture was not delivered", to.id, error);
      }
    },
    async edit(at, messageId, message) {
      const [text] = splitMessage(message.blocks);
      if (!text) return;
      const payload = {
        chat_id: at.id,
        message_id: messageId,
        text: text.text,
        entities: [...text.entities],
        ...LINKS_OFF,
        ...inline(message),
      };
      try {
        await deliver(at.id, () => call("editMessageText", payload, { signal: stop }));
      } catch (error) {
        const fault = asTelegramFault(error);
        if (/message is not modified/.test(fault.description)) return;
        if (fault.kind === "bad-request") return send(at, message);
        report("a message was not changed", at.id, fault);
      }
    },
    async answerPress(queryId, text) {
      const shown = text === undefined ? {} : { text: clip(oneLine(text), 200) };
      const payload = { callback_query_id: queryId, ...shown };
      try {
        await patiently(() => call("answerCallbackQuery", payload, { signal: stop }), {
          clock,
          signal: stop,
        });
      } catch (error) {
        // Telegram forgets a press after a while; there is nobody left to tell.
        if (asTelegramFault(error).kind === "bad-request") return;
        report("a button press was not answered", null, error);
      }
    },
    async showTyping(to, signal) {
      if ((closedUntil.get(to.id) ?? 0) > clock.now()) return;
      try {
        await call(
          "sendChatAction",
          { chat_id: to.id, action: "typing", ...inThread(to) },
          { signal, timeoutMs: 5000 },
        );
      } catch (error) {
        const hold = holdAfter(asTelegramFault(error));
        if (hold !== undefined) closedUntil.set(to.id, clock.now() + hold);
      }
    },
  };
}

function aboutEntities({ kind, description }: TelegramFault): boolean {
  return kind === "bad-request" && /can't parse entities|ENTITY|entit(y|ies)/i.test(description);
}
