import type { Figure } from "../../domain/figure.ts";
import { type Period, within } from "../../domain/period.ts";
import { samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";

/** Whether a figure is of all places and of a period that a topic names. */
export function isOfPlaceAndTime({ places, period }: Figure, topic: Question): boolean {
  const isThere = topic.places.every((asked) => places.some(({ value }) => samePlace(asked, value)));
  return isThere && isOfTime(topic, period ? [period.value] : []);
}

/** Whether one of some periods lies within one that a topic names. */
export function isOfTime({ periods }: Pick<Question, "periods">, told: readonly Period[]): boolean {
  return periods.length === 0 || periods.some((one) => told.some((other) => within(other, one)));
}
