import { isKept, type SourceLine } from "./source-line.ts";

/** A list item, a numbered heading, an article: they begin a paragraph however full the line above is. */
const OPENS_PARAGRAPH =
  /^(?:[-–—+•*●▪◦]\s|\(?\d{1,3}(?:\.\d{1,3})*[.)]\s|\(?\p{L}[.)]\s|[IVXLC]+\s?[.)\-–]|(?:Điều|Chương|Mục|Phần|Khoản|Phụ lục|Biểu|Bảng)\s)/u;
/** Between the cells of a table's row, which is a line of its own. */
const CELL_GAP = " | ";
const ENDS_SENTENCE = /[.!?;:…]["”’)\]]*$/u;

/**
 * Joins the lines that a page's width broke within a paragraph. A line that goes on over the end of
 * a page stays a line of its own, marked as joined, so that the page keeps its place in the text.
 */
export function unwrapLines(lines: readonly SourceLine[]): SourceLine[] {
  const full = fullLength(lines);
  const unwrapped: SourceLine[] = [];
  let last = "";
  for (const line of lines) {
    const above = unwrapped.at(-1);
    const follows = above && isKept(above) && isKept(line) && !line.cut && !line.heading && !above.heading;
    if (!follows || !continues(last, line.text, full)) unwrapped.push(line);
    else if (above.page === line.page) {
      unwrapped[unwrapped.length - 1] = { ...above, text: `${above.text} ${line.text}` };
    } else unwrapped.push({ ...line, joined: true });
    last = line.text;
  }
  return unwrapped;
}

/** How long a line is that reaches the right margin: lines of running text nearly all do. */
function fullLength(lines: readonly SourceLine[]): number {
  const lengths = lines.flatMap((line) => (isKept(line) ? [line.text.length] : [])).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function continues(above: string, below: string, full: number): boolean {
  if (above.includes(CELL_GAP) || below.includes(CELL_GAP)) return false;
  if (OPENS_PARAGRAPH.test(below) || isCapitals(above) !== isCapitals(below)) return false;
  const ended = ENDS_SENTENCE.test(above);
  if (/^[\p{Ll}\d(,;%]/u.test(below)) return !ended || above.length >= full * 0.7;
  return !ended && above.length >= full * 0.7;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}
