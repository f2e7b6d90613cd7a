import type { FigureStatus } from "../domain/figure.ts";
import type { Period } from "../domain/period.ts";
import type { SectionKind } from "../language/sections.ts";
import { FROM } from "./joints.ts";

const PROGRAMME = /chương trình mục tiêu(?: quốc gia)?/giu;
const ACHIEVED =
  /(?:hoàn thành|đạt và vượt|vượt|đạt|bằng|thực hiện|so với|về đích|%)[^,;.(]{0,50}?(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán)|chỉ tiêu (?:đạt thấp|chưa đạt|không đạt|đạt và vượt)/giu;
const AIM =
  /(?<![\p{L}])(?:phấn đấu|mục tiêu|dự kiến|dự báo|kế hoạch|dự toán|yêu cầu|đề nghị|quyết tâm|hướng tới|cần|phải|sẽ|giao chỉ tiêu|chỉ tiêu)(?![\p{L}])/iu;
/** `một số mặt cần được nhìn nhận nghiêm túc` judges what was reached. */
const JUDGED =
  /(?<![\p{L}])(?:cần|phải) (?:được (?:nhìn nhận|ghi nhận|đánh giá)|nhìn nhận|thừa nhận|khẳng định|lưu ý|kể đến)(?![\p{L}])/giu;
/** A sentence that opens with an aim tells aims to its end. */
const AIM_OPENING =
  /^.{0,40}?(?<![\p{L}])(?:phấn đấu|mục tiêu|chỉ tiêu (?:phấn đấu|đặt ra|đến)|dự kiến|kế hoạch)(?![\p{L}])/iu;
const DECIMAL = /(\d)[.,](?=\d)/gu;
/** `16/18 chỉ tiêu` counts aims, it has none; `các chỉ tiêu còn lại` are indicators. */
const COUNTED_AIMS =
  /\d[\d/]*\s+(?:chỉ tiêu|mục tiêu|kế hoạch)(?![\p{L}])|chỉ tiêu (?:còn lại|khác|trên|này)(?![\p{L}])/giu;
/** Right in front of the number, it is the aim itself: `kế hoạch năm 2020 là 33`, `KH 41,97 triệu`. */
const AIM_ITSELF =
  /(?<![\p{L}])(?<!(?:hoàn thành|về đích|đạt|vượt|bằng|thực hiện|chương trình) )(?:kế hoạch|KH|chỉ tiêu|mục tiêu|dự toán|nghị quyết|(?:mức|số|con số)(?: được)? (?:giao|đề ra|đặt ra|phấn đấu))(?: (?:nghị quyết|kế hoạch|xác định|ấn định|yêu cầu|nhiệm kỳ|đầu năm|chúng ta|ta|tỉnh|huyện|đại hội|hội đồng nhân dân|mà|của|cho|năm|cả năm|được giao|giao|đề ra|đặt ra|phấn đấu|\d{4}(?:\s?-\s?\d{4})?))*(?:\s*(?:là|:))?(?:\s*(?:trên|dưới|từ|ít nhất))?\s*$/iu;
/** `được giao 91,8% trong năm`. */
const GIVEN = /(?<![\p{L}])(?:được giao|phải đạt|giao)(?:\s*(?:là|:))?(?:\s*(?:trên|dưới|từ|ít nhất))?\s*$/iu;
/** `giao 60 công dân nhập ngũ`: they were handed over, no aim was. */
const RECRUITS = /^\s*(?:công dân|thanh niên|tân binh|chiến sĩ)(?![\p{L}])/iu;
/** Alone in brackets behind the plan that was kept or not: `bằng 103,3% kế hoạch năm (90 người)`. */
const AIM_IN_BRACKETS =
  /(?<![\p{L}])(?:kế hoạch|KH|chỉ tiêu|mục tiêu|dự toán|nghị quyết)(?: (?:cả năm|năm|\d{4}|đề ra|đặt ra|được giao|giao|đầu năm|tỉnh|huyện|HĐND|UBND|của|trung ương|nghị quyết))*\s*\((?:trên |dưới )?$/iu;
/** Behind it: `vượt chỉ tiêu 82,6% đề ra`, `67,9% (mục tiêu nhiệm kỳ)`. */
const AIMED_AT =
  /^\s*(?:\((?:mục tiêu|chỉ tiêu|kế hoạch)[^)\d]*\)|(?:\p{L}+ )?(?:mà )?(?:nghị quyết |kế hoạch )?(?:đề ra|đặt ra|được giao))(?![\p{L}])/iu;
/** The last clause turns from the aim to what came of it: `Mục tiêu là 2%, kết quả đạt 1,7%`. */
const REACHED =
  /[,;:]\s*(?:nhưng\s+|song\s+)?(?:kết quả|thực tế|thực hiện(?: đạt| được)?|đạt|đến nay|hiện nay|hiện)(?![\p{L}])[^,;:]*$/iu;
const DONE =
  /(?<![\p{L}])(?:đã|đạt được|hoàn thành|thực hiện được|kết quả|ước đạt|hiện có|hiện nay|đến nay)(?![\p{L}])/iu;
const ESTIMATE_OPENING =
  /^(?:[^,;]{0,20}?(?<![\p{L}]))?ước(?: tính| cả)?(?: đến hết)? (?:năm|quý|tháng|cả năm)/iu;
/** `dự ước cả năm thu ngân sách sẽ là …` is no aim. */
const ESTIMATED = /(?<![\p{L}])ước(?: tính)?(?: đến hết)?(?: cả)? (?:năm|quý|tháng)(?![\p{L}])[^;]*$/iu;
const ESTIMATE = /(?<![\p{L}])ước(?![\p{L}])/iu;
/** `từ 6,4% xuống còn 5,19%`, but not `từ 60 đảng viên trở lên`, `từ 500 triệu đến 1 tỷ đồng`. */
const ON_TO = /^[^;]{0,80}?(?<![\p{L}])(?:xuống|lên|còn|sang|thành|nay là)(?![\p{L}])/iu;
const UPWARDS = /^[^,;]{0,40}?trở lên/iu;
const RECALLED = /(?:so với|hơn(?=\s+(?:mức|con số|tỷ lệ)))(?:\s+(?:mức|con số|tỷ lệ))?\s*$/iu;

export interface StatusClues {
  /** From the start of the sentence to the number. */
  readonly before: string;
  /** The number's own lead. */
  readonly lead: string;
  /** `141/135`: so many out of so many. */
  readonly isRatio: boolean;
  /** From behind the number to the end of the sentence. */
  readonly after: string;
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
  if (AIM_IN_BRACKETS.test(clues.before) && !clues.isRatio) return "target";
  const isHandedOver = RECRUITS.test(clues.after) && !/được giao\s*$/iu.test(clues.before);
  const isGiven = GIVEN.test(clues.before) && !isHandedOver;
  if (AIM_ITSELF.test(clues.before) || isGiven || AIMED_AT.test(clues.after)) return "target";
  if (RECALLED.test(clues.lead)) return "comparison";
  if (FROM.test(clues.lead) && ON_TO.test(clues.after) && !UPWARDS.test(clues.after)) return "comparison";
  if (period && reported && isYearly(period) && isYearly(reported) && period.end < reported.start)
    return "comparison";
  // `(kế hoạch 490 hộ); nước sạch đạt 76,8%`: what closed brackets say is told of what they follow.
  const plain = clues.before.replace(DECIMAL, "$1").replace(/\([^()]*\)/g, " ");
  const words = plain
    .replace(PROGRAMME, " ")
    .replace(COUNTED_AIMS, " ")
    .replace(ACHIEVED, " ")
    .replace(JUDGED, " ");
  if (REACHED.test(plain)) return ESTIMATE.test(clues.lead) ? "estimate" : "result";
  if (ESTIMATED.test(plain) && !AIM_OPENING.test(words)) return "estimate";
  if (AIM_OPENING.test(words) || AIM.test(words.slice(words.lastIndexOf(";") + 1))) return "target";
  const aims = clues.section === "targets" || clues.section === "tasks";
  if (aims && !DONE.test(clues.before)) return "target";
  return ESTIMATE.test(clues.lead) || ESTIMATE_OPENING.test(clues.before) ? "estimate" : "result";
}

function isYearly({ kind }: Period): boolean {
  return kind === "year" || kind === "part-year" || kind === "month";
}
