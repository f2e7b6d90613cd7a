import type { Document } from "../../domain/document.ts";
import type { Evidence } from "../../domain/evidence.ts";
import { isWithinCountry, type Place, samePlace } from "../../domain/place.ts";
import type { AskedDay, Question } from "../../domain/question.ts";
import type { Span } from "../../domain/span.ts";
import { periodFits } from "../../figures/period-fits.ts";
import { findDates } from "../../language/dates.ts";
import { findPeriods } from "../../language/periods.ts";
import type { Gazetteer, PlaceMention } from "../../language/places.ts";
import { tokenise } from "../../language/tokens.ts";

const OPENING = 600;
const LOOK_BACK = 1500;
/** Between two places that are told of together: `Huyện ủy Đầm Hà và Ban Thường vụ Huyện ủy Hải Hà`. */
const JOINED = /^\s*(?:,|và|,\s*và)\s(?:[\p{L} ]{0,40}\s)?$/u;

/**
 * Whether words can answer for the places and period asked for: the words name them, or their
 * passage does, or, for a place, the title or opening of the document.
 */
export function isAbout(
  question: Question,
  words: string,
  evidence: Pick<Evidence, "passage" | "document">,
  gazetteer: Gazetteer,
): boolean {
  const { passage, document } = evidence;
  const near = [words, passage.text, passage.headings.join("\n")].join("\n");
  const places = question.places.filter(isWithinCountry);
  if (places.length > 0 && !isOfPlaces(places, words, evidence, gazetteer)) return false;
  // `quốc tịch Việt Nam`: a country need only be named.
  const isNamed = (place: Place) =>
    mentionsIn(near, gazetteer).some((other) => samePlace(place, other.place));
  if (!question.places.every((place) => isWithinCountry(place) || isNamed(place))) return false;
  if (!question.days.every((day) => namesDay(day, near, document.date))) return false;
  if (!question.period) return true;
  const asked = question.period;
  const periods = (text: string) => findPeriods(text).map(({ period }) => period);
  const inWords = periods(words);
  const said = inWords.length > 0 ? inWords : periods(`${document.title ?? ""}\n${near}`);
  return said.some((period) => periodFits(asked, period));
}

/**
 * Words that name places are about those; others are about the place named last before them, or
 * the document's own.
 */
function isOfPlaces(
  asked: readonly Place[],
  words: string,
  { passage, document }: Pick<Evidence, "passage" | "document">,
  gazetteer: Gazetteer,
): boolean {
  const mentions = (text: string) =>
    mentionsIn(text, gazetteer).filter(({ place }) => isWithinCountry(place));
  const named = (text: string) => mentions(text).map(({ place }) => place);
  const covers = (places: readonly Place[]) =>
    asked.every((place) => places.some((other) => samePlace(place, other)));
  const own = named(words);
  if (own.length > 0) return covers(own);
  const at = document.text.indexOf(words, passage.span.start);
  const before = document.text.slice(Math.max(0, at - LOOK_BACK), Math.max(0, at));
  const last = lastNamed(before, mentions(before));
  const subjects = named(`${document.title ?? ""}\n${document.issuer ?? ""}`);
  if (subjects.length === 1) return covers(subjects) || (last.length > 0 && covers(last));
  return last.length > 0 ? covers(last) : covers(named(opening(document)));
}

function mentionsIn(text: string, gazetteer: Gazetteer): PlaceMention[] {
  return gazetteer.find(tokenise(text), "strict");
}

/** The place named last, below the province if there is one, with those that it is joined to: `Đầm Hà và Hải Hà`. */
function lastNamed(
  text: string,
  mentions: readonly { readonly place: Place; readonly span: Span }[],
): Place[] {
  const lower = mentions.filter(({ place }) => place.level !== "tỉnh");
  const of = lower.length > 0 ? lower : mentions;
  const group: Place[] = [];
  let next: Span | undefined;
  for (const { place, span } of of.toReversed()) {
    if (next && !JOINED.test(text.slice(span.end, next.start))) break;
    group.unshift(place);
    next = span;
  }
  return group;
}

export function namesDay(asked: AskedDay, text: string, documentDate: string | null): boolean {
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
