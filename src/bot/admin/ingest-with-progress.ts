import { AppError } from "../../errors.ts";
import { createProgress } from "../delivery/progress.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { plain } from "../format/rich-text.ts";
import type { Place } from "../intake/incoming.ts";
import type { AdminWording } from "../wording/admin-wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

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
    const { step, tell } = createProgress(clock, (text: string) => {
      const message = { blocks: [plain(`${done}\n${text}`)] };
      return messageId === undefined ? outbox.send(chat, message) : outbox.edit(chat, messageId, message);
    });
    try {
      if (messageId !== undefined) void tell(admin.ingestWaits);
      const result = await library.ingest(({ phase, done: count, total }) => {
        if (messageId !== undefined) step(admin.ingesting(admin.phases[phase], count, total));
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
