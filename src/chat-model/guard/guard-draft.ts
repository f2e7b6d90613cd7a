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
import type { JudgedTrue, SentenceJudge } from "./judge-sentence.ts";
import { asksOneThing } from "./on-question.ts";
import { ownWords } from "./own-words.ts";
import { findQuoted, type Quoted } from "./quoted.ts";

export interface Guarded {
  readonly kept: readonly KeptSentence[];
  /** How many of them are told in the document's words, in place of a sentence that was removed. */
  readonly quoted: number;
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
  const judged: Judged[] = [];
  const removed: Partial<Record<RemovalCause, number>> = {};
  const byKey = new Map(evidence.map((one, at) => [keyOf(at), one]));
  /** Why the sentence may not be told; undefined when it may, and is. */
  const tell = (text: string, shown: string, quoted: readonly Quoted[]): RemovalCause | undefined => {
    if (judged.some((other) => other.shown === shown)) return undefined;
    const before = judged.map((other) => other.shown).join(" ");
    const judgement = deps.judge({ text, quoted, before }, question);
    if (!judgement.ok) return judgement.cause;
    if (judgement.figures.some(({ source }) => contradicts(source, question, extracted, deps)))
      return "figure";
    judged.push({ ...judgement, shown, isOwn: shown === text });
    return undefined;
  };
  for (const drafted of draft.sentences.slice(0, MOST_SENTENCES)) {
    const quoted = quotedBy(drafted, byKey, deps);
    const causes = sentencesOf(drafted).flatMap((text) => tell(text, text, quoted) ?? []);
    for (const cause of causes) removed[cause] = (removed[cause] ?? 0) + 1;
    if (!causes.some((cause) => BY_DOCUMENT.has(cause))) continue;
    for (const choices of ownWords(quoted, deps.library))
      choices.some((words) => !tell(words.text, `“${oneLine(words.text)}”`, [words]));
  }
  const kept = answering(judged, question, extracted);
  const offMatter = judged.filter((one) => one.isOwn && !kept.includes(one)).length;
  if (offMatter > 0) removed["off-question"] = (removed["off-question"] ?? 0) + offMatter;
  return {
    kept: kept.map(({ shown, citations }) => ({ text: shown, citations })),
    quoted: kept.filter(({ isOwn }) => !isOwn).length,
    removed,
  };
}

/** A sentence that may be told as far as its quotes go. */
interface Judged extends JudgedTrue {
  readonly shown: string;
  /** In the model's own words, not the document's. */
  readonly isOwn: boolean;
}

/** What is removed for these the document may say itself. */
const BY_DOCUMENT: ReadonlySet<RemovalCause> = new Set(["figure", "name", "unsupported"]);

/**
 * What of it answers. Where one certain thing is asked for, something must speak of it, and all of it where it was not
 * found in the documents. For a figure the extracted answer says as much as the document's words alone.
 */
function answering(judged: readonly Judged[], question: Question, extracted: Answer): readonly Judged[] {
  if (asksOneThing(question)) {
    if (extracted.kind !== "answered") return judged.filter(({ isOnMatter }) => isOnMatter);
    if (!judged.some(({ isOnMatter }) => isOnMatter)) return [];
  }
  return question.expects === "figure" && !judged.some(({ isOwn }) => isOwn) ? [] : judged;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
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
