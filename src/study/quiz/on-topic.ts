import type { Figure } from "../../domain/figure.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Question } from "../../domain/question.ts";
import { findPeriods } from "../../language/periods.ts";
import { plainWords } from "../../language/plain-words.ts";
import { searchTerms } from "../../language/search-terms.ts";
import { hasKey } from "../../language/topic.ts";
import { isOfPlaceAndTime, isOfTime } from "../topic/place-and-time.ts";
import type { Topic } from "../topic/read-topic.ts";
import type { QuizDeps } from "./quiz-deps.ts";

/** What belongs to a topic. */
export interface OnTopic {
  hasFigure(figure: Figure): boolean;
  /** Whether a passage may tell of it: its own words, its headings or its document's title do. */
  hasPassage(passage: Passage): boolean;
  /** Whether one thing said in such a passage is about it. */
  hasWords(words: string): boolean;
}

/** So much of what a topic names must be told. */
const SAID = 0.6;
const MOST_FOUND = 400;

export function createOnTopic({ documents, namesDocuments, question }: Topic, deps: QuizDeps): OnTopic {
  const ids = new Set(documents.map(({ id }) => id));
  // Of all documents only what a search finds need be read for the words of a topic.
  const found =
    question.keys.length > 0 && !namesDocuments
      ? new Set(deps.search(question.text, MOST_FOUND).map(({ id }) => id))
      : undefined;
  const wordsOf = (id: string) => {
    const { title, date } = deps.document(id);
    return `${title ?? ""}\n${date?.slice(0, 4) ?? ""}`;
  };
  return {
    hasFigure: (figure) =>
      ids.has(figure.documentId) && isOfPlaceAndTime(figure, question) && measuresIt(question, figure, deps),
    hasPassage: (passage) =>
      ids.has(passage.documentId) &&
      (!found || found.has(passage.id)) &&
      tellsOfIt(question, passage, wordsOf(passage.documentId), deps),
    hasWords: (words) => saysKeys(question, words, deps),
  };
}

function measuresIt({ keys }: Question, figure: Figure, { glossary }: QuizDeps): boolean {
  const own = [...figure.head, ...figure.nested, ...figure.counted];
  // `hộ nghèo` is told of by their rate, too.
  const measures = (key: string) => hasKey(own, key) || own.some((told) => glossary.isPartOf(key, told));
  if (!keys.every(({ key, decisive }) => !decisive || measures(key))) return false;
  const said = keys.filter(({ key }) => measures(key) || hasKey(figure.context, key)).length;
  return said >= keys.length * SAID;
}

function tellsOfIt(question: Question, { text, headings }: Passage, about: string, deps: QuizDeps): boolean {
  const words = [about, ...headings, text].join("\n");
  const bare = plainWords(words);
  if (!question.places.every(({ name }) => bare.includes(plainWords(name)))) return false;
  const told = () => findPeriods(words).map(({ period }) => period);
  if (question.periods.length > 0 && !isOfTime(question, told())) return false;
  return saysKeys(question, words, deps);
}

function saysKeys({ keys }: Question, words: string, { glossary }: Pick<QuizDeps, "glossary">): boolean {
  if (keys.length === 0) return true;
  const terms = new Set(searchTerms(words, glossary, "strict").map(({ term }) => term));
  return keys.filter(({ key }) => terms.has(key)).length >= keys.length * SAID;
}
