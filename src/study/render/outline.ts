import type { PackLine, PackSeries, PackSource, StudyPack } from "../../domain/study-pack.ts";
import { writtenDay } from "../../domain/written-day.ts";
import { mark, OPTION_LETTERS, WORDS } from "./wording.ts";

/** A stretch of a cell: the pack's own words or the documents'. */
export type Piece = string | PackLine;

/** A table whose every row shows the words that it rests on. */
export interface OutlineTable {
  readonly head: readonly string[];
  /** Parts of the width, of 100. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

/** A part of a pack as it is read, whatever the format. */
export type Block =
  | { readonly kind: "section"; readonly text: string; readonly newPage?: boolean }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "quote"; readonly lead: string | null; readonly line: PackLine }
  | { readonly kind: "table"; readonly table: OutlineTable }
  | { readonly kind: "chart"; readonly series: PackSeries }
  | { readonly kind: "question"; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: "key"; readonly text: string; readonly lines: readonly PackLine[] }
  | { readonly kind: "source"; readonly text: string };

/** The pack in the order of its parts; what it has nothing for is left out. */
export function outlineOf(pack: StudyPack): Block[] {
  const parts: (readonly [title: string, blocks: readonly Block[], newPage?: boolean])[] = [
    [WORDS.sections.covers, coverage(pack)],
    [WORDS.sections.points, pointsOf(pack)],
    [WORDS.sections.figures, pack.figures.length > 0 ? [{ kind: "table", table: figureTable(pack) }] : []],
    [WORDS.sections.series, pack.series.flatMap(seriesBlocks)],
    [WORDS.sections.events, pack.events.length > 0 ? [{ kind: "table", table: eventTable(pack) }] : []],
    [WORDS.sections.terms, pack.terms.length > 0 ? [{ kind: "table", table: termTable(pack) }] : []],
    [WORDS.sections.discussion, discussionBlocks(pack)],
    [WORDS.sections.quiz, questionBlocks(pack)],
    [WORDS.sections.key, keyBlocks(pack), true],
    [WORDS.sections.sources, pack.sources.map((source) => ({ kind: "source", text: sourceLine(source) }))],
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([text, blocks, newPage = false]): Block[] => [{ kind: "section", text, newPage }, ...blocks]);
}

/** So many documents are named in front; a longer list stands at the end alone. */
const MOST_NAMED = 12;

function coverage({ sources }: StudyPack): Block[] {
  const isLong = sources.length > MOST_NAMED;
  const named = isLong ? [] : sources;
  return [
    { kind: "words", text: WORDS.covers(sources.length, isLong) },
    ...named.map(
      (source): Block => ({ kind: "source", text: `${mark(source.number)} ${WORDS.source(source)}` }),
    ),
    { kind: "words", text: WORDS.howToRead },
  ];
}

function pointsOf({ points }: StudyPack): Block[] {
  return points.flatMap(({ kind, points: own }): Block[] => [
    { kind: "heading", text: WORDS.points[kind] },
    ...own.map((point): Block => ({ kind: "quote", lead: point.heading, line: point })),
  ]);
}

function figureTable({ figures }: StudyPack): OutlineTable {
  const { indicator, figure, place, period, status, quote } = WORDS.columns;
  return {
    head: [indicator, figure, place, period, status, quote],
    widths: [16, 13, 13, 14, 10, 34],
    rows: figures.map((one) => [
      [one.indicator],
      [one.written],
      [one.place ?? WORDS.unsaid],
      [one.period ?? WORDS.unsaid],
      [WORDS.status[one.status]],
      [one, ...one.contexts],
    ]),
  };
}

function seriesBlocks(series: PackSeries): Block[] {
  const { year, figure, quote } = WORDS.columns;
  const rows = series.table.rows.map(({ label, figure: written, citations }) => [
    [label],
    [written ?? WORDS.gap],
    citations.map((at) => series.lines[at]!),
  ]);
  return [
    { kind: "heading", text: series.table.caption },
    { kind: "chart", series },
    ...series.breaks.map((text): Block => ({ kind: "words", text })),
    { kind: "table", table: { head: [year, figure, quote], widths: [15, 20, 65], rows } },
  ];
}

function eventTable({ events }: StudyPack): OutlineTable {
  const { day, event } = WORDS.columns;
  return { head: [day, event], widths: [17, 83], rows: events.map((one) => [[writtenDay(one.day)], [one]]) };
}

function termTable({ terms }: StudyPack): OutlineTable {
  const { term, meaning } = WORDS.columns;
  return {
    head: [term, meaning],
    widths: [25, 75],
    rows: terms.map((one) => {
      const said =
        one.meaning && (one.explainedBy === "glossary" ? WORDS.byGlossary(one.meaning) : one.meaning);
      return [[one.term], said ? [said, one] : [one]];
    }),
  };
}

function discussionBlocks({ discussion }: StudyPack): Block[] {
  return discussion.map((one, at): Block => {
    return { kind: "quote", lead: WORDS.question(at + 1, WORDS.discuss(one)), line: one };
  });
}

function questionBlocks({ quiz }: StudyPack): Block[] {
  return quiz.map(({ item }, at): Block => {
    const options = item.options.map((option, n) => `${OPTION_LETTERS[n]}. ${option}`);
    return { kind: "question", text: WORDS.question(at + 1, item.question), options };
  });
}

function keyBlocks({ quiz }: StudyPack): Block[] {
  return quiz.map(({ item, sources }, at): Block => {
    const lines = item.citations.map((citation, n) => ({ citation, source: sources[n]! }));
    const option = item.options[item.correct]!;
    return { kind: "key", text: WORDS.key(at + 1, OPTION_LETTERS[item.correct]!, option), lines };
  });
}

/** `[1] Tên tài liệu, ngày 13/03/2020 (tệp …)` */
export function sourceLine(source: PackSource): string {
  return `${mark(source.number)} ${WORDS.source(source)} (${WORDS.file(source.document)})`;
}
