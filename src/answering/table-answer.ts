import type { Answered } from "../domain/answer.ts";
import { type Citation, showsTheSame } from "../domain/citation.ts";
import type { Figure } from "../domain/figure.ts";
import { type Period, yearPeriod } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import type { Table, TableRow } from "../domain/table.ts";
import type { Match } from "../figures/match.ts";
import type { Break } from "../language/breaks.ts";
import type { Glossary } from "../language/glossary.ts";
import type { Library } from "./cite.ts";
import { bestSourcesFirst, citeFigure } from "./figure-quote.ts";
import { AS_GOOD, distinctValues, preferred } from "./preferred.ts";
import type { AnswerWording } from "./wording/wording.ts";

/** Of a table that an answer shows. */
export const MOST_ROWS = 14;
/** Of one cell, when documents disagree. */
const MOST_VALUES = 3;
const GAP = "—";

export interface TableDeps {
  readonly library: Library;
  readonly wording: AnswerWording;
  readonly glossary: Glossary;
  readonly breaks: readonly Break[];
  /** The figures that speak of what a question asks, whatever their place and time. */
  readonly match: (question: Question) => readonly Match[];
  /** Every result of a place, when no indicator is named. */
  readonly resultsOf: (place: Place, period: Period | null) => readonly Figure[];
}

/** One place or time of the table, before it is written out. */
export interface Cell {
  readonly label: string;
  /** One for each value told: none for a gap, several when documents disagree. */
  readonly figures: readonly Figure[];
}

/**
 * Figures side by side: of several places, of several years, or of all indicators that places
 * share. Each cell is cited, a gap stays a gap, and documents that disagree share a cell. Undefined
 * when the question asks for no table or no cell can be filled.
 */
export function answerWithTable(question: Question, deps: TableDeps): Answered | undefined {
  const isComparison = question.places.length > 1 || question.periods.length > 1;
  // `so sánh kế hoạch và thực hiện năm 2022`: one year of one place makes no table of years.
  const isOfOneYear = question.keys.length > 0 && question.period?.kind === "year";
  if (!isComparison && (!question.asksSeries || isOfOneYear)) return undefined;
  const cells = (
    question.keys.length === 0
      ? allIndicators(question, deps)
      : isComparison
        ? comparison(question, deps)
        : series(question, deps)
  ).slice(0, MOST_ROWS);
  if (!cells.some(({ figures }) => figures.length > 0)) return undefined;
  return tableOf(question, cells, isComparison ? "comparison" : "series", deps);
}

function comparison(question: Question, deps: TableDeps): Cell[] {
  const places = question.places.length > 0 ? question.places.map((place) => [place]) : [[]];
  const periods = question.periods.length > 0 ? question.periods : [null];
  return places.flatMap((asked) =>
    periods.map((period) => {
      const one = { ...question, places: asked, period };
      const figures = told(one, fittingFigures(one, deps), deps);
      const said = period ?? figures[0]?.period?.value ?? null;
      const label = [
        ...(places.length > 1 ? asked.map((place) => deps.wording.place(place)) : []),
        ...(said && (periods.length > 1 || question.period === null) ? [deps.wording.period(said)] : []),
      ];
      return {
        label: label.join(", ") || asked.map((place) => deps.wording.place(place)).join(", "),
        figures,
      };
    }),
  );
}

/** From the first year with a figure to the last, or over the years asked for. */
function series(question: Question, deps: TableDeps): Cell[] {
  const byYear = new Map<number, Figure[]>();
  const fitting = fittingFigures({ ...question, period: null }, deps);
  // Figures of several places are no series: the question goes on to ask which place is meant.
  if (
    question.places.length === 0 &&
    new Set(fitting.flatMap(({ places }) => places.map(({ value }) => value.name))).size > 1
  )
    return [];
  for (const year of new Set(fitting.map(yearOf))) {
    const ofYear = fitting.filter((figure) => yearOf(figure) === year);
    if (year !== undefined) byYear.set(year, told({ ...question, period: yearPeriod(year) }, ofYear, deps));
  }
  const years = [...byYear.keys()];
  const range = question.period?.kind === "term" ? question.period : undefined;
  const first = range ? Number(range.start.slice(0, 4)) : Math.min(...years);
  const last = range ? Number(range.end.slice(0, 4)) : Math.max(...years);
  const cells: Cell[] = [];
  // Of a longer series the newest years are told.
  for (let year = Math.max(first, last - MOST_ROWS + 1); year <= last; year++) {
    cells.push({ label: deps.wording.period(yearPeriod(year)), figures: byYear.get(year) ?? [] });
  }
  return cells;
}

/** Whole years, and "now" in the year of its report; parts of a year stand in no row. */
function yearOf({ period }: Figure): number | undefined {
  return period && (period.value.kind === "year" || period.value.kind === "as-of")
    ? Number(period.value.start.slice(0, 4))
    : undefined;
}

