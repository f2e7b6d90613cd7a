import { fold } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import { DISTRACTORS } from "./figure-distractors.ts";
import { dayWords } from "./period-words.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import type { TextDrafter } from "./text-draft.ts";

const HOLDER =
  /(?<![\p{L}])(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}),\s(?<office>[^,;.:()\n–]{6,80})/gu;
/** Also listed without any word of address: `…; Trịnh Thị Minh Thanh, Phó Bí thư Thường trực Tỉnh ủy;`. */
const LISTED = /(?<=[;:]\s)(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}),\s(?<office>[^,;.:()\n–]{6,80})/gu;
const VERB =
  /\s(?:phát biểu|chủ trì|kết luận|báo cáo|cho biết|nhấn mạnh|yêu cầu|ghi nhận|cũng|đã|bày tỏ|dự|tham dự|trao|khẳng định|đề nghị|thông tin|chia sẻ|nguyên)(?![\p{L}]).*$/u;
const NAMINGS = 30;

/** Who holds an office of a named place, as a dated document tells; the others named are people of the documents. */
export const personDrafts: TextDrafter = function* ({ document, spans, random }, deps) {
  if (!document.date) return;
  const all = holdersIn(document.text, { start: 0, end: document.text.length }, deps);
  const names = new Set(all.map(({ name }) => name));
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
      question: `Theo tài liệu ngày ${dayWords(document.date)}, ai là ${holder.office}?`,
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
      const { name = "", office: said = "" } = match.groups!;
      const office = said.replace(VERB, "").trim();
      const tokens = tokenise(office);
      const isOffice = glossary
        .find(tokens, "strict")
        .some(({ value, first }) => value.kind === "office" && first === 0);
      if (!isOffice || gazetteer.find(tokens, "strict").length !== 1) return [];
      const at = span.start + match.index;
      return [{ name, office, at, end: at + match[0].length - said.length + office.length }];
    }),
  );
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
