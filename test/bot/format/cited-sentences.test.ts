import { expect, test } from "vitest";
import { citedSentences } from "../../../src/bot/format/cited-sentences.ts";

const sentence = (text: string, ...citations: number[]) => ({ text, citations });

test.each([
  ["its sources in order, each once", [sentence("Đạt 5,19%.", 2, 0, 2)], "Đạt 5,19%. [1][3]"],
  ["a few in a paragraph", [sentence("Một.", 0), sentence(" Hai. ", 1)], "Một. [1] Hai. [2]"],
  [
    "many on lines of their own",
    ["Một.", "Hai.", "Ba.", "Bốn."].map((text) => sentence(text, 0)),
    "Một. [1]\nHai. [1]\nBa. [1]\nBốn. [1]",
  ],
])("shows %s", (_, sentences, text) => {
  expect(citedSentences(sentences, [])).toEqual({ text, entities: [] });
});

test("a phrase is bold where it first stands alone, never in a source's number", () => {
  const sentences = [
    sentence("Có 12 xã.", 1),
    sentence("Huyện 2 có 5,19% hộ nghèo.", 1),
    sentence("Còn 5,19%.", 0),
  ];
  const { text, entities } = citedSentences(sentences, ["5,19%", "2"]);
  expect(
    entities.map(({ type, offset, length }) => [type, offset, text.slice(offset, offset + length)]),
  ).toEqual([
    ["bold", text.indexOf("2 có"), "2"],
    ["bold", text.indexOf("5,19%"), "5,19%"],
  ]);
});
