import { describe, expect, test } from "vitest";
import { blockquote, bold, join, plain, type RichText } from "../../../src/bot/format/rich-text.ts";
import { splitMessage } from "../../../src/bot/format/split-message.ts";

const texts = (parts: readonly RichText[]) => parts.map(({ text }) => text);
const marked = ({ text, entities }: RichText) =>
  entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);

describe("splitting", () => {
  test("blocks share a message while they fit, a blank line between", () => {
    const blocks = [plain("một"), plain(" \n"), plain("hai "), plain("ba")];
    expect(texts(splitMessage(blocks, 10))).toEqual(["một\n\nhai", "ba"]);
    expect(splitMessage([plain("  ")])).toEqual([]);
  });

  test("a long block is cut at a sentence's end, never inside a number", () => {
    const block = plain("Đạt 5.19% năm 2020. Giảm 2,5 điểm. Còn lại 12 xã.");
    expect(texts(splitMessage([block], 40))).toEqual([
      "Đạt 5.19% năm 2020. Giảm 2,5 điểm.",
      "Còn lại 12 xã.",
    ]);
  });

  test.each([30, 31, 32, 33, 34, 35, 36, 40])("a source's number stays with its claim: at %i", (limit) => {
    const block = plain("Năm 2019 giảm còn 5,19%. [1][2] Năm 2020 còn 4,1% [3] và năm sau 3%. [4]");
    const parts = texts(splitMessage([block], limit));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).not.toMatch(/^\[/);
    expect(parts.join(" ")).toBe(block.text);
  });

  test("a sentence that ends exactly at the limit stays whole", () => {
    expect(texts(splitMessage([plain("0123 5678. Tiếp.")], 10))).toEqual(["0123 5678.", "Tiếp."]);
    expect(texts(splitMessage([plain("0123456789")], 10))).toEqual(["0123456789"]);
  });

  test("the limit is Telegram's", () => {
    expect(texts(splitMessage([plain("a".repeat(4096))]))).toHaveLength(1);
    expect(texts(splitMessage([plain("a".repeat(4097))])).map(({ length }) => length)).toEqual([4096, 1]);
  });

  test("entities are carried over the cut", () => {
    const block = join(
      [plain("[1]"), blockquote("Câu thứ nhất ở đây. Câu thứ hai ở đây."), bold("hết")],
      "\n",
    );
    const parts = splitMessage([block], 30);
    expect(parts.map(marked)).toEqual([
      [["blockquote", "Câu thứ nhất ở đây."]],
      [
        ["blockquote", "Câu thứ hai ở đây."],
        ["bold", "hết"],
      ],
    ]);
    expect(parts[0]?.text.startsWith("[1]\nCâu")).toBe(true);
  });

  test.each([
    ["emoji", "😀"],
    ["joined emoji", "👩‍👧"],
    ["letters with marks apart", "e\u0302\u0301"],
    ["one endless word", "a"],
    ["words", "từ "],
    ["sentences", "Đủ. "],
    ["lines", "Dòng\n"],
  ])("nothing is lost and no character broken: %s", (_, unit) => {
    for (const limit of [32, 33, 34, 35, 100]) {
      const source = unit.repeat(200).trim();
      const parts = splitMessage([bold(source)], limit);
      for (const { text, entities } of parts) {
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).not.toMatch(/\p{Cs}|^[\p{M}\u200d]|\u200d$/u);
        expect(entities).toEqual([{ type: "bold", offset: 0, length: text.length }]);
      }
      const bare = (text: string) => text.replace(/\s/g, "");
      expect(bare(texts(parts).join(""))).toBe(bare(source));
    }
  });
});
