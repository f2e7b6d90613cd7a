import { expect, test } from "vitest";
import type { Document } from "../../../src/domain/document.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import { createPlacedCheck } from "../../../src/study/pack/placed.ts";

const ROWS: [isPlaced: boolean, places: string[], words: string][] = [
  [true, ["Mộc Lâm"], "Toàn huyện còn 12 hộ nghèo."],
  [false, ["Mộc Lâm", "Ngân Khê"], "Toàn huyện còn 12 hộ nghèo."],
  [false, ["Mộc Lâm", "Ngân Khê"], "Huyện đã làm xong ba cây cầu."],
  [false, ["Mộc Lâm", "Ngân Khê"], "Số hộ nghèo giảm còn 12."],
  [true, ["Mộc Lâm", "Ngân Khê"], "Toàn huyện Ngân Khê còn 12 hộ nghèo."],
  [true, ["Mộc Lâm", "Ngân Khê"], "Các huyện đã làm xong ba cây cầu."],
  [true, ["Mộc Lâm", "Ngân Khê"], "Huyện ủy hai nơi đã bàn việc làm cầu."],
  [true, ["Mộc Lâm", "Ngân Khê"], "Toàn tỉnh đã làm xong ba cây cầu."],
];

test.each(ROWS)("%s: of %j: %s", (isPlaced, places, words) => {
  const number = words.indexOf("12");
  const figures = places.map((name, at) => {
    // The first place has the figure of the words, the second one behind them.
    const start = at === 0 && number >= 0 ? number : words.length + at;
    return {
      documentId: "d",
      places: [{ value: { name, level: "huyện" }, from: null }],
      span: { start, end: start + 2 },
    } as unknown as Figure;
  });
  const document = { id: "d", text: words } as Document;
  expect(createPlacedCheck(figures)(document, { start: 0, end: words.length })).toBe(isPlaced);
});
