import type { Answer, Nearby } from "../../domain/answer.ts";
import { oneLine } from "../clean-text.ts";
import type { InlineResult } from "../delivery/answer-queries.ts";
import type { Wording } from "../wording/wording.ts";
import { answerMessage } from "./answer-message.ts";
import { numberSources } from "./numbered-source.ts";
import { join, plain, type RichText } from "./rich-text.ts";
import { sampleNote, sourceBlocks } from "./source-blocks.ts";
import { sourceLine } from "./source-line.ts";
import { splitMessage } from "./split-message.ts";

/** What an answer gives to paste, each with its quote and source; a refusal gives what is nearby, and says so. */
export function inlineResults(answer: Answer, wording: Wording): InlineResult[] {
  switch (answer.kind) {
    case "answered":
    case "conflicting": {
      const [citation] = answer.citations;
      const { text: description } = sourceLine({ path: citation.document, ...citation }, wording);
      return article(answer.text, description, answerMessage(answer, wording).blocks);
    }
    case "insufficient-evidence":
      return answer.nearby.flatMap((nearby) => nearbyResult(nearby, wording));
    case "clarification":
      return [];
  }
}

function nearbyResult({ label, citation }: Nearby, wording: Wording): InlineResult[] {
  const sources = numberSources([citation]);
  const said = join([plain(wording.inlineNearby), plain(label)], "\n");
  const blocks = [said, ...sourceBlocks(sources, "", wording), ...sampleNote(sources, wording)];
  return article(label, wording.inlineNearby, blocks);
}

/** One message, since a result puts one into the chat: what comes after its limit is left out. */
function article(title: string, description: string, blocks: readonly RichText[]): InlineResult[] {
  const [message] = splitMessage(blocks);
  if (!message) return [];
  // Telegram takes no result without a title.
  return [{ title: oneLine(title) || oneLine(message.text), description, message }];
}
