import { type Assistant, openAssistant } from "../../../scripts/compose.ts";
import type { AnswererDeps } from "../../../src/answering/create-answerer.ts";
import { createFuller, type FullerDeps } from "../../../src/chat-model/create-fuller.ts";
import { createOwnWordsJudge } from "../../../src/chat-model/guard/judge-own-words.ts";
import { createSentenceJudge } from "../../../src/chat-model/guard/judge-sentence.ts";
import { ownWords } from "../../../src/chat-model/guard/own-words.ts";
import { findQuoted, type Quoted } from "../../../src/chat-model/guard/quoted.ts";
import { TokenBudget } from "../../../src/chat-model/token-budget.ts";
import type { RemovalCause } from "../../../src/domain/fuller-answer.ts";
import { ownIndex } from "../index/own-index.ts";
import type { Files } from "../index/temporary-folder.ts";

/** A question, words of a document, and sentences that say the same. */
export type Said = readonly [question: string, quote: string, ...sentences: string[]];

/** What the guard makes of a sentence: shown as written, told in the document's own words, or removed. */
type Outcome = "written" | "by document" | RemovalCause;

/** The guard over an index, asked about single sentences. */
export interface GuardTrial {
  judge(question: string, quotes: readonly string[], text: string): Outcome;
}

/** What the guard works with over an index of `documents`. */
export async function writingOver(
  documents: Files | string,
): Promise<{ readonly assistant: Assistant; readonly view: FullerDeps }> {
  const index = ownIndex(documents);
  await index.ingest();
  const views: FullerDeps[] = [];
  const model = { name: "test", sendsTo: null, ask: () => Promise.reject(new Error("is not asked")) };
  const assistant = await openAssistant(index.config, {
    chat: {
      createFuller: (deps) => {
        views.push(deps);
        return createFuller(deps);
      },
      model,
      budget: new TokenBudget({ perUser: 1, perDay: 1 }),
      deadlineMs: 1000,
    },
  });
  return { assistant, view: views[0]! };
}

export async function guardOver(documents: Files | string): Promise<GuardTrial> {
  const { assistant, view } = await writingOver(documents);
  const deps: AnswererDeps = view.answering;
  const judge = createSentenceJudge(deps);
  const judgeOwnWords = createOwnWordsJudge(deps);
  const quotedAs = new Map<string, Quoted>();

  function quoted(quote: string): Quoted {
    const known =
      quotedAs.get(quote) ?? assistant.index.documents.flatMap((document) => inDocument(quote, document))[0];
    if (!known) throw new Error(`stands in no document: ${quote}`);
    quotedAs.set(quote, known);
    return known;
  }

  /** A long quote may run over passages, as those joined for an answer do. */
  function inDocument(quote: string, document: ReturnType<typeof assistant.index.document>): Quoted[] {
    const at = document.text.replace(/\s/gu, " ").indexOf(quote);
    if (at < 0) return [];
    const touched = assistant.index
      .passagesOf(document.id)
      .filter(({ span }) => span.start < at + quote.length && span.end > at);
    const [first] = touched;
    const span = { start: first!.span.start, end: touched.at(-1)!.span.end };
    const passage = { ...first!, span, text: document.text.slice(span.start, span.end) };
    const found = findQuoted(quote, { document, passage, score: 1 }, assistant.index);
    return found ? [found] : [];
  }

  return {
    judge: (question, quotes, text) => {
      const asked = deps.readQuestion(deps.readTyped(question));
      const sources = quotes.map(quoted);
      const judgement = judge({ text, quoted: sources, before: "" }, asked);
      if (judgement.ok) return "written";
      const isTold = ownWords(sources, deps.library)
        .flat()
        .some((words) => judgeOwnWords(words, asked));
      return isTold ? "by document" : judgement.cause;
    },
  };
}
