import { typeLineKind } from "./document-type.ts";
import { isDraftMark } from "./draft.ts";
import type { Letterhead } from "./letterhead.ts";
import { isSampleMark } from "./sample-mark.ts";
import { isKept, type SourceLine } from "./source-line.ts";

export interface Title {
  readonly text: string;
  /** Index of its first line. */
  readonly line: number;
}

const NOT_A_SUBJECT =
  /^(?:căn cứ|kính gửi|chương\s[\divx]|phần\s(?:thứ|[\divx])|điều\s\d|mục\s[\divx]|lời nói đầu|quốc hội ban hành|nơi nhận|\(?[ivx\d]+[.)]\s)/iu;
const NUMBERED = /^(?:[IVX]+\s?[.)–-]|\d+(?:\.\d+)*[.)]\s|\p{L}[.)]\s|[-–+•*]\s|(?:Chương|Phần|Điều|Mục)\s)/u;
const OWN_NUMBER_LINE = /^(?:số\s*:|\(?dự thảo)/iu;
const ABOUT = /^(?:V\/v|Về việc)\s*:?\s/u;
const MOST_LINES = 30;
const MOST_SUBJECT_LINES = 4;

/**
 * A document's title: the type and subject of an administrative document, the first heading of
 * the file's own markup, or a headline at the top. Null when the text begins with running prose.
 */
export function findTitle(lines: readonly SourceLine[], letterhead: Letterhead): Title | null {
  const head = headOf(lines).filter((i) => !letterhead.lines.has(i));
  const type = head.find((i) => typeLineKind(lines[i]!.text));
  const heading = head.find((i) => lines[i]!.heading && !NUMBERED.test(lines[i]!.text));
  const about = head.find((i) => letterhead.lines.size > 0 && ABOUT.test(lines[i]!.text));
  if (type !== undefined && (heading === undefined || type <= heading))
    return typedTitle(lines, type, letterhead);
  if (heading !== undefined) return { text: lines[heading]!.text, line: heading };
  if (about !== undefined) return { text: lines[about]!.text, line: about };
  return headline(lines, head);
}

/** Indexes of the lines above the first running prose or table, marks of a sample and sheets' names left out. */
function headOf(lines: readonly SourceLine[]): number[] {
  const head: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (!isKept(line)) continue;
    if (isProse(line.text) || line.row || head.length >= MOST_LINES) break;
    if (!line.isSheetName && !isSampleMark(line.text) && !isDraftMark(line.text)) head.push(i);
  }
  return head;
}

function isProse(text: string): boolean {
  return text.length > 250 || (text.length > 60 && /[.;:…]["”’)]*$/u.test(text));
}

/** `LUẬT` and, below it, `NGÂN HÀNG NHÀ NƯỚC VIỆT NAM`. */
function typedTitle(lines: readonly SourceLine[], type: number, { number }: Letterhead): Title {
  const bare = typeLineKind(lines[type]!.text) === "bare";
  const parts = [lines[type]!.text];
  for (let i = type + 1; i < lines.length && parts.length <= MOST_SUBJECT_LINES; i++) {
    const { text, furniture } = lines[i]!;
    // Below the bare type white space means nothing; further down it ends the subject.
    if (text === "" && bare && parts.length === 1) continue;
    if (text === "" || furniture || NOT_A_SUBJECT.test(text) || isSampleMark(text) || text.length > 300)
      break;
    if (OWN_NUMBER_LINE.test(text)) continue;
    if (parts.length > 1 || !bare ? !goesOn(parts.at(-1)!, text) : /[.:]$/u.test(text)) break;
    parts.push(text);
  }
  return { text: withoutNumber(parts.join(" "), number), line: type };
}

function goesOn(above: string, below: string): boolean {
  if (/[.:]$/u.test(below)) return false;
  if (/^[\p{Ll}\d(]/u.test(below) || /[,;–-]$/u.test(above)) return true;
  return isCapitals(above) === isCapitals(below) && isCapitals(below) && !NUMBERED.test(below);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** `… CỦA QUỐC HỘI SỐ 21-LCT/HĐNN8 NGÀY 30/06/1989 VỀ …`: what the letterhead says already. */
function withoutNumber(title: string, number: string | null): string {
  if (number === null || !title.includes(number)) return title;
  const [before, after] = title.split(number, 2) as [string, string];
  const date = /^\s*,?\s*ngày\s*\d[\d/.\s-]*(?:tháng\s*\d+\s*năm\s*\d{4})?/iu;
  const organ = /\s*,?\s*của quốc hội(?: nước cộng h(?:òa|oà) xã hội chủ nghĩa việt nam)?\s*$/iu;
  const start = before.replace(/\s*số\s*$/iu, "").replace(organ, "");
  const rest = after
    .replace(date, "")
    .trim()
    .replace(organ, "")
    .replace(/^của quốc hội\s+(?=về\s)/iu, "");
  return `${start.trim()} ${rest.trim()}`.trim();
}

/** The first line, when it is short and no sentence; below the name of a section, the next one. */
function headline(lines: readonly SourceLine[], head: readonly number[]): Title | null {
  const [first, second] = head;
  if (first === undefined || !isHeadline(lines[first]!.text)) return null;
  if (!lines.slice(first + 1).some(isKept)) return null;
  const isSection = lines[first]!.text.split(" ").length <= 4;
  const below = second === undefined ? "" : lines[second]!.text;
  if (isSection && isHeadline(below) && below.split(" ").length >= 6) return { text: below, line: second! };
  return { text: lines[first]!.text, line: first };
}

function isHeadline(text: string): boolean {
  const words = text.split(" ").length;
  if (words < 2 || words > 45 || NUMBERED.test(text)) return false;
  return /^["“‘(]?[\p{Lu}\d]/u.test(text) && !/[.,:;…]["”’)]*$/u.test(text);
}
