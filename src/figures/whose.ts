import type { Inherited } from "../domain/figure.ts";
import { type Period, yearPeriod } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import { contains, type Span } from "../domain/span.ts";
import { findPeriods } from "../language/periods.ts";
import { topicKeys } from "../language/topic.ts";
import { partOfYear } from "./part-of-year.ts";
import type { Piece } from "./pieces.ts";
import { mentionsInOrder, type ToldInOrder, toldInOrder } from "./respectively.ts";
import type { Mention, Sentence } from "./sentence.ts";
import { asOf, inherited, type Surroundings } from "./surroundings.ts";

interface Scene {
  readonly sentence: Sentence;
  readonly at: number;
  readonly around: Surroundings;
  readonly pieces: readonly Piece[];
  readonly document: { readonly date: string | null };
}

/** The country's or a region's figure beside the report's own. */
const BEYOND =
  /(?<![\p{L}])(?:cả nước|toàn quốc|toàn vùng|cả vùng|bình quân chung|mức chung|(?:so với|hơn)(?: mức)? bình quân)(?![\p{L}])/iu;
/** `3,76% của toàn tỉnh`. */
const WHOLE_BEHIND =
  /^\s*(?:của|ở|trong)?\s*(?:toàn|cả|trên địa bàn) (?:tỉnh|huyện|thành phố|thị xã|xã)(?! \p{Lu})(?![\p{L}])/u;
