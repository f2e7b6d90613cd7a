import type { Item } from "./item.ts";
import { isFalseSupport, isVerbatim, type Judgement, judgeAsk, judgeVerify } from "./judge.ts";
import { type AnswerRecord, type CitationRecord, citationsOf, type VerdictRecord } from "./record.ts";

/** What is measured: the two commands and the text of the documents that they cite. */
export interface Examinee {
  ask(question: string): Promise<AnswerRecord>;
  verify(claim: string): VerdictRecord;
  textOf(document: string): string | undefined;
}

export interface Outcome extends Judgement {
  readonly item: Item;
  /** Kind or verdict and what was said, in one line. */
  readonly said: string;
  readonly falseSupport: boolean;
  readonly quotes: number;
  readonly verbatim: number;
}

/** Puts every item to the examinee, one after the other. */
export async function evaluateItems(items: readonly Item[], examinee: Examinee): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await outcomeOf(item, examinee));
  return outcomes;
}

async function outcomeOf(item: Item, { ask, verify, textOf }: Examinee): Promise<Outcome> {
  const counted = (citations: readonly CitationRecord[]) => ({
    quotes: citations.length,
    verbatim: citations.filter((citation) => isVerbatim(citation, textOf)).length,
  });
  if (item.kind === "ask") {
    const record = await ask(item.question);
    const said = `${record.kind}: ${record.answer.replace(/\s+/gu, " ")}`;
    const quotes = counted([...record.citations, ...record.nearby]);
    return { item, ...judgeAsk(item, record), said, falseSupport: false, ...quotes };
  }
  const record = verify(item.claim);
  const said = `${record.verdict}: ${record.found ?? "–"}`;
  const quotes = counted(citationsOf(record));
  return { item, ...judgeVerify(item, record), said, falseSupport: isFalseSupport(item, record), ...quotes };
}
