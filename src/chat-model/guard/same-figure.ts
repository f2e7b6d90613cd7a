import type { Figure } from "../../domain/figure.ts";
import type { Period } from "../../domain/period.ts";
import { samePlace } from "../../domain/place.ts";
import { periodFits } from "../../figures/period-fits.ts";
import { isSaidByUnit } from "../../figures/said-by-unit.ts";
import type { Glossary } from "../../language/glossary.ts";
import { tokenise } from "../../language/tokens.ts";
import { hasKey, keysOfText } from "../../language/topic.ts";
import { plain } from "./clauses.ts";
import { isReporting } from "./words.ts";

/** A figure with the text that it stands in. */
export interface Standing {
  readonly figure: Figure;
  readonly text: string;
}

interface Beside {
  /** The other figures of the source's sentence. */
  readonly siblings: readonly Figure[];
}

/** Of the words outside the glossary that the source measures by, the share that may be left out. */
const LEFT_OUT = 0.5;

/**
 * Whether a sentence tells a source's figure and nothing else of it: the same number as written, unit,
 * bound, direction, status, things measured, and no other place or time than the source's.
 */
export function tellsFigure(told: Standing, source: Standing & Beside, glossary: Glossary): boolean {
  const [one, other] = [told.figure, source.figure];
  return (
    numberOf(told) === numberOf(source) &&
    one.value === other.value &&
    one.of === other.of &&
    one.unit.dimension === other.unit.dimension &&
    boundOf(one.qualifier) === boundOf(other.qualifier) &&
    one.measure === other.measure &&
    one.negated === other.negated &&
    (one.stated === null || other.stated === null || one.stated === other.stated) &&
    sameStatus(told, source) &&
    turnsAlike(told, source) &&
    comparesAlike(told, source) &&
    [null, shareOf(source)].includes(shareOf(told)) &&
    agesOf(clauseOf(told)).every((age) => agesOf(clauseOf(source)).includes(age)) &&
    placesFit(one, other) &&
    periodSaidFits(one, other) &&
    measuresTheSame(told, source, glossary)
  );
}

function numberOf({ figure, text }: Standing): string {
  const written = text.slice(figure.span.start, figure.span.end);
  return plain(/\d+(?:[.,/]\d+)*/u.exec(written)?.[0] ?? written);
}

const BOUNDS: readonly [RegExp, string][] = [
  [/^(?:trên|hơn|over|above|more than|vượt)/iu, "above"],
  [/^(?:dưới|under|below|less than)/iu, "below"],
  [/^(?:gần|nearly)/iu, "nearly"],
  [/^(?:khoảng|xấp xỉ|about|around)/iu, "about"],
  [/^ước/iu, "estimated"],
  [/^(?:ít nhất|tối thiểu|at least)/iu, "at least"],
  [/^(?:tối đa|không quá)/iu, "at most"],
];

/** One name for each kind of bound, in Vietnamese or English; null for none. */
export function boundOf(qualifier: string | null): string | null {
  if (qualifier === null) return null;
  return BOUNDS.find(([words]) => words.test(qualifier))?.[1] ?? qualifier.toLowerCase();
}

const AIMED =
  /(?<![\p{L}])(?:mục tiêu|chỉ tiêu|phấn đấu|dự kiến|kế hoạch|dự toán|đặt ra|đề ra|hướng tới|quyết tâm|sẽ|giao)(?![\p{L}])/iu;
const AHEAD = /(?<![\p{L}])(?:phương hướng|nhiệm vụ|giải pháp)(?![\p{L}])/iu;
const DONE = /(?<![\p{L}])đã(?![\p{L}])/iu;

/** Whether words, told by themselves, leave no target among these figures to be taken for a result. */
export function tellsTargets(text: string, figures: readonly Figure[]): boolean {
  return (
    figures.every(({ status }) => status !== "target") ||
    ((AIMED.test(text) || AHEAD.test(text)) && !DONE.test(text))
  );
}

/** A target is called one, unless the sentence has the source's own words. */
function sameStatus(told: Standing, source: Standing): boolean {
  const status = (one: Figure) => (one.status === "comparison" ? "result" : one.status);
  if (status(told.figure) !== status(source.figure)) return false;
  return told.figure.status !== "target" || AIMED.test(told.text);
}

const UP = /(?<![\p{L}])(?:tăng|nâng|cao hơn)(?![\p{L}])/iu;
const DOWN = /(?<![\p{L}])(?:giảm|hạ|kéo giảm|thấp hơn)(?![\p{L}])/iu;
const NEAR = 60;

/** `giảm còn 5,19%` is a level, and yet none that was reached by rising. */
function turnsAlike(told: Standing, source: Standing): boolean {
  const said = leadOf(told);
  const known = `${leadOf(source)} ${clauseOf(source)}`;
  return (!UP.test(said) || UP.test(known)) && (!DOWN.test(said) || DOWN.test(known));
}

