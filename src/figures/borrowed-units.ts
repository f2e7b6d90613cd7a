import type { Span } from "../domain/span.ts";
import type { Quantity } from "./quantity.ts";

/** A number with neither a unit nor a thing behind it. */
export interface BareNumber {
  readonly values: readonly number[];
  readonly span: Span;
}

/** `141/KH 135 đảng viên`: result and aim share what is named behind the aim. */
const AIM_NEXT = /^\s?\/\s?(?:KH|kế hoạch|chỉ tiêu) ?(?=\d|$)/u;
/** `35 đảng viên (kế hoạch 33)`: a plan's number in capitals (`Kế hoạch 33`) may be a document's. */
const SAME_THING =
  /^\s?(?:\((?:KH|kế hoạch|chỉ tiêu|cùng kỳ|năm trước|năm ngoái|năm \d{4})(?: giao| đề ra)?(?: là|:)?|\/\s?KH)\s*$/u;
const ENDS = /^\s*[);,.]/u;

/** Whether what stands behind a number is the aim that shares its unit. */
export function sharesUnit(behind: string): boolean {
  return AIM_NEXT.test(behind);
}

/** Bare numbers that take the unit and the things counted from the quantity beside them. */
export function borrowUnits(
  text: string,
  bare: readonly BareNumber[],
  quantities: readonly Quantity[],
): Quantity[] {
  return bare.flatMap(({ values, span }) => {
    const after = quantities.find((other) => other.span.start > span.end);
    const before = quantities.findLast((other) => other.span.end <= span.start);
    const isResult = after && sharesUnit(text.slice(span.end, after.span.start));
    const behind = before && text.slice(Math.max(before.span.end, before.noun?.end ?? 0), span.start);
    const isAim = behind !== undefined && SAME_THING.test(behind) && ENDS.test(text.slice(span.end));
    const lender = isResult ? after : isAim ? before : undefined;
    if (!lender) return [];
    return [{ ...lender, values, of: null, qualifier: null, span, isBorrowed: true as const }];
  });
}
