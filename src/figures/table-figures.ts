import type { Document } from "../domain/document.ts";
import type { Figure, FigureStatus } from "../domain/figure.ts";
import type { Span } from "../domain/span.ts";
import { topicKeys } from "../language/topic.ts";
import { unitAfter } from "../language/units.ts";
import { measureOf } from "./measure.ts";
import { glanceAt, readSentence, type Sentence, type SentenceDeps } from "./sentence.ts";
import { inherited, type Surroundings, shifted } from "./surroundings.ts";

interface Cell {
  readonly span: Span;
  readonly sentence: Sentence;
}

const AIM = /kế hoạch|mục tiêu|chỉ tiêu (?:giao|phấn đấu|năm|đến)|phấn đấu|dự toán|dự kiến/iu;
const ESTIMATE = /(?<![\p{L}])ước/iu;
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
  return body.flatMap((cells, at) =>
    cells
      .slice(1)
      .flatMap(
        (cell, column) =>
          figureIn(document, rows[at + 1]!, cells[0]!, cell, header[column + 1], around, context) ?? [],
      ),
  );
}

function figureIn(
  document: Document,
  row: Span,
  name: Cell,
  cell: Cell,
  header: Cell | undefined,
  around: Surroundings,
  context: readonly string[],
): Figure | undefined {
  const [quantity] = cell.sentence.quantities;
  const named = topicKeys(name.sentence.read, whole(name), name.sentence.named).map(({ key }) => key);
  const headed = header
    ? topicKeys(header.sentence.read, whole(header), header.sentence.named).map(({ key }) => key)
    : [];
  const head = [...new Set(named.length > 0 ? named : headed)];
  if (!quantity || head.length === 0) return undefined;
  const unit =
    quantity.unit.dimension === "count" && !quantity.noun
      ? (bracketUnit(name) ?? quantity.unit)
      : quantity.unit;
  const isRate = unit.dimension === "percent" || unit.dimension === "per-mille";
  const timely = [header, name].find((source) => source && source.sentence.periods.length > 0);
  const period = timely ? inherited(timely.sentence.periods[0]!, timely.span.start) : around.period;
  const placed = [header, name].find((source) => source && source.sentence.places.length > 0);
  return {
    documentId: document.id,
    value: quantity.values[0]! * unit.scale,
    of: quantity.of,
    unit,
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
    stated: /tỷ lệ|tỷ suất/iu.test(name.sentence.text)
      ? "rate"
      : /(?<![\p{L}])số(?![\p{L}])/iu.test(name.sentence.text)
        ? "number"
        : null,
    negated: false,
    basis: name.sentence.bases[0]?.value ?? null,
    places: placed
      ? placed.sentence.places.map((mention) => inherited(mention, placed.span.start))
      : around.places,
    period,
    span: shifted(
      { start: quantity.span.start, end: Math.max(quantity.span.end, quantity.noun?.end ?? 0) },
      cell.span.start,
    ),
    clause: row,
    sentence: row,
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

/** `Thu ngân sách (tỷ đồng)`: the unit of the row's bare numbers. */
function bracketUnit({ sentence }: Cell) {
  const unit = UNIT_IN_BRACKETS.exec(sentence.text)?.[1];
  return unit ? unitAfter(`0 ${unit.trim()}`, 1)?.unit : undefined;
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
