import { contains, overlaps, type Span } from "../domain/span.ts";
import { isClassifier } from "../language/classifiers.ts";
import type { Glossary } from "../language/glossary.ts";
import { tokenise } from "../language/tokens.ts";
import { readText, type TopicKey, topicKeys } from "../language/topic.ts";
import { ellipticKeys } from "./ellipsis.ts";
import type { Quantity } from "./numbers.ts";
import { mentionsInOrder, toldInOrder } from "./respectively.ts";
import type { Sentence } from "./sentence.ts";

/** The words around one quantity that say what it measures. */
export interface Piece {
  /** In front of the quantity, back to the words that name the indicator. */
  readonly lead: Span;
  /** Between the quantity and the next boundary. */
  readonly tail: Span;
  /** The quantity's own keys: of its lead, its counted noun and its tail. */
  readonly core: readonly TopicKey[];
  readonly counted: readonly TopicKey[];
}

/** What a figure measures, to be taken over by `con số này` in the next sentence. */
export type Measured = Pick<Piece, "core" | "counted">;

const ANAPHORA =
  /(?<![\p{L}])(?:con số|kết quả|mức|chỉ tiêu|giá trị|tỷ lệ|số|số liệu) (?:này|trên|đó)(?![\p{L}])/iu;
/** `Cao nhất là huyện Mường Khoa với 16,24%`: ranks places by what was measured before. */
const RANKED =
  /^\s*(?:(?:trong đó|riêng)[,:]?\s*)?(?:cao nhất|thấp nhất|dẫn đầu|đứng đầu|tiếp đến)(?![\p{L}])/iu;
const BOUNDARY =
  /[,;:()]|\s[-–]\s|(?<![\p{L}])(?:và|trong đó|(?<=[,;] )còn lại|đồng thời|trong điều kiện|trong bối cảnh|mặc dù|nhờ|giúp|góp phần|cho biết|cho thấy|đưa|nâng(?! cao))(?![\p{L}])|(?<![\p{L}])(?=(?:so với|trong khi)(?![\p{L}])|với\s+(?:trên|gần|hơn|khoảng)?\s*\d)/giu;
/** The topic that a sentence or clause opens with: `về nước sạch, …`. */
const FRAME =
  /(?:^|[,;]\s)(?:về|đối với|riêng(?: về)?|trong lĩnh vực|lĩnh vực|công tác) [^,;:.\d]{2,40}[,:]/giu;
/** `hợp tác xã thành lập mới: 3 HTX`, `Chỉ tiêu che phủ rừng: đạt 54%`: the colon parts nothing. */
const NUMBER_NEXT = /^\s*(?:(?:đạt|thực hiện|ước|còn|được|trên|dưới|gần|khoảng|hơn)\s*){0,3}\d/iu;
const COMPARED = /(?<![\p{L}])(?:so với|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?![\p{L}]).*$/iu;

/** What names an aim and measures nothing itself. */
const AIM_NAMES = new Set(["#targets", "#resolution", "#plan"]);
const OF_THEM = /(?<![\p{L}])trong (?:số )?(?:đó|này)\s*$/iu;

/** Words outside the glossary that say how a value moved. */
const MOVES = new Set("hạ nhích kéo vươn nâng chạm rút bứt lùi sụt bớt cách nhảy leo".split(" "));

/** The piece of each quantity, in order. */
export function piecesOf(sentence: Sentence, glossary: Glossary, before?: Measured): Piece[] {
  const bounds = boundaries(sentence);
  const pieces: Piece[] = [];
  for (const i of sentence.quantities.keys()) pieces.push(pieceOf(sentence, bounds, pieces, i, glossary));
  assignInOrder(sentence, pieces);
  const [first] = pieces;
  const opening = sentence.text.slice(first?.lead.start ?? 0, first?.lead.end ?? 0);
  if (first && before && (ANAPHORA.test(opening) || RANKED.test(opening))) {
    const { core, counted } = before;
    return pieces.map((piece) => (piece.core.length === 0 ? { ...piece, core, counted } : piece));
  }
  return pieces;
}

/**
 * `Tỷ lệ hộ nghèo và hộ cận nghèo lần lượt là 2,51% và 2,54%`: each number is told of the indicator
 * at its place. Where the counts differ and no places or times part them, of none.
 */