/** Between a place that is compared with and its own number. */
const SAYS_ITS_OWN = /^\s*(?:\(|:|là|đạt|chỉ đạt|còn)\s*(?:(?:trên|dưới|gần|khoảng|hơn)\s*)?$/iu;
/** Right behind a time: its own number comes (`năm 2018 là 6,40%`). */
const TELLS = /^\s*(?:là|đạt|còn|chỉ|:|có|\()/iu;
/** `(cùng kỳ 131 tỷ)`, `đầu năm 2,10%`: of another time than the report's, which is not named. */
const OTHER_TIME =
  /(?<![\p{L}])(?:cùng kỳ|kỳ trước|năm trước|đầu năm|đầu kỳ|cách đây một năm|một năm trước|năm liền trước|năm ngoái)(?: năm trước| đó)?,?(?: con số (?:này|ấy|đó))?(?: là| đạt| còn| có|:)?(?: trên| gần| khoảng)?\s*$/iu;
/** Of these the year is known where a year is reported on. */
const YEAR_BEFORE =
  /(?<![\p{L}])(?:năm trước|cách đây một năm|một năm trước|năm liền trước|năm ngoái)(?![\p{L}])/iu;
/** `66 đơn vị ở năm nay`: the time that is reported on, whatever was named before. */
const THIS_YEAR = /^\s*(?:(?:ở|trong|của|vào) )?(?:năm|kỳ) (?:nay|này)(?![\p{L}])/iu;
/** In front of a time that only one value is recalled for. */
const BESIDES = /(?<![\p{L}])(?:trong khi(?: đó)?|nếu(?: như)?)(?:,| ở| vào| trong)?\s*$/iu;
const FROM = /(?<![\p{L}])từ(?:\s+(?:mức|chỗ|con số|tỷ lệ))?(?:\s+(?:trên|dưới|gần|khoảng))?\s*$/iu;
const ON_TO = /^\s*(?:(?:tăng|giảm|hạ|nâng)\s+)?(?:lên|xuống|còn|sang|thành|đến|nay là)(?![\p{L}])/iu;
const COMPARED_WITH = /(?<![\p{L}])(?:so với|hơn)(?:\s+(?:mức|con số|tỷ lệ))?\s*$/iu;
const THIS_TERM = /(?<![\p{L}])(?:hết|cuối|trong|cả) nhiệm kỳ(?: này)?(?!\s*\d)(?![\p{L}])/iu;
const NOW =
  /(?<![\p{L}])(?:hiện nay|hiện tại|hiện có|(?<!(?:thực|thể|phát|xuất|biểu) )hiện(?! hành)|đến nay|đến thời điểm này)(?![\p{L}])/iu;

/** The places that quantity `i` is told of: its own piece's, else its clause's or sentence's, else the surroundings'. */
export function placesOf({ sentence, at, around, pieces }: Scene, i: number): readonly Inherited<Place>[] {
  const quantity = sentence.quantities[i]!;
  const told = inGroup(toldInOrder(sentence), i);
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
  const inside = inPiece(sentence, sentence.places, pieces, i);
  // A lead that goes back to the indicator passes the places of the quantities before: `Bình Liêu 3%; Ba Chẽ 2%`.
  const passed = sentence.quantities[i - 1]?.span.end ?? 0;
  const fresh = inside.filter(({ span }) => span.start >= passed);
  const words = sentence.text.slice(0, quantity.span.start);
  const end = Math.max(quantity.span.end, quantity.noun?.end ?? 0);
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
  return byLevel ? [byLevel] : around.places;
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

function inGroup(told: ToldInOrder | undefined, i: number): ToldInOrder | undefined {
  return told && told.first <= i && i <= told.last ? told : undefined;
}

/** Blanks the clauses that tell the country's or a region's figure: their place holds for them alone. */
function withoutBeyond(words: string): string {
  return words.replace(/[^,;]+/g, (clause) => (BEYOND.test(clause) ? " ".repeat(clause.length) : clause));
}

/** The period that quantity `i` is told for, or null when nothing says. */
export function periodOf(
  { sentence, at, around, pieces, document }: Scene,
  i: number,
): Inherited<Period> | null {
  const quantity = sentence.quantities[i]!;
  const passed = sentence.quantities[i - 1]?.span.end ?? 0;
  const lead = sentence.text.slice(passed, quantity.span.start);
  if (OTHER_TIME.test(lead)) return YEAR_BEFORE.test(lead) ? yearBefore(around.period) : null;
  const told = inGroup(toldInOrder(sentence), i);
  if (told) {
    const inOrder = mentionsInOrder(told, sentence.periods)[i - told.first];
    if (inOrder) return inherited(inOrder, at);
    if (sentence.periods.filter(({ span }) => contains(told.named, span)).length > 1) return null;
  }
  const compared = sentence.earlier.find(({ span }) =>
    SAYS_ITS_OWN.test(sentence.text.slice(span.end, quantity.span.start)),
  );
  if (compared) return inherited(compared, at);
  const own = inPiece(sentence, sentence.periods, pieces, i).findLast(({ span }) => span.start >= passed);
  if (own) return inherited(own, at);
  const after = Math.max(quantity.span.end, quantity.noun?.end ?? 0);
  if (THIS_YEAR.test(sentence.text.slice(after))) return around.period;
  const bracketed = sentence.periods.find(
    ({ span }) =>
      /^\s*\(\s*$/.test(sentence.text.slice(after, span.start)) &&
      /^\s*[),;]/.test(sentence.text.slice(span.end)),
  );
  if (bracketed) return inherited(bracketed, at);
  const words = sentence.text.slice(0, quantity.span.start);
  const recalled = findPeriods(words).at(-1);
  // `so với năm 2022 (4,2%)`: a number alone in brackets is that of the period in front of them.
  if (recalled && /^\s*\(\s*$/.test(words.slice(recalled.span.end))) {
    return inherited({ value: recalled.period, span: recalled.span }, at);
  }
  // `giảm từ 1.871 hộ xuống 1.141 hộ`: of a time before, which is not named.
  if (isStart(sentence, i)) return null;
  if (THIS_TERM.test(words)) return around.term;
  const before = frames(sentence)
    .filter(({ span }) => span.end <= quantity.span.start && !isClosedOff(words, span))
    .at(-1);
  const part = partOfYear(words, before?.value ?? around.period?.value ?? null);
  if (part && part.span.start >= (before?.span.end ?? 0)) return inherited(part, at);
  const now = NOW.exec(words.slice(before?.span.end ?? 0));
  // `Năm 2022, đến nay còn 151 hộ`: the time that is told before any figure holds.
  const isFramed = before && now && !hasQuantity(sentence, before.span.end, before.span.end + now.index);
  if (now && !isFramed) return asOf(document) ?? around.period;
  if (before) return inherited(before, at);
  const [only] = sentence.periods;
  if (only && sentence.periods.length === 1 && sentence.quantities.length === 1) return inherited(only, at);
  return around.period ?? undatedIn(document);
}

function hasQuantity({ quantities }: Sentence, from: number, to: number): boolean {
  return quantities.some(({ span }) => from <= span.start && span.end <= to);
}

/** The year before the one that is reported on; its words are those that name that one. */
function yearBefore(reported: Inherited<Period> | null): Inherited<Period> | null {
  if (reported?.value.kind !== "year") return null;
  const value = yearPeriod(Number(reported.value.start.slice(0, 4)) - 1);
  return { value, from: reported.from, isYearBefore: true };
}

/**
 * A report that names no time tells of its own day. Not one of a year's first months: those mostly
 * look back on the year before, and say so somewhere that was not understood.
 */
function undatedIn(document: Scene["document"]): Inherited<Period> | null {
  return document.date && document.date.slice(5, 7) > "03" ? asOf(document) : null;
}

/** Times that hold for what follows: something is told between them and the next number (not `năm 2016 là 88,3%`). */
function frames(sentence: Sentence): Mention<Period>[] {
  const { periods, quantities, read, named, text } = sentence;
  return periods.filter(({ span }) => {
    if (isOfStart(sentence, span) || isRecalled(sentence, span)) return false;
    const next = quantities.find((quantity) => quantity.span.start >= span.end);
    if (!next) return false;
    const told = topicKeys(read, { start: span.end, end: next.span.start }, named);
    return told.length > 0 || next.noun !== null || !TELLS.test(text.slice(span.end));
  });
}

/** In brackets that were closed before the end of the words: what they say holds inside alone. */
function isClosedOff(words: string, { start, end }: Span): boolean {
  return /\([^()]*$/.test(words.slice(0, start)) && words.indexOf(")", end) >= 0;
}

/** The time of one recalled value: `trong khi năm 2019 …`, `từ 37,5 (năm 2022)`, `so với 85,2% của năm 2020`. */
function isRecalled({ text, quantities }: Sentence, time: Span): boolean {
  const before = text.slice(0, time.start);
  if (BESIDES.test(before)) return true;
  const of = quantities.findLast(({ span }) => span.end <= time.start);
  if (!of || !follows(text, Math.max(of.span.end, of.noun?.end ?? 0), time.start)) return false;
  const isBracketed = /\(\s*$/.test(before) && /^\s*\)/.test(text.slice(time.end));
  return isBracketed || COMPARED_WITH.test(text.slice(0, of.span.start));
}

/** `từ 3% năm 2019 xuống 2,38%`: the time of the first number alone. */
function isOfStart({ text, quantities }: Sentence, time: Span): boolean {
  const start = quantities.findLast(({ span }) => span.end <= time.start);
  return (
    start !== undefined &&
    FROM.test(text.slice(0, start.span.start)) &&
    follows(text, Math.max(start.span.end, start.noun?.end ?? 0), time.start) &&
    ON_TO.test(text.slice(time.end))
  );
}

/** The first value of `từ 3% xuống 2,38%`; a range (`từ 3 đến 5 tỷ`) has none. */
function isStart({ text, quantities }: Sentence, i: number): boolean {
  const { span, noun } = quantities[i]!;
  const next = quantities[i + 1];
  if (!next || !FROM.test(text.slice(0, span.start))) return false;
  const between = text.slice(Math.max(span.end, noun?.end ?? 0), next.span.start).replace(/\([^)]*\)/g, " ");
  return /^\s*(?:(?:tăng|giảm|hạ|nâng) )?(?:lên|xuống|còn|nay là)(?: còn| mức| đến)?\s*$/iu.test(between);
}

/** Mentions between the start of the quantity's lead and the end of its tail, unless they belong to the quantity before. */
function inPiece<T>(
  sentence: Sentence,
  mentions: readonly Mention<T>[],
  pieces: readonly Piece[],
  i: number,
): Mention<T>[] {
  const { lead, tail } = pieces[i]!;
  const previous = pieces[i - 1];
  const next = sentence.quantities[i + 1]?.span.start ?? sentence.text.length;
  return mentions.filter(({ span }) => {
    const inLead = lead.start <= span.start && span.end <= lead.end;
    const inTail = tail.start <= span.start && span.end <= Math.min(next, tail.end);
    const isPrevious =
      previous &&
      follows(sentence.text, previous.tail.start, span.start) &&
      (isOfStart(sentence, span) || !TELLS.test(sentence.text.slice(span.end)));
    return (inLead && !isPrevious) || inTail;
  });
}

/** Only a joining word stands between: `6,40% năm 2018`, `250 tỷ đồng ở Bình Liêu`. */
function follows(text: string, from: number, to: number): boolean {
  return from <= to && /^\s*(?:\(?|của|trong|vào|ở|tại|cho)\s*$/iu.test(text.slice(from, to));
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
