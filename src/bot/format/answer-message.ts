import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import { oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { needsList, numbered } from "./choice-labels.ts";
import { emphasise } from "./emphasise.ts";
import { blockquote, join, plain, type RichText } from "./rich-text.ts";
import { sourceLine } from "./source-line.ts";

const LONGEST_GROUP = 1200;

/** An answer ready to be packed into messages. `sources` are numbered as the blocks are: `[1]` is the first. */
export interface AnswerMessage {
  readonly blocks: readonly RichText[];
  readonly sources: readonly Citation[];
}

/** The answer first, then one numbered block a source; in a refusal nothing is bold and no quote leads. */
export function answerMessage(answer: Answer, wording: Wording): AnswerMessage {
  switch (answer.kind) {
    case "answered":
      return cited(answer, emphasise(answer.text, answer.highlights), answer.citations, wording);
    case "conflicting":
      return cited(answer, plain(answer.text), answer.citations, wording);
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
      return { blocks: [plain(answer.text), ...heading, ...list, ...sampleNote(sources, wording)], sources };
    }
  }
}

/** Quotes of one document one after another share its source line; one that the answer holds is not repeated. */
function cited(
  answer: Answer,
  text: RichText,
  citations: readonly Citation[],
  wording: Wording,
): AnswerMessage {
  const blocks = bySource(citations, answer.text).map((group) => {
    const quotes = group.flatMap(({ citation, number }) => {
      const marker = plain(`[${number}]`);
      return answer.text.includes(citation.quote) ? [marker] : [marker, blockquote(citation.quote.trim())];
    });
    const [{ citation }] = group;
    const shown = group.every((member) => answer.text.includes(member.citation.quote));
    const source = sourceLine({ path: citation.document, ...citation }, wording);
    return shown ? join([join(quotes, " "), source], " ") : join([...quotes, source], "\n");
  });
  return { blocks: [text, ...blocks, ...sampleNote(citations, wording)], sources: citations };
}

interface Numbered {
  readonly citation: Citation;
  readonly number: number;
}

function bySource(citations: readonly Citation[], said: string): [Numbered, ...Numbered[]][] {
  const groups: [Numbered, ...Numbered[]][] = [];
  for (const [index, citation] of citations.entries()) {
    const last = groups.at(-1);
    const member = { citation, number: index + 1 };
    if (last && sharesSource(last, citation, said)) last.push(member);
    else groups.push([member]);
  }
  return groups;
}

/** A group stays short enough for one message, so that no quote is parted from its source. */
function sharesSource(group: readonly [Numbered, ...Numbered[]], citation: Citation, said: string): boolean {
  const [{ citation: first }] = group;
  const quoted = [...group.map((member) => member.citation), citation].filter(
    ({ quote }) => !said.includes(quote),
  );
  const length = quoted.reduce((sum, { quote }) => sum + quote.length, 0);
  return first.document === citation.document && first.page === citation.page && length <= LONGEST_GROUP;
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
