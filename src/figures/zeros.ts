import type { ReadText } from "../language/topic.ts";
import type { Quantity } from "./quantity.ts";

const NONE =
  /(?<![\p{L}])(?:không còn|không có|(?:đã )?(?:xóa|xoá) (?:hết|sạch|xong)|no longer any|no)\s+(?:tình trạng\s+)?$/iu;

const ANY = /^ nào(?![\p{L}])/iu;

/** Zero in words: `không còn hộ nghèo`, `đã xóa hết hộ nghèo`, `không có xã đặc biệt khó khăn`. */
export function findZeros(text: string, read: ReadText): Quantity[] {
  const zeros: Quantity[] = [];
  for (const { value, span } of read.concepts) {
    if (value.kind !== "indicator" && value.kind !== "counted") continue;
    const none = NONE.exec(text.slice(0, span.start));
    if (!none) continue;
    zeros.push({
      values: [0],
      of: null,
      unit: { dimension: "count", scale: 1, noun: text.slice(span.start, span.end) },
      qualifier: null,
      span: { start: none.index, end: span.end + (ANY.exec(text.slice(span.end))?.[0].length ?? 0) },
      noun: span,
    });
  }
  return zeros;
}
