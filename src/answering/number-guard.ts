import type { Citation } from "../domain/citation.ts";

const NUMBER = /\d+(?:[.,]\d+)*(?:\/\d+)?/g;
const UNIT =
  /^\s?(%|‰|điểm phần trăm|(?:nghìn\s|triệu\s)?(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s(?:đồng|USD|EUR))?|đồng|USD|EUR|ha\b|km\b|lần\b)/u;
/** The first syllable of the things counted: `2.400 đảng viên` is not `2.400 hộ`. */
const THINGS = /^\s(\p{Ll}+)/u;
/** An answer may leave the currency out (`250 tỷ`), never name another. */
const CURRENCY = / (?:đồng|USD|EUR)$/u;

/**
 * The numbers of an answer that stand in none of its quotes with the same unit or things counted:
 * empty for an answer that may be shown. Dates of the cited documents may be named.
 */
export function unsupportedNumbers(text: string, citations: readonly Citation[]): string[] {
  const dates = citations.flatMap(({ date }) => (date ? [written(date)] : []));
  let rest = text;
  for (const date of dates) rest = rest.replaceAll(date, " ");
  const quoted = citations.flatMap(({ quote }) => countsIn(quote));
  return countsIn(rest)
    .filter((told) => !quoted.some((other) => shows(other, told)))
    .map(({ number, unit }) => `${number}${unit}`);
}

/** A number as it stands in a text; `things` is empty beside a unit, or where no word follows. */
interface Count {
  readonly number: string;
  readonly unit: string;
  readonly things: string;
}

/** A date as answers write it. */
function written(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}/${month}/${year}`;
}

function shows(quoted: Count, told: Count): boolean {
  const sameUnit =
    told.unit === "" || quoted.unit === told.unit || quoted.unit.replace(CURRENCY, "") === told.unit;
  const sameThings = told.things === "" || quoted.things === "" || quoted.things === told.things;
  return quoted.number === told.number && sameUnit && sameThings;
}

function countsIn(text: string): Count[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const behind = text.slice(match.index + match[0].length);
    const unit = UNIT.exec(behind)?.[1]?.replace(/\s/g, " ") ?? "";
    const things = unit === "" ? (THINGS.exec(behind)?.[1] ?? "") : "";
    return { number: match[0], unit, things };
  });
}
