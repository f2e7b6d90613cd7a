import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { Request } from "../intake/request.ts";
import { wordingFor } from "../wording/wording.ts";
import { answerQuestion } from "./answer-question.ts";
import { askForText } from "./ask-for-text.ts";
import { askToForget } from "./forget.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { listSources } from "./list-sources.ts";
import { seriesQuestion } from "./series-question.ts";
import { verifyFile, verifyText } from "./verify-claims.ts";

/** Does what an admitted message asks for. */
export async function handleMessage(
  deps: HandlerDeps,
  message: IncomingMessage,
  request: Request,
): Promise<void> {
  const { chat, userId, language, messageId } = message;
  const wording = wordingFor(language);
  // Whoever goes on to something else is no longer waited for; a sticker in between changes nothing.
  if (request.kind !== "not-text" && request.kind !== "lone-file") deps.awaited.end(message);
  switch (request.kind) {
    case "ask": {
      const { question } = request;
      return answerQuestion(deps, { chat, userId, language, question, replyTo: messageId });
    }
    case "figures": {
      if (request.text === "") return askForText(deps, message, request);
      const question = seriesQuestion(request.text, request.language);
      return answerQuestion(deps, { chat, userId, language: request.language, question, replyTo: messageId });
    }
    case "verify":
      if (request.text === "") return askForText(deps, message, request);
      return verifyText(deps, message, request);
    case "verify-file":
      return verifyFile(deps, message, request);
    case "start":
    case "help": {
      const { verify, figures, sources, help } = wording.keyboard;
      const replyKeyboard = [
        [verify, figures],
        [sources, help],
      ];
      return deps.outbox.send(chat, { blocks: [plain(wording[request.kind])], replyKeyboard });
    }
    case "sources":
      return listSources(deps, message);
    case "forget":
      return askToForget(deps, message);
    case "unknown-command":
      return deps.outbox.send(chat, { blocks: [plain(wording.unknownCommand)] });
    case "lone-file":
      return deps.outbox.send(chat, { blocks: [plain(wording.loneFile)] });
    case "not-text":
      return deps.outbox.send(chat, { blocks: [plain(wording.onlyText)] });
  }
}
