import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Keeper } from "./keeper.ts";
import { type Member, type Membership, NOBODY, type Role } from "./membership.ts";
import { createVolatileState, type StateFile } from "./state-file.ts";

type Person = Pick<Member, "id" | "name">;

interface Invited {
  /** The administrator who invites. */
  readonly by: number;
  readonly role: Role;
  /** The team that the invited person joins. */
  readonly team?: string | undefined;
}

/** Who was let in by administrators. Every change is on the disk when the call returns; it throws when the disk refuses. */
export interface Members extends Keeper {
  all(): readonly Member[];
  find(userId: number): Member | undefined;
  /** A code that lets one person in, once, until `LIFETIME_MS` have passed. */
  invite(invited: Invited): string;
  /**
   * What the person became; undefined when the code is wrong, used or too old, or was given by somebody who may
   * invite no longer. A code that would change nothing is not used up.
   */
  enrol(code: string, person: Person, mayInvite: (inviter: number) => boolean): Member | undefined;
  /** Takes the person out of everything. */
  forget(userId: number): void;

  chats(): readonly Membership["chats"][number][];
  isOpen(chatId: number): boolean;
  openChat(chat: { readonly id: number; readonly title: string }): void;
  /** False when it was not open. */
  closeChat(chatId: number): boolean;
  /** Puts one chat's id in the place of another's. */
  moveChat(from: number, to: number): void;

  /** Keys of the teams that a user or a chat is in. */
  teamsOf(id: number): readonly string[];
  /** Each team's key with the ids of its users and chats, by key. */
  teams(): readonly (readonly [team: string, ids: readonly number[]])[];
  /** The team comes to be with its first member and goes with its last. */
  setTeam(team: string, ids: readonly number[]): void;
}

/** 48 hours: long enough to be handed on in person. */
export const LIFETIME_MS = 48 * 60 * 60_000;

interface MembersDeps {
  readonly clock: Pick<Clock, "now">;
  readonly state?: StateFile<Membership>;
}

export function createMembers({ clock, state = createVolatileState(NOBODY) }: MembersDeps): Members {
  const change = (changed: Partial<Membership>) => state.write({ ...state.read(), ...changed });
  const since = () => new Date(clock.now()).toISOString();
  const pending = () => state.read().invitations.filter(({ expires }) => expires > clock.now());
  const without = <T extends { id: number }>(list: readonly T[], id: number) =>
    list.filter((one) => one.id !== id);

  const teams = () => Object.entries(state.read().teams).sort(([a], [b]) => (a < b ? -1 : 1));

  function withTeam(team: string, ids: readonly number[]): Membership["teams"] {
    const { [team]: _, ...others } = state.read().teams;
    return ids.length === 0 ? others : { ...others, [team]: [...new Set(ids)].sort((a, b) => a - b) };
  }

  return {
    all: () => state.read().members,
    find: (userId) => state.read().members.find(({ id }) => id === userId),
    invite({ by, role, team }) {
      const code = randomBytes(18).toString("base64url");
      const invitation = { hash: hashOf(code), by, role, expires: clock.now() + LIFETIME_MS };
      change({ invitations: [...pending(), team === undefined ? invitation : { ...invitation, team }] });
      return code;
    },
    enrol(code, { id, name }, mayInvite) {
      const hash = hashOf(code);
      const found = pending().find((one) => one.hash === hash);
      if (!found || !mayInvite(found.by)) return undefined;
      const { members } = state.read();
      const before = members.find((one) => one.id === id);
      // An invitation of readers takes nothing from an administrator.
      const role = before?.role === "administrator" ? before.role : found.role;
      const member = { id, name, role, since: before?.since ?? since() };
      const joined = found.team;
      const mates = teams().find(([team]) => team === joined)?.[1] ?? [];
      const isIn = joined === undefined || mates.includes(id);
      if (before && before.role === role && isIn) return before;
      change({
        members: [...without(members, id), member],
        invitations: pending().filter((one) => one.hash !== hash),
        ...(joined !== undefined && { teams: withTeam(joined, [...mates, id]) }),
      });
      return member;
    },
    forget(userId) {
      const { members } = state.read();
      const kept = without(members, userId);
      const isIn = kept.length < members.length || teams().some(([, ids]) => ids.includes(userId));
      const left = teams()
        .map(([team, ids]) => [team, ids.filter((id) => id !== userId)] as const)
        .filter(([, ids]) => ids.length > 0);
      if (isIn) change({ members: kept, teams: Object.fromEntries(left) });
    },
    chats: () => state.read().chats,
    isOpen: (chatId) => state.read().chats.some(({ id }) => id === chatId),
    openChat({ id, title }) {
      change({ chats: [...without(state.read().chats, id), { id, title, since: since() }] });
    },
    closeChat(chatId) {
      const { chats } = state.read();
      const kept = without(chats, chatId);
      if (kept.length === chats.length) return false;
      change({ chats: kept });
      return true;
    },
    moveChat(from, to) {
      const renamed = ({ id, ...chat }: Membership["chats"][number]) => ({
        ...chat,
        id: id === from ? to : id,
      });
      const { chats } = state.read();
      const apart = chats.some(({ id }) => id === from) ? without(chats, to) : chats;
      const moved = teams().map(([team, ids]) => [
        team,
        [...new Set(ids.map((id) => (id === from ? to : id)))],
      ]);
      change({ chats: apart.map(renamed), teams: Object.fromEntries(moved) });
    },
    teamsOf: (id) => teams().flatMap(([team, ids]) => (ids.includes(id) ? [team] : [])),
    teams,
    setTeam: (team, ids) => change({ teams: withTeam(team, ids) }),
  };
}

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
