import type { Document } from "../domain/document.ts";
import type { Figure, FigureStatus } from "../domain/figure.ts";
import { CELL_GAP } from "../domain/grid.ts";
import type { Place } from "../domain/place.ts";
import type { Glossary } from "../language/glossary.ts";
import { topicKeys } from "../language/topic.ts";
import { measureOf } from "./measure.ts";
import { endOf } from "./quantity.ts";
import { statedAs } from "./stated-as.ts";
import { type Surroundings, shifted } from "./surroundings.ts";
import { columnRoles, labelsOf } from "./table-columns.ts";
import { comparisonIn, periodIn } from "./table-header.ts";
import { groupsOf, isTotal, levelOfNames, placesIn, placesOfTotal } from "./table-places.ts";
import {
  type UnitSaid,
  unitAlone,
  unitBrackets,
  unitInBrackets,
  unitInColumn,
  unitOfColumn,
} from "./table-units.ts";
import type { Cell, TableRow, TableView } from "./table-view.ts";

const AIM =
  /kế hoạch|mục tiêu|chỉ tiêu (?:giao|phấn đấu|năm|đến)|phấn đấu|dự toán|dự kiến|(?<![\p{L}])(?:KH|DT)(?![\p{L}])/iu;
const DONE = /thực hiện|kết quả|đạt được|(?<![\p{L}])(?:TH|ước)(?![\p{L}])/iu;
const ESTIMATE = /(?<![\p{L}])ước/iu;
/** What a column's name says of its figures' standing, not of what they tell. */
const STANDING = /(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán|dự kiến|phấn đấu|thực hiện|kết quả)(?![\p{L}])/giu;
const HEADED_BY_AIM =
  /(?<![\p{L}])(?:kế hoạch|dự toán|mục tiêu|phấn đấu|chỉ tiêu (?:giao|phấn đấu))(?![\p{L}])/iu;
const UNIT_WORD = /^(?:%|‰)$/u;
const NUMBER_OF = /^\s*(?:tổng )?số (?!lượng)/iu;

/** A line of a table as documents are read: cells parted by ` | `. */
export function isTableRow(line: string): boolean {
  return line.includes(CELL_GAP);
}

export interface TableScene {
  readonly document: Document;
  readonly glossary: Glossary;
  readonly around: Surroundings;
  /** Keys of the title and the headings above. */
  readonly context: readonly string[];
  /** The headings above the table, innermost first. */
  readonly headings: readonly Cell[];
  /** Said on a line above the table. */
  readonly unit: UnitSaid | undefined;
}

/**
 * The figures of a table: what a row's names and its column's tell together, for the time, place and
 * standing that they tell (`Thực hiện năm 2021`, `Kế hoạch năm 2023`).
 */
export function tableFigures(view: TableView, scene: TableScene): Figure[] {
  const roles = columnRoles(view);
  const levels = new Map([...view.names].map(([column, names]) => [column, levelOfNames(names)]));
  const placesOfRow = (labels: readonly Cell[]) =>
    placesIn(
      labels,
      labels.map(({ column }) => levels.get(column)).find((level) => level !== undefined),
    );
  const summed: Place[] = view.rows.flatMap((row) =>
    placesOfRow(labelsOf(row, roles)).map(({ value }) => value),
  );
  return view.rows.flatMap((row) => {
    const labels = labelsOf(row, roles);
    if (labels.length === 0) return [];
    const last = labels.at(-1)!.column;
    const units = row.cells.filter(({ column }) => roles.get(column) === "unit" || column > last);
    const unit =
      labels.map(unitInBrackets).find(Boolean) ??
      units
        .map((cell) => (roles.get(cell.column) === "unit" ? unitInColumn(cell) : unitAlone(cell)))
        .find(Boolean);
    const told: RowTold = { row, labels, unit, places: placesOfRow(labels), summed };
    return row.cells.flatMap((cell) => {
      const isValue = roles.get(cell.column) === "value" && labels.some(({ column }) => column < cell.column);
      return isValue && !labels.includes(cell)
        ? (figureIn(told, cell, view.names.get(cell.column) ?? [], scene) ?? [])
        : [];
    });
  });
}

