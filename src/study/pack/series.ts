import type { Figure } from "../../domain/figure.ts";
import { yearPeriod } from "../../domain/period.ts";
import type { PackLine, PackSeries } from "../../domain/study-pack.ts";
import type { TableRow } from "../../domain/table.ts";
import { type NamedFigure, placeOf } from "./key-figures.ts";
import type { PackDeps } from "./pack-deps.ts";
import type { SourceList } from "./source-list.ts";

const FEWEST_YEARS = 3;
const MOST_YEARS = 14;
const MOST_SERIES = 6;

/** The series of the topic: results of one indicator, place and unit in three years or more. */
export function seriesOf(found: readonly NamedFigure[], sources: SourceList, deps: PackDeps): PackSeries[] {
  const groups = new Map<string, NamedFigure[]>();
  for (const one of found) {
    if (!isOfSeries(one.figure)) continue;
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => ({ group, years: new Set(group.map(({ figure }) => yearOf(figure))) }))
    .filter(({ years }) => years.size >= FEWEST_YEARS)
    .sort((a, b) => b.group[0]!.relevance - a.group[0]!.relevance || b.years.size - a.years.size)
    .slice(0, MOST_SERIES)
    .flatMap(({ group }) => seriesFrom(group, sources, deps) ?? []);
}

function isOfSeries({ measure, status, period, places, of }: Figure): boolean {
  const isYearly = period?.value.kind === "year" || period?.value.kind === "as-of";
  return measure === "level" && status !== "target" && isYearly && places.length === 1 && of === null;
}

function keyOf({ figure, measured }: NamedFigure): string {
  const { unit, basis, places } = figure;
  const { name, level } = places[0]!.value;
  return JSON.stringify([measured, name, level, unit.dimension, unit.noun?.toLowerCase() ?? null, basis]);
}

function yearOf({ period }: Figure): number {
  return Number(period!.value.end.slice(0, 4));
}

const RANK = { result: 0, estimate: 1, comparison: 2, target: 3 } as const;

function seriesFrom(
  group: readonly NamedFigure[],
  sources: SourceList,
  deps: PackDeps,
): PackSeries | undefined {
  const years = [...new Set(group.map(({ figure }) => yearOf(figure)))]
    .sort((a, b) => a - b)
    .slice(-MOST_YEARS);
  const lines: PackLine[] = [];
  const rows: TableRow[] = [];
  for (let year = years[0]!; year <= years.at(-1)!; year++) {
    const label = deps.periodWords(yearPeriod(year));
    const ofYear = group.map(({ figure }) => figure).filter((figure) => yearOf(figure) === year);
    const best = Math.min(...ofYear.map(({ status }) => RANK[status]));
    const told = ofYear
      .filter(({ status }) => RANK[status] === best)
      .flatMap((figure) => {
        const cited = deps.citeFigure(figure);
        return cited ? [{ figure, ...cited }] : [];
      });
    const distinct = told.filter(
      (one, at) => told.findIndex(({ figure }) => figure.value === one.figure.value) === at,
    );
    const [only, ...others] = distinct;
    const at = distinct.flatMap(({ citations }) =>
      citations.map((citation) => lines.push(sources.line(citation)) - 1),
    );
    rows.push({
      label,
      figure: only ? distinct.map(({ written }) => written).join(" / ") : null,
      value: only && others.length === 0 ? only.figure.value : null,
      citations: at,
    });
  }
  const [{ figure, indicator }] = group as [NamedFigure];
  if (rows.filter(({ value }) => value !== null).length < FEWEST_YEARS) return undefined;
  return {
    table: {
      kind: "series",
      caption: [indicator, placeOf(figure, deps)].filter(Boolean).join(", "),
      rows,
      dimension: figure.unit.dimension,
    },
    lines,
    breaks: breaksWithin(figure, years, deps),
  };
}

/** Where the definition of what is measured changed between the first year and the last. */
function breaksWithin({ head }: Figure, years: readonly number[], { breaks }: PackDeps): string[] {
  const [first, last] = [`${years[0]}-12-31`, `${years.at(-1)}-12-31`];
  return breaks
    .filter(({ key, from }) => head.includes(key) && first < from && from <= last)
    .map(({ note }) => note.vi);
}
