import { overlaps, type Span } from "../../domain/span.ts";
import { isGeneric } from "../../language/generic-words.ts";
import type { Glossary } from "../../language/glossary.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { keysOfText } from "../../language/topic.ts";

/** Words that join and report and say nothing of their own; beside those that no question is about. */
const REPORTING = new Set(
  `theo báo cáo tài liệu văn bản nguồn cụ thể ngoài bên cạnh đồng thời trong đó đáng chú ý nổi bật bao gồm gồm ghi nhận nêu rõ
  tương ứng tương đương lần lượt thực hiện hoàn thành kết quả chính sau đây dưới đây như huyện tỉnh xã phường thành phố thị
  địa phương phương bàn toàn nhìn chung tóm lại riêng cho thấy được có là và với của ở vào thời điểm khoảng giữ duy trì mức
  con số chỉ đưa giúp góp phần tổng cộng việc công tác lĩnh vực mặt nội dung thông tin trình bày đề cập xác định tiến hành
  nhờ qua đó nhằm hướng tiếp tục ra đời nhóm một số hai điểm khác này đó các những để phấn đấu mục tiêu đặt hết`.split(
    /\s+/,
  ),
);

const NEGATION = /(?<![\p{L}])(?:không(?! chỉ| những| gian| khí)|chưa|chẳng|chả)(?![\p{L}])/giu;
const UP = /(?<![\p{L}])(?:tăng|nâng|cao hơn|vượt)(?![\p{L}])/iu;
const DOWN = /(?<![\p{L}])(?:giảm|hạ|sụt|thấp hơn)(?![\p{L}])/iu;
const RANK =
  /(?<![\p{L}])(?:(?:\p{L}+ nhất(?! là| trí| định)|duy nhất|đầu tiên|cuối cùng)(?: (?:trong|của|ở|toàn|cả)(?: \p{L}+){1,2})?|dẫn đầu|đứng đầu|đi đầu|kỷ lục|vượt trội)(?![\p{L}])/giu;
/** What these say must stand in the sources in the same words. */
const SAID_ALIKE: readonly RegExp[] = [
  RANK,
  /(?<![\p{L}])(?:tất cả|toàn bộ|mọi|hoàn toàn|tuyệt đối|cả nước|toàn quốc|thế giới|quốc tế)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:nhờ|bởi|do|nguyên nhân|dẫn đến|khiến|lý do)(?![\p{L}])/giu,
  /(?<![\p{L}])(?:cùng kỳ|kế hoạch|dự toán|gấp|lần|trong đó|trong số đó|chiếm)(?![\p{L}])/giu,
];
const AIM =
  /(?<![\p{L}])(?:mục tiêu(?! quốc gia)|chỉ tiêu|phấn đấu|dự kiến|sẽ|hướng tới|hướng đến|quyết tâm|nhiệm vụ|yêu cầu|đề nghị|cần|phải|đến năm|tập trung|tiếp tục|đẩy mạnh|tăng cường|chủ động|nhằm)(?![\p{L}])/iu;
const STRONG_AIM =
  /(?<![\p{L}])(?:phấn đấu|dự kiến|sẽ|hướng tới|quyết tâm|đặt mục tiêu|(?:mục tiêu(?! quốc gia)|chỉ tiêu)[^,;.\d]{0,16}(?:đặt ra|đến|hết|năm|là|:))(?![\p{L}])/iu;
const DONE =
  /(?<![\p{L}])(?:đã|đạt được|hoàn thành|thực hiện được|hiện có|hiện nay|đến nay|kết quả|được công nhận)(?![\p{L}])/iu;

/** Whether a word, as compared, says nothing of its own. */
export function isReporting(word: string): boolean {
  return REPORTING.has(word);
}

export function contentWords(text: string): Token[] {
  return tokenise(text).filter(
    (token) => token.kind === "word" && !isGeneric(token, "strict") && !REPORTING.has(token.accented),
  );
}

/** A document's sentence that quotes touch, with its words. */
export interface SourceSentence {
  readonly text: string;
  readonly span: Span;
  /** From where the document's sentence begins to where the quote ends: what is aimed at may be said ahead. */
  readonly ahead?: string;
  /** A figure that the written sentence tells stands in it. */
  readonly holdsFigure?: boolean;
}

/** The part of a report that a sentence belongs to, in front of it; it narrows nothing. */
export const OPENER =
  /^(?:Về|Trên lĩnh vực|Trong lĩnh vực|Lĩnh vực) (?:phát triển )?(?:kinh tế|xã hội|kinh tế - xã hội|văn hóa|văn hóa - xã hội|an sinh xã hội|quốc phòng|an ninh|quốc phòng - an ninh|xây dựng Đảng|mục tiêu|nhiệm vụ|hạn chế|nguyên nhân)(?=[,:])|^(?:Một (?:số|trong những) )?(?:[Hh]ạn chế|[Tt]ồn tại|[Nn]guyên nhân|[Bb]ài học|[Ll]ợi thế|[Tt]hế mạnh)(?: (?!là )\p{L}+){0,4} là(?= )/u;

