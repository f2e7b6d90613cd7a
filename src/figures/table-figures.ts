import type { Document } from "../domain/document.ts";
import type { Figure, FigureStatus } from "../domain/figure.ts";
import type { Span } from "../domain/span.ts";
import type { Unit } from "../domain/unit.ts";
import { topicKeys } from "../language/topic.ts";
import { unitAfter } from "../language/units.ts";
import { measureOf } from "./measure.ts";
import { endOf } from "./quantity.ts";
import { glanceAt, readSentence, type Sentence, type SentenceDeps } from "./sentence.ts";
import { statedAs } from "./stated-as.ts";
import { inherited, type Surroundings, shifted } from "./surroundings.ts";

interface Cell {
  readonly span: Span;
  readonly sentence: Sentence;
}

const AIM =
  /kế hoạch|mục tiêu|chỉ tiêu (?:giao|phấn đấu|năm|đến)|phấn đấu|dự toán|dự kiến|(?<![\p{L}])KH(?![\p{L}])/iu;
const ESTIMATE = /(?<![\p{L}])ước/iu;
/** `STT`, `I`, `a)`: a row's number, not its name. */
const NAME = /(?!^[IVX]+\W*$)\p{L}{2}/u;
const NUMBER_OF = /^\s*(?:tổng )?số (?!lượng)/iu;
interface UnitSaid {
  readonly unit: Unit;
  readonly from: Span;
}

const UNIT_IN_BRACKETS = /\((?:ĐVT:?|đơn vị:?)?\s*([^()\d]{1,20})\)/iu;

/** A line of a table as documents are read: cells parted by ` | `. */
export function isTableRow(line: string): boolean {
  return line.includes(" | ");
}

/**
 * The figures of a table: what a row's first cell names, for the time, place and standing that the
 * column's header names (`Thực hiện năm 2021`, `Kế hoạch năm 2023`). The first row is the header.
 */
export function tableFigures(
  document: Document,
  rows: readonly Span[],
  around: Surroundings,
  context: readonly string[],
  deps: SentenceDeps,
): Figure[] {
  const [header, ...body] = rows.map((row) => cellsOf(document.text, row, deps));
  if (!header) return [];
  return body.flatMap((cells, at) => {
    const first = cells.findIndex(({ sentence }) => NAME.test(sentence.text));
    const name = cells[first];
    if (!name) return [];
    const others = cells.slice(first + 1);
    const ofRow = unitInBrackets(name) ?? others.map(unitAlone).find((unit) => unit !== undefined);
    return others.flatMap((cell, column) => {
      const headed = header[first + 1 + column];
      const row = { span: rows[at + 1]!, said: ofRow ?? (headed && unitInBrackets(headed)) };
      return figureIn(document, row, name, cell, headed, around, context) ?? [];
    });
  });
}

function figureIn(
  document: Document,
  row: { readonly span: Span; readonly said: UnitSaid | undefined },
  name: Cell,
  cell: Cell,
  header: Cell | undefined,
  around: Surroundings,
  context: readonly string[],
): Figure | undefined {
  const [quantity] = cell.sentence.quantities;
  const named = keysOf(name);
  const headed = header ? keysOf(header) : [];
  const head = [...new Set(named.length > 0 ? named : headed)];
  if (!quantity || head.length === 0) return undefined;
  const said = quantity.unit.dimension === "count" && !quantity.noun ? row.said : undefined;
  const unit = said?.unit ?? quantity.unit;
  const words = (named.length > 0 ? name : header)?.sentence.text ?? "";
  const isRate = unit.dimension === "percent" || unit.dimension === "per-mille";
  const timely = [header, name].find((source) => source && source.sentence.periods.length > 0);
  const period = timely ? inherited(timely.sentence.periods[0]!, timely.span.start) : around.period;
  const placed = [header, name].find((source) => source && source.sentence.places.length > 0);
  return {
    documentId: document.id,
    value: quantity.values[0]! * unit.scale,
    of: quantity.of,
    unit,
    unitFrom: said?.from ?? null,
    qualifier: quantity.qualifier,
    measure: measureOf(
      `${name.sentence.text} ${cell.sentence.text.slice(0, quantity.span.start)}`,
      cell.sentence.text.slice(quantity.span.end),
      isRate,
    ),
    status: statusIn(header, name, period?.value.start, document.date),
    head,
    counted: [],
    nested: [],
    context,
    stated: statedAs(words),
    negated: false,
    basis: name.sentence.bases[0]?.value ?? null,
    places: placed
      ? placed.sentence.places.map((mention) => inherited(mention, placed.span.start))
      : around.places,
    period,
    span: shifted({ start: quantity.span.start, end: endOf(quantity) }, cell.span.start),
    clause: row.span,
    sentence: row.span,
  };
}

function statusIn(
  header: Cell | undefined,
  name: Cell,
  start: string | undefined,
  documentDate: string | null,
): FigureStatus {
  const words = `${header?.sentence.text ?? ""} ${name.sentence.text}`;
  if (AIM.test(words) || (start && documentDate && start > documentDate)) return "target";
  return ESTIMATE.test(words) ? "estimate" : "result";
}

/** What a cell names; the unit in its brackets is none of it. */
function keysOf(cell: Cell): string[] {
  const { read, named, text } = cell.sentence;
  const unit = unitInBrackets(cell) ? UNIT_IN_BRACKETS.exec(text) : null;
  const aside = unit ? [{ start: unit.index, end: unit.index + unit[0].length }] : [];
  // `Số xã đạt chuẩn nông thôn mới` counts communes.
  const counting = NUMBER_OF.test(text);
  return topicKeys(read, whole(cell), [...named, ...aside], counting).map(({ key }) => key);
}

/** `Thu ngân sách (tỷ đồng)`: the unit of the row's, or of the column's, bare numbers. */
function unitInBrackets({ span, sentence }: Cell): UnitSaid | undefined {
  const said = UNIT_IN_BRACKETS.exec(sentence.text);
  const words = said?.[1]?.trim();
  const unit = words ? unitAfter(`0 ${words}`, 1)?.unit : undefined;
  if (!said || !words || !unit) return undefined;
  const start = said.index + said[0].indexOf(words);
  return { unit, from: shifted({ start, end: start + words.length }, span.start) };
}

/** A cell of the column `Đơn vị`. */
function unitAlone({ span, sentence }: Cell): UnitSaid | undefined {
  const words = `0 ${sentence.text.trim()}`;
  const mention = unitAfter(words, 1);
  return mention?.span.end === words.length ? { unit: mention.unit, from: span } : undefined;
}

function cellsOf(text: string, row: Span, deps: SentenceDeps): Cell[] {
  const cells: Cell[] = [];
  let { start } = row;
  for (const words of text.slice(row.start, row.end).split(" | ")) {
    const span = { start, end: start + words.length };
    cells.push({ span, sentence: readSentence(glanceAt(words, deps), deps) });
    start = span.end + 3;
  }
  return cells;
}

function whole({ sentence }: Cell): Span {
  return { start: 0, end: sentence.text.length };
}
