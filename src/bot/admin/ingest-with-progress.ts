import { AppError } from "../../errors.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { plain } from "../format/rich-text.ts";
import type { Place } from "../intake/incoming.ts";
import type { AdminWording } from "../wording/admin-wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

/** Telegram allows a chat about one message a second, and nobody reads faster. */
const TOLD_EVERY_MS = 3000;

interface Told {
  readonly chat: Place;
  readonly admin: AdminWording;
  /** The message that tells how far it is; a new one at the end when there is none. */
  readonly messageId: number | undefined;
}

interface Change {
  /** The file whose outcome is told. */
  readonly path: string;
  /** What was done to it. */
  readonly done: string;
}

/** Begins an ingest and returns at once; one message is edited until it ends. */
export function ingestWithProgress(
  deps: AdminDeps,
  { chat, admin, messageId }: Told,
  { path, done }: Change,
): void {
  const { clock, logger, library } = deps;
  deps.inBackground(async (outbox) => {
    let toldAt = clock.monotonic() - TOLD_EVERY_MS;
    /** Steps that Telegram has not taken yet: on a slow line they are left out, not saved up. */
    let untold = 0;
    let telling: Promise<unknown> = Promise.resolve();
    const tell = (text: string) => {
      const message = { blocks: [plain(`${done}\n${text}`)] };
      untold += 1;
      telling = telling
        .then(() =>
          messageId === undefined ? outbox.send(chat, message) : outbox.edit(chat, messageId, message),
        )
        .finally(() => {
          untold -= 1;
        });
      return telling;
    };
    try {
      if (messageId !== undefined) void tell(admin.ingestWaits);
      const result = await library.ingest(({ phase, done: count, total }) => {
        if (messageId === undefined || untold > 1 || clock.monotonic() - toldAt < TOLD_EVERY_MS) return;
        toldAt = clock.monotonic();
        void tell(admin.ingesting(admin.phases[phase], count, total));
      }, deps.stop);
      const outcome = result.outcomeOf(path);
      const { documents, passages, kept } = result;
      const state = kept ? admin.keptOld : admin.ingested(documents, passages);
      const lines = [...(outcome ? [outcome] : []), state];
      await tell(lines.join("\n"));
    } catch (error) {
      logger.error("an ingest that an administrator began has failed", safeFields(error));
      await tell(admin.ingestFailed(error instanceof AppError ? error.message : ""));
    }
  });
}
