import type { Answered } from "../domain/answer.ts";
import type { Citation } from "../domain/citation.ts";
import type { Figure } from "../domain/figure.ts";
import { type Period, yearPeriod } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import type { Table, TableRow } from "../domain/table.ts";
import type { Match } from "../figures/match.ts";
import type { Break } from "../language/breaks.ts";
import type { Glossary } from "../language/glossary.ts";
import type { Library } from "./cite.ts";
import { asWritten, figureCitations } from "./figure-quote.ts";
import { preferred } from "./preferred.ts";
import type { AnswerWording } from "./wording/wording.ts";

const MOST_ROWS = 14;
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
interface Cell {
  readonly label: string;
  readonly figure: Figure | undefined;
}

/**
 * Figures side by side: of several places, of several years, or of all indicators that places
 * share. Each cell is cited, a gap stays a gap. Undefined when the question asks for no table or
 * no cell can be filled.
 */
export function answerWithTable(question: Question, deps: TableDeps): Answered | undefined {
  const isComparison = question.places.length > 1 || question.periods.length > 1;
  if (!question.asksSeries && !isComparison) return undefined;
  const cells = (
    question.keys.length === 0
      ? allIndicators(question, deps)
      : isComparison
        ? comparison(question, deps)
        : series(question, deps)
  ).slice(0, MOST_ROWS);
  if (!cells.some(({ figure }) => figure)) return undefined;
  return tableOf(question, cells, isComparison ? "comparison" : "series", deps);
}

function comparison(question: Question, deps: TableDeps): Cell[] {
  const places = question.places.length > 0 ? question.places.map((place) => [place]) : [[]];
  const periods = question.periods.length > 0 ? question.periods : [null];
  return places.flatMap((asked) =>
    periods.map((period) => {
      const figure = oneFigure({ ...question, places: asked, period }, deps);
      const said = period ?? figure?.period?.value ?? null;
      const label = [
        ...(places.length > 1 ? asked.map((place) => deps.wording.place(place)) : []),
        ...(said && (periods.length > 1 || question.period === null) ? [deps.wording.period(said)] : []),
      ];
      return {
        label: label.join(", ") || asked.map((place) => deps.wording.place(place)).join(", "),
        figure,
      };
    }),
  );
}

/** From the first year with a figure to the last, or over the years asked for. */
function series(question: Question, deps: TableDeps): Cell[] {
  const byYear = new Map<number, Figure>();
  const fitting = fittingFigures({ ...question, period: null }, deps);
  // Figures of several places are no series: the question goes on to ask which place is meant.
  if (
    question.places.length === 0 &&
    new Set(fitting.flatMap(({ places }) => places.map(({ value }) => value.name))).size > 1
  )
    return [];
  for (const year of new Set(fitting.map(yearOf))) {
    const ofYear = fitting.filter((figure) => yearOf(figure) === year);
    const [figure] = preferred({ ...question, period: yearPeriod(year ?? 0) }, ofYear);
    if (year !== undefined && figure) byYear.set(year, figure);
  }
  const years = [...byYear.keys()];
  const range = question.period?.kind === "term" ? question.period : undefined;
  const first = range ? Number(range.start.slice(0, 4)) : Math.min(...years);
  const last = range ? Number(range.end.slice(0, 4)) : Math.max(...years);
  const cells: Cell[] = [];
  for (let year = first; year <= last; year++) {
    cells.push({ label: deps.wording.period(yearPeriod(year)), figure: byYear.get(year) });
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
      const [figure] = preferred(
        question,
        figures.filter((candidate) => indicatorOf(candidate, deps) === indicator),
      );
      return {
        label: `${deps.glossary.preferredTerm(indicator, question.language)} – ${deps.wording.place(place)}`,
        figure,
      };
    });
    return { cells, filled: cells.filter(({ figure }) => figure).length };
  });
  return shared.toSorted((a, b) => b.filled - a.filled).flatMap(({ cells }) => cells);
}

function indicatorOf(figure: Figure, { glossary }: TableDeps): string | undefined {
  const named = figure.head.filter((key) => ["indicator", "counted"].includes(glossary.kind(key) ?? ""));
  return named.length === 1 && figure.head.length === 1 && figure.measure === "level" ? named[0] : undefined;
}

function fittingFigures(question: Question, deps: TableDeps): Figure[] {
  const matches = deps.match(question).filter(({ misses }) => misses.length === 0);
  const best = matches[0]?.score ?? 0;
  return matches.filter(({ score }) => score >= best - 0.1).map(({ figure }) => figure);
}

function oneFigure(question: Question, deps: TableDeps): Figure | undefined {
  return preferred(question, fittingFigures(question, deps))[0];
}

function tableOf(
  question: Question,
  cells: readonly Cell[],
  kind: Table["kind"],
  deps: TableDeps,
): Answered | undefined {
  const citations: Citation[] = [];
  const rows = cells.map(({ label, figure }): TableRow => {
    const [citation] = figure ? figureCitations(deps.library, figure) : [];
    if (!figure || !citation) return { label, figure: null, value: null, citation: null };
    const known = citations.findIndex(
      ({ document, quote }) => document === citation.document && quote === citation.quote,
    );
    const at = known >= 0 ? known : citations.push(citation) - 1;
    return { label, figure: asWritten(deps.library, figure), value: figure.value, citation: at };
  });
  const [first, ...rest] = citations;
  if (!first) return undefined;
  const dimensions = new Set(cells.flatMap(({ figure }) => figure?.unit.dimension ?? []));
  const [dimension = null] = dimensions.size === 1 ? dimensions : [];
  const decisive = question.keys.find((key) => key.decisive)?.key;
  const caption = deps.wording.tableCaption({
    subject: decisive ? deps.glossary.preferredTerm(decisive, question.language) : null,
    place: question.places.length === 1 ? deps.wording.place(question.places[0]!) : null,
    period: question.periods.length === 1 ? deps.wording.period(question.periods[0]!) : null,
  });
  const lines = rows.map(
    ({ label, figure, citation }) => `• ${label}: ${figure === null ? GAP : `${figure} [${citation! + 1}]`}`,
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
  const days = cells.flatMap(({ figure }) => figure?.period?.value.end ?? []);
  return breaks
    .filter(({ key }) => question.keys.some((asked) => asked.key === key))
    .filter(({ from }) => days.some((day) => day < from) && days.some((day) => day >= from))
    .map(({ note }) => note[question.language]);
}
