import { writtenDay } from "../../domain/written-day.ts";
import { fold } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import { DISTRACTORS } from "./draft.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import type { TextDrafter } from "./text-draft.ts";

const HOLDER =
  /(?<![\p{L}])(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}),\s(?<offices>[^,;.:()\n–]{6,80}(?:, [^,;.:()\n–]{6,80}){0,3})/gu;
/** Also listed without any word of address: `…; Trịnh Thị Minh Thanh, Phó Bí thư Thường trực Tỉnh ủy;`. */
const LISTED =
  /(?<=[;:]\s)(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}),\s(?<offices>[^,;.:()\n–]{6,80}(?:, [^,;.:()\n–]{6,80}){0,3})/gu;
const VERB =
  /\s(?:phát biểu|chủ trì|kết luận|báo cáo|cho biết|nhấn mạnh|yêu cầu|ghi nhận|cũng|đã|bày tỏ|dự|tham dự|trao|khẳng định|đề nghị|thông tin|chia sẻ|nguyên)(?![\p{L}]).*$/u;
const NAMINGS = 30;
const MOST_AROUND = 40;

/** Who holds an office of a named place, as a dated document tells; the others named are people of the documents. */
export const personDrafts: TextDrafter = function* ({ document, spans, random }, deps) {
  if (!document.date) return;
  const all = holdersIn(document.text, { start: 0, end: document.text.length }, deps);
  const names = new Set([...all, ...peopleAround(deps)].map(({ name }) => name));
  const asked = new Set<string>();
  for (const holder of all) {
    if (asked.has(holder.office) || !spans.some(({ start, end }) => start <= holder.at && holder.at < end))
      continue;
    asked.add(holder.office);
    const known = holdersOf(holder.office, deps);
    if (known.some(({ name, date }) => name !== holder.name && date === document.date)) continue;
    const holders = new Set(known.map(({ name }) => name));
    const distractors = random
      .shuffled([...names].filter((name) => !holders.has(name) && name !== holder.name))
      .slice(0, DISTRACTORS);
    const citation = deps.cite(document.id, { start: holder.at, end: holder.end });
    if (!citation?.quote.includes(holder.name) || distractors.length < DISTRACTORS) continue;
    yield {
      question: `Theo tài liệu ngày ${writtenDay(document.date)}, ai là ${holder.office}?`,
      key: holder.name,
      distractors,
      isOrdered: false,
      level: 1,
      citations: [citation],
      asks: [`person ${fold(holder.office).toLowerCase()} ${document.date}`],
    };
  }
};

interface Holder {
  readonly name: string;
  readonly office: string;
  readonly at: number;
  readonly end: number;
}

/** Everybody named with an office of a place that its own words name. */
function holdersIn(
  text: string,
  span: { readonly start: number; readonly end: number },
  { glossary, gazetteer }: QuizDeps,
): Holder[] {
  const slice = text.slice(span.start, span.end);
  return [HOLDER, LISTED].flatMap((form) =>
    [...slice.matchAll(form)].flatMap((match): Holder[] => {
      const { name = "", offices: said = "" } = match.groups!;
      const from = span.start + match.index;
      let at = from + match[0].length - said.length;
      const held: Holder[] = [];
      for (const part of said.split(", ")) {
        const office = part.replace(VERB, "").trim();
        const tokens = tokenise(office);
        const places = gazetteer.find(tokens, "strict");
        const first = glossary.find(tokens, "strict")[0];
        const isOffice = first?.value.kind === "office" && first.first === 0;
        const place = places.length === 0 ? placeMeant(office, text, gazetteer) : "";
        if (isOffice && places.length < 2 && place !== undefined)
          held.push({ name, office: `${office}${place}`, at: from, end: at + office.length });
        at += part.length + 2;
        // A verb ends the list of offices.
        if (office.length < part.trim().length) break;
      }
      return held;
    }),
  );
}

/** Of `Bí thư Tỉnh ủy` the only province that the document names, its gap included; undefined where that does not tell. */
function placeMeant(office: string, text: string, gazetteer: QuizDeps["gazetteer"]): string | undefined {
  const level = /(?<level>[Tt]ỉnh|[Hh]uyện)(?: ủy| uỷ)?$/u.exec(office)?.groups?.level?.toLowerCase();
  if (!level) return undefined;
  const places = gazetteer.byFrequency(text).filter((place) => place.level === level);
  return places.length === 1 ? ` ${places[0]!.name}` : undefined;
}

/** People of other documents, to be mistaken for those of one. */
function peopleAround(deps: QuizDeps): Holder[] {
  return deps
    .search("đồng chí bí thư chủ tịch phó trưởng", MOST_AROUND)
    .flatMap(({ documentId, span }) => holdersIn(deps.document(documentId).text, span, deps));
}

function holdersOf(
  office: string,
  deps: QuizDeps,
): { readonly name: string; readonly date: string | null }[] {
  return deps.search(office, NAMINGS).flatMap((passage) => {
    const { text, date } = deps.document(passage.documentId);
    return holdersIn(text, passage.span, deps)
      .filter((other) => fold(other.office).toLowerCase() === fold(office).toLowerCase())
      .map(({ name }) => ({ name, date }));
  });
}
