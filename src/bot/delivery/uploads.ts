import { clip, oneLine } from "../clean-text.ts";
import type { Place } from "../intake/incoming.ts";
import { inThread, replyTo } from "./extras.ts";
import type { CallTelegram } from "./telegram-api.ts";

export interface OutgoingPhoto {
  readonly png: Uint8Array;
  readonly caption: string;
  readonly replyTo?: number;
}

export interface OutgoingDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface UploadDeps {
  readonly call: CallTelegram;
  deliver<T>(to: Place, attempt: () => Promise<T>): Promise<T>;
  report(what: string, chat: number, error: unknown): void;
  readonly stop: AbortSignal;
}

/** Telegram's limit, in UTF-16 units. */
const LONGEST_CAPTION = 1024;
/** 50 MB on a slow line. */
const DOCUMENT_TIMEOUT_MS = 300_000;

/** The part of the outbox that sends files. */
export function uploads({ call, deliver, report, stop }: UploadDeps) {
  return {
    async sendPhoto(to: Place, { png, caption, replyTo: message_id }: OutgoingPhoto): Promise<void> {
      const reply = replyTo(to, message_id);
      const payload = {
        chat_id: to.id,
        photo: { source: Buffer.from(png), filename: "bieu-do.png" },
        caption: clip(oneLine(caption), LONGEST_CAPTION),
        ...inThread(to),
        // In a form an object goes as JSON; telegraf does so for the fields that it knows, not for this one.
        ...(reply && { reply_parameters: JSON.stringify(reply) as never }),
      };
      try {
        await deliver(to, () => call("sendPhoto", payload, { signal: stop }));
      } catch (error) {
        report("a picture was not delivered", to.id, error);
      }
    },
    async sendDocument(to: Place, { name, bytes }: OutgoingDocument): Promise<boolean> {
      const payload = {
        chat_id: to.id,
        document: { source: Buffer.from(bytes), filename: name },
        ...inThread(to),
      };
      const options = { signal: stop, timeoutMs: DOCUMENT_TIMEOUT_MS };
      try {
        await deliver(to, () => call("sendDocument", payload, options));
        return true;
      } catch (error) {
        report("a document was not delivered", to.id, error);
        return false;
      }
    },
  };
}