function leadOf({ figure: { clause, span }, text }: Standing): string {
  const lead = text.slice(Math.max(0, Math.min(clause.start, span.start), span.start - NEAR), span.start);
  return lead.slice(Math.max(...[...lead.matchAll(/[,;:.]\s/gu)].map(({ index }) => index), 0));
}

function clauseOf({ figure: { clause }, text }: Standing): string {
  return text.slice(clause.start, clause.end);
}

/** `101,5% kế hoạch`, `107% so với năm 2022`: what the number behind which it stands is a share of. */
function shareOf({ figure: { span }, text }: Standing): string | null {
  const mark =
    /^[\s(]*(?:so với |của )*(kế hoạch|dự toán|chỉ tiêu|cùng kỳ|năm \d{4}|năm trước)(?![\p{L}])/iu.exec(
      text.slice(span.end, span.end + 40),
    );
  if (!mark) return null;
  if (/^(?:kế|dự|chỉ)/iu.test(mark[1]!)) return "plan";
  return /so với|cùng kỳ/iu.test(mark[0]) ? "earlier" : null;
}

const COMPARED =
  /(?:so với|so|hơn|bằng|cùng kỳ)(?: (?:cùng kỳ|mức|thực hiện|cuối|đầu|của|kỳ|kết quả))*(?: năm)? ((?:19|20)\d{2})/giu;

/** The years that it is compared with are those of the source's sentence. */
function comparesAlike(told: Standing, source: Standing): boolean {
  const years = (text: string) => [...text.matchAll(COMPARED)].map((match) => match[1]);
  const known = years(source.text.slice(source.figure.sentence.start, source.figure.sentence.end));
  return years(told.text).every((year) => known.includes(year));
}

function agesOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)?(?:\s?-\s?\d+)? tuổi/gu)?.map(plain) ?? [];
}

/** Said in the sentence itself or the one before it. */
function placesFit(told: Figure, source: Figure): boolean {
  return told.places.every(({ value }) => source.places.some((place) => samePlace(value, place.value)));
}

/** The time that words name; that of a document's date alone is not said. */
export function periodSaid({ period }: Figure): Period | null {
  return period?.from ? period.value : null;
}

function periodSaidFits(told: Figure, source: Figure): boolean {
  const said = periodSaid(told);
  if (!said) return true;
  const known = source.period?.value;
  return known !== undefined && (periodFits(said, known) || periodFits(known, said));
}

/** What the sentence says is measured, the source measures; what narrows it there is not left out. */
function measuresTheSame(
  { figure: told, text }: Standing,
  { figure: source, siblings }: Standing & Beside,
  glossary: Glossary,
): boolean {
  const words = tokenise(text).map(({ accented }) => accented);
  const isDecisive = (figure: Figure, key: string) =>
    ["indicator", "counted"].includes(glossary.kind(key) ?? "") || figure.counted.includes(key);
  // `hộ` inside `hộ nghèo`: an indicator inside a longer one is another.
  const isPlain = (key: string) => (glossary.kind(key) ?? "counted") === "counted";
  const own = [...source.head, ...source.nested, ...source.counted];
  // `hoàn thành 17/20 chỉ tiêu, 8 chỉ tiêu vượt kế hoạch`: each verb has its own number.
  const done = keysOfText(text.slice(told.clause.start, told.clause.end), glossary).flatMap(
    ({ key, kind }) => (kind === "activity" ? [key] : []),
  );
  const isOfSibling = (key: string) => done.includes(key) && siblings.some(({ head }) => head.includes(key));
  const isMeasured = (key: string) =>
    hasKey(own, key) ||
    isSaidByUnit(key, source.unit) ||
    (!isDecisive(told, key) && !isOfSibling(key) && (hasKey(source.context, key) || isReporting(key))) ||
    (isPlain(key) && own.some((longer) => glossary.isPartOf(key, longer)));
  if (!told.head.every(isMeasured)) return false;
  const said = [...told.head, ...told.nested, ...told.counted];
  // `98 xã` among `xã, phường, thị trấn`: what is counted says it all.
  const isCounted = source.counted.length > 0 && source.counted.every((key) => hasKey(told.counted, key));
  const missing = source.head.filter((key) => {
    if (isCounted && told.counted.some((one) => key.startsWith(`${one}-`))) return false;
    if (words.includes(key)) return false;
    if (hasKey(said, key) || isSaidByUnit(key, told.unit)) return false;
    if (isDecisive(source, key))
      return !(isPlain(key) && said.some((longer) => glossary.isPartOf(key, longer)));
    return !hasKey(told.context, key);
  });
  const narrows = (key: string) =>
    isDecisive(source, key) || ["term", "document-type"].includes(glossary.kind(key) ?? "");
  if (missing.some(narrows)) return false;
  return missing.length <= LEFT_OUT * source.head.length;
}
