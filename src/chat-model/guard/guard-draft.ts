import type { AnswererDeps } from "../../answering/create-answerer.ts";
import type { Answer, Answered } from "../../domain/answer.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Figure } from "../../domain/figure.ts";
import type { RemovalCause } from "../../domain/fuller-answer.ts";
import type { Question } from "../../domain/question.ts";
import { matchFigures } from "../../figures/match.ts";
import { sentences } from "../../language/sentences.ts";
import type { KeptSentence } from "../compose-answer.ts";
import type { Draft, DraftSentence } from "../draft.ts";
import { plainText } from "../plain-text.ts";
import { keyOf } from "../task.ts";
import type { SentenceJudge } from "./judge-sentence.ts";
import { findQuoted, type Quoted } from "./quoted.ts";

export interface Guarded {
  readonly kept: readonly KeptSentence[];
  readonly removed: Partial<Record<RemovalCause, number>>;
}

export interface GuardDeps {
  readonly judge: SentenceJudge;
  readonly library: AnswererDeps["library"];
  readonly glossary: AnswererDeps["glossary"];
}

const MOST_SENTENCES = 24;
const MOST_QUOTES = 8;

/** The sentences of a draft that may be shown, each judged by itself, and what was removed by its cause. */
export function guardDraft(
  draft: Draft,
  evidence: readonly Evidence[],
  { question, extracted }: { readonly question: Question; readonly extracted: Answer },
  deps: GuardDeps,
): Guarded {
  const kept: KeptSentence[] = [];
  const removed: Partial<Record<RemovalCause, number>> = {};
  const byKey = new Map(evidence.map((one, at) => [keyOf(at), one]));
  for (const drafted of draft.sentences.slice(0, MOST_SENTENCES)) {
    const quoted = quotedBy(drafted, byKey, deps);
    for (const text of sentencesOf(drafted)) {
      if (kept.some((other) => other.text === text)) continue;
      const before = kept.map((other) => other.text).join(" ");
      const judgement = deps.judge({ text, quoted, before }, question);
      const cause = !judgement.ok
        ? judgement.cause
        : judgement.figures.some(({ source }) => contradicts(source, question, extracted, deps))
          ? "figure"
          : undefined;
      if (cause) removed[cause] = (removed[cause] ?? 0) + 1;
      else if (judgement.ok) kept.push({ text, citations: judgement.citations });
    }
  }
  return { kept, removed };
}

function sentencesOf({ text }: DraftSentence): string[] {
  const plain = plainText(text);
  return sentences(plain)
    .map(({ start, end }) => plain.slice(start, end))
    .map((sentence) => (/[.!?…”"]$/u.test(sentence) ? sentence : `${sentence}.`));
}

function quotedBy(
  { quotes }: DraftSentence,
  byKey: ReadonlyMap<string, Evidence>,
  { library }: GuardDeps,
): Quoted[] {
  return quotes.slice(0, MOST_QUOTES).flatMap(({ key, quote }) => {
    const evidence = byKey.get(key.replace(/[[\]\s]/gu, "").toUpperCase());
    return (evidence && findQuoted(quote, evidence, library)) ?? [];
  });
}

/** Another figure for just what was asked than the one that was extracted. */
function contradicts(
  source: Figure,
  question: Question,
  extracted: Answer,
  { library, glossary }: GuardDeps,
): boolean {
  if (
    extracted.kind !== "answered" ||
    extracted.table ||
    !extracted.highlights.some((words) => /\d/u.test(words))
  )
    return false;
  const [match] = matchFigures(question, [source], glossary);
  if (!match || match.misses.length > 0) return false;
  const { text } = library.document(source.documentId);
  const written = numbersIn(text.slice(source.span.start, source.span.end));
  return !written.every((number) => numbersIn(extracted.text).includes(number));
}

/** Whether an answer still tells what the extracted answer tells: its figure, name or date, its table's figures. */
export function tellsExtracted(text: string, { highlights, table }: Answered): boolean {
  const numbers = numbersIn(text);
  const needed = [...highlights, ...(table?.rows ?? []).flatMap(({ figure }) => figure ?? [])];
  return needed.every((words) => {
    const own = numbersIn(words);
    return own.length > 0
      ? own.every((number) => numbers.includes(number))
      : text.toLowerCase().includes(words.toLowerCase());
  });
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)?/gu) ?? [];
}
