import { buttonData } from "../button-data.ts";
import { LONGEST_POLL_QUESTION, type PollDelivery } from "../delivery/polls.ts";
import type { Keyboard } from "../format/keyboard.ts";
import { plain } from "../format/rich-text.ts";
import { consult } from "../handlers/consult.ts";
import { wordingFor } from "../wording/wording.ts";
import { quizButtonData } from "./quiz-button.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import {
  advanced,
  hasItsAnswer,
  MOST_TRIES,
  openQuestion,
  placeOf,
  type RunningQuiz,
} from "./running-quiz.ts";
import { tellResult } from "./tell-result.ts";

/**
 * Does what is next in a chat's quiz: asks the next question once the one before has its answer, tells the
 * result after the last. To be called in the chat's turn; done twice, or again after a restart, it comes to the
 * same.
 */
export async function goOn(deps: QuizDeps, chatId: number): Promise<void> {
  const { quizzes, assistant, outbox } = deps;
  for (let quiz = quizzes.inChat(chatId); quiz && !quiz.told; quiz = quizzes.inChat(chatId)) {
    if (openQuestion(quiz)) {
      if (!hasItsAnswer(quiz)) return;
      await passOn(deps, quiz, { skipped: false });
      continue;
    }
    const item = quiz.items[quiz.at];
    if (!item) return tellResult(deps, quiz);
    const words = wordingFor(quiz.language).study.quiz;
    if (quiz.tries >= MOST_TRIES) return endEarly(deps, quiz, words.interrupted);
    const { passageId } = item;
    const seen = await consult(deps, quiz.language, () => assistant.passage(passageId));
    if (seen.kind === "unsaid") return;
    if (seen.kind === "not-done")
      return void (await outbox.send(placeOf(quiz), { blocks: [plain(seen.apology)] }));
    if (!seen.value) {
      // Taken out of the documents, or out of this chat's sight, since the quiz began.
      await quizzes.change(quiz, (latest) => advanced(latest, { skipped: true }));
      continue;
    }
    const delivery = await quizzes.whileAsking(() => ask(deps, quiz));
    if (delivery === "stopped") return;
    if (delivery === "refused") return endEarly(deps, quiz, words.notDelivered);
  }
}

/** Closes the open question, shows its source below it, and gives the next one its turn. */
export async function passOn(
  deps: QuizDeps,
  quiz: RunningQuiz,
  how: { readonly skipped: boolean },
): Promise<void> {
  await closeOpen(deps, quiz);
  await deps.quizzes.change(quiz, (latest) => (latest.at === quiz.at ? advanced(latest, how) : latest));
}

/** Ends the questions here: one that nobody has answered yet was not asked. */
export async function endEarly(deps: QuizDeps, quiz: RunningQuiz, note?: string): Promise<void> {
  await closeOpen(deps, quiz);
  const ended = await deps.quizzes.change(quiz, (latest) => {
    const isAnswered = latest.voters.some(({ answers }) => (answers[latest.at] ?? -1) >= 0);
    const asked = latest.asked.filter(({ item }) => item !== latest.at || isAnswered);
    return { ...latest, asked, at: latest.items.length, tries: 0 };
  });
  if (ended) await tellResult(deps, ended, note);
}

async function closeOpen({ outbox }: QuizDeps, quiz: RunningQuiz): Promise<void> {
  const asked = openQuestion(quiz);
  const item = quiz.items[quiz.at];
  if (!asked || !item) return;
  const text = wordingFor(quiz.language).showPassage("").trim();
  const source = [[{ text, callback_data: buttonData({ kind: "passage", id: item.passageId }) }]];
  await outbox.stopPoll(placeOf(quiz), asked.messageId, source);
}

async function ask({ quizzes, outbox }: QuizDeps, quiz: RunningQuiz): Promise<PollDelivery> {
  const item = quiz.items[quiz.at]!;
  await quizzes.change(quiz, (latest) => ({ ...latest, tries: latest.tries + 1 }));
  const { numbered } = wordingFor(quiz.language).study.quiz;
  const withNumber = `${numbered(quiz.at + 1, quiz.items.length)} ${item.question}`;
  const delivery = await outbox.sendPoll(placeOf(quiz), {
    ...item,
    question: withNumber.length <= LONGEST_POLL_QUESTION ? withNumber : item.question,
    buttons: controls(quiz),
  });
  if (typeof delivery === "string") return delivery;
  const asked = { item: quiz.at, ...delivery, skipped: false };
  await quizzes.change(quiz, (latest) => ({ ...latest, tries: 0, asked: [...latest.asked, asked] }));
  return delivery;
}

function controls({ language, chat, origin, at: item }: RunningQuiz): Keyboard {
  const { quiz } = wordingFor(language).study;
  const verbs = chat.kind === "group" ? (["next", "skip", "stop"] as const) : (["skip", "stop"] as const);
  return [verbs.map((verb) => ({ text: quiz[verb], callback_data: quizButtonData({ verb, origin, item }) }))];
}
