import { clip, oneLine } from "../clean-text.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import type { AdminDeps } from "./admin-deps.ts";

const SHOWN = 20;

/** `/chuatraloi`: what the documents did not answer lately, so that missing ones can be added. Nobody is named. */
export async function listUnanswered(
  deps: AdminDeps,
  { chat, userId, language }: IncomingMessage,
): Promise<void> {
  const { admin } = wordingFor(language);
  const tell = async (text: string) => void (await deps.outbox.send(chat, { blocks: [plain(text)] }));
  if (!deps.unanswered) return tell(admin.unansweredOff);
  deps.audit.record(userId, "read-unanswered");
  const lines = deps.unanswered
    .latest(SHOWN)
    .map(({ at, question }) => `${new Date(at).toISOString().slice(0, 10)} ${clip(oneLine(question), 180)}`);
  await tell(lines.length === 0 ? admin.noneUnanswered : [admin.unansweredHeading, ...lines].join("\n"));
}
