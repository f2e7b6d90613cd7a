import type { Span } from "../../domain/span.ts";
import { tokenise } from "../../language/tokens.ts";

/** A number, date or document number as it is written. */
export interface Atom {
  readonly written: string;
  readonly span: Span;
  /** What it is told in: from the mark or atom before it to the one behind it. */
  readonly clause: Span;
}

const ATOM = /\d+(?:[.,/-]\d+)*(?:[-/](?=[\p{L}\d]*\p{Lu})[\p{L}\d]+)*/gu;
const MARK = /[;.](?=\s|$)|[,()“”"](?!\d)|\n|\s(?:và|nhưng|còn|song|hoặc)(?=\s)/gu;
const LIST_POINT = /(?:^|[\n;:])\s*$/u;

/** The atoms of a text in order, years and the numbers of list points aside. */
export function atomsOf(text: string): Atom[] {
  const found = [...text.matchAll(ATOM)]
    .map(({ index, 0: written }) => ({
      written: plain(written),
      span: { start: index, end: index + written.length },
    }))
    .filter(({ written }) => !/^(?:19|20)\d{2}$/u.test(written))
    .filter(
      ({ span }) => !(LIST_POINT.test(text.slice(0, span.start)) && /^[.)]\s/u.test(text.slice(span.end))),
    );
  const marks = [...text.matchAll(MARK)].flatMap(({ index, 0: mark }, at, all) => {
    const from = (all[at - 1]?.index ?? 0) + (all[at - 1]?.[0].length ?? 0);
    const isShort = /^[,\s]/u.test(mark) && isOneWord(text.slice(from, index));
    return isShort ? [] : [{ start: index, end: index + mark.length }];
  });
  const joins = found.map((atom, at) => isDateOf(text, found[at - 1], atom));
  return found.map((atom, at) => {
    const { start, end } = atom.span;
    const before = found[joins[at] ? at - 2 : at - 1];
    const after = found[joins[at + 1] ? at + 2 : at + 1];
    const from = Math.max(
      0,
      before?.span.end ?? 0,
      ...marks.filter((mark) => mark.end <= start).map((mark) => mark.end),
    );
    const to = Math.min(
      after?.span.start ?? text.length,
      ...marks.filter((mark) => mark.start >= end).map((mark) => mark.start),
    );
    return { ...atom, clause: { start: from, end: to } };
  });
}

/** `03-NQ/HU ngày 5/5/2021`: a document's number and its date are told together. */
export function isDateOf(
  text: string,
  code: Pick<Atom, "written" | "span"> | undefined,
  date: Pick<Atom, "written" | "span">,
): boolean {
  return (
    code !== undefined &&
    isCode(code) &&
    !isCode(date) &&
    /^,?\s*ngày\s*$/u.test(text.slice(code.span.end, date.span.start))
  );
}

export function isCode({ written }: Pick<Atom, "written">): boolean {
  return /\p{L}/u.test(written);
}

/** `Nam, nữ từ đủ 18 tuổi`: a word in front of a mark is told of with what is behind it. */
function isOneWord(text: string): boolean {
  return tokenise(text).length < 2;
}

/** A number in small letters, `06` as `6`, `01/01/2021` as `1/1/2021`. */
export function plain(written: string): string {
  return written.toLowerCase().replace(/(?<![\d.,])0+(?=\d)/gu, "");
}
