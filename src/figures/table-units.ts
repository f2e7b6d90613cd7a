import type { Span } from "../domain/span.ts";
import type { Unit } from "../domain/unit.ts";
import { unitAfter } from "../language/units.ts";
import { shifted } from "./surroundings.ts";
import type { Cell } from "./table-view.ts";

/** A unit that stands away from the numbers that it belongs to. */
export interface UnitSaid {
  /** Null for words that are no unit of measurement: `Người`, `Tạ/ha`. */
  readonly unit: Unit | null;
  readonly from: Span;
}

const IN_BRACKETS = /\((?:ĐVT:?|đơn vị(?: tính)?:?)?\s*([^()]{1,20})\)/iu;
const LINE = /(?:ĐVT|đơn vị(?: tính)?)\s*:\s*(?<words>[^,;.()]{1,25}(?:\.000 ?(?:đồng|đ))?)\)?\.?$/iu;
const THOUSANDS = /^1[.,]?000 ?(?:đồng|đ)$/iu;

/** `tỷ đồng`, `%`, `1.000 đồng`: the unit that words are, when they are nothing else. */
function unitOf(words: string): Unit | undefined {
  if (THOUSANDS.test(words)) return { dimension: "vnd", scale: 1000 };
  const mention = unitAfter(`0 ${words}`, 1);
  return mention?.span.end === words.length + 2 ? mention.unit : undefined;
}

/** Where the brackets stand that tell a cell's unit: they are none of its name. */
export function unitBrackets(
  text: string,
): { readonly span: Span; readonly words: Span; unit: Unit } | undefined {
  const said = IN_BRACKETS.exec(text);
  const words = said?.[1]?.trim();
  const unit = words ? unitOf(words) : undefined;
  if (!said || !words || !unit) return undefined;
  const start = said.index + said[0].lastIndexOf(words);
  return {
    span: { start: said.index, end: said.index + said[0].length },
    words: { start, end: start + words.length },
    unit,
  };
}

/** `Thu ngân sách (tỷ đồng)`: the unit of the row's, or of the column's, bare numbers. */
export function unitInBrackets({ span, sentence }: Cell): UnitSaid | undefined {
  const said = unitBrackets(sentence.text);
  return said && { unit: said.unit, from: shifted(said.words, span.start) };
}

/** The innermost of a column's names that tells its unit, in brackets or as a bare `%`. */
export function unitOfColumn(names: readonly Cell[]): UnitSaid | undefined {
  for (const cell of names.toReversed()) {
    const said = unitInBrackets(cell) ?? unitAlone(cell);
    if (said) return said;
    const percent = /(?:^|\s)%(?=\s|$)/u.exec(cell.sentence.text);
    if (!percent) continue;
    const start = cell.span.start + percent.index + percent[0].length - 1;
    return { unit: { dimension: "percent", scale: 1 }, from: { start, end: start + 1 } };
  }
  return undefined;
}

/** A cell that is nothing but a unit. */
export function unitAlone({ span, sentence }: Cell): UnitSaid | undefined {
  const unit = unitOf(sentence.text.trim());
  return unit && { unit, from: span };
}

/** A cell of the column `Đơn vị tính`, whatever it says. */
export function unitInColumn(cell: Cell): UnitSaid | undefined {
  return /\p{L}/u.test(cell.sentence.text) || unitAlone(cell)
    ? (unitAlone(cell) ?? { unit: null, from: cell.span })
    : undefined;
}

/** `Đơn vị tính: triệu đồng`, on a line above the table; one that lists several tells none. */
export function unitOfLine(text: string, line: Span): UnitSaid | undefined {
  const said = LINE.exec(text.slice(line.start, line.end));
  const words = said?.groups?.words?.trim();
  const unit = words ? unitOf(words) : undefined;
  if (!said || !words || !unit) return undefined;
  const start = line.start + said.index + said[0].lastIndexOf(words);
  return { unit, from: { start, end: start + words.length } };
}
