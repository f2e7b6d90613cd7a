import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { readJsonLines } from "../support/index/shared-input.ts";
import { imagePdf } from "./fixtures/image-pdf.ts";
import { scannedPages } from "./fixtures/scan.ts";
import { officeFont } from "./fixtures/scan-fonts.ts";

interface Item {
  readonly kind: string;
  readonly case: string;
  readonly question: string;
  readonly status: string;
  readonly must: readonly string[];
  readonly documents?: readonly string[];
}

/** All sample texts in both fonts with `SCAN_MEASURE=1`, one of them in one font otherwise. */
const isFull = process.env.SCAN_MEASURE === "1";
const SAMPLES = isFull
  ? ["binh-lieu-ket-qua-nam-2019", "hai-ha-ket-qua-nam-2023", "quang-ninh-muc-tieu-nam-2024"]
  : ["hai-ha-ket-qua-nam-2023"];
const FAMILIES = (isFull ? (["serif", "sans"] as const) : (["serif"] as const)).flatMap(
  (kind) => officeFont(kind) ?? [],
);
if (FAMILIES.length === 0)
  console.warn("skipped: no font of an office's kind is installed (Liberation Serif, DejaVu)");

const textOf = (name: string) => readFileSync(`data/samples/${name}.txt`, "utf8");
const scanOf = (name: string, family: string) => imagePdf(scannedPages(textOf(name), { family }));
const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** How many words of one text stand in the other in the same order (longest common subsequence). */
function common(one: readonly string[], other: readonly string[]): number {
  let above = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const row = [0];
    for (const [j, candidate] of other.entries())
      row.push(word === candidate ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!));
    above = row;
  }
  return above.at(-1)!;
}

/** A document's text as it was read. */
function read({ index }: Assistant, path: string): string {
  const document = index.documents.find((one) => one.path === path);
  if (!document) throw new Error(`${path} was not read`);
  return document.text;
}

async function isRight(assistant: Assistant, { question, must }: Item): Promise<boolean> {
  const answer = await assistant.ask(question);
  return answer.kind === "answered" && must.every((words) => answer.text.includes(words));
}

describe.each(FAMILIES)("pages in %s, rendered at 200 dpi", { timeout: 900_000 }, (family) => {
  let overTexts: Assistant;
  let overScans: Assistant;

  // Reading the scans takes most of the time, so that they are read once.
  beforeAll(async () => {
    const files = (ending: string, content: (name: string) => string | Uint8Array) =>
      Object.fromEntries(SAMPLES.map((name) => [`${name}${ending}`, content(name)]));
    overTexts = await assistantOver(files(".txt", textOf));
    overScans = await assistantOver(files(".pdf", (name) => scanOf(name, family)));
  }, 900_000);

  test("at least 97% of the words are right", () => {
    let [right, all] = [0, 0];
    for (const name of SAMPLES) {
      const words = wordsOf(read(overTexts, `${name}.txt`));
      right += common(words, wordsOf(read(overScans, `${name}.pdf`)));
      all += words.length;
    }
    console.info(`${family}: ${right} of ${all} words right`);
    expect(right / all).toBeGreaterThanOrEqual(0.97);
  });

  test("at least 95% of the figure questions are answered as over the texts", async () => {
    const items = readJsonLines<Item>("data/evaluation/questions.jsonl").filter(
      (item) =>
        item.kind === "ask" &&
        item.status === "answered" &&
        item.must?.some((words) => /\d/.test(words)) &&
        SAMPLES.some((name) => item.documents?.includes(`${name}.txt`)),
    );
    const asked: Item[] = [];
    for (const item of items) if (await isRight(overTexts, item)) asked.push(item);
    const wrong: string[] = [];
    for (const item of asked) if (!(await isRight(overScans, item))) wrong.push(item.question);
    console.info(`${family}: ${asked.length - wrong.length} of ${asked.length} figure questions right`);
    expect(asked.length).toBeGreaterThan(3);
    expect(wrong.length / asked.length, wrong.join("\n")).toBeLessThanOrEqual(0.05);
    const answer = await overScans.ask(asked[0]!.question);
    expect("citations" in answer && answer.citations[0]).toMatchObject({ ocr: true, page: 1 });
  });
});
