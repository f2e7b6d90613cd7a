import type { CitedSentence } from "../../domain/answer.ts";
import { emphasise } from "./emphasise.ts";
import { markersOf } from "./numbered-source.ts";
import { join, plain, type RichText } from "./rich-text.ts";

/** More than this are easier to read on lines of their own. */
const MOST_IN_A_PARAGRAPH = 3;

/** Each sentence with the numbers of its sources behind it: `Giảm còn 5,19%. [1][2]`. A phrase is bold once. */
export function citedSentences(sentences: readonly CitedSentence[], phrases: readonly string[]): RichText {
  let left = phrases.map((phrase) => plain(phrase).text.trim());
  const parts = sentences.map(({ text, citations }) => {
    const said = emphasise(text.trim(), left);
    const shown = said.entities.map(({ offset, length }) => said.text.slice(offset, offset + length));
    left = left.filter((phrase) => !shown.includes(phrase));
    const markers = markersOf(
      [...new Set(citations)].sort((a, b) => a - b).map((index) => ({ number: index + 1 })),
    );
    return join([said, plain(markers)], " ");
  });
  return join(parts, parts.length > MOST_IN_A_PARAGRAPH ? "\n" : " ");
}
