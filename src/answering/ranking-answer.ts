import type { Answered } from "../domain/answer.ts";
import type { Figure } from "../domain/figure.ts";
import { type Period, samePeriod } from "../domain/period.ts";
import { type Place, type PlaceLevel, samePlace } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import type { Match } from "../figures/match.ts";
import { extremeAsked } from "../language/question/asked-table.ts";
import { fold } from "../language/spelling.ts";
import { AS_GOOD } from "./preferred.ts";
import { type Cell, MOST_ROWS, type TableDeps, tableOf, told } from "./table-answer.ts";

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
  const isOfOther = ({ unit }: Figure) => asked.isOfNumber && unit.dimension === "percent";
  const fitting = deps
    .match(ofAll)
    .filter(({ misses, figure }) => misses.length === 0 && figure.places.length === 1 && figure.period)
    .filter(({ figure }) => !isOfOther(figure) && isWithin(figure, question.places, deps));
  const ranked = asked.levels
    .map((levels) => comparable(ofAll, fitting, levels, deps))
    .find((places) => places.length >= FEWEST_PLACES);
  if (!ranked) return undefined;
  const order = ranked.toSorted((a, b) => (a.figure.value - b.figure.value) * (asked.isHighest ? -1 : 1));
  const first = order.filter(({ figure }) => figure.value === order[0]!.figure.value);
  const { wording } = deps;
  const cells = order
    .slice(0, MOST_ROWS)
    .map(({ place, figure }): Cell => ({ label: wording.place(place), figures: [figure] }));
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
  fitting: readonly Match[],
  levels: readonly PlaceLevel[],
  deps: TableDeps,
): Ranked[] {
  const ofLevel = fitting.filter(({ figure }) => levels.some((level) => placeOf(figure).level === level));
  const time = question.period ?? latestShared(ofLevel.map(({ figure }) => figure));
  const ofTime = ofLevel.filter(({ figure }) => time && samePeriod(periodOf(figure), time));
  const places: Place[] = [];
  for (const { figure } of ofTime)
    if (!places.some((known) => samePlace(known, placeOf(figure)))) places.push(placeOf(figure));
  const ranked = places.map((place) => {
    const own = ofTime.filter(({ figure }) => samePlace(placeOf(figure), place));
    const best = Math.max(...own.map(({ score }) => score));
    const good = own.filter(({ score }) => score >= best - AS_GOOD).map(({ figure }) => figure);
    return { place, figures: told(question, good, deps) };
  });
  const figures = ranked.flatMap((one) => one.figures);
  const [any] = figures;
  const isAlike = ({ unit, basis }: Figure) => unit.dimension === any!.unit.dimension && basis === any!.basis;
  if (ranked.some((one) => one.figures.length !== 1) || !figures.every(isAlike)) return [];
  return ranked.map(({ place, figures: [figure] }) => ({ place, figure: figure! }));
}

/** The latest time that several places are told of. */
function latestShared(figures: readonly Figure[]): Period | undefined {
  const byTime = new Map<string, { time: Period; names: Set<string> }>();
  for (const figure of figures) {
    const time = periodOf(figure);
    const known = byTime.get(`${time.start} ${time.end}`) ?? { time, names: new Set() };
    byTime.set(`${time.start} ${time.end}`, { time, names: known.names.add(placeOf(figure).name) });
  }
  const shared = [...byTime.values()].filter(({ names }) => names.size >= FEWEST_PLACES);
  return shared.map(({ time }) => time).toSorted((a, b) => b.end.localeCompare(a.end))[0];
}

function placeOf({ places }: Figure): Place {
  return places[0]!.value;
}

function periodOf({ period }: Figure): Period {
  return period!.value;
}
