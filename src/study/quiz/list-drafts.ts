import { QUIZ_LIMITS } from "../../domain/quiz-item.ts";
import type { Span } from "../../domain/span.ts";
import { plainWords } from "../../language/plain-words.ts";
import { amends, isNormative } from "../laws.ts";
import { alikeInLength } from "./alike-in-length.ts";
import { type Article, articlesOf } from "./articles.ts";
import { DISTRACTORS } from "./draft.ts";
import type { TextDrafter } from "./text-draft.ts";
import { isWhole } from "./whole-words.ts";

const MARKED = /^(?:(?:\d{1,2}|[a-zđ])\s?[.)]|[-–•+])\s*(?<words>\p{L}.*)$/su;
const REFERS =
  /(?<![\p{L}])(?:này|đó|nêu trên|nói trên|trên đây|sau đây|dưới đây|khác|như sau|họ|khoản|điểm|các trường hợp còn lại)(?![\p{L}])/iu;
/** Headings of which every item below is one of what they name. */
const NAMES_ITEMS =
  /^(?:Các |Những |Một số )?(?:hành vi|quyền|nghĩa vụ|nhiệm vụ|trách nhiệm|tiêu chuẩn|điều kiện|nguyên tắc|nội dung|căn cứ|hồ sơ|chính sách|thẩm quyền|hình thức|loại|phân loại|đối tượng|yêu cầu|chức năng|mục tiêu|biện pháp|giải pháp|hạn chế|tồn tại|nguyên nhân|bài học|kết quả|phương hướng|việc)(?![\p{L}])/iu;
const LEAST = 4;
const SHORTEST = 20;
const LONGEST = 95;
const MOST_SHARED = 0.75;

interface Listed {
  readonly words: string;
  readonly span: Span;
}

/** What an article or section lists, among what other ones of the same document list. */
export const listDrafts: TextDrafter = function* ({ document, name, spans, random }, deps) {
  if (!name || amends(document)) return;
  const articles = articlesOf(document, deps);
  const listed = articles.map((article) => listOf(document.text, article));
  for (const at of random.shuffled(articles.map((_, i) => i))) {
    const article = articles[at]!;
    const items = listed[at]!;
    const question = questionOn(article, name, isNormative(document));
    if (!question || items.length < LEAST) continue;
    if (!spans.some(({ start, end }) => article.span.start < end && start < article.span.end)) continue;
    const own = new Set(plainWords(document.text.slice(article.span.start, article.span.end)).split(" "));
    const foreign = listed.flatMap((list, i) =>
      i !== at && NAMES_ITEMS.test(articles[i]!.title ?? "") ? list : [],
    );
    for (const item of random.shuffled(items)) {
      if (sharesAWord(item.words, article.title ?? "")) continue;
      // Options that begin alike are of one kind: duties among duties, people among people.
      const others = random
        .shuffled(foreign.filter(({ words }) => opening(words) === opening(item.words)))
        .filter(({ words }) => !saysTheSame(words, own) && !isLike(words, item.words))
        .map(({ words }) => words);
      const distractors = alikeInLength(item.words, others, DISTRACTORS);
      const citation = deps.cite(document.id, item.span);
      if (!distractors || !citation?.quote.includes(item.words)) continue;
      yield {
        question,
        key: item.words,
        distractors,
        isOrdered: false,
        level: 1,
        citations: [citation],
        asks: [`list ${document.id} ${article.span.start}`],
      };
    }
  }
};

/** The whole question, as all that changes in it is the heading. */
function questionOn({ number, title }: Article, name: string, isLaw: boolean): string | undefined {
  if (
    !title ||
    !NAMES_ITEMS.test(title) ||
    title.length > 120 ||
    title.length < 8 ||
    !isWhole(title) ||
    /\d{3}/.test(title)
  )
    return undefined;
  if (isLaw)
    return number ? `Nội dung nào sau đây được quy định tại ${number} (${title}) của ${name}?` : undefined;
  return `Nội dung nào sau đây được nêu trong phần “${title}” của tài liệu “${name}”?`;
}

/** Words that open what is of any kind: the next one says of which. */
const OF_ANY_KIND = /^(?:các|những|mọi|một|việc|có|không|được|bị|về)$/u;

function opening(words: string): string {
  const [first = "", second = ""] = words.toLowerCase().split(" ");
  return OF_ANY_KIND.test(first) ? `${first} ${second}` : first;
}

/** The marked lines that can be told by themselves. */
function listOf(text: string, { lines }: Article): Listed[] {
  return lines
    .flatMap((line): Listed[] => {
      const slice = text.slice(line.start, line.end);
      const words = MARKED.exec(slice)
        ?.groups?.words?.replace(/[;,.]+$/, "")
        .replace(/[;,]? (?:và|hoặc)$/u, "");
      if (!words || words.length < SHORTEST || words.length > LONGEST || words.includes("\n")) return [];
      if (REFERS.test(words) || !isWhole(words) || /[:;]/.test(words) || !/^\p{Lu}/u.test(words)) return [];
      return [{ words, span: line }];
    })
    .filter(({ words }) => words.length <= QUIZ_LIMITS.option);
}

/** Nearly all its words stand in the article: that may say it, too, in another order. */
function saysTheSame(words: string, own: ReadonlySet<string>): boolean {
  const plain = plainWords(words).split(" ");
  return plain.filter((word) => own.has(word)).length > plain.length * MOST_SHARED;
}

/** Half of the shorter one's words stand in the other: the one may be another wording of the other. */
function isLike(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((text) => plainWords(text).split(" "))
    .sort((a, b) => a.length - b.length);
  return short!.filter((word) => long!.includes(word)).length > short!.length / 2;
}

/** Two neighbouring words of the heading tell which option is meant. */
function sharesAWord(words: string, title: string): boolean {
  const plain = ` ${plainWords(words)} `;
  const titled = plainWords(title).split(" ");
  return titled.some((word, at) => at > 0 && plain.includes(` ${titled[at - 1]} ${word} `));
}
