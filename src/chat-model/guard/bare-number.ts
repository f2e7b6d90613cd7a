import type { Span } from "../../domain/span.ts";
import type { Glossary } from "../../language/glossary.ts";
import { tokenise } from "../../language/tokens.ts";
import { keysOfText } from "../../language/topic.ts";
import { plain } from "./clauses.ts";
import type { Quoted } from "./quoted.ts";
import { contentWords } from "./words.ts";

/**
 * Whether a number that no figure was read from stands in a quote in nearly the same clause: the same
 * word before and behind it, or all that the sentence's clause says in the quote's clause.
 */
export function isBareNumberHeld(
  text: string,
  number: Span,
  quoted: readonly Quoted[],
  { glossary }: { readonly glossary: Glossary },
): boolean {
  const clause = clauseAround(text, number);
  const age = AGE.exec(text.slice(0, number.end + 5))?.[0];
  if (age) return quoted.some((one) => plain(one.text).includes(plain(age)));
  const outside = quoted.map((one) => one.text).join("\n");
  if ((text.match(YEAR) ?? []).some((year) => !outside.includes(year))) return false;
  const written = /\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)?/u.exec(text.slice(number.start, number.end))?.[0];
  if (!written) return quoted.some((one) => one.text.includes(text.slice(number.start, number.end)));
  const unit = unitBehind(text, number.start + text.slice(number.start).indexOf(written) + written.length);
  const words = contentWords(clause).map(({ accented }) => accented);
  const keys = keysOfText(clause, glossary).map(({ key }) => key);
  return quoted.some((one) =>
    occurrences(one.text, written).some((span) => {
      if (unitBehind(one.text, span.end) !== unit) return false;
      if (numberBefore(text, number) !== numberBefore(one.text, span)) return false;
      const around = clauseAround(one.text, span);
      const known = new Set(tokenise(around).map(({ accented }) => accented));
      const held = keysOfText(around, glossary).map(({ key }) => key);
      return (
        words.every((word) => known.has(word)) &&
        keys.every((key) => held.includes(key)) &&
        directionOf(clause) === directionOf(around)
      );
    }),
  );
}

/** `dưới 5 tuổi` names whom something is told of. */
const AGE = /(?:trên |dưới |đến |đủ |từ )?(?<![\d.,])\d+(?:\s?-\s?\d+)? tuổi$/u;

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** From the mark or the number before to the mark or the number behind. */
function clauseAround(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const from = [...before.matchAll(/[;:.](?:\s|$)|,\s|\s(?:và|nhưng|còn|song)\s|\d[\d.,]*/gu)].at(-1);
  const to = /[;:.](?:\s|$)|,\s|\s(?:và|nhưng|song)\s|\d/u.exec(after);
  return text.slice(from ? from.index + from[0].length : 0, end + (to?.index ?? after.length));
}

/** `19 sản phẩm đạt 4 sao`: the number that this one is said of, in the same stretch. */
function numberBefore(text: string, { start }: Span): string | undefined {
  const stretch =
    text
      .slice(0, start)
      .split(/[;:.](?:\s|$)|,\s|\s(?:và|nhưng|còn|song)\s/u)
      .at(-1) ?? "";
  return stretch.match(/\d+(?:[.,]\d+)*/gu)?.at(-1);
}

function unitBehind(text: string, end: number): string {
  return /^\s?(%|‰|[\p{L}²³]+)/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? "";
}

/** Of the same number, be it written with a zero in front. */
function occurrences(text: string, written: string): Span[] {
  return [...text.matchAll(/(?<![\d\p{L}]|\d[.,/])\d+(?:[.,/]\d+)*/gu)].flatMap(({ index, 0: other }) =>
    plain(other) === plain(written) ? [{ start: index, end: index + other.length }] : [],
  );
}

/** What turns a number's meaning in the words around it. */
function directionOf(clause: string): string {
  const marks = [
    /(?<![\p{L}])(?:tăng|nâng|vượt|cao hơn)(?![\p{L}])/iu,
    /(?<![\p{L}])(?:giảm|hạ|thấp hơn)(?![\p{L}])/iu,
    /(?<![\p{L}])(?:không|chưa)(?![\p{L}])/iu,
    /(?<![\p{L}])(?:trên|hơn)\s*$|(?<![\p{L}])(?:trên|hơn)\s+\d/iu,
    /(?<![\p{L}])(?:dưới)\s+\d/iu,
    /(?<![\p{L}])(?:gần|khoảng|ước)(?![\p{L}])/iu,
    /(?<![\p{L}])(?:mục tiêu|phấn đấu|dự kiến|kế hoạch|chỉ tiêu)(?![\p{L}])/iu,
  ];
  return marks.map((mark) => (mark.test(clause) ? "1" : "0")).join("");
}
