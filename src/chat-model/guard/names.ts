import { findDates } from "../../language/dates.ts";
import { isGeneric } from "../../language/generic-words.ts";
import { findPeriods } from "../../language/periods.ts";
import { LEVEL_WORDS } from "../../language/place-levels.ts";
import type { Gazetteer } from "../../language/places.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { isReporting } from "./words.ts";

/** What names, times and number words of a sentence may rest on. */
export interface NameSources {
  /** The quotes, and what shows place and time of the figures in them. */
  readonly quotes: string;
  /** Titles and headings above: they may name a place or a year, nothing else. */
  readonly above: string;
  /** ISO dates of the cited documents. */
  readonly dates: readonly string[];
  /** Names of the places that the quotes tell of. */
  readonly places: readonly string[];
  /** The times of the sentence's figures have been compared already. */
  readonly hasFigures: boolean;
}

/** Whether every name, date, year, document number and number word of a sentence stands in its sources. */
export function namesStand(text: string, sources: NameSources, gazetteer: Gazetteer): boolean {
  const quoted = tokenise(sources.quotes);
  return (
    codesStand(text, quoted, sources.quotes) &&
    datesStand(text, sources) &&
    yearsStand(text, sources) &&
    numberWordsStand(text, quoted) &&
    namedRunsStand(text, quoted, sources, gazetteer) &&
    !/https?:|www\.|@\w/iu.test(text.replace(sources.quotes, ""))
  );
}

function codesStand(text: string, quoted: readonly Token[], quotes: string): boolean {
  const codes = tokenise(text).filter(({ kind }) => kind === "code");
  const joined = text.match(/\p{L}+-\d+/gu) ?? [];
  return (
    codes.every(({ accented }) => quoted.some((token) => token.accented === accented)) &&
    joined.every((name) => quotes.toLowerCase().includes(name.toLowerCase()))
  );
}

function datesStand(text: string, { quotes, dates }: NameSources): boolean {
  const known = findDates(quotes);
  // The document's own date is not put in place of one that the quotes name.
  const own = known.some(({ year }) => year !== null) ? [] : dates.flatMap((iso) => findDates(iso));
  return findDates(text).every((told) =>
    [...known, ...own].some(
      (date) =>
        date.day === told.day &&
        date.month === told.month &&
        (told.year === null ||
          date.year === told.year ||
          (date.year === null && dates.some((iso) => Number(iso.slice(0, 4)) === told.year))),
    ),
  );
}

const COMPARED_YEAR = /(?:so với|so)(?: cùng kỳ| thực hiện)?(?: năm)? (?:19|20)\d{2}/giu;

/** A year that only the title or the document's date gives is not put in place of one that the quotes name. */
function yearsStand(told: string, { quotes: shown, above, dates, hasFigures }: NameSources): boolean {
  // A year that something is compared with is nobody's own.
  const [text, quotes] = [told.replace(COMPARED_YEAR, " "), shown.replace(COMPARED_YEAR, " ")];
  const years = (words: string): string[] =>
    findPeriods(words).flatMap(({ period }) => [period.start.slice(0, 4), period.end.slice(0, 4)]);
  const written = (words: string) => words.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [];
  const own = [...years(quotes), ...written(quotes)];
  const beside = [...years(above), ...written(above), ...dates.map((iso) => iso.slice(0, 4))];
  const known = new Set(hasFigures || own.length === 0 ? [...own, ...beside] : own);
  return years(text).every((year) => known.has(year));
}

