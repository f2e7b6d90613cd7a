import type { Span } from "../../domain/span.ts";
import { sentences } from "../../language/sentences.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { dateBehind } from "./written-date.ts";

/** A numbered document as a sentence names it. */
export interface NamedDocument {
  /** `Nghị quyết`, as written. */
  readonly kind: string;
  /** `03-NQ/HU`, as written. */
  readonly number: string;
  /** From the kind to the number. */
  readonly span: Span;
  readonly sentence: Span;
  /** Of its issue, where the sentence says it right behind the number. */
  readonly day: { readonly iso: string; readonly span: Span } | null;
  /** What it is about, where the sentence says it. */
  readonly subject: Span | null;
}

const MOST_WORDS = 6;
const KIND_BEFORE = /^\s*(?:số\s*:?\s*)?$/u;
const ABOUT =
  /^(?:[\s,]|của [^\s,;.“”"():]+(?:\s(?!(?:gắn|nhằm|để|theo|trong|với|do|từ|là|tại|vào|và|đã|được|về|ngày)\s)[^\s,;.“”"():]+){0,13}(?=,|\sngày\s|\svề\s|\s[“"])|\([^)]{1,30}\)|(?:ban hành )?ngày [\d/.-]+(?: tháng \d+ năm \d+)?|(?:khóa|khoá) [IVX]+)*\s?(?:về việc|về)?\s?(?<subject>[“"][^”"]{15,170}[”"]|(?<=(?:về|về việc)\s)[^“”";.:]{20,170})/u;

/** Behind a subject without quotation marks the sentence may go on after a comma. */
const GOES_ON =
  /,\s(?=(?:luôn|được|đã|đang|sẽ|gắn|nhằm|để|qua|do|trong|với|có|thì|ngày|ban|btv|bch|tập trung|chủ động|bảo đảm|góp|từng|theo|đồng thời|là|nên|nguồn|không|chưa|xem|nêu|ghi|huyện ủy|tỉnh ủy|uỷ ban|ủy ban)(?![\p{L}]))|,\s(?=\p{Lu}(?!\p{L}*\d))|\s(?=(?:đã|đang|sẽ|được|luôn) )|\s\(/u;

function firstThought(subject: string): number {
  const end = /^[“"]/.test(subject) ? -1 : subject.search(GOES_ON);
  return end < 0 ? subject.trimEnd().length : end;
}

/** Every numbered document that a stretch of the text names with its kind. */
export function namedDocuments(
  text: string,
  within: Span,
  { glossary }: Pick<QuizDeps, "glossary">,
): NamedDocument[] {
  if (!/\d[-/]\p{Lu}/u.test(text.slice(within.start, within.end))) return [];
  return sentences(text, within).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const tokens = tokenise(words);
    if (!tokens.some(({ kind }) => kind === "code")) return [];
    return tokens.flatMap(({ kind: token, span }, i): NamedDocument[] => {
      const kind = token === "code" ? kindBefore(words, tokens, i, glossary) : undefined;
      if (!kind) return [];
      const day = dateBehind(words, span.end);
      const about = ABOUT.exec(words.slice(span.end));
      const subject = about?.groups?.subject;
      const subjectAt = subject ? span.end + about!.index + about![0].length - subject.length : 0;
      const at = sentence.start;
      return [
        {
          kind: words.slice(kind.start, kind.end),
          number: words.slice(span.start, span.end),
          span: { start: at + kind.start, end: at + span.end },
          sentence,
          day: day?.iso
            ? { iso: day.iso, span: { start: at + day.span.start, end: at + day.span.end } }
            : null,
          subject: subject ? { start: at + subjectAt, end: at + subjectAt + firstThought(subject) } : null,
        },
      ];
    });
  });
}

/** The longest name of a kind of documents in front of a number: `Chương trình hành động`, also behind `quán triệt`. */
function kindBefore(
  words: string,
  tokens: readonly Token[],
  at: number,
  glossary: QuizDeps["glossary"],
): Span | undefined {
  for (let first = Math.max(0, at - MOST_WORDS); first < at; first++) {
    const last = glossary.find(tokens.slice(first, at), "strict").at(-1);
    const isInFront = last && KIND_BEFORE.test(words.slice(last.span.end, tokens[at]!.span.start));
    if (isInFront && last.value.kind === "document-type") return last.span;
  }
  return undefined;
}
