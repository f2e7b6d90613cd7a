import { teamKey } from "../../domain/audience.ts";
import { fold } from "../fold.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import { LIFETIME_MS } from "../members/members.ts";
import type { Role } from "../members/membership.ts";
import { wordingFor } from "../wording/wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

const ADMINISTRATOR = /^(?:quan ?tri(?: vien)?|admin(?:istrator)?)$/;

/** `/moi`, `/moi quản trị`, `/moi <team>`: gives a link and a code that let one person in. */
export async function invite(
  { members, audit, outbox }: AdminDeps,
  { chat, userId, language }: IncomingMessage,
  { words, botName }: { readonly words: string; readonly botName: string },
): Promise<void> {
  const { admin } = wordingFor(language);
  const tell = async (text: string) => void (await outbox.send(chat, { blocks: [plain(text)] }));
  const role: Role = ADMINISTRATOR.test(fold(words)) ? "administrator" : "reader";
  const team = role === "reader" ? teamKey(words) : "";
  if (team !== "" && !members.teams().some(([known]) => known === team)) return tell(admin.noSuchTeam(team));
  audit.record(userId, "invite", { role, ...(team !== "" && { team }) });
  const code = members.invite({ by: userId, role, ...(team !== "" && { team }) });
  const link = `https://t.me/${botName}?start=${code}`;
  const hours = LIFETIME_MS / 3_600_000;
  await tell(admin.invitation(admin.roles[role], team, hours, link, code));
}
