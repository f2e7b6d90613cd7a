import type { Document } from "../../domain/document.ts";
import type { Evidence } from "../../domain/evidence.ts";
import { samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import { periodFits } from "../../figures/match.ts";
import { findDates } from "../../language/dates.ts";
import { findPeriods } from "../../language/periods.ts";
import type { Gazetteer } from "../../language/places.ts";
import { tokenise } from "../../language/tokens.ts";

const OPENING = 600;

/**
 * Whether words can answer for the places and period asked for: the words name them, or their
 * passage does, or, for a place, the title or opening of the document.
 */
export function isAbout(
  question: Question,
  words: string,
  { passage, document }: Evidence,
  gazetteer: Gazetteer,
): boolean {
  const near = [words, passage.text, passage.headings.join("\n")].join("\n");
  if (!namesPlaces(question, words, gazetteer, true)) {
    if (!namesPlaces(question, `${opening(document)}\n${near}`, gazetteer, false)) return false;
  }
  if (!question.days.every((day) => namesDay(day, near, document.date))) return false;
  if (!question.period) return true;
  const asked = question.period;
  const periods = (text: string) => findPeriods(text).map(({ period }) => period);
  const inWords = periods(words);
  const said = inWords.length > 0 ? inWords : periods(`${document.title ?? ""}\n${near}`);
  return said.some((period) => periodFits(asked, period));
}

/** `exclusively`: words that name only other places do not answer. */
function namesPlaces(question: Question, text: string, gazetteer: Gazetteer, exclusively: boolean): boolean {
  if (question.places.length === 0) return true;
  const named = gazetteer.find(tokenise(text), "strict").map(({ place }) => place);
  if (exclusively && named.length === 0) return false;
  return question.places.every((asked) => named.some((place) => samePlace(asked, place)));
}

function namesDay(asked: Question["days"][number], text: string, documentDate: string | null): boolean {
  const said = [...findDates(text), ...findDates(documentDate ?? "")];
  return said.some(
    ({ day, month, year }) =>
      day === asked.day &&
      month === asked.month &&
      (asked.year === null || year === null || year === asked.year),
  );
}

function opening(document: Document): string {
  return `${document.title ?? ""}\n${document.issuer ?? ""}\n${document.text.slice(0, OPENING)}`;
}
