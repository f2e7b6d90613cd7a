import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { createKeystrokeReader } from "../../src/language/raw-keystrokes.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";
import { readJsonLines, sharedInput } from "../support/index/shared-input.ts";
import { halfBare, mistyped, telexKeys, vniKeys } from "../support/typing/typing.ts";

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
  async function hits(spelling: (item: Item, at: number) => string): Promise<{ at1: number; at5: number }> {
    const ranks = await Promise.all(
      items.map(async (item, at) => {
        const results = await assistant.retrieve(spelling(item, at), 5);
        return results.findIndex(({ document }) => document.path === `${item.paragraph}.txt`);
      }),
    );
    const share = (within: number) =>
      ranks.filter((rank) => rank >= 0 && rank < within).length / items.length;
    return { at1: share(1), at5: share(5) };
  }

  test("hit@1 is at least 0.93, without diacritics 0.925, in English 0.8", async () => {
    const accented = await hits(({ vi }) => vi);
    const plain = await hits(({ vi }) => withoutDiacritics(vi));
    const english = await hits(({ en }) => en);
    const shown = (name: string, { at1, at5 }: { at1: number; at5: number }) =>
      `${name} hit@1 ${at1.toFixed(3)}, hit@5 ${at5.toFixed(3)}`;
    console.info(
      [shown("XQuAD-vi", accented), shown("without diacritics", plain), shown("English", english)].join("; "),
    );
    expect(accented.at1).toBeGreaterThanOrEqual(0.93);
    expect(plain.at1).toBeGreaterThanOrEqual(0.925);
    expect(english.at1).toBeGreaterThanOrEqual(0.8);
    expect(Math.abs(accented.at5 - plain.at5)).toBeLessThanOrEqual(0.02);
  });

  /** With one slip of the fingers in the word that the fewest passages have. */
  function slip({ vi }: Item, seed: number): string {
    const frequency = (word: string) => assistant.index.frequency(withoutDiacritics(word).toLowerCase());
    const [rarest] = (vi.match(/\p{L}{4,}/gu) ?? [])
      .filter((word) => frequency(word) > 0)
      .sort((a, b) => frequency(a) - frequency(b));
    return rarest ? vi.replace(rarest, mistyped(rarest, seed)) : vi;
  }

  test.each([
    ["with half of the diacritics", ({ vi }: Item, at: number) => halfBare(vi, at), 0.92],
    ["in Telex keys", ({ vi }: Item) => telexKeys(vi), 0.92],
    ["in VNI keys", ({ vi }: Item) => vniKeys(vi), 0.92],
    ["with a slip in the rarest word", slip, 0.905],
    ["with a slip, without diacritics", (item: Item, at: number) => withoutDiacritics(slip(item, at)), 0.905],
  ] as const)("hit@1 typed %s", async (name, typed, floor) => {
    const { at1, at5 } = await hits(typed);
    console.info(`XQuAD-vi ${name}: hit@1 ${at1.toFixed(3)}, hit@5 ${at5.toFixed(3)}`);
    expect(at1).toBeGreaterThanOrEqual(floor);
  });

  test("keystrokes are never read out of what is spelled already, or is English", () => {
    const read = createKeystrokeReader((word) => assistant.index.frequency(word) > 0);
    const spelled = items.flatMap(({ vi, en }) => [vi, withoutDiacritics(vi), en]);
    expect(spelled.filter((text) => read(text.normalize("NFC")) !== text.normalize("NFC"))).toEqual([]);
  });
});
