import type { Outgoing } from "../delivery/outbox.ts";
import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { Request } from "../intake/request.ts";
import { startQuiz } from "../quiz/start-quiz.ts";
import { offerFormats } from "../study/offer-formats.ts";
import { wordingFor } from "../wording/wording.ts";
import { answerQuestion } from "./answer-question.ts";
import { askForText } from "./ask-for-text.ts";
import { askToForget } from "./forget.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { listSources } from "./list-sources.ts";
import { offerCheck } from "./offer-check.ts";
import { seriesQuestion } from "./series-question.ts";
import { verifyFile, verifyText } from "./verify-claims.ts";

/** Does what an admitted message asks for. */
export async function handleMessage(
  deps: HandlerDeps,
  message: IncomingMessage,
  request: Request,
): Promise<void> {
  const { chat, language } = message;
  const wording = wordingFor(language);
  const tell = async (outgoing: Outgoing) => void (await deps.outbox.send(chat, outgoing));
  // Whoever goes on to something else is no longer waited for; a sticker in between changes nothing.
  if (request.kind !== "not-text" && request.kind !== "lone-file") deps.awaited.end(message);
  switch (request.kind) {
    case "ask":
      return answerQuestion(deps, { ...asking(deps, message), question: request.question });
    case "figures": {
      if (request.text === "") return askForText(deps, message, request);
      const question = seriesQuestion(request.text, request.language);
      return answerQuestion(deps, { ...asking(deps, message), language: request.language, question });
    }
    case "offer-check":
      return offerCheck(deps, message);
    case "verify":
      if (request.text === "") return askForText(deps, message, request);
      return verifyText(deps, message, request);
    case "quiz":
      return request.text === "" ? askForText(deps, message, request) : startQuiz(deps, message, request);
    case "study":
      return request.text === "" ? askForText(deps, message, request) : offerFormats(deps, message, request);
    case "verify-file":
      return verifyFile(deps, message, request);
    case "start":
    case "help": {
      const { verify, figures, sources, help } = wording.keyboard;
      const replyKeyboard = [
        [verify, figures],
        [sources, help],
      ];
      const sendsTo = deps.assistant.chatModel?.().sendsTo;
      const announced = sendsTo ? [plain(wording.sentToModel(sendsTo))] : [];
      return tell({ blocks: [plain(wording[request.kind]), ...announced], replyKeyboard });
    }
    case "sources":
      return listSources(deps, message);
    case "forget":
      return askToForget(deps, message);
    case "unknown-command":
      return tell({ blocks: [plain(wording.unknownCommand)] });
    case "lone-file":
      return tell({ blocks: [plain(wording.loneFile)] });
    case "not-text":
      return tell({ blocks: [plain(wording.onlyText)] });
  }
}

/** An edited question is answered anew if it was answered before; its answer takes the place of the first. */
export async function handleEdit(
  deps: HandlerDeps,
  message: IncomingMessage,
  request: Request,
): Promise<void> {
  const before = deps.answered.byQuestion(message.chat.id, message.messageId);
  if (!before || (request.kind !== "ask" && request.kind !== "figures")) return;
  const isAsk = request.kind === "ask";
  const question = isAsk ? request.question : seriesQuestion(request.text, request.language);
  // A preview that was added to a message, or a reaction, is an edit as well.
  if (question === before.question) return;
  deps.writings.cancel(message.chat.id, message.messageId);
  const language = isAsk ? message.language : request.language;
  const [answer] = before.answers;
  // It stands where it stood, whatever was asked after it.
  const asked = { ...asking(deps, message, answer), language, question };
  await answerQuestion(deps, { ...asked, replaces: before.answers });
}

function asking({ threads }: HandlerDeps, message: IncomingMessage, continues = repliedAnswer(message)) {
  const { chat, userId, language, messageId } = message;
  const thread = threads.of(message, messageId, continues);
  return { chat, userId, language, messageId, replyTo: messageId, thread };
}

function repliedAnswer({ repliesToBot, repliedTo }: IncomingMessage): number | undefined {
  return repliesToBot === undefined ? undefined : repliedTo;
}