function allIndicators(question: Question, deps: TableDeps): Cell[] {
  const columns = question.places.map((place) => ({
    place,
    figures: deps.resultsOf(place, question.period),
  }));
  const indicators = new Set(
    columns.flatMap(({ figures }) => figures.flatMap((figure) => indicatorOf(figure, deps) ?? [])),
  );
  const shared = [...indicators].map((indicator) => {
    const cells = columns.map(({ place, figures }): Cell => {
      const ofIndicator = figures.filter((candidate) => indicatorOf(candidate, deps) === indicator);
      const cell = told(question, ofIndicator, deps);
      const named = `${deps.glossary.preferredTerm(indicator, question.language)} – ${deps.wording.place(place)}`;
      const said = question.period === null ? cell[0]?.period?.value : undefined;
      return { label: said ? `${named}, ${deps.wording.period(said)}` : named, figures: cell };
    });
    return { cells, filled: cells.filter((cell) => cell.figures.length > 0).length };
  });
  return shared.toSorted((a, b) => b.filled - a.filled).flatMap(({ cells }) => cells);
}

function indicatorOf(figure: Figure, { glossary }: TableDeps): string | undefined {
  const named = figure.head.filter((key) => ["indicator", "counted"].includes(glossary.kind(key) ?? ""));
  return named.length === 1 && figure.head.length === 1 && figure.measure === "level" ? named[0] : undefined;
}

/** The figures that answer a question, as good as the best. */
export function fittingFigures(question: Question, deps: TableDeps): Figure[] {
  const matches = deps.match(question).filter(({ misses }) => misses.length === 0);
  const best = matches[0]?.score ?? 0;
  return matches.filter(({ score }) => score >= best - AS_GOOD).map(({ figure }) => figure);
}

/** What a cell tells: each value that the best figures have, from its best source. */
export function told(question: Question, fitting: readonly Figure[], { library }: TableDeps): Figure[] {
  const [best, ...others] = preferred(question, fitting, library);
  if (!best) return [];
  const comparable = [best, ...others].filter(({ unit }) => unit.dimension === best.unit.dimension);
  return distinctValues(bestSourcesFirst(comparable, library)).slice(0, MOST_VALUES);
}

/** The table that the cells make; undefined when none of them can be cited. */
export function tableOf(
  question: Question,
  cells: readonly Cell[],
  kind: Table["kind"],
  deps: TableDeps,
): Answered | undefined {
  const citations: Citation[] = [];
  const numbered = (citation: Citation): number => {
    const known = citations.findIndex((other) => showsTheSame(other, citation));
    return known >= 0 ? known : citations.push(citation) - 1;
  };
  const rows = cells.map(({ label, figures }): TableRow => {
    const cited = figures.flatMap((figure) => citeFigure(deps.library, figure) ?? []);
    const [only, ...others] = cited;
    if (!only) return { label, figure: null, value: null, citations: [] };
    return {
      label,
      figure: cited.map(({ written }) => written).join(" / "),
      value: others.length > 0 ? null : only.figure.value,
      citations: [...new Set(cited.flatMap((one) => one.citations.map(numbered)))],
    };
  });
  const [first, ...rest] = citations;
  if (!first) return undefined;
  const dimensions = new Set(cells.flatMap(({ figures }) => figures.map(({ unit }) => unit.dimension)));
  const [dimension = null] = dimensions.size === 1 ? dimensions : [];
  const decisive = question.keys.find((key) => key.decisive)?.key;
  const caption = deps.wording.tableCaption({
    subject: decisive ? deps.glossary.preferredTerm(decisive, question.language) : null,
    place: question.places.length === 1 ? deps.wording.place(question.places[0]!) : null,
    period: question.periods.length === 1 ? deps.wording.period(question.periods[0]!) : null,
  });
  const lines = rows.map(
    ({ label, figure, citations: shown }) =>
      `• ${label}: ${figure === null ? GAP : `${figure} ${shown.map((at) => `[${at + 1}]`).join("")}`}`,
  );
  return {
    kind: "answered",
    language: question.language,
    text: [caption, ...lines, ...breakNotes(question, cells, deps)].join("\n"),
    citations: [first, ...rest],
    highlights: [],
    table: { kind, caption, rows, dimension },
  };
}

/** Where the definition of what is measured changed between the first and the last figure. */
function breakNotes(question: Question, cells: readonly Cell[], { breaks }: TableDeps): string[] {
  const days = cells.flatMap(({ figures }) => figures.flatMap(({ period }) => period?.value.end ?? []));
  return breaks
    .filter(({ key }) => question.keys.some((asked) => asked.key === key))
    .filter(({ from }) => days.some((day) => day < from) && days.some((day) => day >= from))
    .map(({ note }) => note[question.language]);
}
