import type { Place } from "../../domain/place.ts";
import { findDates } from "../../language/dates.ts";
import { findPeriods } from "../../language/periods.ts";

/** What a number's clause says in front of it, from the subject on. */
export interface OwnClause {
  readonly words: string;
  /** It opens with what was done (`thành lập được`) or had (`có`): the place is its subject. */
  readonly isDeed: boolean;
}

/** What stands right in front of a number that a sentence tells: without it `bao nhiêu` reads badly. */
const LINK =
  /(?<![\p{L}])(?:đạt(?: được)?|là|còn|chiếm|có|được|bằng|gồm|tăng(?: trưởng)?|giảm|lên|xuống|đến|tới|thêm|cho|ở mức|mức|mốc|hơn|trên|dưới|gần|khoảng|ước|kết nạp|thành lập|trồng|giải quyết|hoàn thành|thu hút|tạo|xây dựng|công nhận|duy trì|vượt|tiếp nhận|đón|cấp|bình quân|huy động|xử lý|phát triển|tổ chức|đưa|tuyển|hỗ trợ|chi|thu|thấp|cao|xóa|đào tạo|nhập|thu nhập|doanh thu)$/iu;
/** Not the beginning of what can be said alone. */
const HANGS =
  /^(?:và|với|trong|cụ thể|bằng|đạt|tăng|giảm|chiếm|còn|nhưng|song|mà|thì|để|do|nên|vì|nhờ|góp|gồm|kể|ngoài|cùng|riêng|đang|sẽ|được|bị|là|nếu|khi|cho|từ|so|lên|xuống|vượt|ước|cả|nhất|mỗi|các (?:năm|xã|huyện)|hay|hoặc|trên|dưới|gần|khoảng|hơn|tương ứng|lần lượt|nay|theo|tại|ở|tới|đến|rồi|cũng|vẫn|chỉ|chưa|không|qua|phấn đấu|mức|số còn lại|con số|kết quả|năm|\d)(?![\p{L}])/iu;
const DEED =
  /^(?:đã )?(?:thành lập|kết nạp|hoàn thành|xóa|xây dựng|trồng|giải quyết|tạo|thu hút|hỗ trợ|huy động|công nhận|tổ chức|đón|tiếp nhận|cấp|đào tạo|tuyển|xử lý|khởi công|bê tông hóa|đưa|tiếp|phát hiện|triệt phá|bắt giữ|vận động|ban hành|mở|phát triển mới|sửa chữa|sắp xếp|tinh giản|nâng|kéo|hạ|có)(?![\p{L}])/iu;
/** Tells of an aim in words of its own. */
export const AIM_TOLD = /(?<![\p{L}])(?:đích đến|mục tiêu|phấn đấu|chỉ tiêu|kế hoạch|giao)(?![\p{L}])/iu;
/** The place itself as the subject, which is named instead. */
const LOCALITY = /^địa phương\s+(?=\p{L})/iu;
const NOW = /(?<![\p{L}])(?:tính )?(?:đến nay|hiện nay|hiện tại|tới nay|hiện)(?![\p{L}])\s*(?:đã |,\s*)?/giu;
/** The time again, in words that stand for it alone. */
const TIME_AGAIN =
  /\s(?:trong (?:năm|kỳ)|cả năm|sau nửa năm|nửa năm qua|(?:qua |sau |trong )?(?:hai quý|(?:6|sáu) tháng|nửa) đầu năm|vẫn)(?=\s)/giu;
const OPENING = /^(?:đồng thời|cùng với đó|ngoài ra|đặc biệt|qua đó|nhờ đó|theo đó|bên cạnh đó)\s+/iu;
/** Opens a sentence without saying more of it. */
const CONNECTIVE =
  /^(?:cụ thể|đồng thời|bên cạnh đó|cùng với đó|ngoài ra|đặc biệt|mặt khác|tiếp đó|theo đó|nhờ đó|qua đó|từ đó|nhìn chung|tuy nhiên|theo báo cáo|theo thống kê|theo số liệu[^,]*|cũng trong (?:năm|thời gian|kỳ)[^,]*|cùng kỳ)$/iu;
