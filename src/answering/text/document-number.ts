import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { AskedDocumentNumber, Question } from "../../domain/question.ts";
import type { Span } from "../../domain/span.ts";
import { findDates } from "../../language/dates.ts";
import { sentences } from "../../language/sentences.ts";
import { fold } from "../../language/spelling.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { cite } from "../cite.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

/** Between the number and its date: nothing but `ngày`, or what the document is about and then `ban hành ngày`. */
const ISSUED =
  /^\s*,?\s*(?:ban hành\s+)?(?:ngày\s+)?$|^[^.;]{0,200}(?:ban hành|ký|ban hành vào)\s+ngày\s+$/iu;
const SUBJECT =
  /^(?:[\s,]|ngày [\d/.-]+|ngày \d+ tháng \d+ năm \d+|,? ?(?:khóa [IVX]+)|của [^,;.“"]{3,60}?)*\s*(?:(?:về việc|về)\s|[“"])/iu;
const LONGEST = 420;

/** A numbered document as another document names it. */
interface Named {
  readonly evidence: TextDeps["evidence"][number];
  readonly sentence: Span;
  readonly token: Token;
  /** As written: `03-NQ/HU`. */
  readonly written: string;
}

/** When a numbered document was issued, or what it is about; asks back when the number fits several. */
export function answerDocumentNumber(question: Question, deps: TextDeps): Answer | undefined {
  const [asked] = question.documentNumbers;
  if (!asked) return undefined;
  const named = namings(asked, deps);
  const distinct = [...new Set(named.map(({ written }) => written))];
  if (distinct.length > 1) return askWhich(question, asked, distinct, deps);
  for (const naming of named) {
    const reply = question.expects === "date" ? issued(naming, deps) : subject(naming, deps);
    if (reply) return textReply(question, [reply.citation], deps.wording, reply);
  }
  return undefined;
}

function namings(asked: AskedDocumentNumber, deps: TextDeps): Named[] {
  return deps.evidence.flatMap((evidence) =>
    sentences(evidence.document.text, evidence.passage.span).flatMap((sentence) => {
      const text = evidence.document.text.slice(sentence.start, sentence.end);
      return tokenise(text)
        .filter((token) => token.kind === "code" && isAsked(asked, token.folded, deps))
        .map((token) => ({
          evidence,
          sentence,
          token,
          written: text.slice(token.span.start, token.span.end),
        }));
    }),
  );
}

/** `NQ 03` asks for every 03-NQ/…; a whole number and symbol only for itself. */
function isAsked(asked: AskedDocumentNumber, code: string, { glossary }: TextDeps): boolean {
  if (asked.kind === null) return code === asked.number;
  const [number, ...symbol] = code.split(/[-/]/);
  if (Number(number) !== Number(asked.number)) return false;
  const abbreviations = glossary.abbreviations(asked.kind);
  return symbol.some((part) => abbreviations.some((abbreviation) => fold(abbreviation) === part));
}

function askWhich(
  question: Question,
  asked: AskedDocumentNumber,
  written: readonly string[],
  { wording }: TextDeps,
): Answer {
  return {
    kind: "clarification",
    language: question.language,
    text: wording.whichDocument,
    choices: written.map((number) => wording.forDocument(question.text, asked.typed, number)),
  };
}

function issued(naming: Named, deps: TextDeps): { citation: Citation; highlight: string } | undefined {
  const { evidence, sentence, token } = naming;
  const text = evidence.document.text.slice(sentence.start, sentence.end);
  const [date] = findDates(text).filter(({ span }) => span.start >= token.span.end);
  const between = date ? text.slice(token.span.end, date.span.start) : "";
  const isOther =
    tokenise(between).some(({ kind }) => kind === "code") && !/\([^)]*$/.test(between.split(")")[0] ?? "");
  if (!date || isOther || !ISSUED.test(between)) return undefined;
  const end = sentence.start + date.span.end;
  const citation = cite(deps.library, evidence.document.id, { start: nameStart(naming, deps), end });
  return citation && { citation, highlight: text.slice(date.span.start, date.span.end) };
}

function subject(naming: Named, deps: TextDeps): { citation: Citation; highlight?: string } | undefined {
  const { evidence, sentence, token } = naming;
  const text = evidence.document.text.slice(sentence.start, sentence.end);
  if (!SUBJECT.test(text.slice(token.span.end))) return undefined;
  const semicolon = text.indexOf(";", token.span.end);
  const start = nameStart(naming, deps);
  const end = Math.min(sentence.start + (semicolon < 0 ? text.length : semicolon), start + LONGEST);
  const citation = cite(deps.library, evidence.document.id, { start, end });
  return citation && { citation };
}

/** Where the kind of document in front of its number begins: `Chương trình hành động số 21-Ctr/TU`. */
function nameStart({ evidence, sentence, token }: Named, { glossary }: TextDeps): number {
  const before = evidence.document.text.slice(sentence.start, sentence.start + token.span.start);
  const kinds = glossary
    .find(tokenise(before), "strict")
    .filter(({ value }) => value.kind === "document-type");
  const kind = kinds.at(-1);
  const isInFront = kind && /^\s*(?:số\s*)?$/u.test(before.slice(kind.span.end));
  return sentence.start + (isInFront ? kind.span.start : token.span.start);
}