function assignInOrder(sentence: Sentence, pieces: Piece[]): void {
  const told = toldInOrder(sentence);
  if (!told) return;
  const { first, last, named } = told;
  const count = last - first + 1;
  const things = topicKeys(sentence.read, named, sentence.named);
  const indicators = things.filter(({ kind }) => kind === "indicator");
  const keys = indicators.length > 0 ? indicators : things.filter(({ kind }) => kind === "counted");
  const isParted = [sentence.places, sentence.periods].some(
    (mentions) => mentionsInOrder<unknown>(told, mentions).length > 0,
  );
  if (isParted && keys.length !== count) return;
  for (let at = first; at <= last; at++) {
    const key = keys.length === count ? keys[at - first] : undefined;
    const lead = { start: key?.span.start ?? named.start, end: sentence.quantities[at]!.span.start };
    pieces[at] = { ...pieces[at]!, lead, core: key ? [key] : [], counted: [] };
  }
}

function pieceOf(
  sentence: Sentence,
  bounds: readonly Span[],
  pieces: readonly Piece[],
  i: number,
  glossary: Glossary,
): Piece {
  const { text, quantities } = sentence;
  const quantity = quantities[i]!;
  const last = pieces.at(-1);
  const tail = tailOf(sentence, bounds, i);
  const things = quantity.noun ? keysIn(sentence, quantity.noun, true) : [];
  const tailKeys = keysIn(sentence, comparedCut(sentence, tail));
  const floor = last ? Math.max(last.tail.end, endOf(quantities[i - 1]!)) : 0;
  const starts = bounds.filter(({ end }) => end <= quantity.span.start && end > floor).map(({ end }) => end);
  let lead: Span = { start: starts.pop() ?? floor, end: quantity.span.start };
  let keys = keysIn(sentence, lead);
  // What a rate is taken of names no indicator.
  const behind =
    quantity.unit.dimension === "percent" ? tailKeys.filter(({ key }) => !WHOLES.has(key)) : tailKeys;
  while (!names([...keys, ...behind], things) && lead.start > floor) {
    lead = { start: starts.pop() ?? floor, end: lead.end };
    keys = keysIn(sentence, lead);
  }
  const isOfClassifier =
    quantity.noun !== null && isClassifier(text.slice(quantity.noun.start, quantity.noun.end));
  keys =
    last && setsAim(keys)
      ? []
      : ofObject(keys, things, (deed) => !isOfClassifier || glossary.holdsThings(deed));
  const isClassified =
    isOfClassifier && (keys.some(({ kind }) => kind !== "word") || (last !== undefined && keys.length === 0));
  const counted = isClassified ? [] : things;
  const elliptic =
    last &&
    ellipticKeys(text.slice(last.lead.start, last.lead.end), text.slice(lead.start, lead.end), glossary);
  if (elliptic) return { lead: { start: last.lead.start, end: lead.end }, tail, core: elliptic, counted: [] };
  // `đạt 45 tỷ đồng, vượt 12% dự toán`: a verb alone tells more of what went before.
  const elsewhere = toldOfElsewhere(sentence, pieces, i, { lead, keys: [...keys, ...things, ...tailKeys] });
  if (elsewhere) return { ...elsewhere, lead: { start: elsewhere.lead.start, end: lead.end }, tail };
  const onlyVerbs =
    keys.every(({ key, kind }) => kind === "activity" || MOVES.has(key)) &&
    counted.length === 0 &&
    tailKeys.length === 0;
  if (!last || (keys.length > 0 && !onlyVerbs) || names(tailKeys, [])) {
    const bridge = bridged(sentence, lead, tail, counted, glossary);
    const told = [...keys, ...counted, ...withoutWhole(sentence, i, keys, tailKeys)];
    const core = bridge ?? scattered(sentence, { start: lead.start, end: tail.end }, told, glossary);
    return {
      lead,
      tail,
      core,
      counted: counted.filter(({ key }) => core.some((other) => other.key === key)),
    };
  }
  if (counted.length > 0) {
    // `số hộ nghèo giảm từ 412 hộ xuống còn 198 hộ`: the same things again are told of the same.
    const again = counted.every(({ key }) =>
      last.counted.some((other) => other.key === key || glossary.isShortFor(key, other.key)),
    );
    if (again && tailKeys.length === 0) return { lead, tail, core: last.core, counted };
    const isOfThem = OF_THEM.test(text.slice(0, lead.start));
    const joined = tailKeys.length === 0 || isOfThem ? verbs(last) : [];
    return { lead, tail, core: [...joined, ...counted, ...tailKeys], counted };
  }
  const core = [...last.core, ...tailKeys];
  return { lead: { start: last.lead.start, end: lead.end }, tail, core, counted: last.counted };
}

