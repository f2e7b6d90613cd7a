import type { PointKind } from "../../domain/study-pack.ts";
import { openerOf, type SectionKind, sectionOf } from "../../language/sections.ts";
import { isArticle } from "../laws.ts";

/** Words, and what stands above and before them. */
interface Standing {
  readonly words: string;
  readonly headings: readonly string[];
  /** The line of the document that they stand in. */
  readonly line: string;
  /** Whether a text is a line of its own in the document. */
  readonly isLine: (text: string) => boolean;
  readonly isLaw: boolean;
}

const AIMED =
  /(?<![\p{L}])(?:phấn đấu|dự kiến|sẽ|hướng tới|quyết tâm|thời gian tới|những năm tới|giai đoạn tới|nhiệm kỳ tới|trước mắt|(?<!(?:đáp ứng|đáp ứng được|đạt|tiến độ|chất lượng|theo|với) )yêu cầu(?! (?:của|trong|mới|nhiệm vụ|đề ra|đặt ra))|đề nghị|kiến nghị)(?![\p{L}])/iu;
const OBLIGED = /(?<![\p{L}])(?:phải|cần(?! (?:được )?(?:nhìn nhận|thừa nhận|ghi nhận)))(?![\p{L}])/iu;
/** A verb without a subject, as orders begin. */
const ORDERED =
  /^(?:(?:Thứ \p{L}+|Một là|Hai là|Ba là|Bốn là|Năm là|Sáu là|\d+[.)-])[,:]?\s*)?(?:tiếp tục|đẩy mạnh|tăng cường|tập trung|chú trọng|phấn đấu|quyết tâm|nâng cao|đổi mới|rà soát|chủ động|triển khai|thực hiện tốt|bảo đảm|đảm bảo|kiên quyết|quan tâm|phát huy|huy động|xây dựng|hoàn thiện|khắc phục)(?![\p{L}])/iu;
const AIM_GIVEN =
  /^(?:Về |Các |Một số |Những )*(?:mục tiêu (?:tổng quát|cụ thể|đặt ra|đến|năm|chung)|chỉ tiêu (?:đến|phấn đấu|đặt ra)|nhiệm vụ (?:trọng tâm|năm|trong thời gian)|phương hướng)/iu;
const LACKING =
  /(?<![\p{L}])(?:hạn chế|tồn tại|yếu kém|khuyết điểm|bất cập|vướng mắc|còn chậm|chậm (?:kiện toàn|đổi mới|tiến độ|so với)|tiến độ[^,;.]{0,40} chậm|còn (?:thấp|cao|ít|thiếu|yếu|lúng túng|đùn đẩy|xảy ra|nhiều khó khăn)|còn ở mức (?:thấp|cao)|gặp (?:nhiều )?khó khăn|chưa (?!từng|kể|bao gồm)\p{L}+|không đạt|lúng túng|thiếu)(?![\p{L}])/iu;
/** Its name says nothing of what is told of it. */
const PROGRAMME = /chương trình mục tiêu(?: quốc gia)?/giu;
/** What was overcome is no shortcoming. */
const OVERCOME =
  /(?:khắc phục|vượt qua|tháo gỡ|giải quyết|xử lý)[^,;.]{0,40}?(?:khó khăn|hạn chế|tồn tại|vướng mắc|bất cập|yếu kém|khuyết điểm)/giu;
const REACHED =
  /(?<![\p{L}])(?<!(?:chưa|không) )(?:đã|đạt|vượt|hoàn thành|hiện có|tăng|giảm (?:còn|xuống|\d)|không còn|xóa được|được (?:giữ vững|củng cố|tăng cường|nâng lên|nâng cao|cải thiện|bảo đảm|đảm bảo|quan tâm|công nhận|kiện toàn|đẩy mạnh|thực hiện|triển khai)|kết quả nổi bật|đánh giá cao|ghi nhận)(?![\p{L}])/iu;
/** What was planned is told as done, too: `mục tiêu đã đề ra`. */
const PLANNED = /đã (?:được )?(?:đề ra|đặt ra|xác định|nêu|phê duyệt|giao)(?![\p{L}])/giu;
/** That people met is the occasion of a report, no result. */
const MEETING =
  /(?<![\p{L}])(?:có|tổ chức|chủ trì|tham dự|dự|khai mạc|diễn ra)[^,;.]{0,30}(?:buổi làm việc|cuộc làm việc|hội nghị|cuộc họp|phiên họp|kỳ họp|hội thảo)(?![\p{L}])/iu;
const CAUSED = /(?<![\p{L}])nguyên nhân(?: \p{L}+){0,3} (?:là|do)(?![\p{L}])|^(?:Về )?nguyên nhân/iu;
const LEARNED = /(?<![\p{L}])bài học (?:kinh nghiệm|quý|lớn|rút ra)|kinh nghiệm rút ra/iu;

/**
 * The place of a sentence in a lesson: what its document puts it under, unless its own words say
 * otherwise. Undefined for what is none of these: neither told as reached, lacking, nor to be done.
 */
export function pointKind(standing: Standing): PointKind | undefined {
  const { words, headings } = standing;
  if (headings.some(isArticle)) return "provisions";
  if (standing.isLaw) return undefined;
  const plain = words.replace(OVERCOME, " ");
  const wants = AIMED.test(plain) || ORDERED.test(words) || AIM_GIVEN.test(words);
  const aims = wants || OBLIGED.test(plain);
  const lacks = LACKING.test(plain);
  switch (sectionAround(standing)) {
    case "results":
      if (aims) return undefined;
      return lacks ? (REACHED.test(words) ? undefined : "shortcomings") : "results";
    case "shortcomings":
      // `có vi phạm đến mức phải xử lý` lacks all the same.
      return wants || !lacks ? undefined : "shortcomings";
    case "causes":
      return AIM_GIVEN.test(words) ? undefined : "causes";
    case "lessons":
      return AIM_GIVEN.test(words) ? "tasks" : "lessons";
    case "tasks":
    case "targets":
      return /^(?:Tuy nhiên|Nguyên nhân)/u.test(words) ? undefined : "tasks";
    default:
      // `Đảm bảo an ninh` may tell what was done as well as what is to be done: its paragraph decides.
      if (aims && ORDERED.test(words) && !AIMED.test(standing.line) && !OBLIGED.test(standing.line))
        return undefined;
      return ownKind(words, { aims, lacks });
  }
}

/**
 * A heading holds for all that stands under it; an opening such as `Tuy nhiên, … hạn chế` for its
 * own line.
 */
function sectionAround({ headings, line, isLine }: Standing): SectionKind | undefined {
  for (let depth = headings.length; depth > 0; depth--) {
    const heading = headings[depth - 1]!;
    const kind = sectionOf([heading.replace(PROGRAMME, " ")]);
    if (!kind) continue;
    if (isLine(heading) || line.startsWith(heading) || line.includes(heading)) return kind;
    if (openerOf(heading)) return undefined;
    return kind;
  }
  return undefined;
}

/** Without a heading a sentence must tell by itself, and by one thing alone. */
function ownKind(
  words: string,
  { aims, lacks }: { readonly aims: boolean; readonly lacks: boolean },
): PointKind | undefined {
  if (CAUSED.test(words)) return "causes";
  if (LEARNED.test(words)) return "lessons";
  if (aims) return "tasks";
  const reached = REACHED.test(words.replace(PLANNED, " ")) && !MEETING.test(words);
  if (lacks) return reached ? undefined : "shortcomings";
  return reached ? "results" : undefined;
}
