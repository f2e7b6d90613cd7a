import type { Language } from "../../domain/answer.ts";
import { clip, oneLine } from "../clean-text.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import type { Keyboard } from "../format/keyboard.ts";
import { join, plain } from "../format/rich-text.ts";
import type { ButtonPress, IncomingMessage } from "../intake/incoming.ts";
import type { Member } from "../members/membership.ts";
import { wordingFor } from "../wording/wording.ts";
import { adminButtonData } from "./admin-button.ts";
import type { AdminDeps } from "./admin-deps.ts";
import { pageOf, turnRow } from "./pages.ts";
import { turn } from "./turn.ts";

/** Sends the first page of the members, the newest first. */
export async function listMembers(deps: AdminDeps, { chat, language }: IncomingMessage): Promise<void> {
  await deps.outbox.send(chat, membersPage(deps, 1, language));
}

/** Turns the list to another page. */
export async function turnMembers(deps: AdminDeps, press: ButtonPress, page: string): Promise<void> {
  await turn(deps, press, membersPage(deps, Number(page), press.language));
}

/** Asks before a member is removed. */
export async function askRemoval(deps: AdminDeps, press: ButtonPress, id: string): Promise<void> {
  const { admin } = wordingFor(press.language);
  const member = deps.members.find(Number(id));
  if (!member) return deps.outbox.answerPress(press.queryId, admin.noSuchMember);
  const buttons: Keyboard = [
    [
      { text: admin.remove, callback_data: adminButtonData("remove-member", member.id) },
      { text: admin.cancel, callback_data: adminButtonData("cancel") },
    ],
  ];
  await turn(deps, press, { blocks: [plain(admin.askRemoval(nameOf(member), member.id))], buttons });
}

/** Takes the member out of everything; whom the settings name stays in through them, which is said. */
export async function removeMember(deps: AdminDeps, press: ButtonPress, id: string): Promise<void> {
  const { admin } = wordingFor(press.language);
  const member = deps.members.find(Number(id));
  if (!member) return deps.outbox.answerPress(press.queryId, admin.noSuchMember);
  deps.audit.record(press.userId, "remove-member", { member: member.id, role: member.role });
  await deps.forgetUser(member.id);
  const isStillIn = deps.access.roleOf(member.id) !== undefined;
  const words = isStillIn ? admin.removedButListed(nameOf(member)) : admin.removed(nameOf(member));
  await turn(deps, press, { blocks: [plain(words)] });
}

function membersPage({ members }: AdminDeps, wanted: number, language: Language): Outgoing {
  const wording = wordingFor(language);
  const { admin } = wording;
  const all = members.all().toReversed();
  if (all.length === 0) return { blocks: [plain(admin.noMembers)] };
  const page = pageOf(all, wanted);
  const lines = page.items.map((member) => {
    const teams = members.teamsOf(member.id).join(", ");
    return plain(admin.memberLine(nameOf(member), member.id, admin.roles[member.role], teams));
  });
  const removals = page.items.map((member) => [
    { text: admin.removeOne(nameOf(member)), callback_data: adminButtonData("ask-remove", member.id) },
  ]);
  return {
    blocks: [join([plain(admin.membersHeading(all.length)), ...lines], "\n")],
    buttons: [...removals, ...turnRow("members-page", page, wording)],
  };
}

function nameOf({ name, id }: Member): string {
  return clip(oneLine(name), 40) || String(id);
}
