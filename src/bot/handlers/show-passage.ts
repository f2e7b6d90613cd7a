import { neighbourKeyboard } from "../format/keyboard.ts";
import { passageMessage } from "../format/passage-message.ts";
import type { ButtonPress } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Sends the passage, or turns the message to it when the press came from a neighbour's button. */
export async function showPassage(
  deps: HandlerDeps,
  press: ButtonPress,
  passageId: string,
  how: "send" | "turn",
): Promise<void> {
  const { outbox, assistant } = deps;
  const wording = wordingFor(press.language);
  const found = await consult(deps, press.language, async () => {
    const view = await assistant.passage(passageId);
    return view && { blocks: [passageMessage(view, wording)], buttons: neighbourKeyboard(view, wording) };
  });
  if (found.kind === "unsaid") return;
  if (found.kind === "not-done") return outbox.answerPress(press.queryId, found.apology);
  if (!found.value) return outbox.answerPress(press.queryId, wording.stalePassage);
  await outbox.answerPress(press.queryId);
  if (how === "turn" && press.messageId !== undefined) {
    await outbox.edit(press.chat, press.messageId, found.value);
  } else {
    await outbox.send(press.chat, found.value);
  }
}
