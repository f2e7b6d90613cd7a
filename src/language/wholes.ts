/** What a rate is taken of: `che phủ 66,7% diện tích tự nhiên`, `2,34% tổng số hộ`. */
export const WHOLES: ReadonlySet<string> = new Set(["#natural-area", "#population", "#households"]);
