import { plain } from "../format/rich-text.ts";
import type { ButtonPress } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Sends the file of a passage's document, where the owner allows it. */
export async function sendOriginal(deps: HandlerDeps, press: ButtonPress, passageId: string): Promise<void> {
  const { outbox, sendsFiles } = deps;
  const wording = wordingFor(press.language);
  const refuse = (words: string) => outbox.answerPress(press.queryId, words);
  if (!sendsFiles) return refuse(wording.filesNotSent);
  const found = await consult(deps, press.language, () => deps.assistant.original(passageId));
  if (found.kind === "unsaid") return;
  if (found.kind === "not-done") return refuse(found.apology);
  if (!found.value) return refuse(wording.originalGone);
  if (found.value === "too-large") return refuse(wording.originalTooLarge);
  await outbox.answerPress(press.queryId);
  if (await outbox.sendDocument(press.chat, found.value)) return;
  await outbox.send(press.chat, { blocks: [plain(wording.originalNotSent)] });
}
