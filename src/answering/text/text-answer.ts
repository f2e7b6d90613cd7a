import type { Answer } from "../../domain/answer.ts";
import type { Question } from "../../domain/question.ts";
import { cite } from "../cite.ts";
import { answerDocumentNumber } from "./document-number.ts";
import { answerEventDate } from "./event-date.ts";
import { answerPerson } from "./person.ts";
import { answerSection } from "./section.ts";
import { clauseAround, matchSentences } from "./sentence-matches.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const LONGEST_TEXT = 420;
const LONGEST_LIST = 1200;
const ENOUGH = 0.75;
const ENOUGH_FOR_LIST = 0.6;
const LISTS = /(?:như|gồm|bao gồm|là|:|“|")\s*[^.;]*,|(?:[^,;.]+,){3}|\S - \S/u;

/** The words of the documents that answer a question that asks for no figure, or undefined. */
export function answerWithText(question: Question, deps: TextDeps): Answer | undefined {
  if (question.documentNumbers.length > 0) return answerDocumentNumber(question, deps);
  const section = answerSection(question, deps);
  if (section) return section;
  if (question.expects === "date") return answerEventDate(question, deps);
  if (question.expects === "person") return answerPerson(question, deps);
  const isList = question.expects === "list";
  const matches = matchSentences(question, deps);
  const match = matches.find(
    ({ coverage, text }) => coverage >= (isList && LISTS.test(text) ? ENOUGH_FOR_LIST : ENOUGH),
  );
  if (!match) return undefined;
  const { document } = match.evidence;
  const span = clauseAround(document.text, match.span, match.hits, isList ? LONGEST_LIST : LONGEST_TEXT);
  const citation = cite(deps.library, document.id, span);
  return citation && textReply(question, [citation], deps.wording);
}
