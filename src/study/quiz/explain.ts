import type { Language } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import { QUIZ_LIMITS } from "../../domain/quiz-item.ts";
import { writtenDay } from "../../domain/written-day.ts";

const LONGEST_TITLE = 70;
const CUT = "…";

/** The words around the key and where they stand, within what Telegram shows with a quiz. */
export function explain(citation: Citation, key: string, language: Language): string {
  const source = sourceLine(citation, language);
  const room = QUIZ_LIMITS.explanation - source.length - 3;
  return `“${around(citation.quote.replaceAll("\n", " "), key, room)}”\n${source}`;
}

/** `(Theo Báo cáo …, ngày 13/03/2020)`. */
function sourceLine({ title, date, sample, document }: Citation, language: Language): string {
  const name = cutAfter((title ?? `tài liệu ${document}`).replace(/\s+/g, " "), LONGEST_TITLE);
  if (language === "en")
    return `(Source: ${sample ? "sample, " : ""}${name}, ${date ? writtenDay(date) : "undated"})`;
  return `(Theo ${sample ? "tài liệu mẫu: " : ""}${name}, ${date ? `ngày ${writtenDay(date)}` : "không ghi ngày"})`;
}

/** As much of the quote around the key as there is room for, cut between words. */
function around(quote: string, key: string, room: number): string {
  if (quote.length <= room) return quote;
  const at = Math.max(0, quote.indexOf(key));
  const end = at + key.length;
  const inner = room - 2 * CUT.length;
  // More of what leads to the key than of what follows it, but not at the cost of the key's own clause.
  const leading = Math.min(at - Math.floor((inner - key.length) * 0.75), quote.length - inner);
  const first = Math.min(at, Math.max(0, leading, clauseEnd(quote, end) - inner));
  const start = first === 0 ? 0 : (firstClause(quote, first, at) ?? nextWord(quote, first, at));
  const last = Math.min(quote.length, start + inner);
  const stop = last === quote.length ? last : Math.max(end, quote.lastIndexOf(" ", last));
  return `${start > 0 ? CUT : ""}${quote.slice(start, stop).trim()}${stop < quote.length ? CUT : ""}`;
}

function clauseEnd(quote: string, from: number): number {
  const gap = quote.slice(from).search(/[,;:.](?=\s|$)/u);
  return gap < 0 ? quote.length : from + gap + 1;
}

/** Where the first clause that begins in a stretch does. */
function firstClause(quote: string, from: number, to: number): number | undefined {
  const gap = quote.slice(from, to).search(/[;:.]\s/u);
  return gap < 0 ? undefined : from + gap + 2;
}

function nextWord(quote: string, from: number, latest: number): number {
  const space = quote.indexOf(" ", from);
  return space < 0 || space >= latest ? latest : space + 1;
}

/** The beginning of some words, cut between two of them. */
function cutAfter(words: string, longest: number): string {
  if (words.length <= longest) return words;
  return `${words.slice(0, words.lastIndexOf(" ", longest - CUT.length)).replace(/[\s,;:–-]+$/u, "")}${CUT}`;
}
