import type { Figure } from "../../domain/figure.ts";
import { isWithinCountry, type Place } from "../../domain/place.ts";
import { contains } from "../../domain/span.ts";
import { findPeriods } from "../../language/periods.ts";
import { capitalised } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import { type FigureWords, figureWords } from "./figure-words.ts";
import { AIM_TOLD } from "./own-clause.ts";
import { periodWords } from "./period-words.ts";
import type { QuizDeps } from "./quiz-deps.ts";

/** A question about one figure, and the statement that any number in its place would make. */
export interface FigureQuestion {
  readonly text: string;
  /** The same without a word on where it is told, for what answers questions. */
  readonly bare: string;
  readonly words: FigureWords;
  claim(number: string): string;
}

const BARE_LEVEL =
  /(?<![\p{L}])(?<front>[Tt]oàn|của|[Cc]ả|địa bàn|[Đđ]ảng bộ|[Hh]ội đồng nhân dân|HĐND|UBND|^)(?<gap>\s?)(?<level>[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn)(?!\s(?:\p{Lu}|ủy|uỷ|đội|lỵ|lị|nhà|hội|viên))(?![\p{L}])/gu;
/** Behind what counts things already: `số đảng viên được kết nạp được …`. */
const REACHING = /\s(?:lên|lên tới|lên đến|được|đạt|đạt được|ở mức|tới|đến)$/iu;
const UNIT_WORDS: Readonly<Record<string, string>> = { "%": " phần trăm", "‰": " phần nghìn" };
const AIM = "Theo mục tiêu đề ra";
/** A bound entails others: which one the document has is asked. */
const BOUND =
  /^(?:trên|hơn|ít nhất|tối thiểu|từ|không dưới|quá|dưới|không quá|tối đa|nhiều nhất)(?![\p{L}])/iu;
const AIMED =
  /^(?:(?:và |tỉnh |huyện |đã )?(?:phấn đấu|dự kiến|đặt ra|đề ra|đặt|mục tiêu|chỉ tiêu|kế hoạch|đến|hết|cuối|năm \d{4}|,|:)(?:\s+|(?=[,:])))+/iu;

/** Undefined where the document's words make no question that reads well by itself. */
export function figureQuestion(
  figure: Figure,
  { document, gazetteer }: Pick<QuizDeps, "document" | "gazetteer">,
): FigureQuestion | undefined {
  const { text } = document(figure.documentId);
  const [place, ...others] = figure.places.map(({ value }) => value);
  const { period } = figure;
  if (!place || others.length > 0 || !place.level || !period) return undefined;
  const mentions = (words: string) =>
    gazetteer
      .find(tokenise(words), "strict")
      .map((mention) => mention.place)
      .filter(isWithinCountry);
  const words = figureWords(text, figure, mentions);
  if (!words) return undefined;
  const isAim = figure.status === "target";
  const stated = isAim ? words.before.replace(AIMED, "") : words.before;
  // An aim's year that stands far off may be that of the results beside it.
  const isDated = period.from && contains(figure.sentence, period.from);
  if (isAim && (!isDated || AIM_TOLD.test(stated))) return undefined;
  const named = namePlaces([stated, words.after.replace(/^ cùng kỳ/, " so với cùng kỳ")], place);
  if (!named) return undefined;
  const [told, after] = named.parts as readonly [string, string];
  // `tổng số doanh nghiệp là bao nhiêu` has named the things.
  const things = words.unit.trim();
  const isCounted = things.length > 2 && /^(?:tổng )?số /iu.test(told) && told.includes(things);
  const before = isCounted ? told.replace(REACHING, " là") : told;
  const namesPlace = words.namesPlace || named.isNamed;
  const timeWords = period.from ? text.slice(period.from.start, period.from.end) : "";
  const front = [
    isAim ? AIM : "",
    findPeriods(`${stated}${words.after}`).length > 0 ? "" : periodWords(period.value, timeWords),
    namesPlace ? "" : `${words.isDeed ? "" : "tại "}${place.level} ${place.name}`,
  ].filter(Boolean);
  const isSubject = !namesPlace && words.isDeed;
  const lead = front.map((part, at) => (at === 0 ? part : lowerFirst(part))).join(", ");
  const clause = front.length > 0 ? lowerFirst(before) : before;
  const joined = lead ? `${lead}${isSubject ? " " : ", "}${clause}` : clause;
  const opening = capitalised(joined);
  const basis = figure.basis && !`${before}${after}`.includes(figure.basis) ? ` theo ${figure.basis}` : "";
  const unit = isCounted
    ? ""
    : (UNIT_WORDS[words.unit.trim()] ?? (/^\S/.test(words.unit) ? ` ${words.unit}` : words.unit));
  const bare = `${opening} bao nhiêu${unit}${after}${basis}?`;
  return {
    text: BOUND.test(figure.qualifier ?? "") ? asRecorded(bare) : bare,
    bare,
    words,
    claim: (number) => `${opening} ${number}${words.unit}${after}${basis}.`,
  };
}

function asRecorded(question: string): string {
  if (question.startsWith(AIM)) return question.replace(AIM, "Theo mục tiêu ghi trong tài liệu");
  return `Theo số liệu ghi trong tài liệu, ${lowerFirst(question)}`;
}

/** The bare words of a level (`của huyện`) with the place's name; undefined where another place is meant. */
function namePlaces(
  parts: readonly string[],
  place: Place,
): { readonly parts: readonly string[]; readonly isNamed: boolean } | undefined {
  let isNamed = false;
  let isOther = false;
  const named = parts.map((part) =>
    part.replace(BARE_LEVEL, (words: string, ...rest) => {
      const { level } = rest.at(-1) as { level: string };
      if (level.toLowerCase() !== place.level) isOther = true;
      else isNamed = true;
      return `${words} ${place.name}`;
    }),
  );
  return isOther ? undefined : { parts: named.map((part) => withLevel(part, place)), isNamed };
}

/** `huyện Đầm Hà` where the document says no more than `Đầm Hà`. */
function withLevel(words: string, { name, level }: Place): string {
  const bare = new RegExp(
    `(?<!(?:[ủỦ]y|[uU]ỷ|\\p{Lu}|[Tt]ỉnh|[Hh]uyện|phố|xã|[Xx]ã|[Pp]hường|trấn|[Tt]hôn|[Bb]ản|TP\\.?|TX\\.?)\\s)(?<![\\p{L}])${name}(?![\\p{L}])`,
    "gu",
  );
  return words.replace(bare, `${level} ${name}`);
}

/** In running text, unless the word is a name or an abbreviation. */
function lowerFirst(words: string): string {
  const [first = "", second = ""] = words.split(" ");
  const isLevel = /^(?:Tỉnh|Huyện|Thành|Thị|Xã|Phường|Toàn|Đến|Năm|Trong)$/u.test(first);
  const isName = !isLevel && /^\p{Lu}\p{Ll}*$/u.test(first) && /^\p{Lu}\p{Ll}/u.test(second);
  return isName || /^\p{Lu}[\p{Lu}\d]/u.test(words) || /^Đảng(?! viên)/u.test(words)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}
