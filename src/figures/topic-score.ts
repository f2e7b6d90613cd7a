import type { Figure } from "../domain/figure.ts";
import type { Question } from "../domain/question.ts";
import { isOfClassifier } from "../language/classifiers.ts";
import type { Glossary } from "../language/glossary.ts";
import { hasKey, keyMatches } from "../language/topic.ts";
import { WHOLES } from "../language/wholes.ts";
import { isSaidByUnit } from "./said-by-unit.ts";

const COVERED = 0.7;
/** What the figure's own words must carry; more when no indicator or counted thing is asked for. */
const OWN = 0.6;
const OWN_WITHOUT_INDICATOR = 0.8;
const NOT_STRAYED = 0.5;
/** What a word outside the glossary counts when the question does not have it. */
const LOOSE_WORD = 0.5;

/** How well a figure's words carry a question's and it theirs, 0 to 1; 0 when it speaks of something else. */
export function topicScore(question: Question, figure: Figure, glossary: Glossary): number {
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
    const own =
      hasKey(figure.head, key) ||
      hasKey(figure.nested, key) ||
      isHeldIn(key, question, figure, glossary) ||
      isSaidByUnit(key, figure.unit);
    if ((must || (isCounting && glossary.kind(key) === "activity")) && !own) return 0;
    // `What share of families …`: a rate need not say again what it is taken of.
    if (!own && !must && WHOLES.has(key) && question.asksFor === "rate") continue;
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
    if (!isAsked && isSaidByUnit(key, figure.unit)) continue;
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
  const kind = glossary.kind(key);
  if (decisive || (kind && kind !== "term")) return false;
  return keys.some((asked) => glossary.kind(asked.key) === "indicator" && glossary.isPartOf(key, asked.key));
}

/**
 * `98 quần chúng được kết nạp vào Đảng`: admitting party members is told, which holds the members;
 * `OCOP bao nhiêu sản phẩm`: what is asked for is called so.
 */
function isHeldIn(
  key: string,
  { keys }: Question,
  { head }: Pick<Figure, "head">,
  glossary: Glossary,
): boolean {
  const isConcept = key.startsWith("#");
  const isHolder = (told: string) =>
    (isConcept && told.endsWith(`-${key.slice(1)}`)) || glossary.isPartOf(key, told);
  const isAsked = (told: string) => told.startsWith("#") && keys.some((asked) => asked.key === told);
  return head.some((told) => told !== key && isAsked(told) && isHolder(told));
}

/** The things counted are the same: neither more (`xã, phường`) nor fewer. */
function sameThings(question: Question, figure: Figure, glossary: Glossary): boolean {
  const asked = question.counted;
  const isTold = (key: string) =>
    hasKey(figure.head, key) || hasKey(figure.nested, key) || isHeldIn(key, question, figure, glossary);
  if (!asked.every(isTold)) return false;
  if (figure.head.some((key) => glossary.kind(key) === "indicator")) return true;
  const isThing = (key: string) => glossary.kind(key) !== undefined && glossary.kind(key) !== "activity";
  return figure.counted.every(
    (key) =>
      !isThing(key) ||
      asked.some((typed) => covers(typed, key) || isHeldIn(typed, question, { head: [key] }, glossary)),
  );
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
