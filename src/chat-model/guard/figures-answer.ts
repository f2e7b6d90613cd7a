import type { Figure } from "../../domain/figure.ts";
import { type Period, within } from "../../domain/period.ts";
import { depthOf, isWithinCountry, type Place, samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import { periodFits } from "../../figures/period-fits.ts";
import { periodSaid } from "./same-figure.ts";

/** A figure as a sentence tells it, with the source's figure that it was found to be. */
export interface ToldFigure {
  readonly told: Figure;
  readonly source: Figure;
}

/** A summary may tell of a part that the sentence names, in a report on the whole that was asked for. */
function isPartOfAsked(question: Question, told: readonly Place[], subjects: readonly Place[]): boolean {
  const [asked, ...others] = question.places;
  if (!asked || others.length > 0 || question.expects === "figure") return false;
  const subject = subjects.find((one) => samePlace(one, asked));
  if (!subject) return false;
  const isPart = (one: Place) => (depthOf(one) ?? 0) > (depthOf(subject) ?? 0);
  return (
    subjects.every((one) => samePlace(one, asked) || one.level !== asked.level) &&
    told.every((one) => samePlace(one, asked) || isPart(one))
  );
}

/**
 * Whether the figures of a sentence are for the places and times asked for: one that names neither is
 * read as told for them, and of those that name others at least one figure beside them is for them.
 */
export function figuresAnswer(
  question: Question,
  figures: readonly ToldFigure[],
  subjectsOf: (figure: Figure) => readonly Place[],
): boolean {
  const isOfPart = ({ told, source }: ToldFigure) =>
    told.places.length > 0 &&
    isPartOfAsked(
      question,
      source.places.map(({ value }) => value),
      subjectsOf(source),
    );
  const isWithin = ({ told, source }: ToldFigure) =>
    periodSaid(told) !== null &&
    question.period !== null &&
    source.period !== null &&
    within(source.period.value, question.period);
  const fits = (one: ToldFigure) =>
    (placeFits(question, one.source) || isOfPart(one)) &&
    (periodFitsAsked(question, one.source) || isWithin(one));
  const leansOnQuestion = ({ told, source }: ToldFigure) =>
    (told.places.length > 0 || placeFits(question, source)) &&
    (periodSaid(told) !== null || periodFitsAsked(question, source));
  return figures.every(leansOnQuestion) && figures.some(fits);
}

function placeFits({ places, levelAsked }: Question, { places: told }: Figure): boolean {
  if (levelAsked && !told.some(({ value }) => value.level === levelAsked)) return false;
  const asked = places.filter(isWithinCountry);
  return asked.length === 0 || told.some(({ value }) => asked.some((place) => samePlace(place, value)));
}

function periodFitsAsked({ period, periods, asksSeries }: Question, { period: told }: Figure): boolean {
  if (period === null || asksSeries) return true;
  const asked: readonly Period[] = [period, ...periods];
  // What is told for December is the year's end.
  const isAtEnd = (one: Period) => told?.value.kind === "month" && told.value.end === one.end;
  return told !== null && asked.some((one) => periodFits(one, told.value) || isAtEnd(one));
}
