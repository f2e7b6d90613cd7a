import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { readJsonLines, sharedInput } from "../support/index/shared-input.ts";

type Item =
  | {
      readonly id: string;
      readonly kind: "ask";
      readonly question: string;
      readonly status: "answered" | "not_found";
      readonly must?: readonly string[];
      readonly document?: string;
    }
  | {
      readonly id: string;
      readonly kind: "verify";
      readonly claim: string;
      readonly verdict: "supported" | "contradicted" | "not_found";
    };

const FLOOR = 38;
const seeds = sharedInput("seeds");
const questions = sharedInput("eval/questions.jsonl");
const missing = seeds.missing || questions.missing;

/** As whole words and numbers: `25` does not stand in `2025`, nor `5` in `1,5`. */
function stands(words: string, text: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${escaped}(?![\\p{L}\\p{N}]|[.,]\\d)`, "iu").test(text);
}

test.each([
  ["25", "nhiệm kỳ 2025", false],
  ["25", "có 25 chi bộ", true],
  ["18%", "tăng 18%.", true],
  ["18%", "tăng 118%", false],
  ["5", "còn 1,5", false],
  ["5 xã", "5 XÃ, thị trấn", true],
  ["177", "177 xã", true],
  ["17", "17/20", true],
])("%j in %j: %s", (words, text, expected) => {
  expect(stands(words, text)).toBe(expected);
});

describe.skipIf(missing)(`the evaluation questions${seeds.note || questions.note}`, () => {
  let assistant: Assistant;
  let items: Item[];

  beforeAll(async () => {
    assistant = await assistantOver(seeds.path);
    items = readJsonLines<Item>(questions.path);
  });

  /** What is wrong with what is said to one item, or undefined. */
  async function faultOf(item: Item): Promise<string | undefined> {
    if (item.kind === "verify") {
      const verdicts = assistant.verify(item.claim).map(({ verdict }) => verdict.replace("-", "_"));
      return verdicts.join() === item.verdict ? undefined : `${verdicts} instead of ${item.verdict}`;
    }
    const answer = await assistant.ask(item.question);
    if (item.status === "not_found")
      return answer.kind === "insufficient-evidence" ? undefined : `${answer.kind}: ${answer.text}`;
    if (answer.kind !== "answered") return answer.kind;
    const lacking = (item.must ?? []).filter((words) => !stands(words, answer.text));
    if (lacking.length > 0) return `without ${lacking}: ${answer.text}`;
    const cited = answer.citations.some(({ document }) => document === item.document);
    return cited ? undefined : `cites ${answer.citations.map(({ document }) => document)}`;
  }

  test(`at least ${FLOOR} of 40 are right`, async () => {
    const faults: string[] = [];
    for (const item of items) {
      const fault = await faultOf(item);
      if (fault) faults.push(`${item.id}: ${fault}`);
    }
    console.info(`evaluation questions right: ${items.length - faults.length} of ${items.length}`);
    expect(items).toHaveLength(40);
    expect(items.length - faults.length, faults.join("\n")).toBeGreaterThanOrEqual(FLOOR);
  });

  test.each([
    ["Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019?", "vi"],
    ["ty le ho ngheo binh lieu 2019", "vi"],
    ["Bình Liêu's poverty rate in 2019?", "en"],
    ["Binh Lieu poverty rate 2019", "en"],
  ])("%s", async (question, language) => {
    const answer = await assistant.ask(question);
    expect(answer).toMatchObject({ kind: "answered", language, highlights: ["5,19%"] });
    if (answer.kind !== "answered") return;
    expect(answer.citations.every(({ document }) => document.startsWith("001_"))).toBe(true);
    expect(answer.citations[0].quote).toContain("5,19%");
    for (const citation of answer.citations) expectExactCitation(assistant, citation);
  });

  test("no answer is longer than 600 characters, a list than 1,500", async () => {
    for (const item of items) {
      if (item.kind !== "ask") continue;
      const answer = await assistant.ask(item.question);
      const isList = answer.kind === "answered" && answer.citations.length > 3;
      expect(answer.text.length, item.id).toBeLessThanOrEqual(isList ? 1500 : 600);
    }
  });
});
