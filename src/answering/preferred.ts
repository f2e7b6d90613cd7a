import type { Figure } from "../domain/figure.ts";
import { samePeriod } from "../domain/period.ts";
import type { Question } from "../domain/question.ts";
import type { Library } from "./cite.ts";

/** Matches whose score is this close to the best tell the same thing. */
export const AS_GOOD = 0.1;

const PREFERENCE = { result: 0, target: 0, estimate: 1, comparison: 2 } as const;

/**
 * Of one period: the one asked for, else the latest; what is final before what a draft says, where
 * `library` tells them apart; results before estimates before recalled values.
 */
export function preferred(
  question: Question,
  figures: readonly Figure[],
  library?: Pick<Library, "document">,
): Figure[] {
  const [latest] = figures.toSorted((a, b) => order(b).localeCompare(order(a)));
  if (!latest) return [];
  const ofPeriod = figures.filter(
    ({ period }) =>
      question.period ||
      (period && latest.period ? samePeriod(period.value, latest.period.value) : period === latest.period),
  );
  const final = ofPeriod.filter(({ documentId }) => !library?.document(documentId).draft);
  const told = final.length > 0 ? final : ofPeriod;
  const best = Math.min(...told.map(({ status }) => PREFERENCE[status]));
  return told.filter(({ status }) => PREFERENCE[status] === best);
}

function order({ period }: Figure): string {
  return period ? `${period.value.end} ${period.value.start}` : "";
}

/** One figure for each value, the first that has it. */
export function distinctValues(figures: readonly Figure[]): Figure[] {
  const values: Figure[] = [];
  for (const figure of figures) {
    if (!values.some((other) => sameValue(other, figure))) values.push(figure);
  }
  return values;
}

function sameValue(a: Figure, b: Figure): boolean {
  if (a.value !== b.value || a.of !== b.of) return false;
  return a.unit.dimension === b.unit.dimension || a.value === 0;
}
