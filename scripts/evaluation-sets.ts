import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { AppError } from "../src/errors.ts";
import { evaluateItems, type Outcome } from "../src/evaluation/evaluate-items.ts";
import { type Item, parseItems } from "../src/evaluation/item.ts";
import { type Family, generateProvince } from "../src/evaluation/province/generate-province.ts";
import type { Writing } from "../src/evaluation/writing-score.ts";
import { openAssistant, readConfig, runIngest } from "./compose.ts";
import { fullestAnswer } from "./fullest-answer.ts";
import { answerRecord, verdictRecord } from "./present.ts";

const SAMPLES = "data/samples";
const QUESTIONS = "data/evaluation/questions.jsonl";

interface Result {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  /** What a chat model made of each question, where one is measured. */
  readonly writings: readonly Writing[];
}

/** The questions over the sample reports, over a fresh index of them. */
export function overSamples(chatModel?: string): Promise<Result> {
  return inFolder((folder) =>
    overFresh("samples", readItems(QUESTIONS), {
      documents: SAMPLES,
      index: join(folder, "index"),
      chatModel,
    }),
  );
}

/** The questions over the made-up province, over a fresh index of it. */
export function overProvince(family: Family, chatModel?: string): Promise<Result> {
  return inFolder((folder) => {
    const documents = join(folder, "documents");
    const items = writeReports(family, documents);
    return overFresh(`province-${family}`, items, { documents, index: join(folder, "index"), chatModel });
  });
}

async function overFresh(name: string, items: Item[], where: Where & { documents: string }): Promise<Result> {
  await runIngest(readConfig({ documents: where.documents, index: where.index }), () => {});
  return overIndex(name, items, where);
}

interface Where {
  readonly index?: string | undefined;
  readonly documents?: string | undefined;
  /** In place of CHAT_MODEL; without one the extracted answers alone are measured. */
  readonly chatModel?: string | undefined;
}

/** The items over an index; quotes are held against the files in `documents` where they are plain text. */
export async function overIndex(
  name: string,
  items: readonly Item[],
  { index, documents, chatModel }: Where,
): Promise<Result> {
  const { CHAT_MODEL: _, ...config } = readConfig({ index });
  const assistant = await openAssistant(chatModel === undefined ? config : readConfig({ index, chatModel }));
  const writings: Writing[] = [];
  const texts = new Map(assistant.index.documents.map(({ path, text }) => [path, text]));
  const outcomes = await evaluateItems(items, {
    ask: async (question) => {
      const { answer } = await fullestAnswer(assistant, question, {
        onFuller: (fuller, extracted) => void writings.push({ fuller, extracted }),
      });
      return answerRecord(question, answer);
    },
    verify: (claim) => verdictRecord(claim, assistant.verify(claim)),
    textOf: (path) => {
      const plain = documents !== undefined && [".txt", ".md"].includes(extname(path));
      return plain && texts.has(path) ? readFileSync(join(documents, path), "utf8") : texts.get(path);
    },
  });
  return { name, outcomes, writings };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "dan-chung-evaluate-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeReports(family: Family, folder: string): Item[] {
  const { reports, items } = generateProvince(family);
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of reports) writeFileSync(join(folder, path), text);
  return [...items];
}

/** The reports under `documents/` and their questions beside it. */
export function writeProvince(family: Family, folder: string): void {
  const items = writeReports(family, join(folder, "documents"));
  writeFileSync(join(folder, "questions.jsonl"), items.map((item) => `${JSON.stringify(item)}\n`).join(""));
}

/** @throws AppError that names the file and the faulty line. */
export function readItems(path: string): Item[] {
  try {
    return parseItems(readFileSync(path, "utf8"));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new AppError(
      "bad-usage",
      `Không đọc được bộ câu hỏi ${path}: ${why}. Kiểm tra đường dẫn và từng dòng.`,
      { cause },
    );
  }
}