interface RowTold {
  readonly row: TableRow;
  readonly labels: readonly Cell[];
  readonly unit: UnitSaid | undefined;
  readonly places: Figure["places"];
  /** The places of all rows. */
  readonly summed: readonly Place[];
}

function figureIn(told: RowTold, cell: Cell, names: readonly Cell[], scene: TableScene): Figure | undefined {
  const { document, around } = scene;
  const { row, labels } = told;
  const [quantity] = cell.sentence.quantities;
  const groups = groupsOf(row, labels);
  const comparison = comparisonIn(names);
  const subject = subjectOf(told, names, scene);
  if (!quantity || subject.head.length === 0 || comparison === "unclear") return undefined;
  const isBare = quantity.unit.dimension === "count" && !quantity.noun;
  const ofColumn = unitOfColumn(names);
  // What is set beside a plan is told in percent, whatever the row counts.
  const said = isBare
    ? (ofColumn ?? (comparison ? undefined : (told.unit ?? unitAbove(scene, names))))
    : undefined;
  const unit = said?.unit ?? quantity.unit;
  const isRate = unit.dimension === "percent" || unit.dimension === "per-mille";
  if (comparison && !isRate) return undefined;
  const period = timeOf(names, labels, groups, around);
  if (period === "unnamed") return undefined;
  const words = [...labels, ...names, ...(subject.heading ? [subject.heading] : [])]
    .map(({ sentence }) => sentence.text)
    .join(" ");
  const label = labels.map(({ sentence }) => sentence.text).join(" ");
  return {
    documentId: document.id,
    value: quantity.values[0]! * unit.scale,
    of: quantity.of,
    unit,
    unitFrom: said?.from ?? null,
    qualifier: quantity.qualifier,
    measure:
      comparison ??
      measureOf(
        `${label} ${cell.sentence.text.slice(0, quantity.span.start)}`,
        cell.sentence.text.slice(quantity.span.end),
        isRate,
      ),
    status: comparison ? "result" : statusIn(names, labels, period?.value.start, scene),
    head: subject.head,
    ...(subject.only.length > 0 && { only: subject.only }),
    counted: [],
    nested: [],
    context: [...scene.context, ...groups.flatMap((group) => keysOf(group, scene.glossary))],
    stated: statedAs(words),
    negated: false,
    basis: [...labels, ...names].flatMap(({ sentence }) => sentence.bases)[0]?.value ?? null,
    places: subject.places,
    period,
    span: shifted({ start: quantity.span.start, end: endOf(quantity) }, cell.span.start),
    clause: { start: row.span.start, end: cell.span.end },
    sentence: row.span,
    columnFrom: [...(subject.heading ? [subject.heading] : []), ...names].map(({ span }) => span),
  };
}

interface Subject {
  readonly head: readonly string[];
  /** Words of a row's own name without which it is not meant. */
  readonly only: readonly string[];
  readonly places: Figure["places"];
  /** The heading that names what is measured, where neither row nor column does. */
  readonly heading: Cell | undefined;
}

/**
 * What a cell measures, and of whom. Where the columns name the indicators, a row's name that is no
 * place, time or total is some part's: its figures answer for that part alone. A table of places and
 * times has its indicator in the heading.
 */
function subjectOf(told: RowTold, names: readonly Cell[], scene: TableScene): Subject {
  const { glossary } = scene;
  const keysIn = (cells: readonly Cell[]) => [...new Set(cells.flatMap((cell) => keysOf(cell, glossary)))];
  const isMeasure = (key: string) => glossary.kind(key) === "indicator" || glossary.kind(key) === "counted";
  const own = keysIn(told.labels);
  // `TH/KH` tells how its figures compare, not of what.
  const isOfColumn = (key: string) => !comparisonIn(names) || glossary.kind(key) !== undefined;
  const ofColumn = [...new Set(names.flatMap((name) => keysOf(name, glossary, STANDING)))].filter(isOfColumn);
  const places = placesOf(told, names, scene);
  const isHeaded = own.length === 0 && !ofColumn.some(isMeasure);
  const heading = isHeaded ? scene.headings.find((one) => keysOf(one, glossary).some(isMeasure)) : undefined;
  if (heading) {
    const head = [...keysOf(heading, glossary), ...ofColumn];
    return { head: withoutParts(head, glossary), only: ofColumn, places, heading };
  }
  if (own.some(isMeasure) || !ofColumn.some(isMeasure))
    return { head: withoutParts([...own, ...ofColumn], glossary), only: [], places, heading };
  const only = isTotal(told.labels) ? [] : own;
  return { head: withoutParts([...ofColumn, ...only], glossary), only, places, heading };
}

