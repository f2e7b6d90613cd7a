import { contains, type Span } from "../domain/span.ts";
import type { TopicKey } from "../language/topic.ts";
import type { Measured, Piece } from "./piece.ts";
import type { Sentence } from "./sentence.ts";

const ANAPHORA =
  /(?<![\p{L}])(?:con số|kết quả|mức|chỉ tiêu|giá trị|tỷ lệ|số|số liệu) (?:này|trên|đó)(?![\p{L}])/iu;
/** `Cao nhất là huyện Mường Khoa với 16,24%`: ranks places by what was measured before. */
const RANKED =
  /^\s*(?:(?:trong đó|riêng)[,:]?\s*)?(?:cao nhất|thấp nhất|dẫn đầu|đứng đầu|đứng thứ|xếp thứ|xếp sau|tiếp đến|tiếp theo|kế đến|kế tiếp)(?![\p{L}])/iu;

/** `Riêng thị xã Quảng Yên đạt 9,90%`: of one place, what was measured before. */
const SINGLED_OUT = /^\s*(?:riêng|trong đó|còn|với)(?![\p{L}])/iu;
const SINGLES = "riêng";

/** The pieces with what the sentence before measured, where the first takes it over: `con số này`. */
export function withTakenOver(
  sentence: Sentence,
  pieces: readonly Piece[],
  before: Measured | undefined,
): readonly Piece[] {
  const { text } = sentence;
  const [first] = pieces;
  const opening = text.slice(first?.lead.start ?? 0, first?.lead.end ?? 0);
  if (!before || !first) return pieces;
  const { core, counted } = before;
  // `với 34 sản phẩm`: of the things that the sentence before counted.
  const isAlike = (piece: Piece) =>
    piece.core.every(({ key }) => key === SINGLES || counted.some((thing) => thing.key === key));
  const isSingledOut =
    SINGLED_OUT.test(opening) &&
    isAlike(first) &&
    sentence.quantities[0]!.unit.dimension === before.dimension &&
    sentence.places.some(({ span }) => contains(first.lead, span));
  if (!isSingledOut && !ANAPHORA.test(opening) && !RANKED.test(opening)) return pieces;
  return pieces.map((piece) => (isAlike(piece) ? { ...piece, core, counted } : piece));
}

/**
 * `thu nhập đạt 52,6 triệu đồng, tăng 12,9%; riêng xã Mỹ Đức mới đạt 38,4 triệu đồng`: of another
 * place or time, what was measured last in the same unit. Undefined when another thing is named.
 */
export function toldOfElsewhere(
  { quantities, places, periods }: Sentence,
  pieces: readonly Piece[],
  i: number,
  { lead, keys }: { readonly lead: Span; readonly keys: readonly TopicKey[] },
): Piece | undefined {
  const isNamed = [...places, ...periods].some(({ span }) => contains(lead, span));
  if (!isNamed || keys.some(({ kind }) => kind !== "word")) return undefined;
  const alike = quantities
    .slice(0, i)
    .findLastIndex(
      ({ unit }) => unit.dimension === quantities[i]!.unit.dimension && unit.dimension !== "count",
    );
  return pieces[alike];
}

/** What the previous quantity's lead did with its things (`thành lập được`), without the things. */
export function deedsOf(piece: Piece): TopicKey[] {
  return piece.core.filter(
    (key) =>
      key.span.start < piece.lead.end &&
      (key.kind === "activity" || key.kind === "word") &&
      (key.kind === "activity" || !piece.counted.some((thing) => thing.key === key.key)),
  );
}
