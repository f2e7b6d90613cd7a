import type { Document } from "../../domain/document.ts";
import type { Question } from "../../domain/question.ts";
import { capitalised, fold } from "../../language/spelling.ts";
import type { StudyDeps } from "../study-deps.ts";
import { namedDocuments } from "./named-documents.ts";

/** A topic as understood: documents, and what of them. */
export interface Topic {
  /** For a title: as typed, or with its diacritics where they were left out and are known. */
  readonly name: string;
  /** Those that it calls by name, all where it calls none; in their order. */
  readonly documents: readonly Document[];
  readonly namesDocuments: boolean;
  /** What it says besides the names of documents. */
  readonly question: Question;
}

const LONGEST = 200;

/** Reads a topic of any kind: free text, documents by title, number or file name, places, periods, or several of them. */
export function readTopic(typed: string, deps: StudyDeps): Topic {
  // A file's name is no word with a slip in it.
  const called = namedDocuments(tidied(typed), deps.documents);
  const namesDocuments = called.documents.length > 0;
  const rest = tidied(deps.readTyped(called.rest));
  const question = deps.readQuestion(rest);
  // What kind of document it is goes with its name: `Nghị quyết số 19-NQ/TU`.
  const keys = question.keys.filter(
    ({ key }) => !namesDocuments || deps.glossary.kind(key) !== "document-type",
  );
  return {
    name: namesDocuments ? capitalised(tidied(typed)) : nameOf(rest, question, deps),
    documents: namesDocuments ? called.documents : deps.documents,
    namesDocuments,
    question: { ...question, keys },
  };
}

/** Whether a topic names nothing that documents could tell of. */
export function isEmpty({ namesDocuments, question }: Topic): boolean {
  const { keys, places, days, period } = question;
  return !namesDocuments && keys.length + places.length + days.length === 0 && period === null;
}

function tidied(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return plain.length <= LONGEST ? plain : plain.slice(0, Math.max(1, plain.lastIndexOf(" ", LONGEST)));
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
