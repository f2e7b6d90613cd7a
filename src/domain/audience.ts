import type { Document } from "./document.ts";

/** Who an answer is for, as far as documents ask. */
export interface Audience {
  /** Teams that the asker belongs to, by their keys; "all" opens every folder. */
  readonly teams: ReadonlySet<string> | "all";
  /** Whether documents for internal use are shown. */
  readonly internal: boolean;
}

/** Who belongs to no team. */
export const EVERYONE: Audience = { teams: new Set(), internal: false };
/** Whoever has the machine sees every folder; documents for internal use wait for their release. */
export const OWNER: Audience = { teams: "all", internal: false };
export const ADMINISTRATOR: Audience = { teams: "all", internal: true };

/** Whether the audience may learn that the document exists. */
export function maySee({ teams, internal }: Audience, document: Restriction): boolean {
  if (document.restricted && !internal) return false;
  return teams === "all" || document.readers.every((readers) => readers.some((team) => teams.has(team)));
}

/** Whether one audience may see all that the other may. */
export function mayReadAllOf(one: Audience, other: Audience): boolean {
  if (other.internal && !one.internal) return false;
  const { teams } = one;
  return teams === "all" || (other.teams !== "all" && [...other.teams].every((team) => teams.has(team)));
}

type Restriction = Pick<Document, "restricted" | "readers">;

/** A team's name as it is compared, however it is typed: `Tài chính` is `tai-chinh`. Empty for no name. */
export function teamKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
