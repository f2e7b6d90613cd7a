import type { Figure } from "../domain/figure.ts";
import { type Period, samePeriod, within } from "../domain/period.ts";
import { type Place, samePlace } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import type { Dimension } from "../domain/unit.ts";
import { isOfClassifier } from "../language/classifiers.ts";
import type { Glossary } from "../language/glossary.ts";
import { fold } from "../language/spelling.ts";
import { hasKey, keyMatches } from "../language/topic.ts";

/** A figure that speaks of what is asked, with what keeps it from answering. */
export interface Match {
  readonly figure: Figure;
  /** 0 to 1: how much of the question its words carry, and it of the question's. */
  readonly score: number;
  readonly misses: readonly Miss[];
}

export type Miss =
  | "place"
  | "period"
  | "target"
  | "not-target"
  | "measure"
  | "kind"
  | "narrower"
  | "basis"
  | "derived";

const COVERED = 0.7;
/** What the figure's own words must carry; more when no indicator or counted thing is asked for. */
const OWN = 0.6;
const OWN_WITHOUT_INDICATOR = 0.8;
const NOT_STRAYED = 0.5;
/** What a word outside the glossary counts when the question does not have it. */
const LOOSE_WORD = 0.5;

/**
 * Figures about the indicator that is asked for, best first. One about another indicator is never
 * among them; one for another place, year, status or measure is, with its misses.
 */
export function matchFigures(question: Question, candidates: readonly Figure[], glossary: Glossary): Match[] {
  const matches: Match[] = [];
  for (const figure of candidates) {
    const score = topicScore(question, figure, glossary);
    if (score > 0) matches.push({ figure, score, misses: missesOf(question, figure, glossary) });
  }
  return matches.sort((a, b) => b.score - a.score);
}

/** 0 when the figure speaks of something else. */
function topicScore(question: Question, figure: Figure, glossary: Glossary): number {
  if (figure.negated !== question.negated) return 0;
  if (question.counted.length > 0 && !sameThings(question, figure, glossary)) return 0;
  // Beside an indicator the things counted are no more than its unit: `việc làm cho 2.773 lao động`.
  const hasIndicator = figure.head.some((key) => glossary.kind(key) === "indicator");
  const decisive = (key: string) =>
    glossary.kind(key) === "indicator" ||
    (!hasIndicator &&
      (glossary.kind(key) === "counted" || (figure.counted.includes(key) && !isOfClassifier(key))));
  const isNarrowed = (key: string) => hasKey(figure.head, key) || hasKey(figure.nested, key);
  if (!question.narrowing.every(isNarrowed)) return 0;
  const counts = figure.counted.length > 0;
  const asksThings = question.keys.some(({ key }) => glossary.kind(key) === "counted");
  const asksIndicator = question.keys.some(({ key }) => glossary.kind(key) === "indicator");
  const isCounting = counts || question.counted.length > 0 || (asksThings && !asksIndicator);
  let asked = 0;
  let carried = 0;
  let owned = 0;
  for (const { key, decisive: must } of question.keys) {
    const weight = weightOf(key, must, glossary);
    const own = hasKey(figure.head, key) || hasKey(figure.nested, key) || isHeldIn(key, question, figure);
    if ((must || (isCounting && glossary.kind(key) === "activity")) && !own) return 0;
    asked += weight;
    owned += own ? weight : 0;
    const isSaid = own || isPartOfAsked(key, must, question, glossary);
    carried += isSaid ? weight : isNear(figure.context, key) ? weight * 0.7 : 0;
  }
  let told = 0;
  let wanted = 0;
  for (const key of figure.head) {
    const weight = weightOf(key, decisive(key), glossary);
    // `nhà nước` says no more of the budget's revenue than its own longer name does.
    const mayBePart = figure.counted.includes(key) || !glossary.kind(key);
    const isAsked = question.keys.some(
      (asked) => covers(asked.key, key) || (mayBePart && glossary.isPartOf(key, asked.key)),
    );
    if (decisive(key) && !isAsked) return 0;
    told += isAsked || glossary.kind(key) ? weight : weight * LOOSE_WORD;
    wanted += isAsked ? weight : 0;
  }
  const coverage = asked === 0 ? 0 : carried / asked;
  const precision = told === 0 ? 0 : wanted / told;
  const enough = question.keys.some(({ decisive: must }) => must) ? OWN : OWN_WITHOUT_INDICATOR;
  if (owned < enough * asked) return 0;
  if (coverage < COVERED || precision < NOT_STRAYED) return 0;
  return (2 * coverage * precision) / (coverage + precision);
}

