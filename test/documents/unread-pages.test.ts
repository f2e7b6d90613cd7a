import { expect, test } from "vitest";
import { describeUnreadPages } from "../../src/documents/unread-pages.ts";
import type { PageOcr } from "../../src/domain/document.ts";

const pages = (ocr: Record<number, PageOcr>) => ({
  pages: Object.entries(ocr).map(([number, read]) => ({
    number: Number(number),
    span: { start: 0, end: 0 },
    ocr: read,
  })),
});
const SEE = "Cần xem lại bằng mắt, kể cả dấu chỉ độ mật nếu có.";

test.each<[Record<number, PageOcr>, string]>([
  [{ 1: { confidence: 93 } }, ""],
  [
    { 2: { confidence: 93 }, 3: { confidence: 41, leftOut: "unclear" } },
    `trang 3 đọc không rõ (độ tin cậy 41): không nạp. ${SEE}`,
  ],
  [
    {
      3: { confidence: 41, leftOut: "unclear" },
      4: { confidence: 60, leftOut: "unclear" },
      7: { confidence: 0, leftOut: "slow" },
      301: { confidence: 0, leftOut: "too-many" },
      302: { confidence: 0, leftOut: "too-many" },
    },
    `trang 3–4 đọc không rõ (độ tin cậy 41–60); trang 7 đọc quá lâu; trang 301–302 vượt số trang quét được đọc trong một tệp: không nạp. ${SEE}`,
  ],
  [
    { 2: { confidence: 90, doubtfulLines: 2 }, 5: { confidence: 91, doubtfulLines: 1 } },
    "3 dòng có số đọc không chắc ở trang 2, 5: không nạp các dòng này.",
  ],
])("%j", (ocr, line) => {
  expect(describeUnreadPages(pages(ocr))).toBe(line);
});
