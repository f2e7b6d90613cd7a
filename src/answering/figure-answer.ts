import type { Answer, Citations, Nearby } from "../domain/answer.ts";
import { type Citation, showsTheSame } from "../domain/citation.ts";
import type { Figure } from "../domain/figure.ts";
import { type Place, samePlace } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import type { Match } from "../figures/match.ts";
import type { Miss } from "../figures/misses.ts";
import type { Library } from "./cite.ts";
import { bestSourcesFirst, type CitedFigure, citeFigure } from "./figure-quote.ts";
import { unsupportedNumbers } from "./number-guard.ts";
import { AS_GOOD, distinctValues, preferred } from "./preferred.ts";
import type { AnswerWording } from "./wording/wording.ts";

const MOST_NEARBY = 3;
const MOST_SOURCES = 3;
const MOST_VALUES = 5;
const MOST_CHOICES = 8;

export interface FigureAnswerDeps {
  readonly library: Library;
  readonly wording: AnswerWording;
}

/** The answer that figures give to a question, or undefined when none speaks of what is asked. */
export function answerWithFigures(
  question: Question,
  matches: readonly Match[],
  deps: FigureAnswerDeps,
): Answer | undefined {
  const direct = matches.filter(({ misses }) => misses.length === 0);
  // `bằng 119,5% so với năm 2022` tells how much it grew when nothing says so directly.
  const derived = matches.filter(({ misses }) => misses.every((miss) => miss === "derived"));
  const fitting = direct.length > 0 ? direct : derived;
  const good = bestOfPeriod(question, fitting);
  if (good.length === 0) {
    const isPointed = question.keys.some(({ decisive }) => decisive);
    return matches.length > 0 && isPointed ? nearbyAnswer(question, matches, deps) : undefined;
  }
  const places = distinctPlaces(good);
  if (question.places.length === 0 && places.length > 1) return askForPlace(question, places, deps.wording);
  const chosen = ofOneKind(preferred(question, good, deps.library));
  const values = distinctValues(chosen);
  return values.length > 1 ? conflicting(question, values, deps) : answered(question, chosen, deps);
}

/** `12 hộ nghèo, chiếm 0,9%` are two sides of one thing, not a conflict: the best match's kind answers. */
function ofOneKind(figures: readonly Figure[]): Figure[] {
  const [first] = figures;
  return figures.filter(({ unit, value }) => unit.dimension === first!.unit.dimension || value === 0);
}

/**
 * The figures that tell the thing best. Without a time asked for, the latest comes first, even when
 * its words fit a little less, as long as they still fit.
 */
function bestOfPeriod(question: Question, fitting: readonly Match[]): Figure[] {
  const figures = fitting.map(({ figure }) => figure);
  const ofLatest = new Set(question.period ? figures : preferred(question, figures));
  const latest = fitting.filter(({ figure }) => ofLatest.has(figure));
  const best = Math.max(...latest.map(({ score }) => score));
  const chosen = latest.filter(({ score }) => score >= best - AS_GOOD).map(({ figure }) => figure);
  if (question.period || question.places.length > 0) return chosen;
  // Which places have it is asked of all, not of the latest alone.
  const top = fitting[0]?.score ?? 0;
  const others = fitting.filter(({ score }) => score >= top - AS_GOOD).map(({ figure }) => figure);
  return distinctPlaces(others).length > 1 ? others : chosen;
}

function distinctPlaces(figures: readonly Figure[]): Place[] {
  const places: Place[] = [];
  for (const { value } of figures.flatMap((figure) => figure.places)) {
    if (!places.some((place) => samePlace(place, value))) places.push(value);
  }
  return places;
}

function answered(
  question: Question,
  figures: readonly Figure[],
  deps: FigureAnswerDeps,
): Answer | undefined {
  const cited = bestSourcesFirst(figures, deps.library)
    .slice(0, MOST_SOURCES)
    .flatMap((figure) => citeFigure(deps.library, figure) ?? []);
  const [first] = cited;
  if (!first) return undefined;
  const citations = citationsOf(cited);
  const period = first.figure.period ? deps.wording.period(first.figure.period.value) : null;
  const text = [
    deps.wording.figure({
      figure: first.written,
      place: namesOf(first.figure, deps.wording),
      period,
      status: first.figure.status,
      basis: first.figure.basis,
    }),
    deps.wording.accordingTo(citations[0]),
  ].join(" ");
  if (unsupportedNumbers(asQuoted(text, first.figure, period), citations).length > 0) return undefined;
  return {
    kind: "answered",
    language: question.language,
    text,
    citations,
    highlights: [first.written],
  };
}

