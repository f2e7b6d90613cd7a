import { plain, type RichText } from "../format/rich-text.ts";
import { wordingFor } from "../wording/wording.ts";
import { quizButtonData } from "./quiz-button.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { MOST_TRIES, placeOf, type RunningQuiz } from "./running-quiz.ts";
import { countedItems, type Standing, standings } from "./standings.ts";

/** Ranks that a group is told. */
const TOLD_RANKS = 3;
/** Of one rank; the others that share it are counted. */
const MOST_NAMES = 10;

/** Tells how a quiz ended and lets it go; in a group its starter gets the full list, in private. */
export async function tellResult(deps: QuizDeps, quiz: RunningQuiz, note?: string): Promise<void> {
  const { quizzes, outbox, logger } = deps;
  if (quiz.tries >= MOST_TRIES) return quizzes.end(quiz.chat.id);
  await quizzes.change(quiz, (latest) => ({ ...latest, tries: latest.tries + 1 }));
  const told = quizzes.inChat(quiz.chat.id) ?? quiz;
  const inGroup = told.chat.kind === "group";
  const result = inGroup ? groupResult(told) : ownResult(told);
  await outbox.send(placeOf(told), { blocks: [...(note ? [plain(note)] : []), ...result] });
  const hasList = inGroup && standings(told).length > 0;
  const problem = hasList ? await sendList(deps, told) : undefined;
  // What was not sent is sent after the restart.
  if (deps.stop.aborted) return;
  logger.info("a quiz has ended", {
    chat: told.chat.id,
    questions: told.asked.length,
    voters: told.voters.length,
  });
  if (!problem) return quizzes.end(told.chat.id);
  await quizzes.change(told, (latest) => ({ ...latest, told: true }));
  const { quiz: words } = wordingFor(told.language).study;
  const { origin, at: item } = told;
  await outbox.send(placeOf(told), {
    blocks: [plain(problem)],
    buttons: [[{ text: words.sendList, callback_data: quizButtonData({ verb: "list", origin, item }) }]],
  });
}

/** Sends everyone's score to whoever began the quiz; gives why it could not, in words. */
export async function sendList({ outbox, admits }: QuizDeps, quiz: RunningQuiz): Promise<string | undefined> {
  const { quiz: words } = wordingFor(quiz.language).study;
  const inPrivate = { id: quiz.starter, kind: "private", thread: undefined } as const;
  if (!admits(inPrivate, quiz.starter)) return words.listNotAllowed;
  const counted = countedItems(quiz).length;
  const lines = standings(quiz).map(({ rank, name, right }) =>
    words.listLine(rank, name || words.nameless, right, counted),
  );
  const text = [words.listHeading(quiz.chat.title, counted), ...lines].join("\n");
  const sent = await outbox.send(inPrivate, { blocks: [plain(text)] });
  return sent.length > 0 ? undefined : words.listNotDelivered;
}

function ownResult(quiz: RunningQuiz): RichText[] {
  const { quiz: words } = wordingFor(quiz.language).study;
  const counted = countedItems(quiz).length;
  const [own] = standings(quiz);
  const score = counted > 0 ? words.ownScore(own?.right ?? 0, counted) : words.noneAnswered;
  return [plain(`${score}${passedOver(quiz)}`)];
}

function groupResult(quiz: RunningQuiz): RichText[] {
  const { quiz: words } = wordingFor(quiz.language).study;
  const all = standings(quiz);
  if (all.length === 0) return [plain(`${words.noneAnswered}${passedOver(quiz)}`)];
  const counted = countedItems(quiz).length;
  const ranks = [...new Set(all.map(({ rank }) => rank))].filter((rank) => rank <= TOLD_RANKS);
  const lines = ranks.map((rank) =>
    rankLine(
      quiz,
      all.filter((one) => one.rank === rank),
    ),
  );
  const heading = words.groupHeading(counted, all.length);
  return [plain(`${heading}${passedOver(quiz)}\n${lines.join("\n")}`)];
}

/** Everyone who shares a rank stands in its line. */
function rankLine(quiz: RunningQuiz, sharing: readonly Standing[]): string {
  const { quiz: words } = wordingFor(quiz.language).study;
  const [{ rank, right }] = sharing as [Standing];
  const names = sharing
    .slice(0, MOST_NAMES)
    .map(({ name }) => name || words.nameless)
    .join(", ");
  const others = sharing.length - MOST_NAMES;
  return words.listLine(
    rank,
    others > 0 ? words.andOthers(names, others) : names,
    right,
    countedItems(quiz).length,
  );
}

function passedOver(quiz: RunningQuiz): string {
  const { quiz: words } = wordingFor(quiz.language).study;
  const skipped = quiz.asked.filter((one) => one.skipped).length;
  return skipped > 0 ? ` ${words.passedOver(skipped)}` : "";
}
