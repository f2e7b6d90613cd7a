import type { AnswererDeps } from "../../answering/create-answerer.ts";
import type { Answer } from "../../domain/answer.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { RemovalCause } from "../../domain/fuller-answer.ts";
import type { Question } from "../../domain/question.ts";
import { sentences } from "../../language/sentences.ts";
import type { KeptSentence } from "../compose-answer.ts";
import type { Draft, DraftSentence } from "../draft.ts";
import { plainText } from "../plain-text.ts";
import { keyOf } from "../task.ts";
import { contradicts } from "./extracted.ts";
import type { OwnWordsJudge } from "./judge-own-words.ts";
import type { JudgedTrue, SentenceJudge } from "./judge-sentence.ts";
import { asksOneThing, namesIndicator } from "./matter.ts";
import { type OwnWords, ownWords } from "./own-words.ts";
import { findQuoted, type Quoted } from "./quoted.ts";
import { speaksOfAnswers } from "./speaks-of-answers.ts";

export interface Guarded {
  readonly kept: readonly KeptSentence[];
  /** How many of them are told in the document's words, in place of a sentence that was removed. */
  readonly quoted: number;
  readonly removed: Partial<Record<RemovalCause, number>>;
}

export interface GuardDeps {
  readonly judge: SentenceJudge;
  readonly judgeOwnWords: OwnWordsJudge;
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
  const isContradicted = ({ figures }: JudgedTrue) =>
    figures.some(({ source }) => contradicts(source, question, extracted, deps));
  const mayAskOfAnswers = speaksOfAnswers(question.text);
  const speaksOut = (text: string, { citations }: JudgedTrue) =>
    !mayAskOfAnswers && [text, ...citations.map(({ quote }) => quote)].some(speaksOfAnswers);
  /** Why the sentence may not be told; undefined when it may, and is. */
  const tell = (text: string, quoted: readonly Quoted[]): RemovalCause | undefined => {
    if (judged.some((other) => other.shown === text)) return undefined;
    const before = judged.flatMap((other) => [...other.above, other.shown]).join(" ");
    const judgement = deps.judge({ text, quoted, before }, question);
    if (!judgement.ok) return judgement.cause;
    if (isContradicted(judgement)) return "figure";
    if (speaksOut(text, judgement)) return "unsupported";
    judged.push({ ...judgement, above: [], shown: text, byDocument: false });
    return undefined;
  };
  const tellOwnWords = (told: OwnWords): boolean => {
    const shown = inMarks(told.words);
    if (judged.some((other) => other.shown.includes(told.words.citation.quote))) return true;
    const judgement = deps.judgeOwnWords(told, question);
    if (!judgement || isContradicted(judgement) || speaksOut(shown, judgement)) return false;
    const one = { ...judgement, above: told.above.map(inMarks), shown, byDocument: true };
    // Of a sentence that was told in part the whole is told in its place.
    const part = judged.findIndex((other) => other.byDocument && shown.includes(other.shown.slice(1, -1)));
    if (part < 0) judged.push(one);
    else judged[part] = one;
    return true;
  };
  for (const drafted of draft.sentences.slice(0, MOST_SENTENCES)) {
    const quoted = quotedBy(drafted, byKey, deps);
    const causes = sentencesOf(drafted).flatMap((text) => tell(text, quoted) ?? []);
    for (const cause of causes) removed[cause] = (removed[cause] ?? 0) + 1;
    if (causes.length > 0) for (const choices of ownWords(quoted, deps.library)) choices.some(tellOwnWords);
  }
  const kept = answering(judged, question, extracted);
  const offMatter = judged.filter((one) => !one.byDocument && !kept.includes(one)).length;
  if (offMatter > 0) removed["off-question"] = (removed["off-question"] ?? 0) + offMatter;
  return {
    kept: kept.map(({ above, shown, citations }) => ({ above, text: shown, citations })),
    quoted: kept.filter(({ byDocument }) => byDocument).length,
    removed,
  };
}

/** A sentence that may be told as far as its quotes go. */
interface Judged extends JudgedTrue {
  readonly above: readonly string[];
  readonly shown: string;
  /** In the document's own words, in place of the model's. */
  readonly byDocument: boolean;
}

/**
 * What of it answers: nothing that speaks of no matter at all. Where one certain thing is asked for, something must speak of
 * it, and the document's own words by themselves; where that, or an indicator by name, was not found in the documents,
 * all of it must. For a figure the extracted answer says as much as the document's words alone.
 */
function answering(judged: readonly Judged[], question: Question, extracted: Answer): readonly Judged[] {
  const isOpen = !asksOneThing(question);
  const onMatter = judged.filter(({ matter }) => matter.isOnMatter);
  if (extracted.kind !== "answered" && (!isOpen || namesIndicator(question))) return onMatter;
  const fitting = judged.filter(({ matter }) => matter.isOfAffairs);
  if (isOpen) return fitting;
  if (question.expects === "figure" && !onMatter.some(({ byDocument }) => !byDocument)) return [];
  return onMatter.length === 0
    ? []
    : fitting.filter(({ matter, byDocument }) => matter.isOnMatter || !byDocument);
}

function inMarks({ citation }: Quoted): string {
  return `“${citation.quote}”`;
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
