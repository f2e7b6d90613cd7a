import type { Span } from "../domain/span.ts";

export interface NumberMention {
  readonly span: Span;
  /** Most likely reading first; only what a person typed can have a second. */
  readonly values: readonly number[];
}

// A unit may be glued to it (`1.300ha`); any other letter makes it part of a name (`18C`, `4G`), and so its digits.
const GLUED_UNIT = String.raw`(?:ha|km[²2]?|m[²³23]?|kg|tấn|tỷ|tỉ|triệu|tr|nghìn|đồng|đ|k|MW|người)(?![\p{L}\d])`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)*(?![.,]?\d)(?:(?!\p{L})|(?=${GLUED_UNIT}))`,
  "gu",
);

/**
 * Reads one number. Documents follow the Vietnamese convention: `.` groups thousands, `,` is the
 * decimal mark (33.497 → 33497; 5,19 → 5.19); a `.` that cannot group is a decimal mark (5.19).
 * What a person types may follow the English one, so `1,234` typed is 1.234 or 1234.
 */
export function readNumber(text: string, from: "document" | "typed"): number[] {
  const commas = text.split(",").length - 1;
  const dots = text.split(".").length - 1;
  if (commas > 0 && dots > 0) {
    const decimalIsComma = text.lastIndexOf(",") > text.lastIndexOf(".");
    const [group, mark] = decimalIsComma ? [".", ","] : [",", "."];
    if (!groupsOfThree(text.slice(0, text.lastIndexOf(mark)), group)) return [];
    return [Number(text.replaceAll(group, "").replace(mark, "."))];
  }
  if (dots > 0) {
    if (groupsOfThree(text, ".")) return [Number(text.replaceAll(".", ""))];
    return dots === 1 ? [Number(text)] : [];
  }
  if (commas > 0) {
    const grouped = groupsOfThree(text, ",") ? Number(text.replaceAll(",", "")) : undefined;
    if (commas > 1) return grouped === undefined ? [] : [grouped];
    const decimal = Number(text.replace(",", "."));
    return grouped !== undefined && from === "typed" ? [decimal, grouped] : [decimal];
  }
  return [Number(text)];
}

function groupsOfThree(text: string, mark: string): boolean {
  const [head, ...rest] = text.split(mark);
  return /^[1-9]\d{0,2}$/.test(head!) && rest.every((group) => /^\d{3}$/.test(group));
}

/** Numbers that stand alone, not inside a word, a date or a document's number. */
export function findNumbers(text: string, from: "document" | "typed" = "document"): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    if (isTorn(text, match.index, match.index + match[0].length)) continue;
    const values = readNumber(match[0], from);
    if (values.length > 0)
      mentions.push({ span: { start: match.index, end: match.index + match[0].length }, values });
  }
  return mentions;
}

/**
 * A piece of a number that is written apart or misread (`31 306`, `0 , 35`, `64.O28`, `1,2-1,3`): to
 * read it alone would be wrong.
 */
function isTorn(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  return (
    /\d [.,] ?$|[\d.,]\p{L}$/u.test(before) ||
    /^ [.,] ?\d|^[.,]\p{L}\d|^\p{L}\d/u.test(after) ||
    (/^ \d{3}(?!\d)/.test(after) && end - start <= 3) ||
    (/\d{1,3} $/.test(before) && /^\d{3}$/.test(text.slice(start, end)))
  );
}
