import type { Logger } from "../../logger.ts";
import type { Access } from "../access.ts";
import type { AdminMenus } from "../admin/admin-menus.ts";
import { clip, oneLine } from "../clean-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { Audit } from "../members/audit.ts";
import type { Members } from "../members/members.ts";

/** Where it stands who is let in, and what changes when that does. */
export interface AdmissionDeps {
  readonly access: Access;
  readonly members: Members;
  readonly audit: Audit;
  readonly menus: AdminMenus;
  readonly logger: Logger;
}

/** Lets in who comes with an invitation's code; a code that lets nobody in changes nothing. */
export function enrol(
  { access, members, audit, menus }: AdmissionDeps,
  message: IncomingMessage,
  code: string,
): void {
  if (message.chat.kind !== "private" || message.forwarded || message.edited || code === "") return;
  // Whoever tries the link that they are about to hand on must not use it up.
  if (access.roleOf(message.userId) === "administrator") return;
  const person = { id: message.userId, name: clip(oneLine(message.senderName), 100) };
  const member = members.enrol(code, person, (inviter) => access.roleOf(inviter) === "administrator");
  if (!member) return;
  audit.record(member.id, "enrolled", { role: member.role });
  if (member.role === "administrator") menus.offer([member.id]);
}
