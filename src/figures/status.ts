import type { FigureStatus } from "../domain/figure.ts";
import type { Period } from "../domain/period.ts";
import type { SectionKind } from "../language/sections.ts";

const PROGRAMME = /chương trình mục tiêu(?: quốc gia)?/giu;
const ACHIEVED =
  /(?:hoàn thành|đạt và vượt|vượt|đạt|bằng|thực hiện|so với|về đích|%)[^,;.]{0,50}?(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán)|chỉ tiêu (?:đạt thấp|chưa đạt|không đạt|đạt và vượt)/giu;
const AIM =
  /(?<![\p{L}])(?:phấn đấu|mục tiêu|dự kiến|kế hoạch|dự toán|yêu cầu|đề nghị|quyết tâm|hướng tới|cần|phải|sẽ|giao chỉ tiêu|chỉ tiêu)(?![\p{L}])/iu;
/** A sentence that opens with an aim tells aims to its end. */
const AIM_OPENING =
  /^.{0,40}?(?<![\p{L}])(?:phấn đấu|mục tiêu|chỉ tiêu (?:phấn đấu|đặt ra|đến)|dự kiến|kế hoạch)(?![\p{L}])/iu;
const DECIMAL = /(\d)[.,](?=\d)/gu;
const DONE =
  /(?<![\p{L}])(?:đã|đạt được|hoàn thành|thực hiện được|kết quả|ước đạt|hiện có|hiện nay|đến nay)(?![\p{L}])/iu;
const ESTIMATE = /(?<![\p{L}])ước(?![\p{L}])/iu;
const RECALLED = /(?:so với|từ|hơn(?=\s+(?:mức|con số|tỷ lệ)))(?:\s+(?:mức|con số|tỷ lệ))?\s*$/iu;

export interface StatusClues {
  /** From the start of the sentence to the number. */
  readonly before: string;
  /** The number's own lead. */
  readonly lead: string;
  readonly section: SectionKind | undefined;
  readonly period: Period | null;
  /** The period that the sentence or its surroundings report. */
  readonly reported: Period | null;
  readonly documentDate: string | null;
  /** The period that the document's title names. */
  readonly documentPeriod: Period | null;
}

/**
 * A figure for a time after the document's own is a target, however worded. Otherwise the words
 * decide, and one alone does not: `hoàn thành … mục tiêu` tells a result.
 */
export function statusOf(clues: StatusClues): FigureStatus {
  const { period, reported, documentDate, documentPeriod } = clues;
  if (period && documentDate && period.start > documentDate) return "target";
  if (period && documentPeriod && isYearly(documentPeriod) && isYearly(period)) {
    if (period.start > documentPeriod.end && !DONE.test(clues.before)) return "target";
  }
  if (RECALLED.test(clues.lead)) return "comparison";
  if (period && reported && isYearly(period) && isYearly(reported) && period.end < reported.end)
    return "comparison";
  const words = clues.before.replace(PROGRAMME, " ").replace(DECIMAL, "$1").replace(ACHIEVED, " ");
  if (AIM_OPENING.test(words) || AIM.test(words.slice(words.lastIndexOf(";") + 1))) return "target";
  const aims = clues.section === "targets" || clues.section === "tasks";
  if (aims && !DONE.test(clues.before)) return "target";
  return ESTIMATE.test(clues.lead) ? "estimate" : "result";
}

function isYearly({ kind }: Period): boolean {
  return kind === "year" || kind === "part-year" || kind === "month";
}
