import type { Figure } from "../../domain/figure.ts";
import type { Place } from "../../domain/place.ts";
import { findDates } from "../../language/dates.ts";
import { findPeriods } from "../../language/periods.ts";
import { isWhole } from "./whole-words.ts";

/** The document's own clause around a figure's number, to be asked by putting `bao nhiêu` in its place. */
export interface FigureWords {
  /** From the subject to the number. */
  readonly before: string;
  /** `3,6`, without unit. */
  readonly number: string;
  /** As written behind the number, its gap included: ` tỷ đồng`, `%`. */
  readonly unit: string;
  /** What belongs to it behind the unit, its gap included, or empty. */
  readonly after: string;
  readonly namesPlace: boolean;
  /** It opens with what was done (`thành lập được`): the place is its subject. */
  readonly isDeed: boolean;
}

/** What stands right in front of a number that a sentence tells: without it `bao nhiêu` reads badly. */
const LINK =
  /(?<![\p{L}])(?:đạt(?: được)?|là|còn|chiếm|có|được|bằng|gồm|tăng(?: trưởng)?|giảm|lên|xuống|đến|tới|thêm|mới|cho|ở mức|mức|hơn|trên|dưới|gần|khoảng|ước|kết nạp|thành lập|trồng|giải quyết|hoàn thành|thu hút|tạo|xây dựng|công nhận|duy trì|vượt|tiếp nhận|đón|cấp|bình quân|huy động|xử lý|phát triển|tổ chức|đưa|tuyển|hỗ trợ|chi|thu|thấp|cao)$/iu;
/** Not the beginning of what can be said alone. */
const HANGS =
  /^(?:và|với|trong (?:đó|số|khi)|bằng|đạt|tăng|giảm|chiếm|còn|nhưng|song|mà|thì|để|do|nên|vì|góp|gồm|kể|ngoài|cùng|riêng|hiện|đã|đang|sẽ|được|bị|là|nếu|khi|cho|từ|so|lên|xuống|vượt|ước|cả|nhất|mỗi|các (?:năm|xã|huyện)|hay|hoặc|trên|dưới|gần|khoảng|hơn|tương ứng|lần lượt|nay|theo|tại|ở|tới|đến|rồi|cũng|vẫn|chỉ|chưa|không|có|qua|phấn đấu|mức|số còn lại|con số|kết quả|\d)(?![\p{L}])/iu;
/** What it refers to stands elsewhere. */
const REFERS =
  /(?<![\p{L}])(?:đó|này|ấy|kia|nêu trên|nói trên|trên đây|dưới đây|sau đây|như trên|như vậy|vừa qua|vừa rồi|năm nay|năm ngoái|năm trước|kỳ trước|tháng trước|nơi đây|mình|họ|chúng|nó|ông|bà|tôi|chúng ta|đồng chí|nói riêng|nói chung|còn lại|khác|cùng thời điểm|lần lượt|tương ứng|con số|kể trên|hiện hành|một số|như sau)(?![\p{L}])/iu;
const NOW = /(?<![\p{L}])(?:tính )?(?:đến nay|hiện nay|hiện tại|tới nay|hiện)(?![\p{L}])\s*(?:đã |,\s*)?/giu;
/** Opens a clause without saying more of it. */
const CONNECTIVE =
  /^(?:cụ thể|đồng thời|bên cạnh đó|cùng với đó|ngoài ra|đặc biệt|mặt khác|tiếp đó|theo đó|nhờ đó|qua đó|từ đó|nhìn chung|tuy nhiên|theo báo cáo|theo thống kê|theo số liệu[^,]*|cũng trong (?:năm|thời gian|kỳ)[^,]*|cùng kỳ)$/iu;
const MOST_BEFORE = 130;
const MOST_AFTER = 80;

/** Undefined where the words around the number do not make a clause that can be read alone. */
export function figureWords(
  text: string,
  figure: Figure,
  mentions: (words: string) => readonly Place[],
): FigureWords | undefined {
  const { sentence, span } = figure;
  const own = ownClause(text.slice(sentence.start, span.start), mentions);
  const told = /^(?<number>\d[\d.,]*(?:\/\d[\d.]*)?)(?<unit>.*)$/su.exec(text.slice(span.start, span.end));
  if (!own || !told) return undefined;
  const after = tailOf(text.slice(span.end, sentence.end));
  if (after === undefined) return undefined;
  const before = own.words;
  const whole = `${before} ${after}`;
  if (
    before.length > MOST_BEFORE ||
    findDates(before).length > 0 ||
    REFERS.test(whole) ||
    !isWhole(before) ||
    !isWhole(after)
  )
    return undefined;
  if (hasOtherNumber(whole)) return undefined;
  const places = mentions(whole);
  const [place] = figure.places;
  if (places.some((one) => one.name !== place?.value.name)) return undefined;
  return {
    before,
    number: told.groups!.number!.replace(/[.,]$/, ""),
    unit: told.groups!.unit!.replace(/\s+/g, " "),
    after,
    namesPlace: places.length > 0,
    isDeed: own.isDeed,
  };
}

