import type { Language } from "../../domain/answer.ts";
import { clip, oneLine } from "../clean-text.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { join, plain } from "../format/rich-text.ts";
import type { ButtonPress, IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { adminButtonData } from "./admin-button.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { ingestWithProgress } from "./ingest-with-progress.ts";
import { type Page, pageOf, turnRow } from "./pages.ts";
import { turn } from "./turn.ts";

const LONGEST_PATH = 200;

/** Sends the first page of the files in the folder of documents, each with its button. */
export async function listFiles(deps: AdminDeps, { chat, language }: IncomingMessage): Promise<void> {
  await deps.outbox.send(chat, await filesPage(deps, 1, language));
}

export async function turnFiles(deps: AdminDeps, press: ButtonPress, page: string): Promise<void> {
  await turn(deps, press, await filesPage(deps, Number(page), press.language));
}

/** Asks before a file is removed. */
export async function askFileRemoval(deps: AdminDeps, press: ButtonPress, id: string): Promise<void> {
  const { admin } = wordingFor(press.language);
  const file = (await deps.library.files()).find((one) => one.id === id);
  if (!file) return deps.outbox.answerPress(press.queryId, admin.noSuchFile);
  await turn(deps, press, {
    blocks: [plain(admin.askFileRemoval(shown(file.path)))],
    buttons: [
      [
        { text: admin.removeFile, callback_data: adminButtonData("remove-file", id) },
        { text: admin.cancel, callback_data: adminButtonData("cancel") },
      ],
    ],
  });
}

/** Moves a file to the trash and has the rest ingested. */
export async function removeFile(deps: AdminDeps, press: ButtonPress, id: string): Promise<void> {
  const { admin } = wordingFor(press.language);
  const file = (await deps.library.files()).find((one) => one.id === id);
  if (!file) return deps.outbox.answerPress(press.queryId, admin.noSuchFile);
  deps.audit.record(press.userId, "remove-document", { path: file.path });
  await deps.library.remove(file.path);
  await deps.outbox.answerPress(press.queryId);
  const { chat, messageId } = press;
  ingestWithProgress(
    deps,
    { chat, admin, messageId },
    { path: file.path, done: admin.fileRemoved(shown(file.path)) },
  );
}

/** The removed files, the newest first, each with a button that brings it back. */
export async function listRemoved(deps: AdminDeps, press: ButtonPress, wanted: string): Promise<void> {
  const wording = wordingFor(press.language);
  const { admin } = wording;
  const all = await deps.library.removed();
  const page = pageOf(all, Number(wanted));
  if (page.items.length === 0) return deps.outbox.answerPress(press.queryId, admin.noneRemoved);
  const { lines, rows } = numbered(page, admin.restoreOne, "restore-file");
  await turn(deps, press, {
    blocks: [join([plain(admin.removedHeading(all.length)), ...lines], "\n")],
    buttons: [...rows, ...turnRow("removed-page", page, wording)],
  });
}

/** Brings a removed file back to where it lay. */
export async function restoreFile(deps: AdminDeps, press: ButtonPress, id: string): Promise<void> {
  const { admin } = wordingFor(press.language);
  const file = (await deps.library.removed()).find((one) => one.id === id);
  if (!file) return deps.outbox.answerPress(press.queryId, admin.noSuchFile);
  deps.audit.record(press.userId, "restore-document", { path: file.path });
  const outcome = await deps.library.restore(id);
  if (outcome === "gone") return deps.outbox.answerPress(press.queryId, admin.noSuchFile);
  if (outcome === "exists") return deps.outbox.answerPress(press.queryId, admin.restoreTaken);
  await deps.outbox.answerPress(press.queryId);
  const { chat, messageId } = press;
  ingestWithProgress(
    deps,
    { chat, admin, messageId },
    { path: file.path, done: admin.fileRestored(shown(file.path)) },
  );
}

async function filesPage({ library }: AdminDeps, wanted: number, language: Language): Promise<Outgoing> {
  const wording = wordingFor(language);
  const { admin } = wording;
  const [all, removed] = await Promise.all([library.files(), library.removed()]);
  const page = pageOf(all, wanted);
  const { lines, rows } = numbered(page, admin.removeOneFile, "ask-remove-file");
  const trash =
    removed.length > 0
      ? [[{ text: admin.showRemoved(removed.length), callback_data: adminButtonData("removed-page", 1) }]]
      : [];
  const heading = all.length > 0 ? admin.filesHeading(all.length) : admin.noFiles;
  return {
    blocks: [join([plain(heading), ...lines], "\n"), plain(admin.uploadUsage)],
    buttons: [...rows, ...turnRow("files-page", page, wording), ...trash],
  };
}

/** A line and a button for each file of a page, under its number in the whole list. */
function numbered(
  { items, first }: Page<{ readonly id: string; readonly path: string }>,
  label: (number: number) => string,
  action: "ask-remove-file" | "restore-file",
) {
  const lines = items.map(({ path }, index) => plain(`${first + index + 1}. ${shown(path)}`));
  const buttons = items.map(({ id }, index) => ({
    text: label(first + index + 1),
    callback_data: adminButtonData(action, id),
  }));
  return { lines, rows: rowsOf(buttons) };
}

function rowsOf<T>(buttons: readonly T[]): T[][] {
  return [buttons.slice(0, 4), buttons.slice(4)].filter((row) => row.length > 0);
}

function shown(path: string): string {
  return clip(oneLine(path), LONGEST_PATH);
}
