import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Span } from "../../src/domain/span.ts";
import { fold } from "../../src/language/spelling.ts";
import type { Assistant } from "../compose.ts";
import { plainBm25 } from "./plain-bm25.ts";

const QUESTIONS = "data/evaluation/law-questions.jsonl";
/** Older laws give an article's number a line of its own. */
const ARTICLE = /^[ \t]*Điều[ \t]+(\d+)[a-zđ]?[ \t]*(?:[.:]|$)/gimu;
const WITHIN = 5;

const question = z.object({
  /** `l…` in everyday words, `o…` in the words of someone who knows the field. */
  id: z.string().regex(/^[lo]\d+$/),
  question: z.string(),
  document: z.string(),
  articles: z.array(z.number().int()).min(1),
});
type LawQuestion = z.infer<typeof question>;

/** A stretch of a document that a search found. */
interface Found extends Span {
  readonly path: string;
}
type Search = (query: string, count: number) => Promise<Found[]> | Found[];

/** Shares of the questions with a right article first, and among the first five. */
export interface HitRates {
  readonly at1: number;
  readonly at5: number;
}

export interface LawResult {
  readonly name: string;
  /** Questions by officials, in the terms of the field: no weight was chosen by these. */
  readonly official: HitRates;
  readonly everyday: HitRates;
  /** Everyday questions with even numbers: weights may be tuned on these. */
  readonly tuning: HitRates;
  /** Everyday questions with odd numbers: no weight was chosen by these. */
  readonly heldOut: HitRates;
}

export function readLawQuestions(): LawQuestion[] {
  const lines = readFileSync(QUESTIONS, "utf8").trim().split("\n");
  return lines.map((line) => question.parse(JSON.parse(line)));
}

/** Questions over laws: ours in both spellings, and plain BM25 over the same files. */
export async function lawQuestions(assistant: Assistant, folder: string): Promise<LawResult[]> {
  const questions = readLawQuestions();
  const paths = new Set(questions.map(({ document }) => document));
  const ours: Search = async (query, count) =>
    (await assistant.retrieve(query, count)).map(({ passage, document }) => ({
      path: document.path,
      ...passage.span,
    }));
  const indexed = new Map(assistant.index.documents.map(({ path, text }) => [path, text]));
  const files = new Map(
    assistant.index.documents.map(({ path }) => [path, readFileSync(join(folder, path), "utf8")]),
  );
  for (const path of paths) if (!indexed.has(path)) throw new Error(`${path} is not in the index`);
  const plain = await plainBm25(files);
  return [
    await measured("ours", questions, indexed, ours),
    await measured("ours, without diacritics", questions, indexed, (query, count) =>
      ours(fold(query), count),
    ),
    await measured("plain BM25, 1,000-character chunks", questions, files, plain),
  ];
}

async function measured(
  name: string,
  questions: readonly LawQuestion[],
  texts: ReadonlyMap<string, string>,
  search: Search,
): Promise<LawResult> {
  const ranks: { readonly id: string; readonly rank: number }[] = [];
  for (const item of questions) {
    const right = articleSpans(texts.get(item.document)!, item.articles);
    const found = await search(item.question, WITHIN);
    const rank = found.findIndex(
      ({ path, start, end }) =>
        path === item.document && right.some((article) => start < article.end && article.start < end),
    );
    ranks.push({ id: item.id, rank });
  }
  const everyday = ranks.filter(({ id }) => id.startsWith("l"));
  const isEven = ({ id }: { id: string }) => Number(id.slice(1)) % 2 === 0;
  const rates = (chosen: typeof ranks): HitRates => {
    const share = (within: number) =>
      chosen.filter(({ rank }) => rank >= 0 && rank < within).length / chosen.length;
    return { at1: share(1), at5: share(WITHIN) };
  };
  return {
    name,
    official: rates(ranks.filter(({ id }) => id.startsWith("o"))),
    everyday: rates(everyday),
    tuning: rates(everyday.filter(isEven)),
    heldOut: rates(everyday.filter((item) => !isEven(item))),
  };
}

/** From each article's heading to the next one's. */
function articleSpans(text: string, numbers: readonly number[]): Span[] {
  const starts = [...text.matchAll(ARTICLE)].map((match) => ({ number: match[1], start: match.index }));
  return starts.flatMap(({ number, start }, at) =>
    numbers.includes(Number(number)) ? [{ start, end: starts[at + 1]?.start ?? text.length }] : [],
  );
}

export function lawTable(results: readonly LawResult[]): string {
  const cells = ({ at1, at5 }: HitRates) => `${at1.toFixed(3)} / ${at5.toFixed(3)}`;
  const lines = results.map(
    ({ name, official, everyday, tuning, heldOut }) =>
      `| ${name} | ${[official, everyday, tuning, heldOut].map(cells).join(" | ")} |`,
  );
  return [
    "| questions over 110 laws, by article: hit@1 / hit@5 | officials' words | everyday words | tuning half of these | held-out half |",
    "|---|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}
