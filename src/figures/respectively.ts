import { contains, type Span } from "../domain/span.ts";
import { topicKeys } from "../language/topic.ts";
import type { Piece } from "./piece.ts";
import { endOf } from "./quantity.ts";
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
function toldInOrder({ text, quantities }: Pick<Sentence, "text" | "quantities">): ToldInOrder | undefined {
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

/** The group that holds quantity `i`; undefined where it is told in no order. */
export function groupOf(sentence: Pick<Sentence, "text" | "quantities">, i: number): ToldInOrder | undefined {
  const told = toldInOrder(sentence);
  return told && told.first <= i && i <= told.last ? told : undefined;
}

/** The mentions among what is named in order, when there are as many as quantities; else none. */
export function mentionsInOrder<T>(
  { first, last, named }: ToldInOrder,
  mentions: readonly Mention<T>[],
): readonly Mention<T>[] {
  const inside = mentions.filter(({ span }) => contains(named, span));
  return inside.length === last - first + 1 ? inside : [];
}

/**
 * `Tỷ lệ hộ nghèo và hộ cận nghèo lần lượt là 2,51% và 2,54%`: each number is told of the indicator
 * at its place. Where the counts differ and no places or times part them, of none.
 */
export function assignInOrder(sentence: Sentence, pieces: readonly Piece[]): readonly Piece[] {
  const told = toldInOrder(sentence);
  if (!told) return pieces;
  const { first, last, named } = told;
  const count = last - first + 1;
  const things = topicKeys(sentence.read, named, sentence.named);
  const indicators = things.filter(({ kind }) => kind === "indicator");
  const keys = indicators.length > 0 ? indicators : things.filter(({ kind }) => kind === "counted");
  const isParted = [sentence.places, sentence.periods].some(
    (mentions) => mentionsInOrder<unknown>(told, mentions).length > 0,
  );
  if (isParted && keys.length !== count) return pieces;
  return pieces.map((piece, at) => {
    if (at < first || last < at) return piece;
    const key = keys.length === count ? keys[at - first] : undefined;
    const lead = { start: key?.span.start ?? named.start, end: sentence.quantities[at]!.span.start };
    return { ...piece, lead, core: key ? [key] : [], counted: [] };
  });
}
