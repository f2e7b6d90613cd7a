import type { Figure } from "../domain/figure.ts";
import { type Place, samePlace } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import type { Dimension } from "../domain/unit.ts";
import type { Glossary } from "../language/glossary.ts";
import { fold } from "../language/spelling.ts";
import { keyMatches } from "../language/topic.ts";
import { isNarrower } from "./narrower.ts";
import { periodFits } from "./period-fits.ts";

/** What keeps a figure about the indicator that is asked for from answering. */
export type Miss =
  | "place"
  | "period"
  | "target"
  | "not-target"
  | "measure"
  | "kind"
  | "narrower"
  | "basis"
  | "derived";

const COUNTS = new Set<Dimension>(["count", "percentage-point", "times"]);

/** Empty when the figure answers the question. */
export function missesOf(question: Question, figure: Figure, glossary: Glossary): Miss[] {
  const misses: Miss[] = [];
  if (question.places.length > 0 && !placeFits(question.places, figure)) misses.push("place");
  const { levelAsked } = question;
  if (levelAsked && !figure.places.some(({ value }) => value.level === levelAsked)) misses.push("place");
  if (question.period && !(figure.period && periodFits(question.period, figure.period.value)))
    misses.push("period");
  if (question.asksTarget && figure.status !== "target") misses.push("not-target");
  if (!question.asksTarget && figure.status === "target") misses.push("target");
  const isChange = question.measure === "increase" || question.measure === "decrease";
  const isEither = question.eitherWay && (figure.measure === "increase" || figure.measure === "decrease");
  if (isChange && figure.measure === "of-earlier") misses.push("derived");
  else if (question.measure !== figure.measure && !isEither) misses.push("measure");
  if (!kindFits(question, figure)) misses.push("kind");
  if (question.basis && figure.basis && !sameBasis(question.basis, figure.basis)) misses.push("basis");
  const isOfPart = figure.only?.some((key) => !question.keys.some((asked) => keyMatches(asked.key, key)));
  if (isOfPart || isNarrower(question, figure, glossary)) misses.push("narrower");
  return misses;
}

function placeFits(asked: readonly Place[], figure: Figure): boolean {
  return asked.every((place) => figure.places.some(({ value }) => samePlace(place, value)));
}

/** The state's own standard goes by several names; the province's is another. */
function sameBasis(asked: string, told: string): boolean {
  const isProvince = (basis: string) => /cua tinh|provincial/.test(fold(basis).toLowerCase());
  return isProvince(asked) === isProvince(told);
}

function kindFits(question: Question, figure: Figure): boolean {
  const { dimension } = figure.unit;
  const isRate = dimension === "percent" || dimension === "per-mille";
  if (question.unitAsked && fold(figure.unit.noun ?? "").split(" ")[0] !== question.unitAsked) return false;
  const isZero = figure.value === 0;
  // How many things there are is no sum of money or area that they make.
  if (question.counted.length > 0 && !isRate && !COUNTS.has(dimension)) return false;
  if (question.asksFor === "rate")
    return isRate || isZero || dimension === "times" || dimension === "percentage-point";
  if (question.asksFor === "money") return dimension === "vnd" || dimension === "usd" || dimension === "eur";
  if (question.asksFor === "number")
    return (
      !isRate || figure.measure !== "level" || (figure.stated === "number" && question.counted.length === 0)
    );
  return true;
}