/**
 * `thu nhập đạt 52,6 triệu đồng, tăng 12,9%; riêng xã Mỹ Đức mới đạt 38,4 triệu đồng`: of another
 * place or time, what was measured last in the same unit. Undefined when another thing is named.
 */
function toldOfElsewhere(
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

/**
 * `trồng mới 887,7 ha rừng` names `trồng mới rừng`: an indicator or activity whose words stand on
 * both sides of the number. Undefined when there is none.
 */
function bridged(
  sentence: Sentence,
  lead: Span,
  tail: Span,
  counted: readonly TopicKey[],
  glossary: Glossary,
): TopicKey[] | undefined {
  const { text, named } = sentence;
  if (tail.start <= lead.end || tail.end <= tail.start) return undefined;
  const noun = text.slice(lead.end, tail.start).search(/\p{Ll}/u);
  // With the things counted, else without: `kết nạp 109 quần chúng ưu tú vào Đảng`.
  const gaps = [...(noun > 0 ? [lead.end + noun] : []), tail.start];
  for (const [at, end] of gaps.entries()) {
    const words = text.slice(0, lead.end) + " ".repeat(end - lead.end) + text.slice(end);
    const read = readText(tokenise(words), glossary, "strict");
    const crossing = read.concepts.find(
      ({ value, span }) =>
        (value.kind === "indicator" || value.kind === "activity") &&
        lead.start <= span.start &&
        span.start < lead.end &&
        span.end > tail.start,
    );
    if (!crossing) continue;
    const within = topicKeys(read, { start: lead.start, end: tail.end }, named);
    // `chi bộ vận động nhân dân lập 9 hợp tác xã mới`: who did it says nothing of the things.
    const isDone = crossing.value.kind === "activity" && counted.length > 0;
    const keys = isDone ? within.filter(({ span }) => span.start >= crossing.span.start) : within;
    // What is done does not say to what.
    const isWhole = crossing.value.kind === "indicator" || at < gaps.length - 1;
    return isWhole ? keys : [...keys, ...counted];
  }
  return undefined;
}

/**
 * `rừng che phủ 66,7%`, `Về nước sạch, tỷ lệ hộ dân được sử dụng là 75%`: where no indicator is named
 * in one go, its words may stand apart, one part of them in the topic that the sentence opens with.
 */
function scattered(
  sentence: Sentence,
  within: Span,
  core: readonly TopicKey[],
  glossary: Glossary,
): readonly TopicKey[] {
  const { read, named } = sentence;
  if (core.some(({ kind }) => kind === "indicator")) return core;
  const frame = frameOf(sentence, within);
  const tokens = read.tokens.filter(
    ({ span }) =>
      (contains(within, span) || contains(frame, span)) && !named.some((part) => overlaps(part, span)),
  );
  const match = glossary.scattered(tokens, read.mode);
  if (!match) return core;
  const used = match.tokens.map(({ span }) => span);
  const [span] = used;
  const others = core.filter((key) => !used.some((part) => overlaps(part, key.span)));
  return [{ key: `#${match.value.id}`, kind: match.value.kind, span: span! }, ...others];
}

/** The topic in front of the piece, unless another quantity stands between. */
function frameOf({ text, quantities }: Sentence, within: Span): Span {
  const [frame] = [...text.slice(0, within.end).matchAll(FRAME)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ end }) => !quantities.some(({ span }) => end <= span.start && span.end <= within.start))
    .toReversed();
  return frame ?? { start: 0, end: 0 };
}

/** `chỉ tiêu HĐND huyện giao là 98%`, `hoàn thành chỉ tiêu 16,2%`: an aim for what was measured before. */
function setsAim(keys: readonly TopicKey[]): boolean {
  return (
    keys.some(({ key }) => AIM_NAMES.has(key)) &&
    keys.every(({ key, kind }) => AIM_NAMES.has(key) || key === "#complete" || kind === "organisation")
  );
}

