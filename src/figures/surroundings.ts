import type { Document } from "../domain/document.ts";
import type { Inherited } from "../domain/figure.ts";
import { type Period, samePeriod, within } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import type { Span } from "../domain/span.ts";
import type { Glance, Mention } from "./sentence.ts";

/** How far into a sentence its topic is named: `Cùng với huyện Hải Hà, trong năm 2023, huyện Đầm Hà cũng …`. */
const OPENING = 110;
/** A number that counts or measures: no day, document number, rank or span of time. */
const FIGURE =
  /(?<![\p{L}\d.,/-]|thứ |số |khóa |khoá |ngày |sáng |chiều |tối )(?:\d+\/\d+(?=\s\p{Ll})|\d[\d.,]*(?![\d/-]|\s*(?:năm|tháng|ngày|giờ|nhiệm kỳ|lần)(?![\p{L}])))/giu;
// Not case-blind: \p{Lu} tells a name behind the level word.
const LEVELS =
  "([Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn)(?! \\p{Lu}| ủy| uỷ| hội)(?![\\p{L}])";
/** What a higher level hands down says nothing of whom the figure is told: `theo chỉ đạo của tỉnh`. */
const OF_ANOTHER =
  "riêng|tiêu chí|chuẩn|chỉ đạo|lãnh đạo|kế hoạch|chỉ tiêu|dự toán|nghị quyết|[Nn]ghị quyết|đề án|chương trình|chính sách|chủ trương|quy định|hướng dẫn|kết luận|hỗ trợ|quan tâm|bình quân|bình quân chung|mức chung";
const LEVEL_ALONE = new RegExp(
  `(?<![\\p{L}])(?:[Tt]oàn |(?<!(?:${OF_ANOTHER}) )của |[Cc]ả |[Tt]rên địa bàn |địa bàn )${LEVELS}|^${LEVELS}`,
  "gu",
);
const WHOLE = new RegExp(`(?<![\\p{L}])(?:[Tt]oàn|[Cc]ả|[Tt]rên địa bàn) ${LEVELS}`, "gu");

/** `Nếu như năm 2018 … thì …` looks back before it tells what the sentence is about. */
const RECALLING = /(?<![\p{L}])nếu(?: như)?(?: trong| ở| vào)?\s*$/iu;
/** `niên vụ 2022 - 2023`, `năm học 2022 - 2023`: the time of a crop or of classes, not of what is told next. */
const SEASON = /(?<![\p{L}])(?:niên vụ|vụ|mùa|năm học|khóa học|khoá học)(?: \p{L}+)?\s*$/iu;
/** `Vân Khê, 19/3/2020 - Báo Vân Khê` says where a report was written, not of whom it tells. */
const DATELINE = /^[^,.;:]{2,40},\s*(?:ngày\s*)?\d{1,2}(?:[/.-]\d|\s+tháng)/iu;
/** How the parts of a document are numbered, the outermost first. */
const PARTS: readonly RegExp[] = [
  /^(?:phần|chương)\s/iu,
  /^(?![IVX]+\s*[.\-–)])\p{Lu}\s*[.\-–)]/u,
  /^[IVX]+\s*[.\-–)]/iu,
];
const AVERAGE = /(?<![\p{L}])(?:bình quân|mức)(?: chung)?(?: của| toàn| cả)* (tỉnh)(?! \p{Lu})(?![\p{L}])/gu;

/**
 * The place and period that a sentence takes over when it names none: first what the sentences
 * before it spoke of, then the heading, then the document.
 */
export class Surroundings {
  readonly #document: { places: readonly Inherited<Place>[]; period: Inherited<Period> | null };
  /** The document speaks of one place: another one named on the way holds for its paragraph only. */
  readonly #onePlace: boolean;
  #headingNamesPlaces = false;
  readonly #known: () => readonly Place[];
  #heading: { places: readonly Inherited<Place>[]; period: Inherited<Period> | null };
  /** Of the last heading that names a time and no place: it holds for the places headed below it. */
  #sectionPeriod: Inherited<Period> | null = null;
  #sectionRank = 0;
  places: readonly Inherited<Place>[];
  period: Inherited<Period> | null;
  /** The term of office last spoken of: what `hết nhiệm kỳ này` means. */
  term: Inherited<Period> | null = null;

  constructor(
    document: {
      places: readonly Inherited<Place>[];
      period: Inherited<Period> | null;
      tellsOfParts: boolean;
    },
    known: () => readonly Place[],
  ) {
    this.#document = document;
    this.#onePlace = document.places.length === 1 && !document.tellsOfParts;
    this.#known = known;
    this.#heading = document;
    this.places = document.places;
    this.period = document.period;
  }

