import type { Language } from "../../domain/answer.ts";
import type { PackFormat, TooLittle } from "../../domain/study-pack.ts";
import { cleanText } from "../clean-text.ts";
import type { Outbox, Outgoing } from "../delivery/outbox.ts";
import { createProgress } from "../delivery/progress.ts";
import { passageKeyboard } from "../format/keyboard.ts";
import { numberSources } from "../format/numbered-source.ts";
import { plain } from "../format/rich-text.ts";
import { sampleNote, sourceBlocks } from "../format/source-blocks.ts";
import { consult } from "../handlers/consult.ts";
import type { HandlerDeps } from "../handlers/handler-deps.ts";
import { topicProblem } from "../handlers/topic-problem.ts";
import type { ButtonPress } from "../intake/incoming.ts";
import { textLanguage } from "../language.ts";
import { wordingFor } from "../wording/wording.ts";
import { packName } from "./pack-name.ts";
import { topicBehind } from "./topic-behind.ts";

/** Longer than the assistant itself allows a pack. */
const DEADLINE_MS = 150_000;
/** Of what the documents say where that is too little for a pack. */
const MOST_LINES = 5;

interface Wanted {
  readonly topic: string;
  readonly formats: readonly PackFormat[];
  readonly language: Language;
}

/** Begins the pack whose kind of file was chosen; it is made while its chat goes on. */
export async function makePack(
  deps: HandlerDeps,
  press: ButtonPress,
  formats: readonly PackFormat[],
): Promise<void> {
  const { outbox, packs } = deps;
  const { queryId, repliedText, userId } = press;
  const { pack: words } = wordingFor(press.language).study;
  if (repliedText === undefined) return outbox.answerPress(queryId, words.topicGone);
  const topic = topicBehind(cleanText(repliedText));
  const language = textLanguage(topic, press.language);
  const problem = topicProblem(topic, language);
  if (problem) return outbox.answerPress(queryId, problem);
  const refusal = packs.refusal(userId);
  if (refusal) return outbox.answerPress(queryId, refusal === "full" ? words.queueFull : words.oneAtATime);
  deps.afterwards(async (quiet) => {
    const waits = packs.isBusy;
    // In the queue before anything is awaited: a second press must find it there.
    const made = packs.add(userId, () => make(deps, quiet, press, { topic, formats, language }));
    await Promise.all([made, waits && show(quiet, press, said(words.waits))]);
  });
  await outbox.answerPress(queryId);
}

async function make(deps: HandlerDeps, quiet: Outbox, press: ButtonPress, wanted: Wanted): Promise<void> {
  const { assistant, clock, logger } = deps;
  const { topic, formats, language } = wanted;
  const { pack: words } = wordingFor(language).study;
  const begun = clock.monotonic();
  const progress = createProgress(clock, (message: Outgoing) => show(quiet, press, message));
  const made = await consult(
    { ...deps, deadlineMs: DEADLINE_MS },
    language,
    (signal) => assistant.study({ topic, formats }, (step) => progress.step(said(words.steps[step])), signal),
    words.timedOut,
  );
  if (made.kind === "unsaid") return;
  if (made.kind === "not-done") return progress.tell(said(made.apology));
  if ("kind" in made.value) return progress.tell(tooLittle(made.value, language));
  // Who was shut out meanwhile gets nothing any more.
  if (!deps.admits(press.chat, press.userId)) return;
  logger.info("a study pack was made", {
    chat: press.chat.id,
    formats: formats.join(),
    ms: Math.round(clock.monotonic() - begun),
  });
  await progress.tell(said(words.done));
  for (const { format, bytes } of made.value) {
    const name = packName(topic, format, clock.now());
    const isSent = await deps.outbox.sendDocument(press.chat, { name, bytes });
    if (!isSent && !deps.stop.aborted) await progress.tell(said(wordingFor(language).originalNotSent));
  }
}

function said(text: string): Outgoing {
  return { blocks: [plain(text)] };
}

/** In the place of the offer; below it when that is not at hand. */
async function show(outbox: Outbox, { chat, messageId }: ButtonPress, message: Outgoing): Promise<void> {
  if (messageId === undefined) await outbox.send(chat, message);
  else await outbox.edit(chat, messageId, message);
}

function tooLittle({ found, lines }: TooLittle, language: Language): Outgoing {
  const wording = wordingFor(language);
  const sources = numberSources(lines.slice(0, MOST_LINES).map(({ citation }) => citation));
  return {
    blocks: [
      plain(wording.study.pack.tooLittle(found.length)),
      ...sourceBlocks(sources, "", wording),
      ...sampleNote(sources, wording),
    ],
    buttons: passageKeyboard(sources, wording),
  };
}
