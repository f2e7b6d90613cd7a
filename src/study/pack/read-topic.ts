import type { Document } from "../../domain/document.ts";
import type { Question } from "../../domain/question.ts";
import { capitalised, fold } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import { Relevance } from "./relevance.ts";
import type { StudyDeps } from "./study-deps.ts";

/** A topic as understood. */
export interface Topic {
  /** For the title: as typed, or with its diacritics where they were left out and are known. */
  readonly name: string;
  readonly question: Question;
  /** The ids of the documents that it names outright: by number, file name or whole title. */
  readonly named: ReadonlySet<string>;
  readonly relevance: Relevance;
  /** It names nothing that documents could tell of. */
  readonly isEmpty: boolean;
}

const LONGEST = 200;
/** A title's first words name it when they are at least so many. */
const FEWEST_TITLE_WORDS = 3;

/** Reads a topic of any kind: free text, a document, a place, a period, or several of them. */
export function readTopic(typed: string, deps: StudyDeps): Topic {
  const text = tidied(deps.readTyped(tidied(typed)));
  const question = deps.readQuestion(text);
  const named = namedDocuments(text, question, deps.library.documents);
  // What a document is called is no subject besides.
  const asked = named.size > 0 ? { ...question, keys: [], places: [], period: null, days: [] } : question;
  const relevance = new Relevance(asked, deps.glossary);
  const { places, period, days } = question;
  const isEmpty = named.size + places.length + days.length === 0 && period === null && relevance.isOpen;
  return { name: nameOf(text, question, deps), question: asked, named, relevance, isEmpty };
}

function tidied(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return plain.length <= LONGEST ? plain : plain.slice(0, Math.max(1, plain.lastIndexOf(" ", LONGEST)));
}

function namedDocuments(text: string, question: Question, documents: readonly Document[]): Set<string> {
  const words = foldedWords(text);
  const numbers = question.documentNumbers.map(({ number }) => number);
  const isNamed = ({ path, title, number }: Document) => {
    if (number && numbers.includes(fold(number).toLowerCase())) return true;
    if (isFile(text, path)) return true;
    const titleWords = foldedWords(title ?? "");
    return titleWords.split(" ").length >= FEWEST_TITLE_WORDS && titleWords === words;
  };
  return new Set(documents.filter(isNamed).map(({ id }) => id));
}

/** With or without its folder and its ending. */
function isFile(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const typed = fold(text).toLowerCase();
  return [path, name, name.replace(/\.[^.]+$/, "")].some((one) => fold(one).toLowerCase() === typed);
}

function foldedWords(text: string): string {
  return tokenise(text)
    .map(({ folded }) => folded)
    .join(" ");
}

/** `ho ngheo Binh Lieu` is `hộ nghèo, Bình Liêu` when every word of it is known. */
function nameOf(text: string, question: Question, deps: StudyDeps): string {
  const isKnown = question.keys.every(({ key }) => key.startsWith("#"));
  if (text !== fold(text) || question.language !== "vi" || !isKnown || question.keys.length === 0)
    return capitalised(text);
  const parts = [
    ...question.keys.map(({ key }) => deps.glossary.preferredTerm(key, "vi")),
    ...question.places.map(deps.placeWords),
    ...(question.period ? [deps.periodWords(question.period)] : []),
  ];
  return capitalised(parts.join(", "));
}
