import { clip, oneLine } from "../clean-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { Audit } from "../members/audit.ts";
import type { Members } from "../members/members.ts";
import type { Member } from "../members/membership.ts";

/** Where an invitation is looked up and its use recorded. */
export interface EnrolDeps {
  readonly members: Members;
  readonly audit: Audit;
}

/** Lets in who comes with an invitation's code; undefined when the code lets nobody in. */
export function enrol(
  { members, audit }: EnrolDeps,
  message: IncomingMessage,
  code: string,
): Member | undefined {
  if (message.chat.kind !== "private" || message.forwarded || message.edited || code === "") return undefined;
  const member = members.enrol(code, { id: message.userId, name: clip(oneLine(message.senderName), 100) });
  if (member) audit.record(member.id, "enrolled", { role: member.role });
  return member;
}
