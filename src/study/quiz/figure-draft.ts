import { type Document, isFromScan } from "../../domain/document.ts";
import type { Figure } from "../../domain/figure.ts";
import { samePeriod } from "../../domain/period.ts";
import type { Random } from "../../domain/random.ts";
import { isNormative } from "../laws.ts";
import type { Draft } from "./draft.ts";
import { figureDistractors } from "./figure-distractors.ts";
import { figureQuestion } from "./figure-question.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { numberAtStart } from "./written-number.ts";

/** Misses of a figure that tells the same indicator, place and period, only otherwise. */
const SAME_SUBJECT = new Set(["target", "not-target", "measure", "kind", "narrower", "basis", "derived"]);
const ELSEWHERE = new Set(["place", "period"]);
const TABLE_GAP = " | ";

/** What came of a whole term is known at its end: a report before it tells of a part. */
function isOver({ period, status }: Figure, { date }: Document): boolean {
  if (period?.value.kind !== "term" || status === "target") return true;
  return date !== null && date >= period.value.end;
}

/** Whether a figure may be asked about at all: a result or target of prose, of one place and time, in no draft or scan. */
export function mayBeAsked(figure: Figure, { document }: Pick<QuizDeps, "document">): boolean {
  if (figure.places.length !== 1 || !figure.period || figure.negated || figure.value === 0) return false;
  if (figure.status === "comparison" || figure.columnFrom || figure.unitFrom || figure.head.length === 0)
    return false;
  const source = document(figure.documentId);
  const words = source.text.slice(figure.sentence.start, figure.sentence.end);
  // A rule's numbers are asked for with its article.
  return (
    !source.draft &&
    isOver(figure, source) &&
    !isNormative(source) &&
    !words.includes(TABLE_GAP) &&
    !isFromScan(source, figure.sentence)
  );
}

/**
 * An item about one figure, or undefined: its question must be understood as the figure's own by whatever
 * answers questions, all documents must agree on the answer, and no distractor may be supported.
 */
export function figureDraft(
  figure: Figure,
  beside: readonly Figure[],
  random: Random,
  deps: QuizDeps,
): Draft | undefined {
  const asked = figureQuestion(figure, deps);
  const key = asked && numberAtStart(asked.words.number);
  if (!asked || !key || !close(key.value * figure.unit.scale, figure.value)) return undefined;
  if (asked.text.includes(asked.words.number)) return undefined;
  const matches = deps.match(deps.readQuestion(asked.bare));
  const answering = matches.filter(({ misses }) => misses.length === 0).map((match) => match.figure);
  if (!answering.includes(figure) || !answering.every((other) => tellsTheSame(other, figure)))
    return undefined;
  const cited = deps.citeFigure(figure);
  const written = `${asked.words.number}${asked.words.unit}`;
  if (!cited?.citations[0].quote.includes(written)) return undefined;
  const isSupported = (number: string) => {
    const verdicts = deps.verify(asked.claim(number));
    return verdicts.length === 0 || verdicts.some(({ verdict }) => verdict === "supported");
  };
  const onKey = deps.verify(asked.claim(asked.words.number));
  if (onKey.length === 0 || !onKey.every(({ verdict }) => verdict === "supported")) return undefined;
  const distractors = figureDistractors(
    {
      figure,
      key,
      told: matches
        .filter(({ misses }) => misses.every((miss) => SAME_SUBJECT.has(miss)))
        .map((match) => match.figure.value),
      elsewhere: matches
        .filter(({ misses }) => misses.length > 0 && misses.every((miss) => ELSEWHERE.has(miss)))
        .map((match) => match.figure),
      beside,
      isSupported,
    },
    random,
    deps,
  );
  if (!distractors) return undefined;
  const withUnit = (number: string) => `${number}${asked.words.unit}`;
  const { value: place } = figure.places[0]!;
  const { value: period } = figure.period!;
  const subject = `${place.level} ${place.name} ${period.start} ${period.end}`;
  return {
    question: asked.text,
    key: withUnit(asked.words.number),
    distractors: distractors.numbers.map(withUnit),
    isOrdered: true,
    level: distractors.level,
    citations: cited.citations,
    asks: [
      ...answering.map(({ head, measure, status }) =>
        [subject, measure, status, ...head.toSorted()].join(" "),
      ),
      `${subject} ${written}`,
    ],
  };
}

function tellsTheSame(other: Figure, figure: Figure): boolean {
  const isSameTime = other.period && samePeriod(other.period.value, figure.period!.value);
  return close(other.value, figure.value) && other.of === figure.of && Boolean(isSameTime);
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
