import type { Citation } from "../domain/citation.ts";

const NUMBER = /\d+(?:[.,]\d+)*(?:\/\d+)?/g;
const UNIT =
  /^\s?(%|‰|điểm phần trăm|(?:nghìn\s|triệu\s)?(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s(?:đồng|USD|EUR))?|đồng|USD|EUR|ha\b|km\b|lần\b)/u;
/** An answer may leave the currency out (`250 tỷ`), never name another. */
const CURRENCY = / (?:đồng|USD|EUR)$/u;

/**
 * The numbers of an answer that stand in none of its quotes with the same unit: empty for an
 * answer that may be shown. Dates of the cited documents may be named.
 */
export function unsupportedNumbers(text: string, citations: readonly Citation[]): string[] {
  const dates = citations.flatMap(({ date }) => (date ? [written(date)] : []));
  let rest = text;
  for (const date of dates) rest = rest.replaceAll(date, " ");
  return numbersWithUnits(rest)
    .filter(({ number, unit }) => !citations.some(({ quote }) => stands(quote, number, unit)))
    .map(({ number, unit }) => `${number}${unit}`);
}

/** A date as answers write it. */
function written(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}/${month}/${year}`;
}

function stands(quote: string, number: string, unit: string): boolean {
  return numbersWithUnits(quote).some(
    (other) =>
      other.number === number &&
      (unit === "" || other.unit === unit || other.unit.replace(CURRENCY, "") === unit),
  );
}

function numbersWithUnits(text: string): { number: string; unit: string }[] {
  return [...text.matchAll(NUMBER)].map((match) => ({
    number: match[0],
    unit: UNIT.exec(text.slice(match.index + match[0].length))?.[1]?.replace(/\s/g, " ") ?? "",
  }));
}
