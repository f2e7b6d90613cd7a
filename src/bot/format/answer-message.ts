import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import { oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { needsList, numbered } from "./choice-labels.ts";
import { emphasise } from "./emphasise.ts";
import { blockquote, join, plain, type RichText } from "./rich-text.ts";
import { sourceLine } from "./source-line.ts";

/** An answer ready to be packed into messages. `sources` are numbered as the blocks are: `[1]` is the first. */
export interface AnswerMessage {
  readonly blocks: readonly RichText[];
  readonly sources: readonly Citation[];
}

/** The answer first, then one numbered block a source; in a refusal nothing is bold and no quote leads. */
export function answerMessage(answer: Answer, wording: Wording): AnswerMessage {
  switch (answer.kind) {
    case "answered":
      return cited(emphasise(answer.text, answer.highlights), answer.citations, wording);
    case "conflicting":
      return cited(plain(answer.text), answer.citations, wording);
    case "clarification":
      return { blocks: [plain(answer.text), ...choiceList(answer.choices)], sources: [] };
    case "insufficient-evidence": {
      const sources = answer.nearby.map(({ citation }) => citation);
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
      return { blocks: [plain(answer.text), ...sampleNote(sources, wording), ...heading, ...list], sources };
    }
  }
}

function cited(text: RichText, citations: readonly Citation[], wording: Wording): AnswerMessage {
  const blocks = citations.map((citation, index) =>
    join(
      [
        plain(`[${index + 1}]`),
        blockquote(citation.quote.trim()),
        sourceLine({ path: citation.document, ...citation }, wording),
      ],
      "\n",
    ),
  );
  return { blocks: [text, ...sampleNote(citations, wording), ...blocks], sources: citations };
}

function choiceList(choices: readonly string[]): RichText[] {
  return needsList(choices) ? [plain(choices.map(numbered).join("\n"))] : [];
}

function sampleNote(citations: readonly Citation[], wording: Wording): RichText[] {
  const marked = citations.flatMap(({ sample }, index) => (sample ? [`[${index + 1}]`] : []));
  if (marked.length === 0) return [];
  const some = marked.length < citations.length ? marked.join("") : "";
  return [plain(wording.sampleSource(some))];
}
