import type { Figure } from "../../domain/figure.ts";
import { isWithinCountry, samePlace } from "../../domain/place.ts";
import type { Gazetteer, PlaceMention } from "../../language/places.ts";
import { tokenise } from "../../language/tokens.ts";
import { plain } from "./clauses.ts";
import { tellsInOrder, withClauseBehind } from "./in-order.ts";
import { aboveOf, type Quoted, wholeSentences } from "./quoted.ts";

const TIME =
  /(?:(?:cũng )?(?:trong|vào|tính đến|đến|hết|cuối) )?(?:năm |ngày )?(?:\d{1,2}\/){0,2}(?:19|20)\d{2}(?!\d),?/giu;
const COMPARED = /(?<![\p{L}])(?:so với|hơn|cùng kỳ|bằng|gấp)(?![\p{L}])/iu;

/**
 * Whether a sentence is one of its quotes' sentences, shortened: where one time is told of, it may stand
 * elsewhere, and a title or heading may lend place and year. `known` are the figures of the quotes.
 */
export function isShortened(
  text: string,
  quoted: readonly Quoted[],
  deps: { readonly known: readonly Figure[]; readonly gazetteer: Gazetteer },
): boolean {
  return quoted.some((one) => shortens(text, one, deps));
}

function shortens(
  text: string,
  quoted: Quoted,
  { known, gazetteer }: { readonly known: readonly Figure[]; readonly gazetteer: Gazetteer },
): boolean {
  const own = quoted.text;
  const isTimeless = years(own).length === 0;
  const times = years(isTimeless ? aboveOf(quoted) : own);
  const isMovable =
    isTimeless || (new Set(years(own)).size === 1 && !COMPARED.test(own) && !COMPARED.test(text));
  const placed = gazetteer.find(tokenise(own), "strict").map(({ place }) => place);
  // Of several places each keeps what is told of it.
  const isOfOnePlace = placed.every((place) => samePlace(place, placed[0]!));
  const clean = (words: string) => {
    const timed = isMovable ? words.replace(TIME, (time) => " ".repeat(time.length)) : words;
    const places = gazetteer.find(tokenise(timed), "strict");
    return blanked(timed, isOfOnePlace ? places.filter((one) => mayMove(one, known)) : []);
  };
  return (
    years(text).every((year) => times.includes(year)) &&
    numbers(text).every((number) => times.includes(number) || numbers(own).includes(number)) &&
    wholeSentences(quoted).some(({ start, end }) => {
      const source = clean(quoted.evidence.document.text.slice(start, end));
      return withClauseBehind(text).some((told) => tellsInOrder(clean(told), source));
    })
  );
}

/** A place that figures were read of may be told of anywhere; another, as a source's words are, in their order. */
function mayMove({ place }: PlaceMention, known: readonly Figure[]): boolean {
  const told = known.flatMap(({ places }) => places.map(({ value }) => value));
  return told.length === 0 || !isWithinCountry(place) || told.some((other) => samePlace(place, other));
}

/** With the signs that stand by them, which are no words: `5,19%`, `31/12/2022`, `$5`. */
function numbers(words: string): string[] {
  return (
    words.match(/[^\s\p{L}\d,;:()“”"]*\d+(?:[.,/-]\d+)*\s?[%‰°²³$€]*/gu)?.map((one) => plain(one.trim())) ??
    []
  );
}

function years(words: string): string[] {
  return words.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [];
}

/** Without the places' names, which are held against the quotes by themselves. */
export function blanked(text: string, mentions: readonly PlaceMention[]): string {
  return mentions.reduce(
    (words, { span }) =>
      words.slice(0, span.start) + " ".repeat(span.end - span.start) + words.slice(span.end),
    text,
  );
}
