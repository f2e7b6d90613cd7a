import { ADMINISTRATOR, type Audience, EVERYONE } from "../domain/audience.ts";
import type { Place } from "./intake/incoming.ts";
import type { Members } from "./members/members.ts";
import type { Role } from "./members/membership.ts";

/** Everyone, or the ids of the users and groups that the settings list. */
export type AccessList = "public" | ReadonlySet<number>;

/** Who is answered, and what they may see. Deny is the default. */
export interface Access {
  /** A person's; undefined for strangers. */
  roleOf(userId: number): Role | undefined;
  /** A private chat goes by its person; a group by itself, since everyone in it reads the answers. */
  admits(place: Place, userId: number): boolean;
  /**
   * What may be shown where the answer goes: in a group never what one of its members alone may see, and
   * in other chats (inline) what everyone may.
   */
  audienceOf(incoming: { readonly kind: string; readonly chat: Place; readonly userId: number }): Audience;
}

interface AccessDeps {
  readonly list: AccessList;
  /** Whom the settings name; nobody in a chat can take it from them. */
  readonly administrators: ReadonlySet<number>;
  readonly members: Members;
}

export function createAccess({ list, administrators, members }: AccessDeps): Access {
  const isListed = (id: number) => list === "public" || list.has(id);

  function roleOf(userId: number): Role | undefined {
    if (administrators.has(userId)) return "administrator";
    return members.find(userId)?.role ?? (isListed(userId) ? "reader" : undefined);
  }

  const teamsOf = (id: number) => new Set([String(id), ...members.teamsOf(id)]);

  return {
    roleOf,
    admits: (place, userId) =>
      place.kind === "group" ? isListed(place.id) || members.isOpen(place.id) : roleOf(userId) !== undefined,
    audienceOf({ kind, chat, userId }) {
      if (kind !== "message" && kind !== "press" && kind !== "vote") return EVERYONE;
      if (chat.kind === "group") return { teams: teamsOf(chat.id), internal: false };
      if (roleOf(userId) === "administrator") return ADMINISTRATOR;
      return { teams: teamsOf(userId), internal: false };
    },
  };
}
