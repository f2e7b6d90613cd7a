import type { Random } from "../../domain/random.ts";
import type { Span } from "../../domain/span.ts";
import { sentences } from "../../language/sentences.ts";
import { fold } from "../../language/spelling.ts";
import { amends, isNormative } from "../laws.ts";
import { chooseAround } from "./around-key.ts";
import { type Article, articlesOf } from "./articles.ts";
import { DISTRACTORS } from "./draft.ts";
import { nearValues } from "./near-values.ts";
import type { TextDrafter } from "./text-draft.ts";
import { isWhole } from "./whole-words.ts";
import { readWritten, type WrittenNumber, writeLike } from "./written-number.ts";

/** A number that a rule sets, with what it counts. */
const SET =
  /(?<![\d.,/\p{L}-]|(?:khoản|điều|điểm|số|chương|mục|tháng|ngày|lần thứ|khoá|khóa|năm|hạng|loại|cấp|nhóm)\s)(?<number>\d+(?:\.\d{3})*(?:,\d+)?)(?<unit>%| (?:ngày làm việc|ngày|tháng|năm(?! \d)|tuổi|giờ|phần trăm|triệu đồng|tỷ đồng|đồng|người|thành viên|đại biểu|lần|mét|m2|km|héc ta|ha|cổ đông|chữ ký|thẩm phán))(?![\p{L}\d])/giu;
const REFERS =
  /(?<![\p{L}])(?:cũng|này|đó|ấy|kia|nêu trên|nói trên|trên đây|sau đây|dưới đây|như sau|khoản|điểm|họ|mình|còn lại|khác|trường hợp (?:này|khác))(?![\p{L}])/iu;
const SUBJECT = /^\p{Lu}\p{L}+ \p{L}+/u;
const NOT_ALONE =
  /^(?:Nếu|Khi|Trường hợp|Trong trường hợp|Ngoài|Và|Hoặc|Được|Bị|Có|Không|Phải|Do|Đã|Từ|Đủ|Là|Sau|Trước|Tuy|Nhưng|Nghị quyết này|Luật này)(?![\p{L}])/u;
/** An amount of something that the sentence before names. */
const AMOUNT_ALONE =
  /^(?:Mức|Thời hạn|Thời gian|Số lượng|Số tiền|Tỷ lệ)\s(?:thấp nhất|cao nhất|tối thiểu|tối đa|là|bằng|không quá|ít nhất|được|phải|do|tính)(?![\p{L}])/u;
const VERB = /(?<![\p{L}])(?:là|được|phải|có|không quá|bằng|gồm|thì|do)(?![\p{L}])/u;
const MARKED = /^(?:\d{1,2}|[a-zđ])\s?[.)\-–]|^[-–•+]/u;
const SHORTEST = 45;
const LONGEST = 210;

/** What terms and ages are usually set at. */
const CUSTOMARY: readonly (readonly [RegExp, readonly number[]])[] = [
  [/giờ/, [6, 8, 12, 24, 36, 48, 72]],
  [/ngày/, [5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180]],
  [/tháng/, [3, 6, 9, 12, 18, 24, 36, 48]],
  [/năm/, [1, 2, 3, 5, 7, 10, 15, 20, 30]],
  [/tuổi/, [14, 15, 16, 18, 20, 21, 25, 30, 35]],
  [/%|phần trăm/, [10, 20, 25, 30, 35, 40, 50, 51, 60, 65, 70, 75]],
];

/** How many, how long, at what age: the one number of a law's sentence that can be read alone. */
export const ruleDrafts: TextDrafter = function* ({ document, name, spans, random }, deps) {
  if (!name || !isNormative(document) || amends(document)) return;
  const articles = articlesOf(document, deps).filter(({ number }) => number !== null);
  const rules = articles.flatMap((article) =>
    ownLines(document.text, article).flatMap((line) =>
      rulesIn(document.text, line).map((rule) => ({ ...rule, article })),
    ),
  );
  for (const { before, number, unit, after, sentence, article } of random.shuffled(rules)) {
    if (!spans.some(({ start, end }) => start <= sentence.start && sentence.start < end)) continue;
    const key = readWritten(number);
    if (!key) continue;
    const masked = plain(before + after);
    const isTold = rules.some(
      (other) => other.number !== number && plain(other.before + other.after) === masked,
    );
    const distractors = customary(
      key,
      unit,
      document.text.slice(article.span.start, article.span.end),
      random,
    );
    const citation = deps.cite(document.id, sentence);
    if (isTold || !distractors || !citation?.quote.includes(`${number}${unit}`)) continue;
    const asked = unit === "%" ? " phần trăm" : unit;
    yield {
      question: `Theo ${article.number} ${name}, ${lowered(before, document.text)}bao nhiêu${asked}${after}?`,
      key: `${number}${unit}`,
      distractors: distractors.map((other) => `${other}${unit}`),
      isOrdered: true,
      level: 3,
      citations: [citation],
      asks: [`rule ${document.id} ${masked}`],
    };
  }
};

