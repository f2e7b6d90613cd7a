import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Period } from "../../domain/period.ts";
import { samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import { fold } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import { hasKey, keysOfText } from "../../language/topic.ts";
import { cite } from "../cite.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const NAME =
  /(?:(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+)?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}),\s(?<offices>[^;.:\n]{3,160})/gu;

/** A name right behind an office and its place: `Bí thư Huyện ủy Đầm Hà Đỗ Thị Ninh Hường`. */
const NAME_BEHIND =
  /^\s*(?:là\s|(?:, [^:;.\n]{3,60})?:\s?)?(?:(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+)?(?<name>(?!Trưởng|Phó|Chủ|Bí|Ủy|Uỷ|Giám|Đoàn|Ban|Hội|Tỉnh|Huyện)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4})/u;
const COMMITTEE = /\b(?:tinh|huyen|thanh|thi|dang) uy\b/;
const MOST_HOLDERS = 5;

interface Holder {
  readonly name: string;
  readonly citation: Citation;
}

/** Who holds an office, as the latest document that names somebody tells. */
export function answerPerson(question: Question, deps: TextDeps): Answer | undefined {
  if (!asksForOffice(question, deps)) return undefined;
  const found = deps.evidence.flatMap((evidence) => [
    ...namedBefore(question, evidence, deps),
    ...namedBehind(question, evidence, deps),
  ]);
  const [latest] = found.toSorted((a, b) => (b.citation.date ?? "").localeCompare(a.citation.date ?? ""));
  if (!latest) return undefined;
  const together = found.filter(({ citation }) => citation.document === latest.citation.document);
  const holders = together.filter(
    ({ name }, at) => together.findIndex((other) => other.name === name) === at,
  );
  const [first, ...rest] = holders.slice(0, MOST_HOLDERS).map(({ citation }) => citation);
  return (
    first &&
    textReply(question, [first, ...rest], deps.wording, rest.length === 0 ? { highlight: latest.name } : {})
  );
}

/** An office that is asked for has its holder as the answer, or none. */
export function asksForOffice(question: Question, { glossary }: Pick<TextDeps, "glossary">): boolean {
  return question.keys.some(({ key }) => glossary.kind(key) === "office");
}

/** `Nguyễn Văn A, Bí thư Huyện ủy …`. */
function namedBefore(question: Question, evidence: Evidence, deps: TextDeps): Holder[] {
  const { passage, document } = evidence;
  return [...passage.text.matchAll(NAME)].flatMap((match) => {
    const held = heldOffices(match.groups!.offices!);
    if (!isHeld(question, held, evidence, deps)) return [];
    const start = passage.span.start + match.index;
    const end = start + match[0].length - (match.groups!.offices!.length - held.length);
    const citation = cite(deps.library, document.id, { start, end });
    return citation ? [{ name: match.groups!.name!, citation }] : [];
  });
}

/** `Bí thư Huyện ủy Đầm Hà Nguyễn Văn A`. */
function namedBehind(question: Question, evidence: Evidence, deps: TextDeps): Holder[] {
  const { passage, document } = evidence;
  const tokens = tokenise(passage.text);
  const places = deps.gazetteer.find(tokens, "strict");
  return deps.glossary.find(tokens, "strict").flatMap(({ value, span }) => {
    if (value.kind !== "office") return [];
    const place = places.find(
      (mention) =>
        // `Chủ tịch UBND huyện Đầm Hà`: the level word belongs to both.
        /^\s*(?:huyện|tỉnh|thành phố|thị xã)?\s*$/u.test(passage.text.slice(span.end, mention.span.start)) &&
        mention.span.end > span.end,
    );
    const officeEnd = place?.span.end ?? span.end;
    const name = NAME_BEHIND.exec(passage.text.slice(officeEnd));
    const held = passage.text.slice(span.start, officeEnd);
    const isPlace = name && deps.gazetteer.find(tokenise(name.groups!.name!), "strict")[0]?.first === 0;
    if (!name || isPlace || !isHeld(question, held, evidence, deps)) return [];
    const start = passage.span.start + span.start;
    const end = passage.span.start + officeEnd + name[0].length;
    const citation = cite(deps.library, document.id, { start, end });
    return citation ? [{ name: name.groups!.name!, citation }] : [];
  });
}

/** Every office and committee asked for is held: Tỉnh ủy's head of propaganda is not Huyện ủy's. */
function isHeld(question: Question, held: string, evidence: Evidence, deps: TextDeps): boolean {
  const keys = keysOfText(held, deps.glossary).map(({ key }) => key);
  const named = question.keys.filter(({ key }) => key.startsWith("#"));
  const committee = COMMITTEE.exec(fold(question.text).toLowerCase())?.[0];
  const others = COMMITTEE.exec(fold(held).toLowerCase())?.[0];
  if (committee && others && committee !== others) return false;
  return named.every(({ key }) => hasKey(keys, key)) && holdsThere(question, held, evidence, deps);
}

/** The offices behind a name end where the sentence goes on: at a comma before a lower-case verb, or another name. */
function heldOffices(words: string): string {
  const parts = words.split(", ");
  const end = parts.findIndex(
    (part, at) => at > 0 && !/^(?:\p{Lu}|phó |bí thư|chủ tịch|trưởng |ủy viên|giám đốc)/u.test(part),
  );
  const kept = end < 0 ? parts : parts.slice(0, end);
  return kept
    .join(", ")
    .replace(
      /\s(?:phát biểu|chủ trì|kết luận|báo cáo|cho biết|nhấn mạnh|yêu cầu|ghi nhận|cũng|đã|bày tỏ).*$/u,
      "",
    );
}

/** The office is of the place asked for: its words name it, or they name none and the document does. */
function holdsThere(question: Question, held: string, { document }: Evidence, deps: TextDeps): boolean {
  if (question.period && !(document.date && isDayOf(document.date, question.period))) return false;
  const named = deps.gazetteer.find(tokenise(held), "strict").map(({ place }) => place);
  if (named.length > 0)
    return question.places.every((asked) => named.some((place) => samePlace(asked, place)));
  return question.places.every(({ name }) => document.text.includes(name));
}

function isDayOf(day: string, { start, end }: Period): boolean {
  return start <= day && day <= end;
}
