import type { Language } from "../../domain/answer.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { sourcesKeyboard } from "../format/keyboard.ts";
import { plain } from "../format/rich-text.ts";
import { sourcesPage } from "../format/sources-message.ts";
import type { ButtonPress, IncomingMessage } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { type Consulted, consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Sends the first page of the list of documents. */
export async function listSources(deps: HandlerDeps, { chat, language }: IncomingMessage): Promise<void> {
  const page = await pageOf(deps, 1, language);
  if (page.kind === "unsaid") return;
  await deps.outbox.send(chat, page.kind === "done" ? page.value : { blocks: [plain(page.apology)] });
}

/** Turns the list to another page. */
export async function turnSources(deps: HandlerDeps, press: ButtonPress, wanted: number): Promise<void> {
  const { outbox } = deps;
  const page = await pageOf(deps, wanted, press.language);
  if (page.kind === "unsaid") return;
  if (page.kind === "not-done") return outbox.answerPress(press.queryId, page.apology);
  await outbox.answerPress(press.queryId);
  if (press.messageId === undefined) await outbox.send(press.chat, page.value);
  else await outbox.edit(press.chat, press.messageId, page.value);
}

function pageOf(deps: HandlerDeps, wanted: number, language: Language): Promise<Consulted<Outgoing>> {
  const wording = wordingFor(language);
  return consult(deps, language, async () => {
    const page = sourcesPage(await deps.assistant.documents(), wanted, wording);
    return { blocks: [page.message], buttons: sourcesKeyboard(page, wording) };
  });
}