/**
 * `Nông dân bắt tay nhau lập 18 hợp tác xã`: who did it says nothing of the things that it was done
 * to. In `Số doanh nghiệp thành lập mới là 45 đơn vị` it was done to what stands in front.
 */
function ofObject(
  keys: readonly TopicKey[],
  things: readonly TopicKey[],
  isDoneToThings: (deed: string) => boolean,
): TopicKey[] {
  const deed = keys.at(-1);
  if (things.length === 0 || deed?.kind !== "activity" || !isDoneToThings(deed.key)) return [...keys];
  const before = keys.findLastIndex(({ kind }) => kind !== "activity");
  return keys.slice(before + 1);
}

/** What a rate is taken of: `che phủ 66,7% diện tích tự nhiên`, `2,34% tổng số hộ`. */
const WHOLES = new Set(["#natural-area", "#population", "#households"]);

function withoutWhole(
  { quantities }: Sentence,
  i: number,
  keys: readonly TopicKey[],
  tailKeys: readonly TopicKey[],
): readonly TopicKey[] {
  const isRate = quantities[i]!.unit.dimension === "percent";
  const isNamed = keys.some(({ kind }) => kind === "indicator" || kind === "counted");
  return isRate && isNamed ? tailKeys.filter(({ key }) => !WHOLES.has(key)) : tailKeys;
}

/** From the quantity to the next boundary; words in front of another number without one are that number's. */
function tailOf(sentence: Sentence, bounds: readonly Span[], i: number): Span {
  const start = endOf(sentence.quantities[i]!);
  const next = sentence.quantities[i + 1]?.span.start;
  const ahead = bounds.filter((span) => span.start >= start);
  const bound = ahead.find((span) => span.end > span.start)?.start ?? sentence.text.length;
  if (next === undefined || bound <= next) return { start, end: Math.max(start, bound) };
  const compared = ahead.find((span) => span.start < next)?.start;
  if (compared !== undefined) return { start, end: compared };
  const said = [...sentence.periods, ...sentence.places].find(
    ({ span }) =>
      span.start >= start && /^\s*(?:của|trong|vào|ở|tại)?\s*$/u.test(sentence.text.slice(start, span.start)),
  );
  return { start, end: said ? said.span.end : start };
}

function endOf(quantity: Quantity): number {
  return Math.max(quantity.span.end, quantity.noun?.end ?? 0);
}

/** Enough to say what is measured: a counted thing, an indicator, or two words of their own. */
function names(keys: readonly TopicKey[], counted: readonly TopicKey[]): boolean {
  if (counted.length > 0) return true;
  return (
    keys.some(({ kind }) => kind === "indicator" || kind === "counted") ||
    keys.filter(({ kind }) => kind === "word").length >= 2
  );
}

/** What the previous quantity's lead did with its things (`thành lập được`), without the things. */
function verbs(piece: Piece): TopicKey[] {
  return piece.core.filter(
    (key) =>
      key.span.start < piece.lead.end &&
      (key.kind === "activity" || key.kind === "word") &&
      (key.kind === "activity" || !piece.counted.some((thing) => thing.key === key.key)),
  );
}

function keysIn(sentence: Sentence, span: Span, counting = false): TopicKey[] {
  return topicKeys(sentence.read, span, sentence.named, counting);
}

/** `tăng 53 ha so với năm 2022`: what follows the comparison measures nothing. */
function comparedCut({ text, read }: Sentence, tail: Span): Span {
  const compared = COMPARED.exec(text.slice(tail.start, tail.end));
  if (!compared) return tail;
  const cut = tail.start + compared.index;
  const phrase = read.concepts.find(({ span }) => span.start < cut && cut < span.end);
  return { start: tail.start, end: phrase ? phrase.span.end : cut };
}

/** Where a piece can end: punctuation and conjunctions outside concepts, nouns and numbers. */
function boundaries(sentence: Sentence): Span[] {
  const whole = [
    ...sentence.read.concepts.map(({ span }) => span),
    ...sentence.quantities.flatMap((quantity: Quantity) =>
      quantity.noun ? [quantity.span, quantity.noun] : [quantity.span],
    ),
  ];
  return [...sentence.text.matchAll(BOUNDARY)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => sentence.text[start] !== ":" || !NUMBER_NEXT.test(sentence.text.slice(end)))
    .filter((bound) => !whole.some((span) => span.start < bound.start && bound.end < span.end));
}
