import { plain } from "../format/rich-text.ts";
import type { ButtonPress, Incoming, IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { type AdminButton, readAdminButton } from "./admin-button.ts";
import { type AdminCommand, readAdminCommand } from "./admin-command.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { invite } from "./invite.ts";
import { askRemoval, listMembers, removeMember, turnMembers } from "./list-members.ts";
import { openOrCloseChat } from "./open-chats.ts";
import { changeTeams } from "./teams.ts";
import { turn } from "./turn.ts";

/** What administrators do beside asking. */
export interface Administration {
  /** The work of an administrator's command or button; undefined for everything else, and everyone else. */
  workOf(incoming: Incoming, botName: string): (() => Promise<void>) | undefined;
}

export function createAdministration(deps: AdminDeps): Administration {
  return {
    workOf(incoming, botName) {
      if (deps.access.roleOf(incoming.userId) !== "administrator") return undefined;
      if (incoming.kind === "message") {
        const command = readAdminCommand(incoming, botName);
        return command && (() => obey(deps, incoming, command, botName));
      }
      if (incoming.kind !== "press" || incoming.chat.kind !== "private") return undefined;
      const button = readAdminButton(incoming.data);
      return button && (() => press(deps, incoming, button));
    },
  };
}

function obey(deps: AdminDeps, message: IncomingMessage, { name, words }: AdminCommand, botName: string) {
  switch (name) {
    case "invite":
      return invite(deps, message, { words, botName });
    case "members":
      return listMembers(deps, message);
    case "teams":
      return changeTeams(deps, message, words);
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
    case "cancel":
      return turn(deps, pressed, { blocks: [plain(wordingFor(pressed.language).admin.cancelled)] });
  }
}
