import type { Span } from "../domain/span.ts";

/** Between a place that is compared with and its own number. */
export const SAYS_ITS_OWN = /^\s*(?:\(|:|là|đạt|chỉ đạt|còn)\s*(?:(?:trên|dưới|gần|khoảng|hơn)\s*)?$/iu;
/** Right behind a time: its own number comes (`năm 2018 là 6,40%`). */
export const TELLS = /^\s*(?:là|đạt|còn|thực hiện|chỉ|:|có|\()/iu;

/** In front of the first value of a change: `từ 6,4%`, `từ mức trên 5%`. */
export const FROM = /(?<![\p{L}])từ(?:\s+(?:mức|chỗ|con số|tỷ lệ))?(?:\s+(?:trên|dưới|gần|khoảng))?\s*$/iu;

/** Only a joining word stands between: `6,40% năm 2018`, `250 tỷ đồng ở Bình Liêu`. */
export function follows(text: string, from: number, to: number): boolean {
  return from <= to && /^\s*(?:\(?|của|trong|vào|ở|tại|cho)\s*$/iu.test(text.slice(from, to));
}

/** In brackets that were closed before the end of the words: what they say holds inside alone. */
export function isClosedOff(words: string, { start, end }: Span): boolean {
  return /\([^()]*$/.test(words.slice(0, start)) && words.indexOf(")", end) >= 0;
}
