import type { Inherited } from "../domain/figure.ts";
import type { Place } from "../domain/place.ts";
import { contains, type Span } from "../domain/span.ts";
import { isClosedOff, SAYS_ITS_OWN } from "./joints.ts";
import { mentionsInPiece } from "./mentions-in-piece.ts";
import type { Piece } from "./piece.ts";
import { endOf } from "./quantity.ts";
import { groupOf, mentionsInOrder } from "./respectively.ts";
import type { Scene } from "./scene.ts";
import type { Mention, Sentence } from "./sentence.ts";
import { inherited } from "./surroundings.ts";

/** The country's or a region's figure beside the report's own. */
const BEYOND =
  /(?<![\p{L}])(?:cả nước|toàn quốc|toàn vùng|cả vùng|bình quân chung|mức chung|(?:so với|hơn)(?: mức)? bình quân)(?![\p{L}])/iu;
/** `3,76% của toàn tỉnh`. */
const WHOLE_BEHIND =
  /^\s*(?:của|ở|trong)?\s*(?:toàn|cả|trên địa bàn) (?:tỉnh|huyện|thành phố|thị xã|xã)(?! \p{Lu})(?![\p{L}])/u;

const OF_PROVINCE = /^ (?:của|ở|trong) tỉnh(?! \p{Lu})(?![\p{L}])/u;

/** The places that quantity `i` is told of: its own piece's, else its clause's or sentence's, else the surroundings'. */
export function placesOf({ sentence, at, around, pieces }: Scene, i: number): readonly Inherited<Place>[] {
  const quantity = sentence.quantities[i]!;
  const told = groupOf(sentence, i);
  if (told) {
    const inOrder = mentionsInOrder(told, sentence.places)[i - told.first];
    if (inOrder) return [inherited(inOrder, at)];
    // Whose is whose cannot be told: better nobody's.
    if (sentence.places.filter(({ span }) => contains(told.named, span)).length > 1) return [];
  }
  // `cao hơn huyện Đầm Hà (4,1%)`: the compared place's own.
  const compared = sentence.asides.find(({ span }) =>
    SAYS_ITS_OWN.test(sentence.text.slice(span.end, quantity.span.start)),
  );
  if (compared) return [inherited(compared, at)];
  const inside = mentionsInPiece(sentence, sentence.places, pieces, i);
  // A lead that goes back to the indicator passes the places of the quantities before: `Bình Liêu 3%; Ba Chẽ 2%`.
  const passed = sentence.quantities[i - 1]?.span.end ?? 0;
  const fresh = inside.filter(({ span }) => span.start >= passed);
  const words = sentence.text.slice(0, quantity.span.start);
  const end = endOf(quantity);
  const behind = sentence.text.slice(end, pieces[i]!.tail.end);
  if (WHOLE_BEHIND.test(behind)) return around.wholePlace(behind, at + end) ?? [];
  if (BEYOND.test(words.slice(passed))) return around.average(words.slice(passed), at + passed);
  const since = Math.max(passed, pieces[i - 1]?.tail.end ?? 0);
  const whole = fresh.length > 0 ? undefined : around.wholePlace(words.slice(since), at + since);
  if (whole) return whole;
  const own = fresh.length > 0 ? fresh : inside;
  if (own.length > 0) {
    const joined = sentence.places.filter(
      ({ span }) => span.start >= passed && span.end <= own.at(-1)!.span.end,
    );
    const group = coordinated(sentence.text, joined.length > 0 ? joined : own);
    return [...own.filter((mention) => !group.includes(mention)), ...group].map((mention) =>
      inherited(mention, at),
    );
  }
  const before = sentence.places.filter(
    ({ span }) =>
      span.end <= quantity.span.start && !isClosedOff(words, span) && !isOfAside(sentence, pieces, span, i),
  );
  if (before.length > 0) return coordinated(sentence.text, before).map((mention) => inherited(mention, at));
  const byLevel = around.placeByLevel(withoutBeyond(words), at);
  if (byLevel) return [byLevel];
  return isOfUnnamed(sentence, pieces[i]!) ? [] : around.places;
}

/**
 * `riêng xã Mỹ Đức mới đạt 38,4 triệu đồng; thu ngân sách …`: a place named only to tell the same
 * indicator once more passes nothing on to another indicator.
 */
function isOfAside({ quantities }: Sentence, pieces: readonly Piece[], place: Span, i: number): boolean {
  const of = quantities.findIndex(({ span }) => place.end <= span.start);
  const isSame = (at: number) => at > 0 && pieces[at]?.lead.start === pieces[at - 1]?.lead.start;
  return of > 0 && of < i && isSame(of) && !isSame(i);
}

/** `Tỷ lệ hộ nghèo của tỉnh là 0,9%` in a report that never names its province: not the report's own place's. */
function isOfUnnamed({ text }: Sentence, { core }: Piece): boolean {
  return core.some(({ kind, span }) => kind === "indicator" && OF_PROVINCE.test(text.slice(span.end)));
}

/** Blanks the clauses that tell the country's or a region's figure: their place holds for them alone. */
function withoutBeyond(words: string): string {
  return words.replace(/[^,;]+/g, (clause) => (BEYOND.test(clause) ? " ".repeat(clause.length) : clause));
}

/** The last place before, with those that commas or `và` join to it. */
function coordinated(text: string, mentions: readonly Mention<Place>[]): Mention<Place>[] {
  const group = [mentions.at(-1)!];
  for (const mention of mentions.toReversed().slice(1)) {
    if (
      !/^\s*(?:,|và|,\s*và)\s*(?:huyện|thành phố|thị xã)?\s*$/iu.test(
        text.slice(mention.span.end, group[0]!.span.start),
      )
    )
      break;
    group.unshift(mention);
  }
  return group;
}
