import type { Answered } from "../domain/answer.ts";
import type { Figure } from "../domain/figure.ts";
import { samePeriod } from "../domain/period.ts";
import { type Place, type PlaceLevel, samePlace } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import { extremeAsked } from "../language/question/asked-table.ts";
import { fold } from "../language/spelling.ts";
import { type Cell, fittingFigures, type TableDeps, tableOf, told } from "./table-answer.ts";

const FEWEST_PLACES = 2;

/** What one place is told to have. */
interface Ranked {
  readonly place: Place;
  readonly figure: Figure;
}

/**
 * Which place has most or least of those that figures of one time, unit and standard are told of; all
 * of them are shown. Undefined when the question asks for none, or the figures cannot be compared.
 */
export function answerWithRanking(question: Question, deps: TableDeps): Answered | undefined {
  const asked = extremeAsked(fold(question.text).toLowerCase());
  if (!asked || question.asksTarget || question.places.some(({ level }) => level !== "tỉnh"))
    return undefined;
  const ofAll = { ...question, places: [], levelAsked: null };
  const fitting = fittingFigures(ofAll, deps)
    .filter(({ places, unit }) => places.length === 1 && !(asked.isOfNumber && unit.dimension === "percent"))
    .filter((figure) => isWithin(figure, question.places, deps));
  const ranked = asked.levels
    .map((levels) => comparable(ofAll, fitting, levels, deps))
    .find((places) => places.length >= FEWEST_PLACES);
  if (!ranked) return undefined;
  const order = ranked.toSorted((a, b) => (a.figure.value - b.figure.value) * (asked.isHighest ? -1 : 1));
  const first = order.filter(({ figure }) => figure.value === order[0]!.figure.value);
  const { wording } = deps;
  const cells = order.map(({ place, figure }): Cell => ({ label: wording.place(place), figures: [figure] }));
  const period = order[0]!.figure.period?.value;
  const table = tableOf({ ...question, periods: period ? [period] : [] }, cells, "comparison", deps);
  if (!table) return undefined;
  const names = first.map(({ place }) => wording.place(place));
  return { ...table, text: `${wording.extreme(names, asked.isHighest)}\n${table.text}`, highlights: names };
}

/** `Huyện nào của tỉnh …`: only a document that names the province tells of its districts. */
function isWithin({ documentId }: Figure, provinces: readonly Place[], { library }: TableDeps): boolean {
  const text = library.document(documentId).text.toLowerCase();
  return provinces.every(({ name }) => text.includes(name.toLowerCase()));
}

/** Each place's one figure, all of one time; none where two differ in unit or standard, or disagree. */
function comparable(
  question: Question,
  fitting: readonly Figure[],
  levels: readonly PlaceLevel[],
  deps: TableDeps,
): Ranked[] {
  const isOfLevel = ({ places }: Figure) => levels.some((level) => places[0]!.value.level === level);
  const ofLevel = fitting.filter((figure) => figure.period && isOfLevel(figure));
  const ofTime = ofLevel.filter(({ period }) => samePeriod(period!.value, timeOf(question, ofLevel)!));
  const places: Place[] = [];
  for (const {
    places: [place],
  } of ofTime)
    if (!places.some((known) => samePlace(known, place!.value))) places.push(place!.value);
  const ranked = places.map((place) => {
    const own = ofTime.filter(({ places: [told] }) => samePlace(told!.value, place));
    return { place, figures: told(question, own, deps) };
  });
  const figures = ranked.flatMap((one) => one.figures);
  const [any] = figures;
  const isAlike = ({ unit, basis }: Figure) => unit.dimension === any!.unit.dimension && basis === any!.basis;
  if (ranked.some((one) => one.figures.length !== 1) || !figures.every(isAlike)) return [];
  return ranked.map(({ place, figures: [figure] }) => ({ place, figure: figure! }));
}

/** The time asked for, else the latest that several places are told of. */
function timeOf(question: Question, figures: readonly Figure[]) {
  if (question.period) return question.period;
  const shared = figures.filter(({ period, places: [place] }) =>
    figures.some(
      (other) =>
        samePeriod(period!.value, other.period!.value) && !samePlace(place!.value, other.places[0]!.value),
    ),
  );
  const times = (shared.length > 0 ? shared : figures).map(({ period }) => period!.value);
  return times.toSorted((a, b) => b.end.localeCompare(a.end))[0];
}
