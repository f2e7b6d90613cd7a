import type { Measure } from "../domain/figure.ts";

const FILL = String.raw`(?:\s+(?:thêm|bình quân|trung bình|hằng năm|hàng năm|khoảng|trên|dưới|gần|hơn|ước|đạt|là|tới|đến|ít nhất|by|about|over|on|average|an|of))*\s*$`;
const LEVEL_AFTER_CHANGE =
  /(?:tăng|giảm|hạ|nâng|kéo)[^,;]*?(?:lên|còn|xuống)(?:\s+(?:còn|mức|đến|tới|là|đạt|dưới|trên|khoảng|gần|hơn))*\s*$/iu;
const INCREASE = new RegExp(
  String.raw`(?<![\p{L}])(?:tăng|cao hơn|nhiều hơn|tang)(?: trưởng| truong)?${FILL}`,
  "iu",
);
const DECREASE = new RegExp(String.raw`(?<![\p{L}])(?:giảm|thấp hơn|ít hơn|kém|giam)${FILL}`, "iu");
const ABOVE = /(?<![\p{L}])(?:vượt|tăng|cao hơn)(?: \p{L}+){0,2}\s*$/iu;
/** `tăng thu ngân sách 10%`: the indicator stands between the verb and the number. */
const CHANGE_OF =
  /(?<![\p{L}])(tăng|giảm)\s(?![^,;]*(?<![\p{L}])(?:từ|lên|còn|xuống|đạt|là|ở mức|chiếm)(?![\p{L}]))[^,;:.]{3,60}$/iu;
/** The lower end of `giảm 1,5 - 2%`. */
const RANGE_BEGUN = /\d[\d.,]*\s?%?\s*[-–]\s*$/u;
const RATE_OF_GROWTH = /(?<![\p{L}])(?:tốc độ tăng|tăng trưởng|mức tăng|tỷ lệ tăng)(?![\p{L}])/iu;
const PLAN = /^\s*(?:so với\s+)?(?:của\s+)?(?:kế hoạch(?! vốn)|dự toán|KH(?![\p{L}])|chỉ tiêu|mục tiêu)/iu;
/** `bằng … so với kế hoạch đạt 101,4%`. */
const BESIDE_PLAN =
  /(?<![\p{L}])so với (?:kế hoạch|dự toán|chỉ tiêu)(?![\p{L}])[^;.]*(?<![\p{L}])(?:bằng|đạt)\s*$/iu;
/** `so với kế hoạch, thu nhập (50,7 triệu đồng) bằng 101,4%`: the comparison stands before the lead. */
const PLAN_AHEAD =
  /(?<![\p{L}])so với (?:kế hoạch|dự toán|chỉ tiêu)(?![\p{L}])[^;.\d]*(?<![\p{L}])bằng\s*$/iu;
const DISBURSED = /(?<![\p{L}])giải ngân(?![\p{L}])/iu;
const EARLIER =
  /^\s*(?:so với(?! (?:mức |con số )?\d[\d.,]*\s?[%‰])|so cùng kỳ|cùng kỳ|CK(?![\p{L}])|của cùng kỳ|năm trước|năm \d{4} trở)/iu;

const FALL = /(?<![\p{L}])(?:giảm|hạ|bớt|sụt|thấp hơn|kém)(?![\p{L}])/iu;

/** Percentage points tell a change, whatever the verb: `nhích thêm 1,2 điểm phần trăm`. */
export function measureOfPoints(lead: string): Measure {
  return FALL.test(lead) ? "decrease" : "increase";
}

/**
 * What a number says of its indicator, from the words right before and right after it. What the
 * sentence says before the lead (`before`, the lead included) can only set it beside a plan.
 */
export function measureOf(lead: string, tail: string, isRate: boolean, before = lead): Measure {
  const words = lead.replace(RANGE_BEGUN, "");
  const isBesidePlan = BESIDE_PLAN.test(words) || PLAN_AHEAD.test(before.replace(/\([^()]*\)/g, " "));
  // Public investment is disbursed out of its plan: the share is the level itself.
  if (isRate && DISBURSED.test(lead + tail.replace(/[;,.(].*$/su, "")) && !isBesidePlan)
    return levelOrChange(words);
  if (isRate && (PLAN.test(tail) || isBesidePlan)) return ABOVE.test(words) ? "above-plan" : "of-plan";
  const plain = levelOrChange(words);
  if (plain !== "level" || LEVEL_AFTER_CHANGE.test(words)) return plain;
  if (isRate && EARLIER.test(tail)) return "of-earlier";
  const change = isRate ? CHANGE_OF.exec(words)?.[1]?.toLowerCase() : undefined;
  if (change) return change === "tăng" ? "increase" : "decrease";
  return isRate && RATE_OF_GROWTH.test(lead) ? "increase" : "level";
}

function levelOrChange(words: string): Measure {
  if (LEVEL_AFTER_CHANGE.test(words)) return "level";
  if (INCREASE.test(words)) return "increase";
  return DECREASE.test(words) ? "decrease" : "level";
}
