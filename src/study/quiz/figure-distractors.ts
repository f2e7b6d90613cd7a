import type { Figure } from "../../domain/figure.ts";
import type { QuizLevel } from "../../domain/quiz-item.ts";
import type { Random } from "../../domain/random.ts";
import { chooseAround } from "./around-key.ts";
import { DISTRACTORS } from "./draft.ts";
import { nearValues } from "./near-values.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { numberAtStart, type WrittenNumber, writeLike } from "./written-number.ts";

const CLOSEST = 0.03;
const LARGEST = 2.5;
/** Of two values of which neither stands out, how many times as large one may be. */
const NEIGHBOUR = 1.3;

interface Asked {
  readonly figure: Figure;
  readonly key: WrittenNumber;
  /** Every value that some document gives for the same indicator, place and period, of whatever status. */
  readonly told: readonly number[];
  /** The same indicator's figures of other places and periods. */
  readonly elsewhere: readonly Figure[];
  /** The figures of the same document. */
  readonly beside: readonly Figure[];
  /** Whether the documents support the number in the key's place. */
  isSupported(number: string): boolean;
}

interface Distractors {
  readonly numbers: readonly string[];
  readonly level: QuizLevel;
}

/**
 * Three wrong numbers in the key's own writing: those of other years and places first, then other
 * indicators' of the document, then near values.
 */
export function figureDistractors(
  asked: Asked,
  random: Random,
  { document }: Pick<QuizDeps, "document">,
): Distractors | undefined {
  const { figure, key } = asked;
  const written = (one: Figure) =>
    numberAtStart(document(one.documentId).text.slice(one.span.start, one.span.end));
  const sameWriting = (one: Figure) => {
    const number = written(one);
    const isLike = number && number.decimals === key.decimals && number.of === key.of && !number.isPadded;
    const isOfUnit = one.unit.dimension === figure.unit.dimension && one.unit.scale === figure.unit.scale;
    return isLike && isOfUnit ? [number.value] : [];
  };
  const candidates = [
    ...ofLevel(2, random.shuffled(asked.elsewhere).flatMap(sameWriting)),
    ...ofLevel(
      1,
      random.shuffled(asked.beside.filter(({ measure }) => measure === figure.measure)).flatMap(sameWriting),
    ),
    ...ofLevel(3, nearValues(key, random)),
  ];
  const chosen = chooseAround(
    key.value,
    withNeighbours(key.value, candidates),
    DISTRACTORS,
    random,
    ({ value }, taken) => {
      if (!isPlausible(value, asked) || taken.some((other) => isClose(other.value, value, key))) return false;
      const number = writeLike(key, value);
      return number !== undefined && !asked.isSupported(number);
    },
  );
  if (chosen.length < DISTRACTORS) return undefined;
  const levels = chosen.map(({ level }) => level);
  const level = levels.every((one) => one === 3) ? 3 : levels.includes(2) ? 2 : 1;
  return { numbers: chosen.flatMap(({ value }) => writeLike(key, value) ?? []), level };
}

/** The first that is close below and above the key in front: among values all far from it it would stand out. */
function withNeighbours<T extends { readonly value: number }>(key: number, candidates: readonly T[]): T[] {
  const isNear = ({ value }: T) => value / key <= NEIGHBOUR && key / value <= NEIGHBOUR;
  const below = candidates.find((one) => one.value < key && isNear(one));
  const above = candidates.find((one) => one.value > key && isNear(one));
  const front = [below, above].filter((one) => one !== undefined);
  return [...front, ...candidates.filter((one) => !front.includes(one))];
}

function ofLevel(
  level: QuizLevel,
  values: readonly number[],
): { readonly level: QuizLevel; readonly value: number }[] {
  return values.map((value) => ({ level, value }));
}

/** As large as the key within reason, apart from every value that is told, and possible at all. */
function isPlausible(value: number, { figure, key, told }: Asked): boolean {
  if (value <= 0 || value > key.value * LARGEST || value < key.value / LARGEST) return false;
  const { unit, measure } = figure;
  const isShare =
    unit.dimension === "percent" && (measure === "level" || measure === "decrease") && key.value <= 100;
  if (isShare && value >= 100) return false;
  if (key.of && value > Number(key.of.slice(1).replaceAll(".", ""))) return false;
  return ![key.value, ...told.map((one) => one / unit.scale)].some((one) => isClose(one, value, key));
}

/** Rounding could make one of the other. */
function isClose(a: number, b: number, { decimals }: WrittenNumber): boolean {
  const step = 10 ** -decimals;
  return Math.abs(a - b) < Math.max(step * 0.999, CLOSEST * Math.abs(a));
}