const DIGITS: Readonly<Record<string, string>> = {
  ...{ một: "1", hai: "2", ba: "3", bốn: "4", tư: "4", năm: "5", sáu: "6", bảy: "7", tám: "8", chín: "9" },
  ...{ mười: "10", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7" },
  ...{ eight: "8", nine: "9", ten: "10" },
};
/** `một số`, `năm 2019`, `thứ hai`, `mười năm`: no numbers of things. */
const NUMBER_WORD =
  /(?<![\p{L}])(?<word>năm(?! (?:trước|sau|nay|qua|học|đầu|cuối|ngoái|tới|nào|đó|này|thứ|và|là|của|có|huyện|tỉnh|đạt|giảm|tăng))|hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|trăm|nửa|gấp đôi|gấp rưỡi|đôi|rưỡi|chục|vạn|half|double|twice|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)\s(?<next>\p{L}+)/giu;

function numberWordsStand(text: string, quoted: readonly Token[]): boolean {
  return [...text.matchAll(NUMBER_WORD)].every(({ groups }) => {
    const words = tokenise(`${groups!.word!} ${groups!.next!}`).map(({ accented }) => accented);
    const [word = "", next = ""] = [words.slice(0, -1).join(" "), words.at(-1)];
    const digit = DIGITS[word];
    const isEnglish = /^[a-z]+$/u.test(word) && digit !== undefined && !["hai", "ba"].includes(word);
    return quoted.some((token, at) => {
      if (token.kind === "number")
        return (
          digit !== undefined &&
          Number(token.accented) === Number(digit) &&
          (isEnglish || quoted[at + 1]?.accented === next)
        );
      const run = quoted
        .slice(at, at + words.length)
        .map(({ accented }) => accented)
        .join(" ");
      return run === words.join(" ");
    });
  });
}

const LEVELS = new Set(LEVEL_WORDS.flatMap(([word]) => word.split(" ")));

const BODIES = new Set([
  "sở",
  "ban",
  "bộ",
  "đảng",
  "phòng",
  "cục",
  "hội",
  "đoàn",
  "viện",
  "trường",
  "đội",
  "tỉnh",
  "huyện",
]);

/** `Theo Luật Nghĩa vụ quân sự`: a document may be told by its title. */
const ACTS = new Set(["luật", "nghị", "báo", "quyết", "chương", "đề"]);

/** Runs of capitalised words, beside the word that opens the sentence. */
function namedRunsStand(
  text: string,
  quoted: readonly Token[],
  { above, places }: NameSources,
  gazetteer: Gazetteer,
): boolean {
  const tokens = tokenise(text);
  const mentions = gazetteer.find(tokens, "strict");
  const known = quoted.map(({ accented }) => accented);
  const titled = tokenise(above);
  const named = [...gazetteer.find(quoted, "strict"), ...gazetteer.find(titled, "strict")].map(
    ({ place }) => place.name,
  );
  const isOfPlace = (at: number) => mentions.some(({ first, last }) => first <= at && at < last);
  if (!mentions.every(({ place }) => [...named, ...places].includes(place.name))) return false;
  return runsOf(tokens, text).every((run) => {
    const words = run.filter((at) => !isOfPlace(at)).map((at) => tokens[at]!.accented);
    if (words.length === 0 || (run[0] === 0 && words.length === 1)) return true;
    const [first = "", ...rest] = words;
    // `Huyện ủy`, `Năm`: a capital that only the sentence's beginning asks for.
    const isOpening =
      run[0] === 0 && (LEVELS.has(first) || isGeneric(tokens[0]!, "strict") || isReporting(first));
    const behind = isOpening ? rest : words;
    const [office = "", ...holder] = behind;
    // `Giám đốc Sở Nguyễn Văn A`: a body's word right before a name.
    if (BODIES.has(office) && holder.length > 1 && known.includes(office)) return holdsRun(known, holder);
    if (
      ACTS.has(first) &&
      holdsRun(
        titled.map(({ accented }) => accented),
        words,
      )
    )
      return true;
    return behind.length === 0 || holdsRun(known, behind) || holdsRun(known, words);
  });
}

/** Positions of capitalised words right behind each other. */
function runsOf(tokens: readonly Token[], text: string): number[][] {
  const runs: number[][] = [];
  for (const [at, token] of tokens.entries()) {
    if (!token.capital && !isOdd(token)) continue;
    const run = runs.at(-1);
    const isNext =
      run?.at(-1) === at - 1 && /^[\s-]$/u.test(text.slice(tokens[at - 1]!.span.end, token.span.start));
    if (run && isNext) run.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** Letters that no Vietnamese word is written with so: a code of somebody's own. */
function isOdd({ kind, accented }: Token): boolean {
  return kind === "word" && /[fjwz]/u.test(accented) && accented.length > 3;
}

function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, at) => run.every((word, i) => words[at + i] === word));
}
