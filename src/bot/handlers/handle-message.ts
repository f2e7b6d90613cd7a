import { plain } from "../format/rich-text.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { Request } from "../intake/request.ts";
import { wordingFor } from "../wording/wording.ts";
import { answerQuestion } from "./answer-question.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { listSources } from "./list-sources.ts";

/** Does what an admitted message asks for. */
export async function handleMessage(
  deps: HandlerDeps,
  message: IncomingMessage,
  request: Request,
): Promise<void> {
  const { chat, language, messageId } = message;
  const wording = wordingFor(language);
  switch (request.kind) {
    case "ask":
      return answerQuestion(deps, { chat, language, question: request.question, replyTo: messageId });
    case "start": {
      const { sources, help } = wording.keyboard;
      return deps.outbox.send(chat, { blocks: [plain(wording.start)], replyKeyboard: [sources, help] });
    }
    case "help":
      return deps.outbox.send(chat, { blocks: [plain(wording.help)] });
    case "sources":
      return listSources(deps, message);
    case "unknown-command":
      return deps.outbox.send(chat, { blocks: [plain(wording.unknownCommand)] });
    case "not-text":
      return deps.outbox.send(chat, { blocks: [plain(wording.onlyText)] });
  }
}