/** `người dân … thu nhập bình quân`: a word that another name of the asked indicator holds asks for no more. */
function isPartOfAsked(key: string, decisive: boolean, { keys }: Question, glossary: Glossary): boolean {
  if (decisive || glossary.kind(key)) return false;
  return keys.some((asked) => glossary.kind(asked.key) === "indicator" && glossary.isPartOf(key, asked.key));
}

/** `98 quần chúng được kết nạp vào Đảng`: admitting party members is told, which holds the members. */
function isHeldIn(key: string, { keys }: Question, { head }: Figure): boolean {
  if (!key.startsWith("#")) return false;
  const holder = head.find((told) => told.endsWith(`-${key.slice(1)}`));
  return holder !== undefined && keys.some((asked) => asked.key === holder);
}

/** The things counted are the same: neither more (`xã, phường`) nor fewer. */
function sameThings(question: Question, figure: Figure, glossary: Glossary): boolean {
  const asked = question.counted;
  const isTold = (key: string) =>
    hasKey(figure.head, key) || hasKey(figure.nested, key) || isHeldIn(key, question, figure);
  if (!asked.every(isTold)) return false;
  if (figure.head.some((key) => glossary.kind(key) === "indicator")) return true;
  const isThing = (key: string) => glossary.kind(key) !== undefined && glossary.kind(key) !== "activity";
  return figure.counted.every((key) => !isThing(key) || asked.some((typed) => covers(typed, key)));
}

/** The key itself, or a concept that holds it: admitting party members is about party members. */
function covers(asked: string, key: string): boolean {
  return keyMatches(asked, key) || (key.startsWith("#") && asked.endsWith(`-${key.slice(1)}`));
}

/** In the context a concept also stands for its kind: Đảng bộ huyện is a party organisation. */
function isNear(context: readonly string[], key: string): boolean {
  return (
    hasKey(context, key) || (key.startsWith("#") && context.some((written) => written.startsWith(`${key}-`)))
  );
}

function weightOf(key: string, decisive: boolean, glossary: Glossary): number {
  if (decisive) return 3;
  // `Đảng bộ huyện Đầm Hà` says no more than the place does.
  if (key.startsWith("#party-organisation")) return 0.5;
  const kind = glossary.kind(key);
  return kind && kind !== "activity" ? 2 : 1;
}

function missesOf(question: Question, figure: Figure, glossary: Glossary): Miss[] {
  const misses: Miss[] = [];
  if (question.places.length > 0 && !placeFits(question.places, figure)) misses.push("place");
  const { levelAsked } = question;
  if (levelAsked && !figure.places.some(({ value }) => value.level === levelAsked)) misses.push("place");
  if (question.period && !(figure.period && periodFits(question.period, figure.period.value)))
    misses.push("period");
  if (question.asksTarget && figure.status !== "target") misses.push("not-target");
  if (!question.asksTarget && figure.status === "target") misses.push("target");
  const isChange = question.measure === "increase" || question.measure === "decrease";
  const isEither = question.eitherWay && (figure.measure === "increase" || figure.measure === "decrease");
  if (isChange && figure.measure === "of-earlier") misses.push("derived");
  else if (question.measure !== figure.measure && !isEither) misses.push("measure");
  if (!kindFits(question, figure)) misses.push("kind");
  if (question.basis && figure.basis && !sameBasis(question.basis, figure.basis)) misses.push("basis");
  if (isNarrower(question, figure, glossary)) misses.push("narrower");
  return misses;
}

const COUNTS = new Set<Dimension>(["count", "percentage-point", "times"]);

