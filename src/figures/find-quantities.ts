import { overlaps, type Span } from "../domain/span.ts";
import type { Unit } from "../domain/unit.ts";
import { findDates } from "../language/dates.ts";
import { findNumbers, readNumber } from "../language/numbers.ts";
import { findPeriods } from "../language/periods.ts";
import type { ReadText } from "../language/topic.ts";
import { unitAfter } from "../language/units.ts";
import { type BareNumber, borrowUnits, sharesUnit } from "./borrowed-units.ts";
import { nounAfter } from "./counted-noun.ts";
import type { Quantity } from "./quantity.ts";

const RATIO = /(?<![\p{L}\d.,/-])(\d{1,3}(?:[.,]\d{3})*)\/(\d{1,3}(?:[.,]\d{3})*)(?=\s+\p{Ll})/gu;
/** A cell of a table that holds nothing else. */
const RATIO_ALONE = /^\s*(\d{1,3}(?:[.,]\d{3})*)\/(\d{1,3}(?:[.,]\d{3})*)\s*$/u;
const QUALIFIER =
  /(?<=^|[^\p{L}])(trên|(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ) )hơn|dưới|gần|khoảng|ước(?: đạt| khoảng)?|xấp xỉ|ít nhất|tối thiểu|tối đa|không quá|tren|hon|duoi|gan|khoang|uoc|over|under|above|below|nearly|about|around|more than|less than|at least|từ \d[\d.,]* ?(?:đến|tới|-|–))(?: (?:đạt|dat|là))?\s*$/iu;
/** What makes a number without a unit or a thing worth keeping: `chỉ số đạt 73,25`. */
const STATED =
  /(?:đạt|là|còn|:|bằng|được|lên|xuống|is|was|at|of)\s*(?:trên|hơn|dưới|gần|khoảng)?\s*$|^\s*$/iu;
/** Goes on with a list: `lần lượt là 31 và 6`. */
const LISTED = /(?<![\p{L}])lần lượt(?![\p{L}])[^;:]*\d\s*(?:,|và|,\s*và)\s*$/iu;
/** `15:30`, and what a word in front makes a name, not a count: `lần thứ 35`, `Điều 12`, `Đề án 196`. */
const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/gu;
const NUMBERED =
  /(?<![\p{L}])(?:thứ|điều|khoản|trang|bảng|biểu|phụ lục|quốc lộ|tỉnh lộ|đề án|nghị quyết|chỉ thị|quyết định|nghị định|kết luận|thông tư|(?<!tổng |con )số)\s+$/iu;
