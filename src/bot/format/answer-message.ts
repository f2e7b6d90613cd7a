import type { Answer, Answered } from "../../domain/answer.ts";
import { oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { needsList, numbered } from "./choice-labels.ts";
import { citedSentences } from "./cited-sentences.ts";
import { emphasise } from "./emphasise.ts";
import { type NumberedSource, numberSources } from "./numbered-source.ts";
import { join, plain, type RichText } from "./rich-text.ts";
import { sampleNote, sourceBlocks } from "./source-blocks.ts";
import { sourceLine } from "./source-line.ts";

/** An answer ready to be packed into messages. `sources` are numbered as the blocks are. */
export interface AnswerMessage {
  readonly blocks: readonly RichText[];
  readonly sources: readonly NumberedSource[];
}

/** The answer first, then one numbered block a source; in a refusal nothing is bold and no quote leads. */
export function answerMessage(answer: Answer, wording: Wording): AnswerMessage {
  switch (answer.kind) {
    case "answered":
    case "conflicting": {
      const sources = numberSources(answer.citations);
      const text = answer.kind === "answered" ? said(answer) : plain(answer.text);
      return {
        blocks: [text, ...sourceBlocks(sources, answer.text, wording), ...sampleNote(sources, wording)],
        sources,
      };
    }
    case "clarification":
      return { blocks: [plain(answer.text), ...choiceList(answer.choices)], sources: [] };
    case "insufficient-evidence": {
      const sources = numberSources(answer.nearby.map(({ citation }) => citation));
      const list = answer.nearby.map(({ label, citation }, index) =>
        join(
          [
            plain(`[${index + 1}] ${oneLine(label)}`),
            sourceLine({ path: citation.document, ...citation }, wording),
          ],
          "\n",
        ),
      );
      const heading = list.length > 0 ? [plain(wording.nearby)] : [];
      return { blocks: [plain(answer.text), ...heading, ...list, ...sampleNote(sources, wording)], sources };
    }
  }
}

function said({ text, sentences, highlights }: Answered): RichText {
  return sentences ? citedSentences(sentences, highlights) : emphasise(text, highlights);
}

function choiceList(choices: readonly string[]): RichText[] {
  return needsList(choices) ? [plain(choices.map(numbered).join("\n"))] : [];
}
