import type { Answer } from "../../domain/answer.ts";
import type { Question } from "../../domain/question.ts";
import type { Span } from "../../domain/span.ts";
import { contains } from "../../domain/span.ts";
import { isAim } from "../../language/aims.ts";
import { sectionOf } from "../../language/sections.ts";
import { cite } from "../cite.ts";
import { answerAims } from "./aims.ts";
import { answerDocumentNumber } from "./document-number.ts";
import { answerEventDate } from "./event-date.ts";
import { answerHeaded } from "./headed.ts";
import { answerPerson, asksForOffice } from "./person.ts";
import { paragraphSpans } from "./quote-paragraphs.ts";
import { answerSection } from "./section.ts";
import { clauseAround, matchSentences, type SentenceMatch } from "./sentence-matches.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const LONGEST_TEXT = 420;
const LONGEST_LIST = 1200;
const ENOUGH = 0.85;
const ENOUGH_FOR_LIST = 0.6;
const LISTS = /(?:như|gồm|bao gồm|là|:|“|")\s*[^.;]*,|(?:[^,;.]+,){3}|\S - \S/u;

/** The words of the documents that answer a question that asks for no figure, or undefined. */
export function answerWithText(question: Question, deps: TextDeps): Answer | undefined {
  if (question.documentNumbers.length > 0) return answerDocumentNumber(question, deps);
  const aims = answerAims(question, deps);
  if (aims) return aims;
  if (question.expects === "date") return answerEventDate(question, deps);
  if (question.expects === "person" && asksForOffice(question, deps)) return answerPerson(question, deps);
  return answerSection(question, deps) ?? answerHeaded(question, deps) ?? answerSentence(question, deps);
}

/** The sentence that carries what is asked, with the list that it opens. */
function answerSentence(question: Question, deps: TextDeps): Answer | undefined {
  const isList = question.expects === "list";
  const match = matchSentences(question, deps).find(
    ({ coverage, text }) => coverage >= (isList && LISTS.test(text) ? ENOUGH_FOR_LIST : ENOUGH),
  );
  if (!match) return undefined;
  const { document } = match.evidence;
  const longest = isList ? LONGEST_LIST : LONGEST_TEXT;
  const span = match.text.endsWith(":")
    ? withList(match, longest)
    : clauseAround(document.text, match.span, match.hits, longest);
  const citation = cite(deps.library, document.id, span);
  if (!citation) return undefined;
  const section = sectionOf(match.evidence.passage.headings.filter((heading) => heading !== document.title));
  return textReply(question, [citation], deps.wording, { isAim: isAim(match.text, section) });
}

/** A sentence that ends in a colon, with as many of the passage's lines behind it as there is room for. */
function withList({ evidence, span }: SentenceMatch, longest: number): Span {
  const lines = paragraphSpans(evidence.document.text, evidence.passage).filter(
    ({ start }) => start >= span.end,
  );
  const whole = lines.filter((line) => contains({ start: span.start, end: span.start + longest }, line));
  return { start: span.start, end: whole.at(-1)?.end ?? span.end };
}