  enterHeading(sentence: Glance, at: number): void {
    const places = DATELINE.test(sentence.text) ? [] : subjects(sentence, at);
    const period = sentence.periods[0];
    const rank = rankOf(sentence.text);
    this.#headingNamesPlaces = places.length > 0;
    // What the part before it was headed by is over.
    if (rank < PARTS.length && rank <= this.#sectionRank) this.#sectionPeriod = null;
    if (places.length === 0 && !period) {
      this.#heading = this.#document;
      this.period = this.#sectionPeriod ?? this.#document.period;
      return;
    }
    const told = period ? inherited(period, at) : null;
    if (places.length === 0) {
      this.#sectionPeriod = told;
      this.#sectionRank = rank;
    }
    this.#heading = {
      places: places.length > 0 ? places : this.#document.places,
      period: told ?? this.#sectionPeriod ?? this.#document.period,
    };
    if (this.#headingNamesPlaces) this.places = this.#heading.places;
    this.period = this.#heading.period;
  }

  /** What the heading, or else the document, is about, whatever was spoken of since. */
  get headingPlaces(): readonly Inherited<Place>[] {
    return this.#heading.places;
  }

  enterParagraph(): void {
    if (this.#onePlace || this.#headingNamesPlaces) this.places = this.#heading.places;
  }

  /** Takes over what the sentence's opening speaks of, for those that follow. */
  follow(sentence: Glance, at: number): void {
    // `(Cùng năm 2022, tỷ lệ này của huyện Ba Chẽ là 90,4%).` is said aside.
    if (/^\s*\([^()]*\)[.;]?\s*$/u.test(sentence.text)) return;
    const end = openingEnd(sentence);
    const opening = sentence.places.filter(({ span }) => span.start < end);
    if (opening.length > 0) this.places = opening.map((mention) => inherited(mention, at));
    else {
      const whole = this.#levelAlone(sentence.text.slice(0, end), WHOLE, at);
      if (whole) this.places = [whole];
    }
    const term = sentence.periods.findLast(({ value }) => value.kind === "term");
    if (term) this.term = inherited(term, at);
    // `còn 2,8% (năm 2022 là 4,6%)`: what brackets recall is not what the sentence speaks of.
    const [period, other] = sentence.periods.filter(
      ({ span, value }) =>
        span.start < end &&
        !RECALLING.test(sentence.text.slice(0, span.start)) &&
        !SEASON.test(sentence.text.slice(0, span.start)) &&
        !this.#isPartOf(value),
    );
    // `các năm 2020, 2021 và 2022 lần lượt là …` is no time to go on from.
    if (period && !other) this.period = inherited(period, at);
  }

  /** `Trước đó, 6 tháng đầu năm, …` in a report on the year tells a detail, not a new time. */
  #isPartOf(period: Period): boolean {
    const whole = this.#heading.period?.value ?? this.#document.period?.value;
    return whole !== undefined && !samePeriod(whole, period) && within(period, whole);
  }

  /** `Toàn huyện`, `của tỉnh`: a level without a name means the place of that level spoken of. */
  placeByLevel(words: string, at: number): Inherited<Place> | undefined {
    return this.#levelAlone(words, LEVEL_ALONE, at);
  }

  /**
   * `Toàn huyện`, `trên địa bàn tỉnh`: said so plainly, whatever places stand before it. No place at
   * all when the document never names the one that is meant: it is not the document's own.
   */
  wholePlace(words: string, at: number): readonly Inherited<Place>[] | undefined {
    const place = this.#levelAlone(words, WHOLE, at);
    if (place) return [place];
    return words.search(WHOLE) >= 0 ? [] : undefined;
  }

  /** `bình quân chung của tỉnh (78,2%)`: the province's own; the country's and regions' are nobody's here. */
  average(words: string, at: number): readonly Inherited<Place>[] {
    const place = this.#levelAlone(words, AVERAGE, at);
    return place ? [place] : [];
  }

  #levelAlone(words: string, pattern: RegExp, at: number): Inherited<Place> | undefined {
    const match = [...words.matchAll(pattern)].at(-1);
    const level = (match?.[1] ?? match?.[2])?.toLowerCase();
    if (!match || !level) return undefined;
    const from = { start: at + match.index, end: at + match.index + match[0].length };
    const spoken = [...this.places, ...this.#heading.places, ...this.#document.places];
    const antecedent = spoken.find(({ value }) => value.level === level);
    if (antecedent) return antecedent;
    const known = this.#known().find((place) => place.level === level);
    return known && { value: known, from: from };
  }
}

/**
 * Where the words end that tell what a sentence is about: at its first figure, bracket or comparison.
 * `đạt 65,8% (cùng thời điểm, thị xã Ba Chẽ là 30,2%)` is not about Ba Chẽ.
 */
function openingEnd({ text, named }: Glance): number {
  const aside = text.search(/\(|(?<![\p{L}])(?:so với|trong khi|cao hơn|thấp hơn)(?![\p{L}])/iu);
  const figure = [...text.matchAll(FIGURE)].find(
    ({ index }) => !named.some(({ start, end }) => start <= index && index < end),
  );
  return Math.min(OPENING, aside < 0 ? OPENING : aside, figure?.index ?? OPENING);
}

/** What bears no such number is within all parts. */
function rankOf(heading: string): number {
  const rank = PARTS.findIndex((pattern) => pattern.test(heading.trimStart()));
  return rank < 0 ? PARTS.length : rank;
}

function subjects(sentence: Glance, at: number): Inherited<Place>[] {
  return sentence.places.map((mention) => inherited(mention, at));
}

/** A mention as what others take over, with where it stands in the document. */
export function inherited<T>({ value, span }: Mention<T>, at: number): Inherited<T> {
  return { value, from: shifted(span, at) };
}

export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The day of a report that says "now". */
export function asOf(document: Pick<Document, "date">): Inherited<Period> | null {
  if (!document.date) return null;
  return { value: { kind: "as-of", start: document.date, end: document.date }, from: null };
}
