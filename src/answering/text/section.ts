import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Question } from "../../domain/question.ts";
import { type SectionKind, sectionOf } from "../../language/sections.ts";
import { sentences } from "../../language/sentences.ts";
import { fold } from "../../language/spelling.ts";
import { cite } from "../cite.ts";
import { isAbout } from "./about.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const ASKED: readonly [RegExp, SectionKind][] = [
  [/\b(?:han che|ton tai|yeu kem|khuyet diem|shortcomings?|limitations?|weakness(?:es)?)\b/, "shortcomings"],
  [/\b(?:nguyen nhan|causes?|reasons?)\b/, "causes"],
  [/\b(?:bai hoc|kinh nghiem|lessons?)\b/, "lessons"],
  [/\b(?:nhiem vu|giai phap|tasks?|solutions?)\b/, "tasks"],
];
/** A list that was asked for may take 1,500 characters, frame included. */
const ROOM = 1350;
const MOST_QUOTES = 8;

/** What a document says under the asked part: its shortcomings, causes, lessons or tasks, sentence by sentence. */
export function answerSection(question: Question, deps: TextDeps): Answer | undefined {
  const kind = ASKED.find(([pattern]) => pattern.test(fold(question.text).toLowerCase()))?.[1];
  if (!kind) return undefined;
  const source = deps.evidence.find(
    (evidence) =>
      sectionOf(evidence.passage.headings) === kind &&
      isAbout(question, evidence.passage.text, evidence, deps.gazetteer),
  );
  if (!source) return undefined;
  const { document } = source;
  const citations: Citation[] = [];
  let length = 0;
  for (const passage of deps.library.passagesOf(document.id)) {
    if (sectionOf(passage.headings) !== kind) continue;
    for (const span of sentences(document.text, passage.span)) {
      const isHeading = passage.headings.includes(document.text.slice(span.start, span.end));
      const citation = isHeading ? undefined : cite(deps.library, document.id, span);
      if (!citation) continue;
      if (length + citation.quote.length > ROOM || citations.length === MOST_QUOTES) break;
      length += citation.quote.length + 3;
      citations.push(citation);
    }
  }
  const [first, ...rest] = citations;
  return first && textReply(question, [first, ...rest], deps.wording);
}