const SLOGAN = /["“”]\s*$/u;
const MONTHS_OF_YEAR = /^\s*tháng (?:đầu|cuối|năm|qua|thu|thực|đã|có|toàn|cả|của|kể|liên|gần)(?![\p{L}])/iu;
const TIME_OF_DAY = /^\s*(?:giờ|gio|h)(?:\s*\d{1,2}(?:\s*phút)?)?,?\s*(?:ngày|sáng|chiều|tối|trưa)/iu;
/** A rank: `sản phẩm 3 sao`. */
const STARS = /^\s*sao(?![\p{L}])/iu;
const AGE = /^\s*(?:tuổi|tuoi|years? old)(?![\p{L}])/iu;

/** Quantities in order; dates, periods, document numbers, ages and numbers inside a concept's name are none. */
export function findQuantities(text: string, read: ReadText): Quantity[] {
  const from = read.mode === "strict" ? "document" : "typed";
  const taken: Span[] = [
    ...findDates(text).map(({ span }) => span),
    ...findPeriods(text).map(({ span }) => span),
    ...[...text.matchAll(CLOCK)].map(({ index, 0: time }) => ({ start: index, end: index + time.length })),
    ...read.tokens.filter(({ kind }) => kind === "code").map(({ span }) => span),
    ...read.concepts
      .map(({ span }) => span)
      .filter((span) => /\p{L}.*\d/u.test(text.slice(span.start, span.end))),
  ];
  const alone = RATIO_ALONE.exec(text);
  const quantities: Quantity[] = [];
  const bareNumbers: BareNumber[] = [];
  const add = (span: Span, values: readonly number[], of: number | null) => {
    const before = text.slice(0, span.start);
    if (MONTHS_OF_YEAR.test(text.slice(span.end, span.end + 16))) return;
    if (TIME_OF_DAY.test(text.slice(span.end, span.end + 24))) return;
    if (STARS.test(text.slice(span.end, span.end + 8))) return;
    if (SLOGAN.test(before) || (of === null && NUMBERED.test(before))) return;
    if (taken.some((part) => overlaps(part, span)) || AGE.test(text.slice(span.end, span.end + 12))) return;
    taken.push(span);
    const found = unitAfter(text, span.end);
    const end = found?.span.end ?? span.end;
    const bare = !found || found.unit.dimension === "count";
    const noun = bare ? nounAfter(text, read, end) : null;
    const isOwn = isStated(before) && !sharesUnit(text.slice(span.end));
    // `đến 31/12 là 658,8 tỷ đồng`: so many of so many are things, or stand alone in a cell.
    if (of !== null && !noun && !alone) return;
    if (bare && !noun && of === null && !isOwn && !isTotal(span)) {
      bareNumbers.push({ values, span });
      return;
    }
    const unit: Unit = found?.unit ?? { dimension: "count", scale: 1 };
    quantities.push({
      values,
      of,
      unit: noun ? { ...unit, noun: text.slice(noun.start, noun.end) } : unit,
      qualifier: QUALIFIER.exec(text.slice(0, span.start))?.[1] ?? null,
      span: { start: span.start, end },
      noun,
    });
  };
  // `Tổng số đảng viên 6.535;`: right behind what it counts, and nothing behind it.
  const isTotal = ({ start, end }: Span) =>
    /^\s*(?:[;,)]|\.?$)/u.test(text.slice(end)) &&
    read.concepts.some(
      ({ value, span }) => (value.kind === "counted" || value.kind === "indicator") && span.end === start - 1,
    );
  for (const match of alone ? [alone] : text.matchAll(RATIO)) {
    const [whole, part, all] = match;
    const span = { start: match.index, end: match.index + whole.length };
    add(span, [readNumber(part!, from)[0]!], readNumber(all!, from)[0]!);
  }
  for (const { span, values } of findNumbers(text, from))
    if (!isListMark(text, span)) add(span, values, null);
  const inOrder = (a: Quantity, b: Quantity) => a.span.start - b.span.start;
  const joined = compounded(quantities.sort(inOrder), text);
  return [...joined, ...borrowUnits(text, bareNumbers, joined)].sort(inOrder);
}

function isStated(before: string): boolean {
  return STATED.test(before) || LISTED.test(before);
}

/** `1 tỷ 250 triệu đồng` is one sum. */
function compounded(quantities: readonly Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    const continues =
      last?.unit.dimension === "vnd" &&
      quantity.unit.dimension === "vnd" &&
      last.unit.scale > quantity.unit.scale &&
      /^\s$/.test(text.slice(last.span.end, quantity.span.start));
    if (!continues) joined.push(quantity);
    else {
      const value = last.values[0]! * last.unit.scale + quantity.values[0]! * quantity.unit.scale;
      const span = { start: last.span.start, end: quantity.span.end };
      joined[joined.length - 1] = { ...last, values: [value], unit: { dimension: "vnd", scale: 1 }, span };
    }
  }
  return joined;
}

/** `1- …`, `2) …`, `3. …` before a sentence, or the year of a law's name. */
function isListMark(text: string, span: Span): boolean {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end, span.end + 3);
  return /(?:^|[:;.\n]\s*)$/u.test(before) && /^\s?[-.)/]\s?\p{Lu}/u.test(after);
}
