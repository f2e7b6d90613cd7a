import type { Answered } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Question } from "../../domain/question.ts";
import type { AnswerWording } from "../wording/wording.ts";

/**
 * An answer in the document's own words. `highlight` is the part that answers, when it is shorter;
 * `more` says that the documents go on where the answer ends.
 */
export function textReply(
  question: Question,
  citations: readonly [Citation, ...Citation[]],
  wording: AnswerWording,
  { highlight, more, isAim }: { highlight?: string; more?: boolean; isAim?: boolean } = {},
): Answered {
  const quotes = citations.map(({ quote }) => quote);
  const lead = highlight && highlight !== quotes[0] ? `${highlight}.` : "";
  const said =
    quotes.length === 1 ? wording.quoted(quotes[0]!) : quotes.map((quote) => `– ${quote}`).join("\n");
  const text = [
    lead,
    said,
    isAim ? wording.aim : "",
    more ? wording.more : "",
    wording.accordingTo(citations[0]),
  ]
    .filter(Boolean)
    .join("\n");
  return {
    kind: "answered",
    language: question.language,
    text,
    citations,
    highlights: highlight ? [highlight] : [],
  };
}
