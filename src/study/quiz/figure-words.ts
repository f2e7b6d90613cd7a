import type { Figure } from "../../domain/figure.ts";
import type { Place } from "../../domain/place.ts";
import { findDates } from "../../language/dates.ts";
import { type OwnClause, ownClause, withoutTimes } from "./own-clause.ts";
import { isWhole } from "./whole-words.ts";

/** The document's own clause around a figure's number, to be asked by putting `bao nhiêu` in its place. */
export interface FigureWords extends Pick<OwnClause, "isDeed"> {
  /** From the subject to the number. */
  readonly before: string;
  /** `3,6`, without unit. */
  readonly number: string;
  /** As written behind the number, its gap included: ` tỷ đồng`, `%`. */
  readonly unit: string;
  /** What belongs to it behind the unit, its gap included, or empty. */
  readonly after: string;
  readonly namesPlace: boolean;
}

/** What it refers to stands elsewhere. */
const REFERS =
  /(?<![\p{L}])(?:đó|này|ấy|kia|nêu trên|nói trên|trên đây|dưới đây|sau đây|như trên|như vậy|vừa qua|vừa rồi|năm nay|năm ngoái|năm trước|kỳ trước|tháng trước|nơi đây|mình|họ|chúng|nó|ông|bà|tôi|chúng ta|đồng chí|nói riêng|nói chung|còn lại|khác|cùng thời điểm|lần lượt|tương ứng|con số|(?:huyện|tỉnh|xã) nhà|kể trên|hiện hành|một số|như sau|mới (?:là|đạt|được))(?![\p{L}])/iu;
/** Which standard, nothing behind it says. */
const UNSAID = /(?<![\p{L}])đạt chuẩn$/iu;
const MOST_BEFORE = 130;
const MOST_AFTER = 80;
const AGE =
  /(?<![\p{L}])(?:từ |dưới |trên |đủ )?\d{1,2}(?: đến \d{1,2}|-\d{1,2})? (?:tuổi|tháng tuổi|sao)(?![\p{L}])/giu;

/** Undefined where the words around the number do not make a clause that can be read alone. */
export function figureWords(
  text: string,
  { sentence, span, status, places: [place] }: Figure,
  mentions: (words: string) => readonly Place[],
): FigureWords | undefined {
  const own = ownClause(text.slice(sentence.start, span.start), status === "target", mentions);
  const told = /^(?<number>\d[\d.,]*(?:\/\d[\d.]*)?)(?<unit>.*)$/su.exec(text.slice(span.start, span.end));
  const after = tailOf(text.slice(span.end, sentence.end));
  if (!own || !told || after === undefined) return undefined;
  const before = own.words;
  const whole = `${before} ${after}`;
  if (before.length > MOST_BEFORE || REFERS.test(whole) || !isWhole(before) || !isWhole(after))
    return undefined;
  if (UNSAID.test(whole)) return undefined;
  // A number besides years and ages may tell the key, or needs explaining.
  if (findDates(whole).length > 0 || /\d/.test(withoutTimes(whole).replace(AGE, " "))) return undefined;
  const places = mentions(whole);
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

/** What belongs to the number behind its unit; undefined where that is not to be told. */
function tailOf(rest: string): string | undefined {
  const end = rest.search(
    /[,;:.!?…](?!\d)|\s?[()“”"–]|\s-\s|\s(?:và|nhưng|song|trong đó|trong khi|để|nên|do|vì|nhờ)\s/u,
  );
  // A list of counts goes on: `2 xã và 3 phường`.
  if (end >= 0 && /^\svà\s\d/u.test(rest.slice(end))) return undefined;
  const tail = (end < 0 ? rest : rest.slice(0, end)).replace(/\s+/g, " ").trimEnd();
  return tail.length > MOST_AFTER ? undefined : tail;
}
