import { PACK_FORMATS } from "../../domain/study-pack.ts";
import { plain } from "../format/rich-text.ts";
import type { HandlerDeps } from "../handlers/handler-deps.ts";
import { topicProblem } from "../handlers/topic-problem.ts";
import type { IncomingMessage } from "../intake/incoming.ts";
import type { TextRequest } from "../intake/request.ts";
import { wordingFor } from "../wording/wording.ts";
import { studyButtonData } from "./study-button.ts";

/** `/soanbai` with its topic: asks for the kind of file. It replies to the topic, so that the button finds it after a restart. */
export async function offerFormats(
  { outbox }: HandlerDeps,
  { chat, messageId }: IncomingMessage,
  { text, language }: TextRequest,
): Promise<void> {
  const { pack } = wordingFor(language).study;
  const problem = topicProblem(text, language);
  const buttons = [
    [
      { text: "Word", callback_data: studyButtonData(["docx"]) },
      { text: "PowerPoint", callback_data: studyButtonData(["pptx"]) },
    ],
    [
      { text: "Markdown", callback_data: studyButtonData(["md"]) },
      { text: pack.all, callback_data: studyButtonData(PACK_FORMATS) },
    ],
  ];
  await outbox.send(chat, {
    blocks: [plain(problem ?? pack.chooseFormat)],
    ...(!problem && { buttons, showsReply: true }),
    replyTo: messageId,
  });
}
