import type { Period } from "../domain/period.ts";
import type { Span } from "../domain/span.ts";
import { topicKeys } from "../language/topic.ts";
import { FROM, follows, TELLS } from "./joints.ts";
import { endOf, type Quantity } from "./quantity.ts";
import type { Mention, Sentence } from "./sentence.ts";

/** In front of a time that only one value is recalled for. */
const BESIDES = /(?<![\p{L}])(?:trong khi(?: đó)?|nếu(?: như)?)(?:,| ở| vào| trong)?\s*$/iu;
/** From what is recalled to what is told. */
const TURNS = /;|(?<![\p{L}])thì(?![\p{L}])/iu;
const ON_TO = /^\s*(?:(?:tăng|giảm|hạ|nâng)\s+)?(?:lên|xuống|còn|sang|thành|đến|nay là)(?![\p{L}])/iu;
const COMPARED_WITH = /(?<![\p{L}])(?:so với|hơn)(?:\s+(?:mức|con số|tỷ lệ))?\s*$/iu;

/** Times that hold for what follows: something is told between them and the next number (not `năm 2016 là 88,3%`). */
export function timesForWhatFollows(sentence: Sentence): Mention<Period>[] {
  const { periods, quantities, read, named, text } = sentence;
  return periods.filter(({ span }) => {
    if (isTimeOfStart(sentence, span) || isRecalled(sentence, span)) return false;
    const next = quantities.find((quantity) => quantity.span.start >= span.end);
    if (!next) return false;
    const told = topicKeys(read, { start: span.end, end: next.span.start }, named);
    return told.length > 0 || countsAnew(sentence, next) || !TELLS.test(text.slice(span.end));
  });
}

/** `năm 2022 có 31 doanh nghiệp` tells of things; behind `35 vụ, năm 2018 là 34 vụ` they are those of before. */
function countsAnew({ text, quantities }: Sentence, { noun, span }: Quantity): boolean {
  if (noun === null) return false;
  const before = quantities.findLast((quantity) => quantity.span.end <= span.start);
  if (!before?.noun) return true;
  const things = [before.noun, noun].map(({ start, end }) => text.slice(start, end));
  return !things[0]!.startsWith(things[1]!) && !things[1]!.startsWith(things[0]!);
}

/** `Nếu như năm 2021, tỷ lệ hộ nghèo là 6,9% thì năm 2022, …`: the time that quantity `i` alone is recalled for. */
export function recallingTime(
  { text, periods, quantities }: Sentence,
  i: number,
): Mention<Period> | undefined {
  const { start } = quantities[i]!.span;
  const time = periods.findLast(({ span }) => span.end <= start);
  if (!time || !BESIDES.test(text.slice(0, time.span.start))) return undefined;
  const isNext = !quantities.some(({ span }) => time.span.end <= span.start && span.start < start);
  return isNext && !TURNS.test(text.slice(time.span.end, start)) ? time : undefined;
}

/** The time of one recalled value: `trong khi năm 2019 …`, `từ 37,5 (năm 2022)`, `so với 85,2% của năm 2020`. */
function isRecalled({ text, quantities }: Sentence, time: Span): boolean {
  const before = text.slice(0, time.start);
  if (BESIDES.test(before)) return true;
  const of = quantities.findLast(({ span }) => span.end <= time.start);
  if (!of || !follows(text, endOf(of), time.start)) return false;
  const isBracketed = /\(\s*$/.test(before) && /^\s*\)/.test(text.slice(time.end));
  return isBracketed || COMPARED_WITH.test(text.slice(0, of.span.start));
}

/** `từ 3% năm 2019 xuống 2,38%`: the time of the first number alone. */
export function isTimeOfStart({ text, quantities }: Sentence, time: Span): boolean {
  const start = quantities.findLast(({ span }) => span.end <= time.start);
  return (
    start !== undefined &&
    FROM.test(text.slice(0, start.span.start)) &&
    follows(text, endOf(start), time.start) &&
    ON_TO.test(text.slice(time.end))
  );
}

/** The first value of `từ 3% xuống 2,38%`; a range (`từ 3 đến 5 tỷ`) has none. */
export function isStartOfChange({ text, quantities }: Sentence, i: number): boolean {
  const start = quantities[i]!;
  const next = quantities[i + 1];
  if (!next || !FROM.test(text.slice(0, start.span.start))) return false;
  const between = text.slice(endOf(start), next.span.start).replace(/\([^)]*\)/g, " ");
  return /^\s*(?:(?:tăng|giảm|hạ|nâng) )?(?:lên|xuống|còn|nay là)(?: còn| mức| đến)?\s*$/iu.test(between);
}
