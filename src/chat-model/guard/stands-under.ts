import type { Library } from "../../answering/cite.ts";
import type { Span } from "../../domain/span.ts";
import { isReached } from "../../language/aims.ts";
import { sectionOf } from "../../language/sections.ts";
import { sentences } from "../../language/sentences.ts";
import { type Quoted, quotedAt, textAt } from "./quoted.ts";

export const LIST_MARK =
  /^(?:[-–+•*]\s*|\(?(?:\d{1,2}\.){0,2}\d{1,2}[.)-](?=[\s\p{L}])\s*|\(?\p{Ll}{1,2}[).](?=[\s\p{L}])\s*)/u;
/** Nothing of its list stands in front of it; of dashes none tells. */
const FIRST_MARK = /^(?:[-–+•*]|\(?[1a](?!\d))/u;
/** What follows goes on with these. */
const ASKS =
  /(?<![\p{L}])(?:đề nghị|kiến nghị|(?<!(?:đáp ứng|đáp ứng được|đạt|theo|với) )yêu cầu|cần|phấn đấu|mục tiêu (?:tổng quát|chung|cụ thể))(?![\p{L}])/iu;
const LABEL = /^[^:;.]{0,60}:/u;
const LONGEST_ASKING = 300;
/** `Điều 17` names nothing. */
const FEWEST_ABOVE = 3;
/** A law's words hold, whatever its article is about. */
const ARTICLE = /^Điều\s+\d/u;
/** How many lines of a list are looked through for what it hangs on. */
const LONGEST_LIST = 60;
/** A line among sentences that does not end as they do is a heading. */
export const ENDED = /[.;:!?…][”"’)]*$/u;

/** What a sentence is told under, the outermost first: what its list stands under, or what it goes on to ask. */
export function standsUnder(sentence: Span, quoted: Quoted, library: Library): Quoted[] {
  return [...aboveItem(sentence, quoted, library), ...askedBefore(sentence, quoted, library)];
}

/** All that an item stands under: `Các hành vi bị nghiêm cấm`, `Đối với công chức:`. */
function aboveItem(sentence: Span, quoted: Quoted, library: Library): Quoted[] {
  const lead = leadOf(sentence, quoted, library);
  if (!lead) return [];
  const own = lead.text.split(/\s+/u).length < FEWEST_ABOVE ? [] : [lead];
  return [...aboveItem(lead.span, lead, library), ...own];
}

/** What a sentence goes on to ask or aim at, where neither it nor a figure says so: told alone it would read as done. */
function askedBefore(sentence: Span, quoted: Quoted, library: Library): Quoted[] {
  const { text } = quoted.evidence.document;
  const words = textAt(quoted, sentence);
  if (ASKS.test(words) || isReached(words) || /\d/u.test(words)) return [];
  const line = { start: text.lastIndexOf("\n", sentence.start - 1) + 1, end: sentence.start };
  const asking = sentences(text, line).findLast((one) => ASKS.test(textAt(quoted, one)));
  if (!asking) return [];
  const label = LABEL.exec(textAt(quoted, asking))?.[0].length;
  const span = label ? { start: asking.start, end: asking.start + label } : asking;
  const found = span.end - span.start > LONGEST_ASKING ? undefined : quotedAt(span, quoted.evidence, library);
  return found ? [found] : [];
}

/** What the list of an item stands under: the first line above that is no item of it, if it ends in a colon or is a heading. */
function leadOf(sentence: Span, quoted: Quoted, library: Library): Quoted | null {
  const { text } = quoted.evidence.document;
  const line = text.lastIndexOf("\n", sentence.start - 1) + 1;
  const kind = kindOf(text.slice(line, sentence.end).trimStart());
  if (!kind) return null;
  let end = line;
  let isFirst = FIRST_MARK.test(text.slice(line, sentence.end).trimStart());
  for (let at = 0; at < LONGEST_LIST && end > 0; at++) {
    const start = text.lastIndexOf("\n", end - 2) + 1;
    const words = text.slice(start, end).trim();
    end = start;
    if (kindOf(words) === kind) isFirst = FIRST_MARK.test(words);
    if (words === "" || DEPTH.indexOf(kindOf(words)) >= DEPTH.indexOf(kind)) continue;
    if (ENDED.test(words) && !words.endsWith(":")) {
      // In front of a second item it goes on about the first.
      if (isFirst || kindOf(words)) return null;
      continue;
    }
    const mark = LIST_MARK.exec(words)?.[0].length ?? 0;
    const from = text.indexOf(words, start) + mark;
    return quotedAt({ start: from, end: from + words.length - mark }, quoted.evidence, library) ?? null;
  }
  return null;
}

/**
 * The headings that a sentence stands under, the innermost first, where they stand in the document: lines of their own, or
 * openings of its own line (`Về nhiệm vụ năm 2024, …` holds for no line but its own).
 */
export function headingsOver({ start }: Span, { evidence }: Quoted, library: Library): Quoted[] {
  const { document, passage } = evidence;
  const { text } = document;
  return passage.headings.toReversed().flatMap((heading) => {
    const at = start === 0 ? -1 : text.lastIndexOf(heading, start - 1);
    const end = at + heading.length;
    if (at < 0 || (/^[^\S\n]*\S/u.test(text.slice(end)) && text.slice(end, start).includes("\n"))) return [];
    return quotedAt({ start: at, end }, evidence, library) ?? [];
  });
}

/** Whether a sentence, by one of the headings over it, tells what is to be done, and does not itself say that it was. */
export function isToBeDone(sentence: string, heading: Quoted): boolean {
  const { document, passage } = heading.evidence;
  if (heading.text === document.title || passage.headings.some((one) => ARTICLE.test(one))) return false;
  const section = sectionOf([heading.text]);
  return (section === "tasks" || section === "targets") && !isReached(sentence);
}

type Kind = "number" | "letter" | "dash";
/** How lists stand in each other, the outermost first; what bears no mark is around all of them. */
const DEPTH: readonly (Kind | null)[] = [null, "number", "letter", "dash"];

/** By numbers, by letters or by dashes; null for what bears no mark. */
function kindOf(words: string): Kind | null {
  const mark = LIST_MARK.exec(words)?.[0];
  if (!mark) return null;
  if (/\d/u.test(mark)) return "number";
  return /\p{Ll}/u.test(mark) ? "letter" : "dash";
}