function namesOf({ places }: Figure, wording: AnswerWording): string | null {
  return [...new Set(places.map(({ value }) => wording.place(value)))].join(", ") || null;
}

/**
 * The answer with its period as the quotes give it. Months are named in our words (`quý I` as January
 * to March): the years must be quoted. `năm trước` is quoted with the year that it comes before.
 */
function asQuoted(text: string, { period: told }: Figure, period: string | null): string {
  if (!period) return text;
  const year = Number(told?.value.start.slice(0, 4));
  if (told?.isYearBefore) return text.replace(period, String(year + 1));
  return told?.value.kind === "part-year"
    ? text.replace(period, period.match(/\d{4}/g)?.join(" ") ?? "")
    : text;
}

function conflicting(
  question: Question,
  figures: readonly Figure[],
  { library, wording }: FigureAnswerDeps,
): Answer | undefined {
  const cited = figures.slice(0, MOST_VALUES).flatMap((figure) => citeFigure(library, figure) ?? []);
  if (cited.length < 2)
    return answered(
      question,
      cited.map(({ figure }) => figure),
      { library, wording },
    );
  const values = cited.map(({ figure, written, citations: [source] }) => {
    return `${written} (${[figure.basis, wording.source(source)].filter(Boolean).join("; ")})`;
  });
  // One sentence may tell both values: then it stands for each.
  const [first, second = first, ...rest] = citationsOf(cited);
  return {
    kind: "conflicting",
    language: question.language,
    text: wording.conflict(values),
    citations: [first, second, ...rest],
  };
}

function askForPlace(question: Question, places: readonly Place[], wording: AnswerWording): Answer {
  const choices = places.map((place) => wording.forPlace(question.text, wording.place(place)));
  return {
    kind: "clarification",
    language: question.language,
    text: wording.whichPlace,
    choices: [...new Set(choices)].slice(0, MOST_CHOICES),
  };
}

/** A refusal that tells what is reported close by: the same place at other times, a target, another measure. */
function nearbyAnswer(
  question: Question,
  matches: readonly Match[],
  { library, wording }: FigureAnswerDeps,
): Answer {
  const only = (...allowed: Miss[]) =>
    matches.filter(({ misses }) => misses.length > 0 && misses.every((miss) => allowed.includes(miss)));
  const otherPeriod = only("period");
  const target = only("target");
  const measure = only("measure", "kind", "narrower");
  const close = [...new Set([...otherPeriod, ...target, ...only("period", "target"), ...measure])].slice(
    0,
    MOST_NEARBY,
  );
  const nearby = close.flatMap(({ figure }): Nearby[] => {
    const cited = citeFigure(library, figure);
    if (!cited) return [];
    const label = wording.figure({
      figure: cited.written,
      place: namesOf(figure, wording),
      period: figure.period ? wording.period(figure.period.value) : null,
      status: figure.status,
      basis: figure.basis,
    });
    return [{ label, citation: cited.citations[0] }];
  });
  const text =
    otherPeriod.length > 0
      ? wording.nothingForPeriod(wording.period(question.period!))
      : target.length > 0
        ? wording.onlyTarget
        : measure.length > 0
          ? wording.onlyOtherMeasure
          : wording.nothing;
  return {
    kind: "insufficient-evidence",
    language: question.language,
    text,
    reason: "only-close-by",
    nearby,
  };
}

/** What shows each figure first, then what shows their places and periods; each once. */
function citationsOf(cited: readonly CitedFigure[]): Citations {
  const all = [
    ...cited.map(({ citations: [shown] }) => shown),
    ...cited.flatMap(({ citations: [, ...contexts] }) => contexts),
  ];
  return all.filter((citation, at) => all.findIndex((other) => showsTheSame(other, citation)) === at) as [
    Citation,
    ...Citation[],
  ];
}
