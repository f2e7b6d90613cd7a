import type { Document } from "../../domain/document.ts";
import type { Span } from "../../domain/span.ts";
import type { PackEvent } from "../../domain/study-pack.ts";
import { type DateMention, findDates } from "../../language/dates.ts";
import { fold } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Material } from "./material.ts";
import type { PackDeps } from "./pack-deps.ts";
import type { SourceList } from "./source-list.ts";
import { type Unit, unitsOf } from "./units.ts";

const MOST = 16;
const LONGEST = 320;
/** A day without a year is of the document's own, when it lies so close before it. */
const NEAR_DAYS = 60;
const DAY_MS = 86_400_000;
const KIND = `(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Kế hoạch|Chương trình(?: hành động)?|chương trình hành động|Bộ luật|Luật|Nghị định|Thông tư|Hướng dẫn|Thông báo|Công văn|Báo cáo|Đề án|Tờ trình|Quy chế)`;
/** A document's name up to its date: `Nghị quyết số 03-NQ/HU ngày `. */
const NAME_TO_DATE = new RegExp(
  String.raw`${KIND}(?:\s+\p{L}+){0,4}?\s+(?:số\s+)?\d+[\p{L}\d/-]+\s*,?\s*ngày\s*$`,
  "u",
);
/** Whose it is, and what about. */
const WHOSE = /^,?\s*của\s[^,.;:“”"]{3,80}?(?=\s*(?:[,.;:“”"]|về\s|gắn với\s|$))/u;
const ABOUT = /^,?\s*(?:về\s(?:[^.;“”"]{3,160}(?=[.;]|$)|“[^“”]{3,150}”)|“[^“”]{3,150}”)/u;

/** A day up to which something is counted is no event. */
const UP_TO = /(?<![\p{L}])(?:tính đến|đến|đến hết|hết|trước|sau)(?: ngày)?\s*$/iu;

interface Dated {
  readonly day: string;
  readonly document: Document;
  readonly span: Span;
}

/** What happened on a day, and the documents that bear one, oldest first. */
export function timeline(material: readonly Material[], sources: SourceList, deps: PackDeps): PackEvent[] {
  const seen = new Set<string>();
  const events = material
    .flatMap((each) => unitsAround(each).flatMap((unit) => datedIn(each.document, unit)))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .flatMap(({ day, document, span }) => {
      const citation = deps.cite(document.id, span);
      // One document is named in several, each time with other words.
      const words = citation?.quote ?? "";
      const number = tokenise(words).find(({ kind }) => kind === "code")?.folded;
      const key = `${day} ${number ?? fold(words).toLowerCase().slice(0, 40)}`;
      if (!citation || seen.has(key)) return [];
      seen.add(key);
      return [{ day, citation }];
    });
  // Of many the newest are told.
  return events.slice(-MOST).map(({ day, citation }) => ({ ...sources.line(citation), day }));
}

/** The sentences on the topic, and those beside them where these are the most. */
function unitsAround({ document, passage, units }: Material): readonly Unit[] {
  const all = unitsOf(document, passage);
  return 2 * units.length >= all.length ? all : units;
}

function datedIn(document: Document, { span }: Unit): Dated[] {
  const words = document.text.slice(span.start, span.end);
  const dates = findDates(words).flatMap((date) => {
    const day = date.iso ?? dayNear(document.date, date);
    return day && !UP_TO.test(words.slice(0, date.span.start)) ? [{ ...date, day }] : [];
  });
  const named = dates.flatMap((date): (Dated & { at: number })[] => {
    const name = NAME_TO_DATE.exec(words.slice(0, date.span.start));
    if (!name) return [];
    const behind = words.slice(date.span.end);
    const whose = WHOSE.exec(behind)?.[0] ?? "";
    const about = ABOUT.exec(behind.slice(whose.length))?.[0] ?? "";
    const end = span.start + date.span.end + whose.length + about.length;
    const own = { start: span.start + name.index, end };
    return [{ day: date.day, document, span: own, at: date.span.start }];
  });
  const first = dates[0];
  if (!first || named.some(({ at }) => at === first.span.start) || words.length > LONGEST) return named;
  const number = /^\d{1,2}[.)]\s/u.exec(words)?.[0].length ?? 0;
  return [{ day: first.day, document, span: { start: span.start + number, end: span.end } }, ...named];
}

function dayNear(documentDate: string | null, { day, month }: DateMention): string | undefined {
  if (!documentDate) return undefined;
  const end = Date.parse(documentDate);
  for (const year of [Number(documentDate.slice(0, 4)), Number(documentDate.slice(0, 4)) - 1]) {
    const at = Date.UTC(year, month - 1, day);
    if (at <= end && end - at <= NEAR_DAYS * DAY_MS) return new Date(at).toISOString().slice(0, 10);
  }
  return undefined;
}