/** Of a sentence's words the share that its sources must have, and of each part's that one sentence of them must. */
const SUPPORTED = 0.7;
const SUPPORTED_WITH_FIGURES = 0.75;
const IN_ONE_SENTENCE = 0.6;
/** A part with fewer words is judged with the whole. */
const PART = 2;

/** Whether the words of `text` rest on the sources: their share, and what turns their meaning. */
export function isWorded(
  whole: string,
  sources: readonly SourceSentence[],
  beside: string,
  { figures, glossary }: { readonly figures: readonly Span[]; readonly glossary: Glossary },
): boolean {
  const text = whole.replace(OPENER, (opener) => " ".repeat(opener.length));
  const known = new Set(tokenise(`${sources.map((one) => one.text).join("\n")}\n${beside}`).map(keyOf));
  const words = contentWords(text);
  const held = words.filter((word) => known.has(keyOf(word))).length;
  if (held < (figures.length > 0 ? SUPPORTED_WITH_FIGURES : SUPPORTED) * words.length) return false;
  const all = sources.map((one) => one.text.toLowerCase()).join("\n");
  const isSaid = (phrase: string) => all.includes(phrase.toLowerCase());
  if (!SAID_ALIKE.every((pattern) => (whole.match(pattern) ?? []).every(isSaid))) return false;
  if (!ranksStand(whole, sources, figures)) return false;
  if (turnsAim(text, sources)) return false;
  return partsOf(text).every(({ text: part, span }) => {
    const own = contentWords(part).map(keyOf);
    if (own.length < PART) return true;
    // What is hung on a figure stands in the sentence of a figure, too.
    const beside = figures.length > 0 ? sources.filter(({ holdsFigure }) => holdsFigure) : sources;
    const best = bestFor(
      own,
      beside.map((one) => one.text),
    );
    if (best.share < IN_ONE_SENTENCE) return false;
    const closest = bestFor(
      own,
      partsOf(best.text).map((one) => one.text),
    );
    if (closest.share < IN_ONE_SENTENCE) return denials(part) <= denials(best.text);
    // What a figure of the part says has been compared already.
    return figures.some((figure) => overlaps(span, figure))
      ? denials(part) === denials(closest.text)
      : meansAlike(part, closest.text, glossary);
  });
}

/** `cao nhất tỉnh với 2,17%; … thấp nhất với 0,19%`: what is said of a number's rank is said beside it. */
function ranksStand(text: string, sources: readonly SourceSentence[], figures: readonly Span[]): boolean {
  const numbers = figures.map(({ start, end }) => /\d+(?:[.,]\d+)*/u.exec(text.slice(start, end))?.[0] ?? "");
  if (numbers.length === 0) return true;
  const statements = sources.flatMap((source) => source.text.toLowerCase().split(/[;.](?:\s|$)|\n/u));
  return (text.toLowerCase().match(RANK) ?? []).every((rank) =>
    statements.some((one) => one.includes(rank) && numbers.some((number) => one.includes(number))),
  );
}

/** One part of a sentence denies, raises and names what the source's part does. */
function meansAlike(part: string, source: string, glossary: Glossary): boolean {
  if (denials(part) !== denials(source)) return false;
  if ((UP.test(part) && !UP.test(source)) || (DOWN.test(part) && !DOWN.test(source))) return false;
  const named = (text: string) =>
    keysOfText(text, glossary).filter(
      ({ kind, span }) =>
        (kind === "indicator" || kind === "counted") &&
        !PARTS_OF_REPORTS.test(text.slice(span.start, span.end)),
    );
  const held = named(source).map(({ key }) => key);
  return named(part).every(
    ({ key }) => held.includes(key) || held.some((longer) => longer.startsWith(`${key}-`)),
  );
}

const PARTS_OF_REPORTS =
  /^(?:hạn chế|tồn tại|nguyên nhân|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|kết quả|bài học)/iu;

function denials(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}

/** What a source aims at is not told as done, nor the other way round. */
function turnsAim(text: string, sources: readonly SourceSentence[]): boolean {
  const own = contentWords(text).map(keyOf);
  const closest = bestFor(
    own,
    sources.map((one) => one.ahead ?? one.text),
  ).text;
  if (STRONG_AIM.test(closest) && !DONE.test(closest)) return !AIM.test(text) || DONE.test(text);
  return STRONG_AIM.test(text) && !AIM.test(closest);
}

function bestFor(words: readonly string[], texts: readonly string[]): { text: string; share: number } {
  let best = { text: "", share: -1 };
  for (const text of texts) {
    const known = new Set(tokenise(text).map(keyOf));
    const share = words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
    if (share > best.share) best = { text, share };
  }
  return best;
}

/** The stretches between marks and joining words. */
function partsOf(text: string): SourceSentence[] {
  const parts: SourceSentence[] = [];
  let start = 0;
  for (const { index, 0: mark } of [...text.matchAll(JOINTS), { index: text.length, 0: "" }]) {
    if (index > start) parts.push({ text: text.slice(start, index), span: { start, end: index } });
    start = index + mark.length;
  }
  return parts;
}

const JOINTS = /[;:]\s|,\s(?!\d)|\s(?:và|nhưng|song|tuy nhiên|trong khi)\s/gu;

function keyOf({ accented }: Token): string {
  return accented;
}