/** Headings that their numbered lines complete. */
const OPENS_LIST =
  /^(?:Các |Những )?(?:trường hợp|đối tượng|hồ sơ|điều kiện|quyền|nghĩa vụ|trách nhiệm|nhiệm vụ)(?![\p{L}])/iu;

/** The lines that no colon or heading above makes a part of its sentence. */
function ownLines(text: string, { lines, title }: Article): Span[] {
  let isListed = OPENS_LIST.test(title ?? "");
  return lines.filter(({ start, end }) => {
    const words = text.slice(start, end);
    if (isListed && MARKED.test(words)) return false;
    isListed = words.endsWith(":");
    return true;
  });
}

interface Rule {
  readonly before: string;
  readonly number: string;
  readonly unit: string;
  readonly after: string;
  readonly sentence: Span;
}

function rulesIn(text: string, line: Span): Rule[] {
  return sentences(text, line).flatMap((sentence): Rule[] => {
    const words = text.slice(sentence.start, sentence.end);
    // A lettered line goes on from the one that opens its list.
    if (/^[a-zđ]\s?[.)\-–]/u.test(words) || !words.endsWith(".")) return [];
    const told = words.replace(/^\d{1,2}\s?[.)\-–]+\s*/u, "").replace(/\.$/, "");
    const [found, ...more] = [...told.matchAll(SET)];
    if (!found || more.length > 0 || told.length < SHORTEST || told.length > LONGEST) return [];
    const before = told.slice(0, found.index);
    const after = told.slice(found.index + found[0].length);
    if (!SUBJECT.test(told) || NOT_ALONE.test(told) || AMOUNT_ALONE.test(told) || !VERB.test(told)) return [];
    if (
      REFERS.test(told) ||
      !isWhole(told) ||
      /[\d:;"“]/.test(before + after) ||
      before.endsWith("(") ||
      after.startsWith(" (")
    )
      return [];
    const { number = "", unit = "" } = found.groups!;
    return [{ before, number, unit, after, sentence }];
  });
}

/** Three other numbers of the same writing that the article does not set for anything. */
function customary(key: WrittenNumber, unit: string, article: string, random: Random): string[] | undefined {
  const known = CUSTOMARY.find(([of]) => of.test(unit))?.[1] ?? [];
  // Among such numbers another one would stand out.
  const usual = known.includes(key.value) ? known : [];
  const near = random.shuffled(usual.filter((value) => value <= key.value * 3 && value >= key.value / 3));
  const candidates = [...new Set([...near, ...nearValues(key, random)])].map((value) => ({ value }));
  const isShare = /%|phần trăm/.test(unit);
  const chosen = chooseAround(key.value, candidates, DISTRACTORS, random, ({ value }) => {
    const number = writeLike(key, value);
    if (value === key.value || number === undefined || (isShare && value >= 100)) return false;
    return !article.includes(`${number}${unit}`);
  });
  const numbers = chosen.flatMap(({ value }) => writeLike(key, value) ?? []);
  return numbers.length === DISTRACTORS ? numbers : undefined;
}

/** With a small letter in running text, unless the document writes these words there with a capital: `Quốc hội`. */
function lowered(words: string, text: string): string {
  const [first = "", second = ""] = words.split(/[ ,]/);
  const small = words.charAt(0).toLowerCase() + words.slice(1);
  const times = (word: string) =>
    [...text.matchAll(new RegExp(`\\p{Ll},? ${word}[ ,]${second}(?!\\p{L})`, "gu"))].length;
  // `ngân sách nhà nước` beside `Nhà nước`: the capital need not be the rule.
  return times(first) * 3 > times(small.split(/[ ,]/)[0]!) ? words : small;
}

function plain(words: string): string {
  return fold(words).toLowerCase().replace(/\s+/g, " ").trim();
}
