import type { Answered } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Document } from "../../domain/document.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Question } from "../../domain/question.ts";
import type { Span } from "../../domain/span.ts";
import { sentences, trim } from "../../language/sentences.ts";
import { cite } from "../cite.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

/** An answer of whole paragraphs, headings left out, as far as `room` characters go; it says when more follows. */
export function quoteParagraphs(
  question: Question,
  document: Document,
  passages: readonly Passage[],
  room: number,
  deps: TextDeps,
): Answered | undefined {
  const spans = passages.flatMap((passage) => paragraphSpans(document.text, passage));
  const citations: Citation[] = [];
  let left = room;
  for (const span of spans) {
    const fitting = fitted(document.text, span, left);
    const citation = fitting && cite(deps.library, document.id, fitting);
    if (!citation) break;
    citations.push(citation);
    left -= citation.quote.length + 3;
  }
  const [first, ...rest] = citations;
  if (!first) return undefined;
  const whole = citations.length === spans.length && citations.at(-1)!.end === spans.at(-1)!.end;
  return textReply(question, [first, ...rest], deps.wording, { more: !whole });
}

/** The passage's lines that are not its headings. */
export function paragraphSpans(text: string, { span, headings }: Passage): Span[] {
  const spans: Span[] = [];
  let { start } = span;
  for (const line of text.slice(span.start, span.end).split("\n")) {
    const words = trim(text, { start, end: start + line.length });
    const isHeading = headings.some((heading) => heading.includes(text.slice(words.start, words.end)));
    if (words.start < words.end && !isHeading) spans.push(words);
    start += line.length + 1;
  }
  return spans;
}

/** As many whole sentences of the paragraph as there is room for. */
function fitted(text: string, span: Span, room: number): Span | undefined {
  const ends = sentences(text, span).map(({ end }) => end);
  const end = ends.findLast((at) => at - span.start <= room);
  return end === undefined ? undefined : { start: span.start, end };
}
