import type { Period } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import type { Span } from "../domain/span.ts";
import type { Glossary } from "../language/glossary.ts";
import { findPeriods } from "../language/periods.ts";
import type { Gazetteer } from "../language/places.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { type ReadText, readText } from "../language/topic.ts";
import { findQuantities } from "./find-quantities.ts";
import type { Quantity } from "./quantity.ts";
import { findZeros } from "./zeros.ts";

export interface Mention<T> {
  readonly value: T;
  readonly span: Span;
}

/** The places and periods of a sentence; all spans lie in `text`. */
export interface Glance {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Places that can be a figure's subject, not those that are only compared or passed. */
  readonly places: readonly Mention<Place>[];
  /** Places that are compared with or passed: `cao hơn huyện Đầm Hà`. */
  readonly asides: readonly Mention<Place>[];
  /** Periods that a figure can belong to, not those that it is compared with. */
  readonly periods: readonly Mention<Period>[];
  /** Periods that are compared with: `cùng kỳ năm 2021`. */
  readonly earlier: readonly Mention<Period>[];
  /** Every place and period, whatever its part: none of their words tells what is measured. */
  readonly named: readonly Span[];
}

/** A sentence with everything in it that figures are made of. */
export interface Sentence extends Glance {
  readonly read: ReadText;
  readonly quantities: readonly Quantity[];
  /** By which standard: `theo tiêu chí quốc gia`, `chuẩn nghèo Trung ương`. */
  readonly bases: readonly Mention<string>[];
}

const DIGIT = /\d/;
const ZERO = /không còn|không có|chưa có|(?:xóa|xoá) (?:hết|sạch|xong)/iu;

// Directly in front of a place's name: the place is not what the sentence speaks of.
const PLACE_ASIDE =
  /(?<!đối )(?:(?<!làm việc(?: [\p{L} ]{0,30})? )với|hơn|bằng|trong khi|từ|như|sang|giáp|khu kinh tế(?: cửa khẩu)?|KKT(?: cửa khẩu)?|KCN|khu công nghiệp|cửa khẩu|cảng|cầu|sông|hồ|núi|đường|tuyến|báo|cao tốc)\s+$/iu;
/** `Thường trực Tỉnh ủy Vân Khê làm việc với huyện Mường Lai`: the host is spoken of, not the visitor. */
const WORKED_WITH = /(?<![\p{L}])làm việc(?: [\p{L} ]{1,30})? với(?: [\p{L} ]{1,60})?\s+$/iu;
// In front of a period: what the figure is compared with, or whose plan it fulfils.
const PERIOD_ASIDE =
  /(?:so với|so|hơn|cùng kỳ|bằng|gấp\s+(?:(?:hơn|gần|trên|khoảng)\s+)?(?:đôi|rưỡi|\d+(?:,\d+)?\s+lần)|(?:%|so với|vượt|hoàn thành|đạt|bằng)\s+(?:[^,;:]{0,24}\s)?(?:kế hoạch|dự toán|chỉ tiêu))(?:\s+(?:cùng kỳ|mức|của|thực hiện|bình quân|giao|cả))*\s+$/iu;

/** `Hiến pháp … năm 1992`: the year belongs to the name. */
const OF_A_LAW = /(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)(?: [^,.;()]{0,60})?\s$/u;

/** `giá trị sản xuất (giá so sánh 2010)`: the year that prices are taken from. */
const OF_PRICES = /(?<![\p{L}])giá (?:so sánh|cố định|gốc|năm gốc)(?: năm)?\s$/iu;

const BASIS =
  /(?:theo\s+)?(?<!(?:đạt|nhận|trường|học) )(?<basis>(?:tiêu chí|chuẩn)(?: nghèo)?(?: đa chiều)?(?: mới)?(?: giai đoạn \d{4}\s?-\s?\d{4})? (?:quốc gia|[Tt]rung ương|(?:riêng )?của tỉnh))/gu;

export interface SentenceDeps {
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
}

/**
 * The places and periods of a sentence: all that one without numbers is read for. A country is no
 * figure's place: it stands in the names of states, parties and laws.
 */
export function glanceAt(
  text: string,
  { gazetteer }: Pick<SentenceDeps, "gazetteer">,
  mode: ReadText["mode"] = "strict",
): Glance {
  const tokens = tokenise(text);
  const places = gazetteer.find(tokens, mode);
  const periods = DIGIT.test(text) ? findPeriods(text) : [];
  const times = periods
    .filter(({ span }) => {
      const before = text.slice(Math.max(0, span.start - 80), span.start);
      return !OF_A_LAW.test(before) && !OF_PRICES.test(before);
    })
    .map(({ period, span }) => ({ value: period, span }));
  const isEarlier = ({ span }: Mention<Period>) =>
    PERIOD_ASIDE.test(text.slice(Math.max(0, span.start - 40), span.start));
  const told = places
    .filter(({ place }) => place.level !== "quốc gia")
    .map(({ place, span }) => ({ value: place, span }));
  const host = told.findLastIndex(({ span }) => WORKED_WITH.test(text.slice(0, span.start)));
  const isAside = (mention: Mention<Place>, at: number) =>
    isAround(mention, told[at - 1], text) ||
    (host >= 0 && at < host && !WORKED_WITH.test(text.slice(0, mention.span.start))) ||
    PLACE_ASIDE.test(text.slice(Math.max(0, mention.span.start - 50), mention.span.start));
  return {
    text,
    tokens,
    places: told.filter((mention, at) => !isAside(mention, at)),
    asides: told.filter(isAside),
    periods: times.filter((mention) => !isEarlier(mention)),
    earlier: times.filter(isEarlier),
    named: [...places.map(({ span }) => span), ...periods.map(({ span }) => span)],
  };
}

/** `huyện Quỳ Hợp, tỉnh Nghệ An`: the higher one only says where the other lies. */
function isAround(place: Mention<Place>, before: Mention<Place> | undefined, text: string): boolean {
  const [own, lower] = [place.value.level, before?.value.level];
  return (
    own === "tỉnh" &&
    lower !== undefined &&
    lower !== null &&
    lower !== "tỉnh" &&
    /^,?\s+(?:thuộc\s+)?$/u.test(text.slice(before!.span.end, place.span.start))
  );
}

/** Cheap and never wrong to say yes: only a sentence that passes can hold a quantity. */
export function mayHoldQuantity(text: string): boolean {
  return DIGIT.test(text) || ZERO.test(text);
}

/** The glance with its concepts, quantities and standards. */
export function readSentence(
  glance: Glance,
  { glossary }: Pick<SentenceDeps, "glossary">,
  mode: ReadText["mode"] = "strict",
): Sentence {
  const { text } = glance;
  const read = readText(glance.tokens, glossary, mode);
  const bases = [...text.matchAll(BASIS)].map((match) => ({
    value: match.groups!.basis!,
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return {
    ...glance,
    read,
    quantities: [...findQuantities(text, read), ...findZeros(text, read)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
    named: [...glance.named, ...bases.map(({ span }) => span)],
    bases,
  };
}
