import type { Answer } from "../../domain/answer.ts";
import { numberSources } from "../format/numbered-source.ts";
import { sampleNote } from "../format/source-blocks.ts";
import type { Place } from "../intake/incoming.ts";
import { wordingFor } from "../wording/wording.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** Sends the picture of an answer's table, when there is one; its faults are logged and cost nothing else. */
export async function sendChart(
  deps: HandlerDeps,
  to: Place,
  answer: Answer,
  reply: { readonly replyTo?: number },
): Promise<void> {
  if (answer.kind !== "answered" || !answer.table) return;
  const { table, language, citations } = answer;
  const wording = wordingFor(language);
  // The text has been sent: for the picture alone it is not answered again after a restart.
  const once = { ...deps, leaveForRestart: () => false };
  const drawn = await consult(once, language, () => deps.assistant.chart(table, language));
  if (drawn.kind !== "done" || !drawn.value) return;
  // A picture is passed on without the text beside it: what is a sample must be said on both.
  const sample = sampleNote(numberSources(citations), wording).map(({ text }) => ` ${text}`);
  const caption = `${table.caption.replace(/[\s:.]+$/, "")}. ${wording.chartSources}${sample.join("")}`;
  await deps.outbox.sendPhoto(to, { png: drawn.value, caption, ...reply });
}
