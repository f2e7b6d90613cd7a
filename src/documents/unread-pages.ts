import type { Document, Page } from "../domain/document.ts";

type Paged = Pick<Document, "pages">;

/** The pages whose words are not in the text, because OCR could not read them. */
export function unreadPages({ pages }: Paged): Page[] {
  return pages.filter(({ ocr }) => ocr?.leftOut);
}

/**
 * One line in Vietnamese that lists the pages and lines left out and why, empty when there are none. A page
 * that was not read may bear a stamp, which only a person can see.
 */
export function describeUnreadPages(document: Paged): string {
  const of = (why: string) => unreadPages(document).filter(({ ocr }) => ocr!.leftOut === why);
  const unclear = of("unclear");
  const sure = [...new Set(unclear.map(({ ocr }) => ocr!.confidence))].sort((a, b) => a - b);
  const range = sure.length > 1 ? `${sure[0]}–${sure.at(-1)}` : `${sure[0]}`;
  const parts = [
    unclear.length > 0 && `trang ${numbers(unclear)} đọc không rõ (độ tin cậy ${range})`,
    of("slow").length > 0 && `trang ${numbers(of("slow"))} đọc quá lâu`,
    of("too-many").length > 0 && `trang ${numbers(of("too-many"))} vượt số trang quét được đọc trong một tệp`,
  ].filter(Boolean);
  const doubtful = document.pages.filter(({ ocr }) => ocr?.doubtfulLines);
  const lines = doubtful.reduce((sum, { ocr }) => sum + ocr!.doubtfulLines!, 0);
  return [
    parts.length > 0 && `${parts.join("; ")}: không nạp. Cần xem lại bằng mắt, kể cả dấu chỉ độ mật nếu có.`,
    lines > 0 && `${lines} dòng có số đọc không chắc ở trang ${numbers(doubtful)}: không nạp các dòng này.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** `3, 7, 9–12` */
function numbers(pages: readonly Page[]): string {
  const ranges: [number, number][] = [];
  for (const { number } of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
