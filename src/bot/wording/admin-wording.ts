import type { Role } from "../members/membership.ts";

/** What administrators read. */
export interface AdminWording {
  readonly roles: Readonly<Record<Role, string>>;
  /** `role` in words, `team` empty for none. */
  invitation(role: string, team: string, hours: number, link: string, code: string): string;

  readonly noMembers: string;
  membersHeading(count: number): string;
  /** `role` in words, `teams` empty for none. */
  memberLine(name: string, id: number, role: string, teams: string): string;
  removeOne(name: string): string;
  askRemoval(name: string, id: number): string;
  readonly remove: string;
  readonly cancel: string;
  readonly cancelled: string;
  removed(name: string): string;
  /** The settings still let the person in. */
  removedButListed(name: string): string;
  readonly noSuchMember: string;

  readonly noTeams: string;
  teamLine(team: string, ids: string): string;
  readonly teamsUsage: string;
  teamFolder(team: string): string;
  teamGone(team: string): string;
  noSuchTeam(team: string): string;

  readonly chatUsage: string;
  readonly chatOpened: string;
  readonly chatClosed: string;
  /** The settings still open it. */
  readonly chatListed: string;
}