/** Words that tell how things were done or who has them, not which of them are meant. */
const NOT_NARROWING = new Set(["#complete", "#implement", "#support", "#build", "#programme"]);

/**
 * The figure speaks of only some of what is asked: `2 xã đạt chuẩn nông thôn mới` for the number of
 * xã, `thu nhập bình quân đầu người vùng nông thôn` for everybody's. In Vietnamese what narrows a
 * noun stands behind it; the verb in front narrows things that are counted (`thành lập 22 …`).
 */
function isNarrower(question: Question, figure: Figure, glossary: Glossary): boolean {
  const isMain = (key: string) => figure.counted.includes(key) || glossary.kind(key) === "indicator";
  const main = figure.head.findIndex(isMain);
  if (main < 0) return false;
  const verbs =
    figure.counted.length > 0
      ? figure.head.slice(0, main).filter((key) => glossary.kind(key) === "activity")
      : [];
  if (isOtherOfKind(question, figure, glossary)) return true;
  const beside = [...verbs, ...figure.head.slice(main + 1)];
  const isRate = figure.unit.dimension === "percent" || figure.unit.dimension === "per-mille";
  return beside.some((key) => {
    // `hộ cận nghèo chiếm 2,34% tổng số hộ`: what a rate is taken of.
    if (isRate && question.keys.some((asked) => asked.decisive && glossary.isPartOf(key, asked.key)))
      return false;
    if (question.keys.some((asked) => glossary.specifiesInFront(key, asked.key))) return false;
    const kind = glossary.kind(key);
    const narrows = kind && kind !== "organisation" && kind !== "office" && !NOT_NARROWING.has(key);
    return (
      narrows && !figure.counted.includes(key) && !question.keys.some((asked) => keyMatches(asked.key, key))
    );
  });
}

/** `nông thôn mới nâng cao` stands where `nông thôn mới` is asked for: one quality in place of another. */
function isOtherOfKind(question: Question, figure: Figure, glossary: Glossary): boolean {
  const isQuality = (key: string) => glossary.kind(key) === "term";
  const isTold = (key: string) =>
    hasKey(figure.head, key) || figure.head.some((told) => glossary.specifiesInFront(told, key));
  const missing = question.keys.some(({ key }) => isQuality(key) && !isTold(key));
  return (
    missing &&
    figure.head.some((key) => isQuality(key) && !question.keys.some((asked) => keyMatches(asked.key, key)))
  );
}

function placeFits(asked: readonly Place[], figure: Figure): boolean {
  return asked.every((place) => figure.places.some(({ value }) => samePlace(place, value)));
}

/** A day within the year asked for fits it; part of a year or a whole term does not. */
export function periodFits(asked: Period, told: Period): boolean {
  if (samePeriod(asked, told)) return true;
  if (told.kind === "as-of" || told.kind === "day") return within(told, asked) && asked.kind !== "term";
  const terms = ["term", "half-term"];
  return (
    asked.kind === "half-term" &&
    terms.includes(told.kind) &&
    asked.start === told.start &&
    asked.end === told.end
  );
}

/** The state's own standard goes by several names; the province's is another. */
function sameBasis(asked: string, told: string): boolean {
  const isProvince = (basis: string) => /cua tinh|provincial/.test(fold(basis).toLowerCase());
  return isProvince(asked) === isProvince(told);
}

function kindFits(question: Question, figure: Figure): boolean {
  const { dimension } = figure.unit;
  const isRate = dimension === "percent" || dimension === "per-mille";
  if (question.unitAsked && fold(figure.unit.noun ?? "").split(" ")[0] !== question.unitAsked) return false;
  const isZero = figure.value === 0;
  // How many things there are is no sum of money or area that they make.
  if (question.counted.length > 0 && !isRate && !COUNTS.has(dimension)) return false;
  if (question.asksFor === "rate")
    return isRate || isZero || dimension === "times" || dimension === "percentage-point";
  if (question.asksFor === "money") return dimension === "vnd" || dimension === "usd" || dimension === "eur";
  if (question.asksFor === "number")
    return !isRate || figure.stated === "number" || figure.measure !== "level";
  return true;
}
