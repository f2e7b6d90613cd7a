import { contains, type Span } from "../domain/span.ts";
import type { Quantity } from "./numbers.ts";
import type { Mention, Sentence } from "./sentence.ts";

const RESPECTIVELY = /(?<![\p{L}])(?:lần lượt|tương ứng)(?![\p{L}])/iu;

/** Quantities that are told in the order of what was named before them: `A và B lần lượt là 2% và 3%`. */
export interface ToldInOrder {
  /** Indexes of the first and last quantity. */
  readonly first: number;
  readonly last: number;
  /** The words that name what they are told of. */
  readonly named: Span;
}

/** Undefined when the sentence tells nothing so. */
export function toldInOrder({
  text,
  quantities,
}: Pick<Sentence, "text" | "quantities">): ToldInOrder | undefined {
  const said = RESPECTIVELY.exec(text);
  const first = said ? quantities.findIndex(({ span }) => span.start > said.index) : -1;
  if (!said || first < 0) return undefined;
  const behind = (at: number) =>
    quantities[at + 1] && text.slice(endOf(quantities[at]!), quantities[at + 1]!.span.start);
  // A list goes on as it begins: `lần lượt là 5% và 6%; 7 xã …` is of two.
  const joint = /^\s*;/u.test(behind(first) ?? "") ? /^\s*(?:;|và|;\s*và)\s*$/u : /^\s*(?:,|và|,\s*và)\s*$/u;
  let last = first;
  while (joint.test(behind(last) ?? "")) last++;
  if (last === first) return undefined;
  const clause = text.slice(0, said.index).search(/[^;.:]*$/u);
  const start = Math.max(clause, first > 0 ? endOf(quantities[first - 1]!) : 0);
  return { first, last, named: { start, end: said.index } };
}

/** The mentions among what is named in order, when there are as many as quantities; else none. */
export function mentionsInOrder<T>(
  { first, last, named }: ToldInOrder,
  mentions: readonly Mention<T>[],
): readonly Mention<T>[] {
  const inside = mentions.filter(({ span }) => contains(named, span));
  return inside.length === last - first + 1 ? inside : [];
}

function endOf({ span, noun }: Quantity): number {
  return Math.max(span.end, noun?.end ?? 0);
}
