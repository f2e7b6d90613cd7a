import type { Quiz as Made } from "../../domain/quiz.ts";
import { cleanText } from "../clean-text.ts";
import type { Outgoing } from "../delivery/outbox.ts";
import { whileTyping } from "../delivery/typing.ts";
import { plain } from "../format/rich-text.ts";
import { consult } from "../handlers/consult.ts";
import { topicProblem } from "../handlers/topic-problem.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { TextRequest } from "../intake/request.ts";
import { wordingFor } from "../wording/wording.ts";
import { goOn } from "./go-on.ts";
import { quizButtonData } from "./quiz-button.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { readQuizTopic } from "./read-quiz-topic.ts";
import { openQuestion, quizItem, type RunningQuiz } from "./running-quiz.ts";

const USUAL_COUNT = 5;
const MOST_QUESTIONS = 20;

/** `/tracnghiem` with its text: makes the questions and asks the first one. */
export async function startQuiz(
  deps: QuizDeps,
  message: IncomingMessage,
  request: TextRequest,
): Promise<void> {
  const { quizzes, outbox } = deps;
  const { chat, userId, messageId } = message;
  const { language } = request;
  const { quiz: words } = wordingFor(language).study;
  const { topic, count = USUAL_COUNT } = readQuizTopic(cleanText(request.text).trim());
  const tell = async (text: string) =>
    void (await outbox.send(chat, { blocks: [plain(text)], replyTo: messageId }));
  // Buttons are pressed by persons: nobody could go on with the quiz of one who writes as the group.
  if (userId < 0) return tell(words.anonymous);
  const problem = topic === "" ? undefined : topicProblem(topic, language);
  if (problem) return tell(problem);
  await quizzes.inTurn(chat.id, async () => {
    const running = quizzes.inChat(chat.id);
    if (running && !running.told && running.origin !== messageId) {
      await goOn(deps, chat.id);
      const still = quizzes.inChat(chat.id);
      if (still && !still.told) return void (await outbox.send(chat, alreadyRunning(still)));
    }
    if (quizzes.inChat(chat.id)?.origin !== messageId) {
      const made = await whileTyping(deps, chat, () =>
        consult(deps, language, () => {
          const wanted = { topic, count: Math.min(Math.max(1, count), MOST_QUESTIONS), language };
          return deps.assistant.quiz({ ...wanted, seed: `${chat.id}:${messageId}` });
        }),
      );
      if (made.kind === "unsaid") return;
      if (made.kind === "not-done") return tell(made.apology);
      if (made.value.items.length === 0) return tell(made.value.topicMatched ? words.noItems : words.noTopic);
      await quizzes.begin(begun(deps, message, request, made.value));
      await tell(introduction(message, request, made.value, count > MOST_QUESTIONS));
    }
    await goOn(deps, chat.id);
  });
}

function begun(
  { clock }: QuizDeps,
  { chat, userId, messageId, chatTitle }: IncomingMessage,
  { language }: TextRequest,
  { items }: Made,
): RunningQuiz {
  return {
    origin: messageId,
    chat: { id: chat.id, kind: chat.kind, thread: chat.thread ?? null, title: chatTitle },
    starter: userId,
    language,
    startedAt: clock.now(),
    items: items.map(quizItem),
    at: 0,
    tries: 0,
    asked: [],
    voters: [],
    told: false,
  };
}

function introduction(
  { chat }: IncomingMessage,
  { language }: TextRequest,
  made: Made,
  wantsTooMany: boolean,
): string {
  const { study, sampleSource } = wordingFor(language);
  const { quiz: words } = study;
  const hasSamples = made.items.some(({ citations }) => citations.some(({ sample }) => sample));
  return [
    words.begins(made.items.length),
    ...(wantsTooMany ? [words.atMost(MOST_QUESTIONS)] : []),
    ...(made.items.length < made.asked ? [words.fewer(made.items.length)] : []),
    chat.kind === "group" ? words.howInGroup : words.howInPrivate,
    ...(hasSamples ? [sampleSource("")] : []),
  ].join("\n");
}

/** Points at the question that waits, with a way to stop. */
function alreadyRunning(quiz: RunningQuiz): Outgoing {
  const { quiz: words } = wordingFor(quiz.language).study;
  const { origin, at: item, items } = quiz;
  const question = openQuestion(quiz);
  return {
    blocks: [plain(words.alreadyRunning(item + 1, items.length))],
    buttons: [[{ text: words.stop, callback_data: quizButtonData({ verb: "stop", origin, item }) }]],
    ...(question && { replyTo: question.messageId, showsReply: true }),
  };
}
