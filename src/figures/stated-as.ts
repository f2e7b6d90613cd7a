const RATE = /(?<![\p{L}])(?:tỷ lệ|tỷ suất|tỷ trọng|tỉ lệ)(?![\p{L}])/iu;
const NUMBER = /(?<![\p{L}])(?:số|số lượng)(?![\p{L}])/iu;

/** What the words in front of a figure call it: `tỷ lệ` a rate, `số` a number, or neither. */
export function statedAs(words: string): "rate" | "number" | null {
  if (RATE.test(words)) return "rate";
  return NUMBER.test(words) ? "number" : null;
}
