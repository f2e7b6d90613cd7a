import type { Answer } from "../../domain/answer.ts";
import type { Question } from "../../domain/question.ts";
import { type SectionKind, sectionOf } from "../../language/sections.ts";
import { fold } from "../../language/spelling.ts";
import { isAbout } from "./about.ts";
import { quoteParagraphs } from "./quote-paragraphs.ts";
import type { TextDeps } from "./text-deps.ts";

const ASKED: readonly [RegExp, SectionKind][] = [
  // Causes first: "nguyên nhân của các hạn chế" asks for the causes.
  [/\b(?:nguyen nhan|causes?|reasons?)\b/, "causes"],
  [/\b(?:han che|ton tai|yeu kem|khuyet diem|shortcomings?|limitations?|weakness(?:es)?)\b/, "shortcomings"],
  [/\b(?:bai hoc|kinh nghiem|lessons?)\b/, "lessons"],
  [/\b(?:nhiem vu|giai phap|tasks?|solutions?)\b/, "tasks"],
];
/** A list that was asked for may take 1,500 characters, frame included. */
const ROOM = 1350;

/** `nguyên nhân chủ quan` asks for those alone. */
function isSideAsked(question: string, headings: readonly string[]): boolean {
  const asked = fold(question).toLowerCase();
  const under = fold(headings.join(" ")).toLowerCase();
  const sides = [
    [/chu quan|subjective/, /khach quan/],
    [/khach quan|objective/, /chu quan/],
  ] as const;
  return sides.every(([side, other]) => !side.test(asked) || !other.test(under));
}

/** What the documents say under the asked part: their shortcomings, causes, lessons or tasks, paragraph by paragraph. */
export function answerSection(question: Question, deps: TextDeps): Answer | undefined {
  const kind = ASKED.find(([pattern]) => pattern.test(fold(question.text).toLowerCase()))?.[1];
  if (!kind) return undefined;
  const source = deps.evidence.find(
    (evidence) =>
      sectionOf(evidence.passage.headings) === kind &&
      isAbout(question, evidence.passage.text, evidence, deps.gazetteer),
  );
  if (!source) return undefined;
  const passages = deps.library
    .passagesOf(source.document.id)
    .filter(({ headings }) => sectionOf(headings) === kind && isSideAsked(question.text, headings));
  return quoteParagraphs(question, source.document, passages, ROOM, deps);
}
