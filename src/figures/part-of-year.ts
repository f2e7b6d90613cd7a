import type { Period } from "../domain/period.ts";
import { findPeriods } from "../language/periods.ts";
import type { Mention } from "./sentence.ts";

/** `6 tháng đầu năm`, `quý I`, `tháng 9`: no year stands behind them, nor a day in front. */
const PART =
  /(?<![\p{L}\d])(?<!\d )(?:(?:\d{1,2}|ba|sáu|chín) tháng (?:đầu|cuối) năm|(?<=lũy kế |trong |qua |sau )[369] tháng(?! tuổi| qua| tới)|quý (?:IV|III|II|I|[1-4])|tháng (?:1[0-2]|0?[1-9]))(?![\p{L}\d]|\s?[/-]\s?\d|,? (?:năm )?\d{4})/giu;

/** The last part of a year that `text` names without its year, in the year that is being reported. */
export function partOfYear(text: string, reported: Period | null): Mention<Period> | undefined {
  const match = [...text.matchAll(PART)].at(-1);
  if (!match || !reported || reported.start.slice(0, 4) !== reported.end.slice(0, 4)) return undefined;
  const [whole] = findPeriods(`${match[0].replace(/ năm$/iu, "")} năm ${reported.start.slice(0, 4)}`);
  return whole && { value: whole.period, span: { start: match.index, end: match.index + match[0].length } };
}
