import type { Span } from "../../domain/span.ts";
import { isGeneric } from "../../language/generic-words.ts";
import { type Token, tokenise } from "../../language/tokens.ts";

/** Words that join and report and say nothing of their own; beside those that no question is about. */
const REPORTING = new Set(
  `theo báo cáo tài liệu văn bản nguồn cụ thể ngoài bên cạnh đồng thời trong đó đáng chú ý nổi bật bao gồm gồm ghi nhận nêu rõ
  tương ứng tương đương lần lượt thực hiện hoàn thành kết quả chính sau đây dưới đây như huyện tỉnh xã phường thành phố thị
  địa phương phương bàn toàn nhìn chung tóm lại riêng cho thấy được có là và với của ở vào thời điểm khoảng giữ duy trì mức
  con số chỉ đưa giúp góp phần tổng cộng việc công tác lĩnh vực mặt nội dung thông tin trình bày đề cập xác định tiến hành
  nhờ qua đó nhằm hướng tiếp tục ra đời nhóm một số hai điểm khác này đó các những cùng kỳ`.split(/\s+/),
);

/** Each class says something that must stand in the source too, and be left out only with it. */
const NEGATION = /(?<![\p{L}])(?:không(?! chỉ| những| gian| khí)|chưa|chẳng|chả)(?![\p{L}])/iu;
const CLASSES: readonly RegExp[] = [
  NEGATION,
  /(?<![\p{L}])(?:tăng|nâng|cao hơn|vượt|lên)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:giảm|hạ|sụt|thấp hơn|xuống)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:nhất|duy nhất|đầu tiên|dẫn đầu|đứng đầu|kỷ lục|cuối cùng)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:tất cả|toàn bộ|mọi|100%|hoàn toàn|tuyệt đối)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:nhờ|vì|bởi|nguyên nhân|do đó|dẫn đến|khiến|lý do)(?![\p{L}])/iu,
];
export const AIM =
  /(?<![\p{L}])(?:mục tiêu(?! quốc gia)|chỉ tiêu|phấn đấu|dự kiến|sẽ|hướng tới|hướng đến|quyết tâm|nhiệm vụ|yêu cầu|đề nghị|cần|phải|đến năm|tập trung|tiếp tục|đẩy mạnh|tăng cường|chủ động|nhằm)(?![\p{L}])/iu;
const STRONG_AIM =
  /(?<![\p{L}])(?:phấn đấu|dự kiến|sẽ|hướng tới|quyết tâm|đặt mục tiêu|mục tiêu đến)(?![\p{L}])/iu;
const DONE =
  /(?<![\p{L}])(?:đã|đạt được|hoàn thành|thực hiện được|hiện có|hiện nay|đến nay|kết quả|được công nhận)(?![\p{L}])/iu;

export function contentWords(text: string): Token[] {
  return tokenise(text).filter(
    (token) => token.kind === "word" && !isGeneric(token, "strict") && !REPORTING.has(token.accented),
  );
}

/** A document's sentence that quotes touch, with its words. */
export interface SourceSentence {
  readonly text: string;
  readonly span: Span;
}

/** Of a sentence's words the share that its sources must have, and of each part's that one sentence of them must. */
const SUPPORTED = 0.7;
const SUPPORTED_WITH_FIGURES = 0.75;
const IN_ONE_SENTENCE = 0.6;
/** A part with fewer words is judged with the whole. */
const PART = 3;

/** Whether the words of `text` rest on the sources: their share, and what turns their meaning. */
export function isWorded(
  text: string,
  sources: readonly SourceSentence[],
  beside: string,
  hasFigures: boolean,
): boolean {
  const known = new Set(tokenise(`${sources.map((one) => one.text).join("\n")}\n${beside}`).map(keyOf));
  const words = contentWords(text);
  const held = words.filter((word) => known.has(keyOf(word))).length;
  if (held < (hasFigures ? SUPPORTED_WITH_FIGURES : SUPPORTED) * words.length) return false;
  const all = sources.map((one) => one.text).join("\n");
  if (CLASSES.some((pattern) => pattern.test(text) && !pattern.test(all))) return false;
  if (turnsAim(text, sources)) return false;
  return partsOf(text).every((part) => {
    const own = contentWords(part).map(keyOf);
    if (own.length < PART) return true;
    const best = bestFor(
      own,
      sources.map((one) => one.text),
    );
    if (best.share < IN_ONE_SENTENCE) return false;
    const closest = bestFor(own, partsOf(best.text));
    return closest.share < IN_ONE_SENTENCE || NEGATION.test(part) === NEGATION.test(closest.text);
  });
}

/** What a source aims at is not told as done, nor the other way round. */
function turnsAim(text: string, sources: readonly SourceSentence[]): boolean {
  const own = contentWords(text).map(keyOf);
  const closest = bestFor(
    own,
    sources.map((one) => one.text),
  ).text;
  if (STRONG_AIM.test(closest) && !DONE.test(closest)) return !AIM.test(text);
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

function partsOf(text: string): string[] {
  return text.split(/[;:]\s|,\s(?!\d)|\s(?:nhưng|song|tuy nhiên|trong khi)\s/u).filter(Boolean);
}

function keyOf({ accented }: Token): string {
  return accented;
}