const LIMITS =
  /^(?:trong|ở|tại|đối với|về|khu vực|nhóm|riêng|với|theo|nếu|khi|so với|ngoài|trừ|kể cả|tính riêng)(?![\p{L}])/iu;
const LEAST_CLAUSE = 5;
const BEFORE_TIME = "(?:trong|đến|tới|hết|cuối|tính|ngày|sau|qua|kết thúc|năm|kỳ|giai đoạn|nhiệm kỳ|vào)";

/** The last part of the clause, where it is one that can be told alone; earlier parts may tell time and place only. */
export function ownClause(
  lead: string,
  isAim: boolean,
  mentions: (words: string) => readonly Place[],
): OwnClause | undefined {
  const clause = lead.slice(lastBoundary(lead)).replace(/^[\s–+•-]+|^\d{1,2}[.)]\s/u, "");
  const parts = clause
    .split(/,\s+/)
    .map((part) => part.replace(NOW, "").replace(/\s+/g, " ").trim())
    .filter((part) => part !== "" && !isAdjunct(part, mentions));
  const last = parts.at(-1);
  if (!last || !parts.slice(0, -1).every(isClause)) return undefined;
  const words = withoutTime(last.replace(OPENING, ""))
    .replace(TIME_AGAIN, "")
    .replace(/^thêm(?= |$)/iu, "có thêm")
    .replace(LOCALITY, "");
  if (HANGS.test(words) || !LINK.test(words) || (!isAim && AIM_TOLD.test(words))) return undefined;
  const isDeed = DEED.test(words) || LOCALITY.test(last);
  // Whose deed it was, another part would say.
  if (isDeed && parts.length > 1) return undefined;
  return isDeed || words.split(" ").length >= 3 ? { words, isDeed } : undefined;
}

/** A part that tells something of its own, and does not limit what is told behind it. */
function isClause(part: string): boolean {
  return part.split(" ").length >= LEAST_CLAUSE && !LIMITS.test(part);
}

/** The time that a part begins with is told anew. */
function withoutTime(part: string): string {
  const [first] = findPeriods(part);
  const front = first && part.slice(0, first.span.start);
  if (!first || !new RegExp(`^(?:${BEFORE_TIME}\\s+)*$`, "iu").test(front!)) return part;
  const rest = part.slice(first.span.end).trim();
  return rest === "" ? part : rest;
}

/** Time and place alone (they are told anew), or words that only join it to what came before. */
function isAdjunct(part: string, mentions: (words: string) => readonly Place[]): boolean {
  if (CONNECTIVE.test(part)) return true;
  let rest = withoutTimes(part);
  for (const { name } of mentions(rest)) rest = rest.replace(name, " ");
  return /^(?:\s|trong|năm|đến|tới|hết|cuối|tính|ngày|tại|ở|của|trên địa bàn|địa bàn|tỉnh|huyện|thành phố|thị xã|xã|phường|thị trấn|toàn|riêng|cũng|sau|từ|về phía|đối với|kết thúc|qua|cả|thời điểm|theo|kỳ|giai đoạn|nhiệm kỳ|và)*$/iu.test(
    rest,
  );
}

/** Without the days and periods that it names. */
export function withoutTimes(words: string): string {
  let rest = words;
  const times = [...findDates(words), ...findPeriods(words)];
  for (const { span } of times.sort((a, b) => b.span.start - a.span.start))
    rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  return rest;
}

/** Behind the last mark that ends a thought: not a decimal point. */
function lastBoundary(lead: string): number {
  const last = [...lead.matchAll(/[;:.!?…](?=\s)|\s[–-]\s|[“”"(]/gu)].at(-1);
  return last ? last.index + last[0].length : 0;
}