/** `Hộ nghèo / Số hộ` counts poor households: what a longer name holds is no further subject. */
function withoutParts(keys: readonly string[], glossary: Glossary): string[] {
  const all = [...new Set(keys)];
  return all.filter((key) => !all.some((other) => other !== key && glossary.isPartOf(key, other)));
}

function placesOf({ row, labels, places, summed }: RowTold, names: readonly Cell[], { around }: TableScene) {
  const inColumn = placesIn(names, undefined);
  const inGroups = placesIn(groupsOf(row, labels), undefined);
  const told = [inColumn, places, inGroups].find((found) => found.length > 0);
  return told ?? (isTotal(labels) ? placesOfTotal(labels[0]!, summed, around) : around.places);
}

/** A column's time first, then the row's, that of the rows above it, and what was spoken of before. */
function timeOf(
  names: readonly Cell[],
  labels: readonly Cell[],
  groups: readonly Cell[],
  around: Surroundings,
): Figure["period"] | "unnamed" {
  const ofGroups = periodIn(groups, null);
  const ofRow = periodIn(labels, ofGroups === "unnamed" ? null : (ofGroups ?? around.period));
  const stated = (found: ReturnType<typeof periodIn>) => (found === "unnamed" ? null : found);
  const outer = stated(ofRow) ?? stated(ofGroups) ?? around.period;
  return periodIn(names, outer) ?? ofRow ?? ofGroups ?? around.period;
}

/** The unit of the table's numbers, but not of things that a column counts. */
function unitAbove({ unit, glossary }: TableScene, names: readonly Cell[]): UnitSaid | undefined {
  const counts = names.some(
    (name) =>
      NUMBER_OF.test(name.sentence.text) &&
      keysOf(name, glossary).some((key) => glossary.kind(key) === "counted"),
  );
  return counts ? undefined : unit;
}

/** By the innermost name that says it; a table headed as a plan tells one where its columns say nothing. */
function statusIn(
  names: readonly Cell[],
  labels: readonly Cell[],
  start: string | undefined,
  { document, headings }: TableScene,
): FigureStatus {
  const isLater = start !== undefined && document.date !== null && start > document.date;
  if (isLater) return "target";
  const inNames = names
    .toReversed()
    .map(({ sentence }) => standingIn(sentence.text))
    .find((standing) => standing !== undefined);
  const inLabels = labels
    .map(({ sentence }) => standingIn(sentence.text))
    .find((standing) => standing !== undefined);
  if (inLabels === "target") return inLabels;
  const told = inNames ?? inLabels;
  if (told) return told;
  const heading = headings[0]?.sentence.text ?? "";
  return HEADED_BY_AIM.test(heading) && !DONE.test(heading) ? "target" : "result";
}

/** What a header's or a row's words say first: `Kế hoạch thực hiện`, `Thực hiện kế hoạch`. */
function standingIn(words: string): FigureStatus | undefined {
  const aim = words.search(AIM);
  const done = words.search(DONE);
  if (aim < 0 && done < 0) return undefined;
  if (aim >= 0 && (done < 0 || aim < done)) return "target";
  return ESTIMATE.test(words) ? "estimate" : "result";
}

/** What a cell names; the unit in its brackets is none of it, nor are words of the `aside` kind. */
function keysOf(cell: Cell, glossary: Glossary, aside?: RegExp): string[] {
  const { read, named, text } = cell.sentence;
  const unit = unitBrackets(text)?.span;
  // `Số xã đạt chuẩn nông thôn mới` counts communes.
  const counting = NUMBER_OF.test(text);
  const whole = { start: 0, end: text.length };
  const beside = aside
    ? [...text.matchAll(aside)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    : [];
  return topicKeys(read, whole, [...named, ...(unit ? [unit] : []), ...beside], counting)
    .map(({ key }) => key)
    .filter((key) => glossary.kind(key) !== undefined || !UNIT_WORD.test(key));
}
