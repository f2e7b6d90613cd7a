import { oneLine } from "../clean-text.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { plain } from "../format/rich-text.ts";
import type { ButtonPress, IncomingMessage, Place } from "../intake/incoming.ts";
import type { SentFile } from "../intake/sent-file.ts";
import type { AdminWording } from "../wording/admin-wording.ts";
import { wordingFor } from "../wording/wording.ts";
import { adminButtonData } from "./admin-button.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { ingestWithProgress } from "./ingest-with-progress.ts";

/** What Telegram lets a bot fetch. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** A file that waits for an administrator's word. */
export interface PendingUpload {
  readonly file: SentFile;
  /** As typed behind `/nap`; "" for the folder itself. */
  readonly folder: string;
}

interface Uploading {
  readonly chat: Place;
  readonly by: number;
  readonly admin: AdminWording;
  /** The message that tells how far it is. */
  readonly messageId: number | undefined;
}

/** Asks what a file that came without words is for. */
export async function offerUpload(
  { outbox, uploads }: AdminDeps,
  { chat, userId, language }: IncomingMessage,
  file: SentFile,
): Promise<void> {
  const { admin, loneFile } = wordingFor(language);
  const key = uploads.of(userId).keep({ file, folder: "" });
  const buttons = [[{ text: admin.upload, callback_data: adminButtonData("upload", key) }]];
  await outbox.send(chat, {
    blocks: [plain(admin.offerUpload(oneLine(file.name))), plain(loneFile)],
    buttons,
  });
}

/** `/nap` under a file, with the folder behind it when it is not for the whole library. */
export async function upload(
  deps: AdminDeps,
  { chat, userId, language, file }: IncomingMessage,
  folder: string,
): Promise<void> {
  const { admin } = wordingFor(language);
  if (!file) return void (await deps.outbox.send(chat, { blocks: [plain(admin.uploadUsage)] }));
  const [messageId] = await deps.outbox.send(chat, {
    blocks: [plain(admin.checking(oneLine(file.name)))],
  });
  await take(deps, { chat, by: userId, admin, messageId }, { file, folder }, false);
}

/** The button below an offered file, or the one that replaces the file of the same name. */
export async function uploadPending(
  deps: AdminDeps,
  press: ButtonPress,
  { key, replaces }: { readonly key: string; readonly replaces: boolean },
): Promise<void> {
  const { admin } = wordingFor(press.language);
  const pending = deps.uploads.of(press.userId).take(key);
  if (!pending) return deps.outbox.answerPress(press.queryId, admin.staleUpload);
  await deps.outbox.answerPress(press.queryId);
  const { chat, userId: by, messageId } = press;
  await take(deps, { chat, by, admin, messageId }, pending, replaces);
}

/** Checks and stores one file, then has it ingested; each step is told in the same message. */
async function take(
  deps: AdminDeps,
  to: Uploading,
  pending: PendingUpload,
  replaces: boolean,
): Promise<void> {
  const { library, audit, logger } = deps;
  const { admin } = to;
  const tell = (text: string, more: Partial<Outgoing> = {}) =>
    say(deps, to, { blocks: [plain(text)], ...more });
  const name = library.nameFor(pending.file.name);
  if (name === undefined) return tell(admin.badName(library.formats.join(", ")));
  if ((pending.file.bytes ?? 0) > LARGEST_FILE) return tell(admin.tooLarge(LARGEST_FILE / 1024 / 1024));
  const folders = await library.folders();
  const folder = folders.find(
    (one) => one.normalize("NFC") === pending.folder.replace(/^\/+|\/+$/g, "").normalize("NFC"),
  );
  if (folder === undefined) return tell(admin.noSuchFolder(folders.filter(Boolean).slice(0, 30).join("\n")));
  const path = folder === "" ? name : `${folder}/${name}`;
  await tell(admin.checking(path));
  const bytes = await deps
    .download(pending.file.id, { maxBytes: LARGEST_FILE, signal: deps.stop })
    .catch((error: unknown) => {
      logger.warn("a file could not be fetched", safeFields(error));
      return undefined;
    });
  if (bytes === undefined) return tell(admin.notFetched);
  if (bytes === "too-large") return tell(admin.tooLarge(LARGEST_FILE / 1024 / 1024));
  const problem = await library.problemOf(name, bytes, deps.stop);
  if (problem !== undefined) return tell(admin.refused(path, problem));
  if (!replaces && (await library.has(path))) {
    const key = deps.uploads.of(to.by).keep(pending);
    const replace = { text: admin.replace, callback_data: adminButtonData("replace", key) };
    const cancel = { text: admin.cancel, callback_data: adminButtonData("cancel") };
    return tell(admin.alreadyThere(path), { buttons: [[replace, cancel]] });
  }
  audit.record(to.by, replaces ? "replace-document" : "add-document", { path });
  if ((await library.put(path, bytes, { replaces })) === "exists") return tell(admin.takenMeanwhile(path));
  ingestWithProgress(deps, to, { path, done: admin.stored(path) });
}

async function say({ outbox }: AdminDeps, { chat, messageId }: Uploading, message: Outgoing): Promise<void> {
  if (messageId === undefined) await outbox.send(chat, message);
  else await outbox.edit(chat, messageId, message);
}
