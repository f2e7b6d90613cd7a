import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";
import { readJsonLines, sharedInput } from "../support/index/shared-input.ts";

interface Item {
  readonly vi: string;
  readonly en: string;
  readonly paragraph: string;
}

const xquad = sharedInput("eval/xquad");

describe.skipIf(xquad.missing)(`XQuAD, one file a paragraph${xquad.note}`, () => {
  let assistant: Assistant;
  let items: Item[];

  beforeAll(async () => {
    const paragraphs = JSON.parse(readFileSync(join(xquad.path, "paragraphs.json"), "utf8")) as {
      id: string;
      text: string;
    }[];
    items = readJsonLines<Item>(join(xquad.path, "questions.jsonl"));
    assistant = await assistantOver(
      Object.fromEntries(paragraphs.map(({ id, text }) => [`${id}.txt`, text])),
    );
    expect(assistant.index.documents).toHaveLength(paragraphs.length);
  });

  /** The shares of questions whose paragraph comes first, and among the first five. */
  async function hits(spelling: (item: Item) => string): Promise<{ at1: number; at5: number }> {
    const ranks = await Promise.all(
      items.map(async (item) => {
        const results = await assistant.retrieve(spelling(item), 5);
        return results.findIndex(({ document }) => document.path === `${item.paragraph}.txt`);
      }),
    );
    const share = (within: number) =>
      ranks.filter((rank) => rank >= 0 && rank < within).length / items.length;
    return { at1: share(1), at5: share(5) };
  }

  test("hit@1 is at least 0.92; without diacritics hit@5 stays within 2 points", async () => {
    const accented = await hits(({ vi }) => vi);
    const plain = await hits(({ vi }) => withoutDiacritics(vi));
    const english = await hits(({ en }) => en);
    const shown = (name: string, { at1, at5 }: { at1: number; at5: number }) =>
      `${name} hit@1 ${at1.toFixed(3)}, hit@5 ${at5.toFixed(3)}`;
    console.info(
      [shown("XQuAD-vi", accented), shown("without diacritics", plain), shown("English", english)].join("; "),
    );
    expect(accented.at1).toBeGreaterThanOrEqual(0.92);
    expect(Math.abs(accented.at5 - plain.at5)).toBeLessThanOrEqual(0.02);
  });
});
