import { follows, TELLS } from "./joints.ts";
import type { Piece } from "./piece.ts";
import { isTimeOfStart } from "./recalled-times.ts";
import type { Mention, Sentence } from "./sentence.ts";

/** Mentions between the start of the quantity's lead and the end of its tail, unless they belong to the quantity before. */
export function mentionsInPiece<T>(
  sentence: Sentence,
  mentions: readonly Mention<T>[],
  pieces: readonly Piece[],
  i: number,
): Mention<T>[] {
  const { lead, tail } = pieces[i]!;
  const previous = pieces[i - 1];
  const next = sentence.quantities[i + 1]?.span.start ?? sentence.text.length;
  return mentions.filter(({ span }) => {
    const inLead = lead.start <= span.start && span.end <= lead.end;
    const inTail = tail.start <= span.start && span.end <= Math.min(next, tail.end);
    const isPrevious =
      previous &&
      follows(sentence.text, previous.tail.start, span.start) &&
      (isTimeOfStart(sentence, span) || !TELLS.test(sentence.text.slice(span.end)));
    return (inLead && !isPrevious) || inTail;
  });
}
