import type { Document } from "../../domain/document.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Span } from "../../domain/span.ts";
import { sentences } from "../../language/sentences.ts";

/** One sentence or several that belong together, as they stand in the document. */
export interface Unit {
  readonly span: Span;
  /** The first of its line. */
  readonly opensLine: boolean;
}

const LONGEST = 700;
const SHORTEST = 30;
const FEWEST_WORDS = 6;
const ENDED = /[.!?…/]["”’)\]]*$/u;
const CREDIT = /^Nguồn(?:\s+\p{L}+){0,2}\s*:/u;
/** A list, or a sentence cut by a page, goes on. */
const GOES_ON = /[:;,]$/u;
const OWN_POINT = /^(?:[-–+•*]|\d{1,2}[.)])\s/u;
const MARK = /^(?:[-–+•*]|\d{1,2}[-–])\s/u;
/** `TCCS - Nửa nhiệm kỳ qua …`: the paper's letters before the first sentence. */
const PAPER = /^\(?\p{Lu}{3,10}\)?\s[-–]\s(?=\p{Lu}\p{Ll})/u;
const HEAD = 300;
/** What it speaks of stands in the sentence before. */
const LEANS_BACK =
  /^(?:[-–+•*]\s*)?(?:Trong đó|Trong số đó|Đồng thời|Bên cạnh đó|Ngoài ra|Mặt khác|Cùng với đó|Cùng với (?:cấp|những|các)|Từ đó|Theo đó|Qua đó|Nhờ đó|Nhờ vậy|Do đó|Do vậy|Vì vậy|Vì thế|Như vậy|Đó là|Đây là|Đây cũng là|Điều này|Điều đó|Việc này|Việc đó|Trên cơ sở đó|Đặc biệt|Nhất là|Cụ thể|Tuy nhiên|Song|Nhưng|Tại đây|Các nội dung (?:này|trên)|Những (?:kết quả|nội dung) (?:này|trên)|Kết quả (?:này|trên)|Chương trình này|(?:Ông|Bà|Đồng chí) (?:cũng )?(?:nhấn mạnh|cho biết|đề nghị|yêu cầu))(?![\p{L}])/u;

/** A line may open with these and be understood all the same. */
const JOINS_ON = /^(?:Tuy nhiên|Song|Nhưng|Đặc biệt|Đồng thời|Mặt khác|Bên cạnh đó)/u;

/**
 * The sentences of a passage that can be read alone: whole, no headings, rows or captions; one that
 * leans on the sentence before comes with it, and the lead of a list with its items.
 */
export function unitsOf(document: Document, passage: Passage): Unit[] {
  const { text } = document;
  const pieces = sentences(text, passage.span).filter(
    (span) => !isHeading(text.slice(span.start, span.end), passage.headings),
  );
  const units: Unit[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const first = at;
    let span = pieces[at]!;
    // An item of a list that its lead is not with.
    if (OWN_POINT.test(slice(text, span)) && /[;,]$/u.test(slice(text, span))) continue;
    while (GOES_ON.test(slice(text, span)) && at + 1 < pieces.length) {
      const next = pieces[at + 1]!;
      // Points that are sentences of their own need no lead.
      const isPoint = OWN_POINT.test(slice(text, next));
      if (isPoint && !GOES_ON.test(slice(text, next)) && at === first) break;
      // The list ends without a full stop.
      if (!isPoint && OWN_POINT.test(slice(text, pieces[at]!))) break;
      span = { start: span.start, end: next.end };
      at++;
    }
    const before = pieces[first - 1];
    if (LEANS_BACK.test(slice(text, span))) {
      if (before && isSameLine(text, before, span)) span = { start: before.start, end: span.end };
      else if (!JOINS_ON.test(slice(text, span))) continue;
    }
    if (canStand(slice(text, span)))
      units.push({ span: withoutMark(text, span), opensLine: isLineStart(text, span) });
  }
  return units;
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function isHeading(line: string, headings: readonly string[]): boolean {
  return headings.some((heading) => heading.includes(line));
}

function isSameLine(text: string, before: Span, span: Span): boolean {
  return !text.slice(before.end, span.start).includes("\n");
}

function isLineStart(text: string, { start }: Span): boolean {
  return start === 0 || text[start - 1] === "\n";
}

function canStand(words: string): boolean {
  return (
    words.length >= SHORTEST &&
    words.length <= LONGEST &&
    ENDED.test(words) &&
    !words.includes(" | ") &&
    !CREDIT.test(words) &&
    /^["“‘(]?(?:[-–+•*]\s*)?["“‘]?[\p{Lu}\d]/u.test(words) &&
    words.split(/\s+/).length >= FEWEST_WORDS &&
    areQuotesClosed(words)
  );
}

/** A quotation or bracket that opens before the sentence, or ends behind it, leaves it cut. */
function areQuotesClosed(words: string): boolean {
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0;
  const brackets = count(/\)/g) - count(/(?:^|[\s;:])(?:[a-zđ]|\d{1,2})\)(?=\s)/gu);
  return count(/[“”]/g) % 2 === 0 && count(/"/g) % 2 === 0 && count(/\(/g) === brackets;
}

/** Without the dash, bullet, `3-` or paper's letters in front of it. */
function withoutMark(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const mark = (MARK.exec(words) ?? (start < HEAD ? PAPER.exec(words) : null))?.[0].length ?? 0;
  return { start: start + mark, end };
}
