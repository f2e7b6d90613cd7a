import type { Language } from "../../domain/answer.ts";
import { byTurns } from "../../domain/by-turns.ts";
import type { Figure } from "../../domain/figure.ts";
import type { MakeQuiz } from "../../domain/quiz.ts";
import { QUIZ_LIMITS, type QuizItem } from "../../domain/quiz-item.ts";
import { type Random, randomOf } from "../../domain/random.ts";
import { readTopic, type Topic } from "../topic/read-topic.ts";
import { documentName } from "./document-name.ts";
import { DISTRACTORS, type Draft } from "./draft.ts";
import { explain } from "./explain.ts";
import { figureDraft, mayBeAsked } from "./figure-draft.ts";
import { listDrafts } from "./list-drafts.ts";
import { namedDocumentDrafts } from "./named-document-drafts.ts";
import { createOnTopic, type OnTopic } from "./on-topic.ts";
import { ownNumberDrafts } from "./own-number-drafts.ts";
import { personDrafts } from "./person-drafts.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import { ruleDrafts } from "./rule-drafts.ts";
import { termDrafts } from "./term-drafts.ts";
import { numberAtStart } from "./written-number.ts";

/** Figures tried in one turn. */
const MOST_TRIES = 6;
/** But for a document's own number and day, which tell least: they come when these have nothing more. */
const DRAFTERS = [ruleDrafts, termDrafts, listDrafts, namedDocumentDrafts, personDrafts];

/**
 * Makes quiz items of what the documents say; the same request over the same documents gives the same
 * items. Work is done for the items that are wanted alone.
 */
export function createQuizMaker(deps: QuizDeps): MakeQuiz {
  return async ({ topic: typed, count, seed, language = "vi" }) => {
    const topic = readTopic(typed, deps);
    const onTopic = createOnTopic(topic, deps);
    const random = randomOf("quiz", typed, seed);
    const items: QuizItem[] = [];
    const asked = new Set<string>();
    const drafts = byTurns([figureDrafts(onTopic, random, deps), textDrafts(topic, onTopic, random, deps)]);
    while (items.length < count) {
      const next = drafts.next();
      if (next.done) break;
      if (!next.value) continue;
      const item = itemOf(next.value, language, random);
      const asks = [...next.value.asks, `question ${next.value.question}`];
      if (!item || asks.some((one) => asked.has(one))) continue;
      for (const one of asks) asked.add(one);
      items.push(item);
    }
    return {
      items,
      asked: count,
      found: items.length,
      topicMatched: items.length > 0 || isTold(topic, onTopic, deps),
    };
  };
}

/** Undefined after some figures that give no item: the other kinds have their turn meanwhile. */
function* figureDrafts(onTopic: OnTopic, random: Random, deps: QuizDeps): Iterable<Draft | undefined> {
  const byDocument = new Map<string, Figure[]>();
  for (const figure of deps.figures()) {
    const known = byDocument.get(figure.documentId);
    if (known) known.push(figure);
    else byDocument.set(figure.documentId, [figure]);
  }
  const wanted = deps.figures().filter((figure) => onTopic.hasFigure(figure) && mayBeAsked(figure, deps));
  let tries = 0;
  for (const figure of random.shuffled(wanted)) {
    const draft = figureDraft(figure, byDocument.get(figure.documentId) ?? [], random, deps);
    tries = draft ? 0 : tries + 1;
    if (draft || tries % MOST_TRIES === 0) yield draft;
  }
}

/** One of each document in turn; undefined for one that gives none, so that no one waits for all of them. */
function* textDrafts(
  topic: Topic,
  onTopic: OnTopic,
  random: Random,
  deps: QuizDeps,
): Iterable<Draft | undefined> {
  const ofDocuments = random.shuffled(topic.documents).map(function* (document): Iterable<Draft | undefined> {
    if (document.draft) return;
    const passages = deps.passagesOf(document.id);
    const spans = passages.filter((passage) => onTopic.hasPassage(passage)).map(({ span }) => span);
    if (spans.length === 0) return;
    const source = { document, name: documentName(document), spans, random };
    let isEmpty = true;
    const kinds = byTurns(random.shuffled(DRAFTERS).map((draft) => draft(source, deps)));
    const isWhole = spans.length === passages.length;
    for (const draft of chained(kinds, isWhole ? ownNumberDrafts(source, deps) : [])) {
      const { question, citations } = draft;
      // A word that a picture shows may have been read as another.
      if (citations.some(({ ocr }) => ocr)) continue;
      if (!onTopic.hasWords(`${question}\n${document.title ?? ""}\n${citations[0].quote}`)) continue;
      isEmpty = false;
      yield draft;
    }
    if (isEmpty) yield undefined;
  });
  yield* byTurns(ofDocuments);
}

function* chained<T>(...sources: readonly Iterable<T>[]): Iterable<T> {
  for (const source of sources) yield* source;
}

function itemOf(draft: Draft, language: Language, random: Random): QuizItem | undefined {
  const { question, key, distractors, level, citations } = draft;
  const options = [...new Set([key, ...distractors])];
  if (options.length !== DISTRACTORS + 1 || question.length > QUIZ_LIMITS.question) return undefined;
  if (options.some((option) => option.length > QUIZ_LIMITS.option) || question.includes(key))
    return undefined;
  const ordered = draft.isOrdered
    ? options.toSorted((a, b) => numberAtStart(a)!.value - numberAtStart(b)!.value)
    : random.shuffled(options);
  return {
    question,
    options: ordered,
    correct: ordered.indexOf(key),
    explanation: explain(citations[0], key, language),
    citations,
    level,
  };
}

/** Whether the documents say anything of the topic, even if no item could be made. */
function isTold(topic: Topic, onTopic: OnTopic, deps: QuizDeps): boolean {
  return (
    deps.figures().some((figure) => onTopic.hasFigure(figure)) ||
    topic.documents.some(({ id }) => deps.passagesOf(id).some((passage) => onTopic.hasPassage(passage)))
  );
}
