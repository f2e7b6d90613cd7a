import { namesDay } from "../../answering/text/about.ts";
import type { Document } from "../../domain/document.ts";
import { type Period, within } from "../../domain/period.ts";
import { depthOf, isWithinCountry, type Place, samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import type { FigureIndex } from "../../figures/figure-index.ts";
import { periodFits } from "../../figures/period-fits.ts";
import { glanceAt } from "../../figures/sentence.ts";
import { findDates } from "../../language/dates.ts";
import type { Gazetteer } from "../../language/places.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Quoted } from "./quoted.ts";

/** What a document is about, as far as its title and issuer name places. */
export type SubjectsOf = (document: Pick<Document, "title" | "issuer">) => readonly Place[];

export interface AboutDeps {
  readonly gazetteer: Gazetteer;
  readonly figures: FigureIndex;
  readonly subjectsOf: SubjectsOf;
}

/** How far in front of words the place and time that they go on about may be named, in characters. */
const LOOK_BACK = 3000;
const OPENING = 600;

/** Whether words without figures are about the places and times asked for, and about those that the sentence names. */
export function quotesAnswer(
  question: Question,
  named: readonly Place[],
  quoted: readonly Quoted[],
  deps: AboutDeps,
): boolean {
  const periods = question.periods.length > 1 ? question.periods : [question.period];
  const isFor = (one: Quoted) =>
    (question.places.length === 0 || question.places.some((place) => isAboutPlace(place, one, deps))) &&
    periods.some((period) => period === null || isAboutTime(period, one, deps)) &&
    question.days.every((day) => namesDay(day, near(one), one.evidence.document.date));
  return quoted.every(isFor) && named.every((place) => quoted.some((one) => isAboutPlace(place, one, deps)));
}

/**
 * Words that name a place are about it, and about none beside it; others go on about the place of its depth named
 * last before them, else about the document's own. A country need only be named.
 */
function isAboutPlace(asked: Place, quoted: Quoted, { gazetteer, subjectsOf }: AboutDeps): boolean {
  const { text, span, evidence } = quoted;
  const { document } = evidence;
  const placesIn = (words: string) => gazetteer.find(tokenise(words), "strict").map(({ place }) => place);
  const isAsked = (place: Place) => samePlace(place, asked);
  if (!isWithinCountry(asked)) return placesIn(near(quoted)).some(isAsked);
  const own = placesIn(text).filter(isWithinCountry);
  if (own.some(isAsked)) return true;
  if (own.some((place) => isBeside(place, asked))) return false;
  const before = document.text.slice(Math.max(0, span.start - LOOK_BACK), span.start);
  const ahead = placesIn(before.slice(before.lastIndexOf("\n") + 1)).at(-1);
  // A part that its paragraph spoke of last: the words may go on about that alone.
  if (own.length === 0 && ahead && isWithin(ahead, asked)) return false;
  const last = placesIn(before).findLast((place) => isAsked(place) || isBeside(place, asked));
  if (last) return isAsked(last);
  const subjects = subjectsOf(document);
  return (subjects.length > 0 ? subjects : placesIn(document.text.slice(0, OPENING))).some(isAsked);
}

function isBeside(place: Place, asked: Place): boolean {
  return (
    !samePlace(place, asked) && (depthOf(place) ?? depthOf(asked)) === (depthOf(asked) ?? depthOf(place))
  );
}

function isWithin(place: Place, asked: Place): boolean {
  return (depthOf(place) ?? 0) > (depthOf(asked) ?? 0);
}

/** Words that name a time are of it; others are of one that their passage names, of the last one before, or of their figures'. */
function isAboutTime(asked: Period, quoted: Quoted, deps: AboutDeps): boolean {
  const { text, span, evidence } = quoted;
  const { document, passage } = evidence;
  const fits = (period: Period) =>
    periodFits(asked, period) || (asked.kind === "term" && within(period, asked));
  const own = timesIn(text, deps);
  if (own.length > 0) return own.some(fits);
  if (timesIn(near(quoted), deps).some(fits)) return true;
  const last = timesIn(document.text.slice(Math.max(0, span.start - LOOK_BACK), span.start), deps).at(-1);
  if (last && fits(last)) return true;
  return deps.figures.within(document.id, passage.span).some(({ period }) => period && fits(period.value));
}

/** In order. */
function timesIn(text: string, deps: Pick<AboutDeps, "gazetteer">): Period[] {
  const days = findDates(text).flatMap(({ day, month, year, span }) => {
    if (year === null) return [];
    const iso = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
    return [{ period: { kind: "day", start: iso, end: iso } as const, span }];
  });
  return [...days, ...glanceAt(text, deps).periods.map(({ value, span }) => ({ period: value, span }))]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ period }) => period);
}

function near({ text, evidence: { document, passage } }: Quoted): string {
  return [document.title ?? "", ...passage.headings, passage.text, text].join("\n");
}
