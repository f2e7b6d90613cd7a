import type { Document } from "../../domain/document.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Passage } from "../../domain/passage.ts";
import { type Period, within } from "../../domain/period.ts";
import { samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import { findPeriods } from "../../language/periods.ts";
import { searchTerms } from "../../language/search-terms.ts";
import { fold } from "../../language/spelling.ts";
import { hasKey } from "../../language/topic.ts";
import type { QuizDeps } from "./quiz-deps.ts";

/** What of the documents a topic is about. */
export interface Topic {
  /** In their order. */
  readonly documents: readonly Document[];
  holdsFigure(figure: Figure): boolean;
  /** Whether a passage may tell of it: its own words, its headings or its document's title do. */
  holdsPassage(passage: Passage): boolean;
  /** Whether one thing said in such a passage is about it. */
  holdsWords(words: string): boolean;
}

const LEAST_NAME = 6;
const SAID = 0.6;
const MOST_FOUND = 400;

/** Reads a topic: documents by title, number or file name, places, periods and words, in any combination. */
export function readTopic(typed: string, deps: QuizDeps): Topic {
  const named = namedDocuments(typed, deps.documents);
  const rest = named.rest.trim();
  const question = rest === "" ? undefined : deps.readQuestion(rest);
  const documents = named.documents;
  const ids = new Set(documents.map(({ id }) => id));
  // Only what a search finds need be read for the words of a topic.
  const found =
    question && question.keys.length > 0
      ? new Set(deps.search(rest, MOST_FOUND).map(({ id }) => id))
      : undefined;
  const wordsOf = (id: string) => {
    const { title, date } = deps.document(id);
    return `${title ?? ""}\n${date?.slice(0, 4) ?? ""}`;
  };
  return {
    documents,
    holdsFigure: (figure) => ids.has(figure.documentId) && (!question || figureFits(question, figure, deps)),
    holdsPassage: (passage) =>
      ids.has(passage.documentId) &&
      (!found || found.has(passage.id)) &&
      (!question || passageFits(question, passage, wordsOf(passage.documentId), deps)),
    holdsWords: (words) => !question || saysKeys(question, words, deps),
  };
}

/** The documents that the topic names, all where it names none, and what else it says. */
function namedDocuments(
  typed: string,
  documents: readonly Document[],
): { documents: readonly Document[]; rest: string } {
  const topic = plain(typed);
  let longest = "";
  let named: Document[] = [];
  for (const document of documents) {
    const stem = document.path
      .split("/")
      .at(-1)!
      .replace(/\.[^.]+$/, "");
    for (const name of [document.title, document.number, document.path, stem, `${stem}.`].map((one) =>
      plain(one ?? ""),
    )) {
      const isNamed = name.length >= LEAST_NAME && ` ${topic} `.includes(` ${name} `);
      if (!isNamed || name.length < longest.length) continue;
      if (name.length > longest.length) named = [];
      longest = name;
      if (!named.includes(document)) named.push(document);
    }
  }
  if (named.length > 0) return { documents: named, rest: withoutName(typed, longest) };
  // The beginning of a title, or a good part of it, names it too.
  const partly =
    topic.split(" ").length >= 4 ? documents.filter(({ title }) => plain(title ?? "").includes(topic)) : [];
  return partly.length > 0 ? { documents: partly, rest: "" } : { documents, rest: typed };
}

/** The typed words without those of the name, kept as typed. */
function withoutName(typed: string, name: string): string {
  const words = typed.split(/\s+/);
  const plainWords = words.map(plain);
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--)
      if (plainWords.slice(from, to).filter(Boolean).join(" ") === name)
        return [...words.slice(0, from), ...words.slice(to)].join(" ");
  return "";
}

function figureFits(question: Question, figure: Figure, { glossary }: QuizDeps): boolean {
  const isThere = question.places.every((asked) =>
    figure.places.some(({ value }) => samePlace(asked, value)),
  );
  if (!isThere || !periodsFit(question.periods, figure.period ? [figure.period.value] : [])) return false;
  const own = [...figure.head, ...figure.nested, ...figure.counted];
  // `hộ nghèo` is told of by their rate, too.
  const measures = (key: string) => hasKey(own, key) || own.some((told) => glossary.isPartOf(key, told));
  if (!question.keys.every(({ key, decisive }) => !decisive || measures(key))) return false;
  const said = question.keys.filter(({ key }) => measures(key) || hasKey(figure.context, key)).length;
  return said >= question.keys.length * SAID;
}

function passageFits(
  question: Question,
  { text, headings }: Passage,
  about: string,
  deps: QuizDeps,
): boolean {
  const words = [about, ...headings, text].join("\n");
  const bare = plain(words);
  if (!question.places.every(({ name }) => bare.includes(plain(name)))) return false;
  if (question.periods.length > 0) {
    const told = findPeriods(words).map(({ period }) => period);
    if (!periodsFit(question.periods, told)) return false;
  }
  return saysKeys(question, words, deps);
}

function saysKeys({ keys }: Question, words: string, { glossary }: Pick<QuizDeps, "glossary">): boolean {
  if (keys.length === 0) return true;
  const terms = new Set(searchTerms(words, glossary, "strict").map(({ term }) => term));
  return keys.filter(({ key }) => terms.has(key)).length >= keys.length * SAID;
}

function periodsFit(asked: readonly Period[], told: readonly Period[]): boolean {
  return asked.length === 0 || asked.some((one) => told.some((other) => within(other, one)));
}

/** Without diacritics, case and marks: `145-KH/HU` is `145 kh hu`. */
function plain(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
