import { openerOf } from "../language/sections.ts";

export interface Heading {
  /** 1 is outermost. Openers that turn the subject in running text stand below every other heading. */
  readonly level: number;
  readonly text: string;
}

const OPENER_LEVEL = 8;
const NUMBERED: readonly [RegExp, number][] = [
  [
    /^(?:PHẦN|Phần)\s+(?:(?:thứ|THỨ)\s+\p{L}+|[IVXLC]+|\d+|[A-Z]|MỘT|HAI|BA|BỐN|NĂM|Một|Hai|Ba|Bốn|Năm)(?![\p{L}])/u,
    1,
  ],
  [/^(?:CHƯƠNG|Chương)\s+(?:[IVXLC]+|\d+)/u, 2],
  [/^(?:MỤC|Mục)\s+(?:[IVXLC]+|\d+)/u, 3],
  [/^(?:TIỂU MỤC|Tiểu mục)\s+(?:[IVXLC]+|\d+)/u, 4],
  [/^(?:ĐIỀU|Điều)\s+\d+[a-zđ]?\s*(?:[.:]|$)/u, 5],
];
const OUTLINE: readonly [RegExp, number][] = [
  [/^[IVX]+\s*[.\-–)]\s*\p{L}/u, 3],
  [/^\d+\.\d+(?:\.\d+)?\.?\s+\p{Lu}/u, 6],
  [/^\d+\s*[.\-–)]\s*\p{Lu}/u, 5],
  [/^[a-zđ]\)\s*\p{Lu}/u, 7],
];
/** `Đơn vị tính: triệu đồng` above a table says how its numbers count, not what they tell. */
const UNIT_LINE = /^\(?(?:ĐVT|Đơn vị(?: tính)?)\s*:/iu;
/** Rows of a table and the mark of a sample report are lines of their own, but head nothing. */
const SAMPLE_MARK = /^TÀI LIỆU MẪU\.?$/u;
const ENDS_SENTENCE = /[.!?;,:…]["”’)]*$/u;
/** `1. Che phủ rừng: 54,5%` tells a figure, it heads nothing. */
const TELLS_FIGURE =
  /:\s*(?:(?:trên|dưới|gần|hơn|khoảng|ước|đạt|còn|thực hiện|được|có|là)\s+){0,2}\d|\d\s?(?:%|‰)|\d\s(?:tỷ|triệu|nghìn|ha|tấn)(?![\p{L}])/u;
const CAPTION =
  /^(?:Đồng chí|Các đồng chí|Các đại biểu|Đại biểu|Quang cảnh|Lãnh đạo|Ảnh|Nguồn|Toàn cảnh|Đ\/c|Ông|Bà)\s|phát biểu|\(ảnh/iu;

/**
 * Reads a line of its own as a heading: `Điều 5. …`, `II. …`, a line in capitals, or a short line
 * without closing punctuation that more text follows. Captions and signatures are not headings.
 */
export function headingOf(line: string, followed: boolean): Heading | undefined {
  const text = line.trim();
  for (const [pattern, level] of NUMBERED) {
    if (pattern.test(text) && text.length <= 240) return { level, text };
  }
  if (text.includes(" | ") || SAMPLE_MARK.test(text) || UNIT_LINE.test(text)) return undefined;
  if (!followed || text.length > 120 || !/\p{L}{2}/u.test(text)) return undefined;
  if (isCapitals(text)) return text.length > 3 ? { level: 2, text } : undefined;
  if (ENDS_SENTENCE.test(text) || TELLS_FIGURE.test(text)) return undefined;
  for (const [pattern, level] of OUTLINE) if (pattern.test(text)) return { level, text };
  if (text.length > 90 || !/^\p{Lu}/u.test(text) || CAPTION.test(text) || text.split(" ").length < 2)
    return undefined;
  return { level: 4, text };
}

/** A paragraph whose opening sentence turns the subject heads what follows it. */
export function openingOf(paragraph: string): Heading | undefined {
  // `Chỉ tiêu | Năm 2023`: the first cell of a table turns no subject.
  if (paragraph.includes(" | ")) return undefined;
  const opener = openerOf(paragraph.trimStart());
  return opener && { level: OPENER_LEVEL, text: opener.heading };
}

/** `Chương I` and a line in capitals below it are one heading. */
export function joinsHeadingAbove(above: Heading, line: string): boolean {
  return (
    above.level <= 4 && NUMBERED.some(([pattern]) => pattern.test(above.text)) && isCapitals(line.trim())
  );
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}
