import type { Span } from "../../domain/span.ts";
import { findDates } from "../../language/dates.ts";
import { fold } from "../../language/spelling.ts";
import { isNormative } from "../laws.ts";
import { DISTRACTORS, type Draft } from "./draft.ts";
import { otherDays } from "./other-days.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import type { Source, TextDrafter } from "./text-draft.ts";
import { writeDateLike } from "./written-date.ts";

/** The letterhead and the closing lines that say from when it holds. */
const HEAD = 800;
const IN_FORCE =
  /(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Quy định|Quy chế) này có hiệu lực(?: thi hành)?(?: kể)? từ ngày\s/gu;

/** Of a document that is wanted whole: its own number, day, and from when it holds: of those that are called by what they are. */
export const ownNumberDrafts: TextDrafter = function* (source, deps) {
  const { document, name } = source;
  // Two of the same name would be asked about at once.
  const isOnly = deps.documents.filter(({ title }) => sameName(title, document.title)).length === 1;
  if (!name || !isNormative(document) || !isOnly) return;
  const number = numberDraft(name, source, deps);
  if (number) yield number;
  const days = document.text.slice(0, HEAD);
  const issued = findDates(days).find(({ iso }) => iso !== null && iso === document.date);
  if (issued) {
    const draft = dayDraft(`${name} được ban hành ngày nào?`, issued.span, document.date!, source, deps);
    if (draft) yield { ...draft, asks: [`issued ${document.id}`] };
  }
  for (const { index, 0: words } of document.text.matchAll(IN_FORCE)) {
    const at = index + words.length;
    const [day] = findDates(document.text.slice(at, at + 40));
    if (day?.span.start !== 0 || !day.iso) continue;
    const span = { start: at, end: at + day.span.end };
    const draft = dayDraft(`${name} có hiệu lực từ ngày nào?`, span, day.iso, source, deps, index);
    if (draft) yield { ...draft, asks: [`in force ${document.id}`] };
  }
};

function sameName(a: string | null, b: string | null): boolean {
  return fold(a ?? "").toLowerCase() === fold(b ?? "").toLowerCase();
}

function dayDraft(
  question: string,
  span: Span,
  iso: string,
  { document, random }: Source,
  deps: QuizDeps,
  from = span.start,
): Draft | undefined {
  const key = document.text.slice(span.start, span.end).replace(/\s+/g, " ");
  const line = document.text.lastIndexOf("\n", from) + 1;
  const citation = deps.cite(document.id, { start: Math.max(line, from - HEAD), end: span.end });
  if (!citation?.quote.includes(key)) return undefined;
  const distractors = otherDays(iso, [], undefined, random).map((near) => writeDateLike(key, near));
  return { question, key, distractors, isOrdered: false, level: 3, citations: [citation], asks: [] };
}

function numberDraft(name: string, { document, random }: Source, deps: QuizDeps): Draft | undefined {
  const { number } = document;
  const at = number ? document.text.slice(0, HEAD).indexOf(number) : -1;
  if (!number || at < 0) return undefined;
  const line = document.text.lastIndexOf("\n", at) + 1;
  const citation = deps.cite(document.id, { start: line, end: at + number.length });
  const others = deps.documents.flatMap((other) =>
    other.number && other.id !== document.id ? [other.number] : [],
  );
  const distractors = [...new Set(random.shuffled(others))]
    .filter((other) => other !== number && shape(other) === shape(number))
    .slice(0, DISTRACTORS);
  if (!citation?.quote.includes(number) || distractors.length < DISTRACTORS) return undefined;
  return {
    question: `${name} có số, ký hiệu nào?`,
    key: number,
    distractors,
    isOrdered: false,
    level: 2,
    citations: [citation],
    asks: [`number ${fold(number).toLowerCase()}`],
  };
}

/** `52/2014/QH13` and `36/2018/QH14` are built alike. */
function shape(number: string): string {
  return number.replace(/\d+/g, "0");
}
