import { readFileSync } from "node:fs";
import { gatherEvidence } from "../../../src/chat-model/gather-evidence.ts";
import { guardDraft } from "../../../src/chat-model/guard/guard-draft.ts";
import { createOwnWordsJudge } from "../../../src/chat-model/guard/judge-own-words.ts";
import { createSentenceJudge } from "../../../src/chat-model/guard/judge-sentence.ts";
import { keyOf } from "../../../src/chat-model/task.ts";
import type { Evidence } from "../../../src/domain/evidence.ts";
import { writingOver } from "./guard-trial.ts";

/** A sentence as a chat model writes it, by people who had not seen the guard. */
interface Written {
  readonly question: string;
  readonly text: string;
  readonly quotes: readonly string[];
  /** How it is false or unsupported; unset for a good one. */
  readonly lie?: string;
}

export interface DraftTally {
  good: number;
  /** Good ones shown as written, and told in the document's own words. */
  written: number;
  byDocument: number;
  /** Good ones asked for beside a figure whose extracted answer stands, or that this tells already. */
  standing: number;
  /** Good ones of which nothing is told. */
  lost: string[];
  lies: number;
  believed: string[];
}

/** What becomes of a set's sentences: its good ones as one draft for each question, each lie among them. */
export async function tallyOf(set: string): Promise<DraftTally> {
  const folder = `test/support/chat-model/drafts/${set}`;
  const all = readFileSync(`${folder}/sentences.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Written => JSON.parse(line));
  const { assistant, view } = await writingOver(`${folder}/documents`);
  const { answering, ask, findPassage } = view;
  const judges = { judge: createSentenceJudge(answering), judgeOwnWords: createOwnWordsJudge(answering) };
  const tally: DraftTally = {
    good: 0,
    written: 0,
    byDocument: 0,
    standing: 0,
    lost: [],
    lies: 0,
    believed: [],
  };

  for (const text of new Set(all.map(({ question }) => question))) {
    const question = answering.readQuestion(answering.readTyped(text));
    const extracted = await ask(text);
    const gathered = await gatherEvidence(question, extracted, {
      ...answering,
      findPassage,
      isRemote: false,
    });
    const evidence = [...gathered];
    const guarded = (sentences: readonly Written[]) =>
      guardDraft(
        {
          answerable: true,
          sentences: sentences.map((one) => ({
            text: one.text,
            quotes: one.quotes.map((quote) => ({ key: keyFor(quote, evidence), quote })),
          })),
        },
        evidence,
        { question, extracted },
        { ...answering, ...judges },
      );
    const own = all.filter((one) => one.question === text);
    const good = own.filter(({ lie }) => lie === undefined);
    const { kept } = guarded(good);
    const told = [...kept.map((one) => one.text), "text" in extracted ? extracted.text : ""].join("\n");
    const isFigure = question.expects === "figure" && extracted.kind === "answered";
    for (const one of good) {
      tally.good++;
      if (isAmong(one, kept)) tally.written++;
      else if (one.quotes.some((quote) => sharesSentence(quote, told))) tally.byDocument++;
      else if (isFigure || numbersOf(one.text).every((number) => told.includes(number))) tally.standing++;
      else tally.lost.push(one.text);
    }
    for (const lie of own.filter((one) => one.lie !== undefined)) {
      tally.lies++;
      if (isAmong(lie, guarded([...good, lie]).kept)) tally.believed.push(lie.text);
    }
  }
  return tally;

  /** Where the passage is not among the evidence now, it is added. */
  function keyFor(quote: string, evidence: Evidence[]): string {
    const holds = (text: string) => flat(text).includes(flat(quote));
    const at = evidence.findIndex(({ passage }) => holds(passage.text));
    if (at >= 0) return keyOf(at);
    const found = assistant.index.documents.flatMap((document) =>
      assistant.index
        .passagesOf(document.id)
        .flatMap((passage) => (holds(passage.text) ? [{ document, passage, score: 0 }] : [])),
    )[0];
    return found ? keyOf(evidence.push(found) - 1) : "none";
  }
}

function isAmong({ text }: Written, kept: readonly { readonly text: string }[]): boolean {
  return kept.some((one) => bare(one.text) === bare(text));
}

/** A stretch of a quote between stops stands in what is told. */
function sharesSentence(quote: string, told: string): boolean {
  const pieces = flat(quote).split(/(?<=[.;:])\s/u);
  return pieces.some((piece) => piece.length > 15 && flat(told).includes(bare(piece)));
}

function numbersOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/gu) ?? [text];
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function bare(text: string): string {
  return flat(text).replace(/[.;:…\s]+$/u, "");
}
