import { teamKey } from "../../domain/audience.ts";
import { fold } from "../fold.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

/** `/nhom <tên> thêm 123 456`: who comes in or goes out, by the ids of users and group chats. */
const CHANGE = /^(?<name>.+?)\s+(?:(?<joins>them|add)|bot|xoa|remove)\s*:?\s*(?<ids>-?\d+(?:[\s,;]+-?\d+)*)$/;

/** `/nhom`: the teams, for which folders can be kept, and a change to one. */
export async function changeTeams(
  { members, audit, outbox }: AdminDeps,
  { chat, userId, language }: IncomingMessage,
  words: string,
): Promise<void> {
  const { admin } = wordingFor(language);
  const tell = async (text: string) => void (await outbox.send(chat, { blocks: [plain(text)] }));
  const list = () => {
    const lines = members.teams().map(([team, ids]) => admin.teamLine(team, ids.join(", ")));
    return [lines.length > 0 ? lines.join("\n") : admin.noTeams, admin.teamsUsage].join("\n\n");
  };
  if (words === "") return tell(list());
  const { name = "", joins, ids = "" } = CHANGE.exec(fold(words))?.groups ?? {};
  const team = teamKey(name);
  const given = ids.split(/[\s,;]+/).map(Number);
  // A name of digits alone would be taken for somebody's id.
  if (/^\d*$/.test(team) || !given.every((id) => Number.isSafeInteger(id) && id !== 0))
    return tell(admin.teamsUsage);
  const before = members.teams().find(([known]) => known === team)?.[1] ?? [];
  const after = joins ? [...before, ...given] : before.filter((id) => !given.includes(id));
  audit.record(userId, joins ? "add-to-team" : "remove-from-team", { team, ids: given.join(",") });
  members.setTeam(team, after);
  const left = members.teams().find(([known]) => known === team);
  await tell(
    left
      ? `${admin.teamLine(left[0], left[1].join(", "))}\n\n${admin.teamFolder(team)}`
      : admin.teamGone(team),
  );
}
