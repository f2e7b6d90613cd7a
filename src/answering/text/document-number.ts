import type { Answer } from "../../domain/answer.ts";
import type { Question } from "../../domain/question.ts";
import { findDates } from "../../language/dates.ts";
import { sentences } from "../../language/sentences.ts";
import { tokenise } from "../../language/tokens.ts";
import { cite } from "../cite.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const ISSUED = /^\s*,?\s*(?:ban hành\s+)?(?:ngày\s+)?$/iu;
const SUBJECT =
  /^(?:[\s,]|ngày [\d/.-]+|ngày \d+ tháng \d+ năm \d+|,? ?(?:khóa [IVX]+)|của [^,;.“"]{3,60}?)*\s*(?:(?:về việc|về)\s|[“"])/iu;
const LONGEST = 420;

/** When a numbered document was issued, or what it is about, as another document tells. */
export function answerDocumentNumber(question: Question, deps: TextDeps): Answer | undefined {
  const [number] = question.documentNumbers;
  if (!number) return undefined;
  for (const { document, passage } of deps.evidence) {
    for (const sentence of sentences(document.text, passage.span)) {
      const text = document.text.slice(sentence.start, sentence.end);
      for (const token of tokenise(text)) {
        if (token.kind !== "code" || token.folded !== number) continue;
        const start = sentence.start + nameStart(text, token.span.start, deps);
        const after = text.slice(token.span.end);
        if (question.expects === "date") {
          const [date] = findDates(text).filter(({ span }) => span.start >= token.span.end);
          if (!date || !ISSUED.test(text.slice(token.span.end, date.span.start))) continue;
          const citation = cite(deps.library, document.id, { start, end: sentence.start + date.span.end });
          const said = text.slice(date.span.start, date.span.end);
          if (citation) return textReply(question, [citation], deps.wording, said);
          continue;
        }
        if (!SUBJECT.test(after)) continue;
        const semicolon = text.indexOf(";", token.span.end);
        const end = Math.min(
          sentence.end,
          semicolon < 0 ? sentence.end : sentence.start + semicolon,
          start + LONGEST,
        );
        const citation = cite(deps.library, document.id, { start, end });
        if (citation) return textReply(question, [citation], deps.wording);
      }
    }
  }
  return undefined;
}

/** Where the kind of document in front of its number begins: `Chương trình hành động số 21-Ctr/TU`. */
function nameStart(text: string, numberStart: number, { glossary }: TextDeps): number {
  const before = text.slice(0, numberStart);
  const kinds = glossary
    .find(tokenise(before), "strict")
    .filter(({ value }) => value.kind === "document-type");
  const kind = kinds.at(-1);
  return kind && /^\s*(?:số\s*)?$/u.test(before.slice(kind.span.end)) ? kind.span.start : numberStart;
}