/** The words from the last boundary to the number, with the subject that an earlier part gives them. */
function ownClause(
  lead: string,
  mentions: (words: string) => readonly Place[],
): { readonly words: string; readonly isDeed: boolean } | undefined {
  const clause = lead.slice(lastBoundary(lead)).replace(/^[\s–+•-]+|^\d{1,2}[.)]\s/u, "");
  const parts = clause
    .split(/,\s+/)
    .map((part) => part.replace(NOW, "").replace(/\s+/g, " ").trim())
    .filter((part) => part !== "" && !isAdjunct(part, mentions));
  const words = parts.at(-1);
  if (!words || parts.length > 1 || HANGS.test(words) || !LINK.test(words)) return undefined;
  const isDeed = DEED.test(words);
  if (!isDeed && words.split(" ").length < 3) return undefined;
  return { words, isDeed };
}

const DEED =
  /^(?:đã )?(?:thành lập|kết nạp|hoàn thành|xóa|xây dựng|trồng|giải quyết|tạo|thu hút|hỗ trợ|huy động|công nhận|tổ chức|đón|tiếp nhận|cấp|đào tạo|tuyển|xử lý|khởi công|bê tông hóa|đưa|tiếp|phát hiện|triệt phá|bắt giữ|vận động|ban hành|mở|phát triển mới|sửa chữa|giảm nghèo|sắp xếp|tinh giản)(?![\p{L}])/iu;

/** Time and place alone (they are told anew), or words that only join it to what came before. */
function isAdjunct(part: string, mentions: (words: string) => readonly Place[]): boolean {
  if (CONNECTIVE.test(part)) return true;
  let rest = part;
  for (const { span } of [...findDates(part), ...findPeriods(part)].sort(
    (a, b) => b.span.start - a.span.start,
  ))
    rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  for (const { name } of mentions(rest)) rest = rest.replace(name, " ");
  return /^(?:\s|trong|năm|đến|hết|cuối|tính|ngày|tại|ở|của|trên địa bàn|địa bàn|tỉnh|huyện|thành phố|thị xã|xã|phường|thị trấn|toàn|riêng|cũng|sau|từ|về phía|đối với|kết thúc|qua|cả|thời điểm|theo|kỳ|giai đoạn|nhiệm kỳ|và)*$/iu.test(
    rest,
  );
}

/** Behind the last mark that ends a thought: not a decimal point. */
function lastBoundary(lead: string): number {
  const marks = [...lead.matchAll(/[;:.!?…](?=\s)|\s[–-]\s|[“”"(]/gu)];
  const last = marks.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** What belongs to the number behind its unit; undefined where that is not to be told. */
function tailOf(rest: string): string | undefined {
  const end = rest.search(
    /[,;:.!?…](?!\d)|\s?[()“”"–]|\s-\s|\s(?:và|nhưng|song|trong đó|trong khi|để|nên|do|vì|nhờ)\s/u,
  );
  const tail = (end < 0 ? rest : rest.slice(0, end)).replace(/\s+/g, " ").trimEnd();
  if (tail.length > MOST_AFTER) return undefined;
  // A list goes on: `2 xã, 3 phường`.
  const next = end < 0 ? "" : rest.slice(end, end + 14);
  if (/^\s(?:và)\s\d/u.test(next)) return undefined;
  return tail;
}

/** A number besides years, days and ages: it may tell the key or need explaining. */
function hasOtherNumber(words: string): boolean {
  let rest = words;
  for (const { span } of [...findDates(words), ...findPeriods(words)].sort(
    (a, b) => b.span.start - a.span.start,
  ))
    rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  return /\d/.test(
    rest.replace(
      /(?<![\p{L}])(?:từ |dưới |trên |đủ )?\d{1,2}(?: đến \d{1,2}|-\d{1,2})? (?:tuổi|tháng tuổi|sao)(?![\p{L}])/giu,
      " ",
    ),
  );
}
