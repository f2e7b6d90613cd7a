import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Question } from "../../domain/question.ts";
import { tokenise } from "../../language/tokens.ts";
import { hasKey, readText, topicKeys } from "../../language/topic.ts";
import { cite } from "../cite.ts";
import { isAbout } from "./about.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const NAME =
  /(?:(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+)?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}),\s(?<offices>[^;.:\n]{3,160})/gu;

/** Who holds an office: a name followed by it (`Nguyễn Văn A, Bí thư Huyện ủy …`), latest document first. */
export function answerPerson(question: Question, deps: TextDeps): Answer | undefined {
  const offices = question.keys
    .filter(({ key }) => deps.glossary.kind(key) === "office")
    .map(({ key }) => key);
  if (offices.length === 0) return undefined;
  const found: { name: string; citation: Citation }[] = [];
  for (const evidence of deps.evidence) {
    const { passage, document } = evidence;
    for (const match of passage.text.matchAll(NAME)) {
      const held = heldOffices(match.groups!.offices!);
      const read = readText(tokenise(held), deps.glossary, "strict");
      const keys = topicKeys(read, { start: 0, end: held.length }).map(({ key }) => key);
      if (!offices.every((office) => hasKey(keys, office)) || !holdsThere(question, held, evidence, deps))
        continue;
      const start = passage.span.start + match.index;
      const end = start + match[0].length - (match.groups!.offices!.length - held.length);
      const citation = cite(deps.library, document.id, { start, end });
      if (citation) found.push({ name: match.groups!.name!, citation });
    }
  }
  const [latest] = found.toSorted((a, b) => (b.citation.date ?? "").localeCompare(a.citation.date ?? ""));
  return latest && textReply(question, [latest.citation], deps.wording, { highlight: latest.name });
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
function holdsThere(question: Question, held: string, evidence: Evidence, deps: TextDeps): boolean {
  const named = deps.gazetteer.find(tokenise(held), "strict");
  if (named.length > 0) return isAbout({ ...question, period: null }, held, evidence, deps.gazetteer);
  return question.places.every(({ name }) => evidence.document.text.includes(name));
}
