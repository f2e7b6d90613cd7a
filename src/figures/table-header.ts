import type { Inherited, Measure } from "../domain/figure.ts";
import { type Period, yearPeriod } from "../domain/period.ts";
import { findPeriods } from "../language/periods.ts";
import { inherited } from "./surroundings.ts";
import type { Cell } from "./table-view.ts";

/** A column that sets others side by side has figures of another kind than theirs. */
const COMPARES =
  /so sánh|so với|so cùng|chênh lệch|(?<![\p{L}])(?:tăng|giảm)\s*(?:\([+-]\))?\s*[,;/]?\s*(?:tăng|giảm)|tốc độ tăng|(?:tỷ lệ|%|mức)\s*(?:hoàn thành|đạt|thực hiện)|(?<![\p{L}])(?:TH|đạt|ước)\s*(?:\d{4}\s*)?\/\s*(?:KH|DT|CK)|\d{4}\s*\/\s*(?:(?:KH|TH|CK)\s*)?\d{4}|^%|% (?:so|thực hiện|TH|KH|hoàn thành|kế hoạch)/iu;
const OF_PLAN = /(?<![\p{L}])(?:KH|DT)(?![\p{L}])|kế hoạch|dự toán|chỉ tiêu|mục tiêu|hoàn thành/iu;
const OF_EARLIER =
  /cùng kỳ|năm trước|(?<![\p{L}])CK(?![\p{L}])|\d{4}\s*\/\s*\D{0,5}\d{4}|so (?:với )?(?:năm|TH)/iu;
const GROWTH = /tốc độ tăng/iu;
/** Of a time that is not named: its figures answer for none. */
const UNNAMED_TIME = /cùng kỳ|kỳ trước|năm trước|đầu kỳ|kỳ gốc/iu;
const PART_OF_YEAR =
  /(?:quý (?:IV|I{1,3}|[1-4])|(?:\d{1,2}|sáu|chín|ba) tháng(?: (?:đầu|cuối)(?: năm)?)?|tháng \d{1,2})(?![\p{L}\d/])/iu;
const YEAR_PAIR = /(?<year>(?:19|20)\d{2})\s*\/\s*(?:(?:KH|TH|CK)\s*)?(?:19|20)\d{2}/u;

const wordsOf = (names: readonly Cell[]) => names.map(({ sentence }) => sentence.text).join(" / ");

/** What a comparing column's figures say of the indicator; `unclear` where the header leaves it open. */
export function comparisonIn(names: readonly Cell[]): Measure | "unclear" | null {
  const words = wordsOf(names);
  if (!COMPARES.test(words)) return null;
  if (GROWTH.test(words)) return "increase";
  if (/tăng|giảm|chênh lệch/iu.test(words)) return "unclear";
  if (OF_PLAN.test(words)) return "of-plan";
  return OF_EARLIER.test(words) ? "of-earlier" : "unclear";
}

/**
 * The time that a column's names or a row's tell: the innermost that says it, a part of a year with
 * the year that stands around it. `unnamed` for one that is only said to be another time.
 */
export function periodIn(
  names: readonly Cell[],
  around: Inherited<Period> | null,
): Inherited<Period> | "unnamed" | null {
  const words = wordsOf(names);
  const pair = YEAR_PAIR.exec(words)?.groups?.year;
  if (pair) return { value: yearPeriod(Number(pair)), from: names.at(-1)!.span };
  const told = names.findLast(({ sentence }) => sentence.periods.length > 0);
  const period = told ? inherited(told.sentence.periods[0]!, told.span.start) : null;
  const part = names.flatMap(({ sentence }) => PART_OF_YEAR.exec(sentence.text)?.[0] ?? []).at(-1);
  const year = period ?? around;
  if (part && year?.value.kind === "year") {
    const [found] = findPeriods(`${part} năm ${year.value.start.slice(0, 4)}`);
    return found ? { value: found.period, from: year.from } : "unnamed";
  }
  if (period) return period;
  return UNNAMED_TIME.test(words) ? "unnamed" : null;
}
