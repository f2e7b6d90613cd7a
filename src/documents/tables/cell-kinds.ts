const YEAR = /^(?:19|20)\d{2}$/;
const DAY = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/;
const FIGURE = /^[-+–~≈<>(]*\s*\d[\d.,/ ]*\s*(?:%|‰|[\p{L}²³/]+(?: [\p{L}/]+){0,2})?\)?$/u;
const SPAN_OF_TIME = /tháng|quý|năm|kỳ|ngày/iu;
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?$/u;

/** A cell that holds a number, its unit at most: `5,19%`, `(120)`, `17/20 xã`; a year or a day is none. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text) && !YEAR.test(text) && !DAY.test(text) && !SPAN_OF_TIME.test(text);
}

/** The row under a header that counts the columns: `A | B | 1 | 2 | 3=2/1`. */
export function countsColumns(texts: readonly string[]): boolean {
  if (texts.length < 2 || !texts.every((text) => COLUMN_NUMBER.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  return numbers.length > 0 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
}
