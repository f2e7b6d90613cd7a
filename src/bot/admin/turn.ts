import type { Outbox, Outgoing } from "../delivery/outbox.ts";
import type { ButtonPress } from "../intake/incoming.ts";

/** Answers the press and turns the message under which the button was to another. */
export async function turn(
  { outbox }: { readonly outbox: Outbox },
  press: ButtonPress,
  message: Outgoing,
): Promise<void> {
  await outbox.answerPress(press.queryId);
  if (press.messageId === undefined) await outbox.send(press.chat, message);
  else await outbox.edit(press.chat, press.messageId, message);
}
