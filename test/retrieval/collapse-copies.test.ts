import { describe, expect, test } from "vitest";
import type { Document } from "../../src/domain/document.ts";
import type { Evidence } from "../../src/domain/evidence.ts";
import { collapseCopies } from "../../src/retrieval/collapse-copies.ts";

const SENTENCE =
  "Ban Chấp hành tập trung lãnh đạo, chỉ đạo các cấp, các ngành thực hiện tốt nhiệm vụ phát triển kinh tế, văn hóa và giữ vững quốc phòng trên địa bàn";

const evidence = (text: string, at: number): Evidence => ({
  passage: { id: `p${at}`, documentId: "d", headings: [], text, span: { start: 0, end: text.length } },
  document: { id: "d", path: "d.txt" } as Document,
  score: 1 / (at + 1),
});
const collapsed = (texts: readonly string[], count = 5) =>
  collapseCopies(texts.map(evidence), count).map(({ passage, duplicates }) => [
    passage.id,
    ...(duplicates ?? []).map((copy) => copy.passage.id),
  ]);

describe("copies collapse to the best one", () => {
  test.each([
    ["the same", SENTENCE],
    ["other marks and spaces", `${SENTENCE.replaceAll(", ", " ,\n")}!`],
    ["one word more", `${SENTENCE} này`],
  ])("%s", (_, copy) => expect(collapsed([SENTENCE, copy])).toEqual([["p0", "p1"]]));
});

describe("what tells something else stays", () => {
  test.each([
    ["another number", `${SENTENCE} năm 2021`, `${SENTENCE} năm 2022`],
    ["another name", `${SENTENCE} Mộc Lâm`, `${SENTENCE} Ngân Khê`],
    ["half of it", SENTENCE, SENTENCE.slice(0, 80)],
    ["other diacritics", "xã đang họp bàn", "xã đáng họp bàn"],
  ])("%s", (_, first, second) => expect(collapsed([first, second])).toEqual([["p0"], ["p1"]]));
});

test("as many distinct ones as asked for, copies not counted", () => {
  expect(collapsed([SENTENCE, SENTENCE, "chợ phiên", "rừng quế", SENTENCE], 2)).toEqual([
    ["p0", "p1"],
    ["p2"],
  ]);
});
