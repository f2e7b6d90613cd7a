import type { Span } from "../domain/span.ts";
import { endOf } from "./quantity.ts";
import type { Sentence } from "./sentence.ts";

/** `và` in `cả khai thác và nuôi trồng` joins the words of one measure. */
const BOUNDARY =
  /[,;:()]|\s[-–]\s(?!(?:đó|đây) (?:chính )?là )|(?<![\p{L}])(?:(?<!(?<![\p{L}])cả (?!năm|nước|tỉnh|huyện|xã)[\p{L} ]{2,24} )và|trong đó|(?<=[,;] )còn lại|đồng thời|trong điều kiện|trong bối cảnh|mặc dù|nhờ|giúp|góp phần|cho biết|cho thấy|(?<=(?:đồng chí|[Bb]í thư|[Cc]hủ tịch|[Tt]rưởng [Bb]an)(?![\p{L}])[^,;:.]{0,80} )(?:đề nghị|yêu cầu|nhấn mạnh|khẳng định|chỉ đạo|giao)|đưa|nâng(?! cao))(?![\p{L}])|(?<![\p{L}])(?=(?:so với|trong khi)(?![\p{L}])|(?:trên|trong)\s+tổng(?:\s+số)?\s+\d|(?<!đối )với\s+(?:trên|gần|hơn|khoảng)?\s*\d)/giu;
/** `hợp tác xã thành lập mới: 3 HTX`, `Hợp tác xã mới – 3 HTX`, `Chỉ tiêu che phủ rừng: đạt 54%`: the mark parts nothing. */
const NUMBER_NEXT = /^\s*(?:(?:đạt|thực hiện|ước|còn|được|trên|dưới|gần|khoảng|hơn)\s*){0,3}\d/iu;
const COMPARED = /(?<![\p{L}])(?:so với|cùng kỳ|CK|kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?![\p{L}]).*$/iu;

/** Where a piece can end: punctuation and conjunctions outside concepts, nouns and numbers. */
export function boundaries(sentence: Sentence): Span[] {
  const whole = [
    ...sentence.read.concepts.map(({ span }) => span),
    ...sentence.quantities.flatMap((quantity) =>
      quantity.noun ? [quantity.span, quantity.noun] : [quantity.span],
    ),
  ];
  return [...sentence.text.matchAll(BOUNDARY)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(
      ({ start, end }) => !isMarkOfValue(sentence.text, start) || !NUMBER_NEXT.test(sentence.text.slice(end)),
    )
    .filter((bound) => !whole.some((span) => span.start < bound.start && bound.end < span.end));
}

function isMarkOfValue(text: string, at: number): boolean {
  return (
    text[at] === ":" ||
    (/\p{L}$/u.test(text.slice(Math.max(0, at - 1), at)) && /^\s[-–]\s/u.test(text.slice(at, at + 3)))
  );
}

/** From the quantity to the next boundary; words in front of another number without one are that number's. */
export function tailOf(sentence: Sentence, bounds: readonly Span[], i: number): Span {
  const start = endOf(sentence.quantities[i]!);
  const next = sentence.quantities[i + 1]?.span.start;
  const ahead = bounds.filter((span) => span.start >= start);
  const bound = ahead.find((span) => span.end > span.start)?.start ?? sentence.text.length;
  if (next === undefined || bound <= next) return { start, end: Math.max(start, bound) };
  const compared = ahead.find((span) => span.start < next)?.start;
  if (compared !== undefined) return { start, end: compared };
  const said = [...sentence.periods, ...sentence.places].find(
    ({ span }) =>
      span.start >= start && /^\s*(?:của|trong|vào|ở|tại)?\s*$/u.test(sentence.text.slice(start, span.start)),
  );
  return { start, end: said ? said.span.end : start };
}

/** `tăng 53 ha so với năm 2022`: what follows the comparison measures nothing. */
export function comparedCut({ text, read }: Sentence, tail: Span): Span {
  const compared = COMPARED.exec(text.slice(tail.start, tail.end));
  if (!compared) return tail;
  const cut = tail.start + compared.index;
  const phrase = read.concepts.find(({ span }) => span.start < cut && cut < span.end);
  return { start: tail.start, end: phrase ? phrase.span.end : cut };
}
