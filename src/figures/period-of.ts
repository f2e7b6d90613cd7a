import type { Inherited } from "../domain/figure.ts";
import { type Period, yearPeriod } from "../domain/period.ts";
import { contains } from "../domain/span.ts";
import { findPeriods } from "../language/periods.ts";
import { isClosedOff, SAYS_ITS_OWN } from "./joints.ts";
import { mentionsInPiece } from "./mentions-in-piece.ts";
import { partOfYear } from "./part-of-year.ts";
import { endOf } from "./quantity.ts";
import { isStartOfChange, recallingTime, timesForWhatFollows } from "./recalled-times.ts";
import { groupOf, mentionsInOrder } from "./respectively.ts";
import type { Scene } from "./scene.ts";
import type { Sentence } from "./sentence.ts";
import { asOf, inherited } from "./surroundings.ts";

/** `(cùng kỳ 131 tỷ)`, `đầu năm 2,10%`: of another time than the report's, which is not named. */
const OTHER_TIME =
  /(?<![\p{L}])(?:cùng kỳ|CK|kỳ trước|năm trước|(?<!(?:giao|đề ra|đặt ra|nghị quyết) )đầu năm|đầu kỳ|cách đây một năm|một năm trước|năm liền trước|năm ngoái)(?: năm trước| đó)?,?(?: con số (?:này|ấy|đó))?(?: là| đạt| còn| có|:)?(?: trên| gần| khoảng)?\s*$/iu;
/** Of these the year is known where a year is reported on. */
const YEAR_BEFORE =
  /(?<![\p{L}])(?:năm trước|cách đây một năm|một năm trước|năm liền trước|năm ngoái)(?![\p{L}])/iu;
/** The same stretch of the year before. */
const SAME_STRETCH = /(?<![\p{L}])(?:cùng kỳ|CK)(?![\p{L}])/iu;
/** `so với mức 98 tỷ đồng của năm trước`. */
const OF_EARLIER =
  /^\s*(?:của|ở|trong|vào)\s+(?:(?<stretch>cùng kỳ)(?: năm (?:trước|ngoái))?|năm (?:trước|ngoái|liền trước))(?![\p{L}])/iu;
/** `kế hoạch cả năm 35 vụ` beside the figure of six months. */
const PLAN_OF_YEAR =
  /(?<![\p{L}])(?:kế hoạch|KH|dự toán|chỉ tiêu|mục tiêu)(?: giao)? (?:cả năm|năm)(?: nay)?(?: là|:)?\s*$/iu;
/** `66 đơn vị ở năm nay`: the time that is reported on, whatever was named before. */
const THIS_YEAR = /^\s*(?:(?:ở|trong|của|vào) )?(?:năm|kỳ) (?:nay|này)(?![\p{L}])/iu;
const THIS_TERM = /(?<![\p{L}])(?:hết|cuối|trong|cả) nhiệm kỳ(?: này)?(?!\s*\d)(?![\p{L}])/iu;
const NOW =
  /(?<![\p{L}])(?:(?<!(?:thực|thể|phát|xuất|biểu) )hiện(?! hành)|đến nay|đến thời điểm này)(?![\p{L}])/iu;

/** The period that quantity `i` is told for, or null when nothing says. */
export function periodOf(scene: Scene, i: number): Inherited<Period> | null {
  const { sentence, at, around, pieces, document } = scene;
  const quantity = sentence.quantities[i]!;
  const passed = sentence.quantities[i - 1]?.span.end ?? 0;
  const lead = sentence.text.slice(passed, quantity.span.start);
  if (OTHER_TIME.test(lead)) {
    if (YEAR_BEFORE.test(lead)) return yearBefore(around.period);
    return SAME_STRETCH.test(lead) ? yearBefore(i > 0 ? periodOf(scene, i - 1) : around.period) : null;
  }
  const told = groupOf(sentence, i);
  if (told) {
    const inOrder = mentionsInOrder(told, sentence.periods)[i - told.first];
    if (inOrder) return inherited(inOrder, at);
    if (sentence.periods.filter(({ span }) => contains(told.named, span)).length > 1) return null;
  }
  const compared = sentence.earlier.find(({ span }) =>
    SAYS_ITS_OWN.test(sentence.text.slice(span.end, quantity.span.start)),
  );
  if (compared) return inherited(compared, at);
  const recalling = recallingTime(sentence, i);
  if (recalling) return inherited(recalling, at);
  const own = mentionsInPiece(sentence, sentence.periods, pieces, i).findLast(
    ({ span }) => span.start >= passed,
  );
  if (own) return inherited(own, at);
  const after = endOf(quantity);
  const earlier = OF_EARLIER.exec(sentence.text.slice(after));
  if (earlier) return yearBefore(earlier.groups?.stretch && i > 0 ? periodOf(scene, i - 1) : around.period);
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
  if (isStartOfChange(sentence, i)) return null;
  if (THIS_TERM.test(words)) return around.term;
  const before = timesForWhatFollows(sentence)
    .filter(({ span }) => span.end <= quantity.span.start && !isClosedOff(words, span))
    .at(-1);
  const reported = before ? inherited(before, at) : around.period;
  if (PLAN_OF_YEAR.test(lead)) return yearOf(reported);
  const part = partOfYear(words, reported?.value ?? null);
  if (part && part.span.start >= (before?.span.end ?? 0)) return withYearSaid(inherited(part, at), reported);
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
  if (reported?.value.kind !== "year" || reported.isYearBefore) return null;
  const value = yearPeriod(Number(reported.value.start.slice(0, 4)) - 1);
  return { value, from: reported.from, isYearBefore: true };
}

/** The whole year that a part of it, or itself, is reported of. */
function yearOf(reported: Inherited<Period> | null): Inherited<Period> | null {
  if (reported?.value.kind !== "year" && reported?.value.kind !== "part-year") return null;
  return { ...reported, value: yearPeriod(Number(reported.value.start.slice(0, 4))) };
}

/** `6 tháng đầu năm` by the words that name its year. */
function withYearSaid(part: Inherited<Period>, reported: Inherited<Period> | null): Inherited<Period> {
  return reported?.from ? { ...part, from: reported.from } : part;
}

/**
 * A report that names no time tells of its own day. Not one of a year's first months: those mostly
 * look back on the year before, and say so somewhere that was not understood.
 */
function undatedIn(document: Scene["document"]): Inherited<Period> | null {
  return document.date && document.date.slice(5, 7) > "03" ? asOf(document) : null;
}
