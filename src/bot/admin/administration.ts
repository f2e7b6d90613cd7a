import { plain } from "../format/rich-text.ts";
import type { ButtonPress, Incoming, IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { type AdminButton, readAdminButton } from "./admin-button.ts";
import { type AdminCommand, readAdminCommand } from "./admin-command.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { invite } from "./invite.ts";
import { askFileRemoval, listFiles, listRemoved, removeFile, restoreFile, turnFiles } from "./list-files.ts";
import { askRemoval, listMembers, removeMember, turnMembers } from "./list-members.ts";
import { listUnanswered } from "./list-unanswered.ts";
import { openOrCloseChat } from "./open-chats.ts";
import { tellStatus } from "./status.ts";
import { changeTeams } from "./teams.ts";
import { turn } from "./turn.ts";
import { offerUpload, upload, uploadPending } from "./upload.ts";

/** The work of an administrator's command or button; undefined for everything else, and everyone else. */
export function adminWork(
  deps: AdminDeps,
  incoming: Incoming,
  botName: string,
): (() => Promise<void>) | undefined {
  if (deps.access.roleOf(incoming.userId) !== "administrator") return undefined;
  if (incoming.kind === "message") {
    const command = readAdminCommand(incoming, botName);
    if (command) return () => obey(deps, incoming, command, botName);
    const { file } = incoming;
    return file && isOffered(deps, incoming) ? () => offerUpload(deps, incoming, file) : undefined;
  }
  if (incoming.kind !== "press" || incoming.chat.kind !== "private") return undefined;
  const button = readAdminButton(incoming.data);
  return button && (() => press(deps, incoming, button));
}

/** A file that came without words, in private, while nothing else waits for one. */
function isOffered({ awaited }: AdminDeps, message: IncomingMessage): boolean {
  const isBare = message.chat.kind === "private" && (message.caption ?? "").trim() === "";
  return isBare && !message.edited && awaited.find(message) === undefined;
}

function obey(deps: AdminDeps, message: IncomingMessage, { name, words }: AdminCommand, botName: string) {
  switch (name) {
    case "invite":
      return invite(deps, message, { words, botName });
    case "members":
      return listMembers(deps, message);
    case "teams":
      return changeTeams(deps, message, words);
    case "upload":
      return upload(deps, message, words);
    case "files":
      return listFiles(deps, message);
    case "status":
      return tellStatus(deps, message);
    case "unanswered":
      return listUnanswered(deps, message);
    case "open-chat":
    case "close-chat":
      return openOrCloseChat(deps, message, { opens: name === "open-chat", words });
  }
}

function press(deps: AdminDeps, pressed: ButtonPress, { verb, about }: AdminButton) {
  switch (verb) {
    case "members-page":
      return turnMembers(deps, pressed, about);
    case "ask-remove":
      return askRemoval(deps, pressed, about);
    case "remove-member":
      return removeMember(deps, pressed, about);
    case "upload":
    case "replace":
      return uploadPending(deps, pressed, { key: about, replaces: verb === "replace" });
    case "files-page":
      return turnFiles(deps, pressed, about);
    case "ask-remove-file":
      return askFileRemoval(deps, pressed, about);
    case "remove-file":
      return removeFile(deps, pressed, about);
    case "removed-page":
      return listRemoved(deps, pressed, about);
    case "restore-file":
      return restoreFile(deps, pressed, about);
    case "cancel":
      return turn(deps, pressed, { blocks: [plain(wordingFor(pressed.language).admin.cancelled)] });
  }
}
