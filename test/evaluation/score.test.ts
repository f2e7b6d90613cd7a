import { describe, expect, it } from "vitest";
import { type Examinee, evaluateItems } from "../../src/evaluation/evaluate-items.ts";
import { parseFloors, shortfalls } from "../../src/evaluation/floor.ts";
import { type Item, parseItems } from "../../src/evaluation/item.ts";
import { percent, scoreOf } from "../../src/evaluation/score.ts";

const items: Item[] = [
  { id: "1", kind: "ask", lang: "vi", question: "q1", status: "answered", must: ["5%"], document: "a.txt" },
  { id: "2", kind: "ask", lang: "en", question: "q2", status: "not_found", case: "missing-year" },
  { id: "3", kind: "ask", lang: "en", question: "q1", status: "not_found" },
  { id: "4", kind: "verify", claim: "c1", verdict: "contradicted" },
];

/** Answers q1 alone, supports every claim, and quotes one word too many when asked q2. */
const examinee: Examinee = {
  ask: async (question) => ({
    kind: question === "q1" ? "answered" : "insufficient-evidence",
    answer: "còn 5%",
    citations: question === "q1" ? [{ document: "a.txt", quote: "còn 5%" }] : [],
    nearby: question === "q2" ? [{ document: "a.txt", quote: "còn đúng 5%" }] : [],
  }),
  verify: () => ({ verdict: "supported", found: "5%", citations: [] }),
  textOf: () => "Hộ nghèo còn 5%.",
};

describe("scores", () => {
  it("tell answers, refusals, verdicts, quotes and languages apart", async () => {
    const score = scoreOf(await evaluateItems(items, examinee));
    expect(score).toMatchObject({
      answered: { right: 1, of: 1 },
      conflicting: { right: 0, of: 0 },
      refused: { right: 1, of: 2 },
      verdicts: { right: 0, of: 1 },
      quotes: { right: 2, of: 3 },
      falseSupport: 1,
      byLanguage: { vi: { right: 1, of: 1 }, en: { right: 1, of: 2 }, verify: { right: 0, of: 1 } },
    });
    const floor = {
      answered: 100,
      conflicting: 100,
      refused: 50,
      verdicts: 90,
      quotes: 100,
      falseSupport: 0,
    };
    expect(shortfalls(score, floor)).toEqual([
      { measure: "verdicts", is: 0, floor: 90 },
      { measure: "quotes", is: 66.6, floor: 100 },
      { measure: "falseSupport", is: 1, floor: 0 },
    ]);
  });

  it("round down, so that 100 means all", () => {
    expect(percent({ right: 1999, of: 2000 })).toBe(99.9);
    expect(percent({ right: 0, of: 0 })).toBe(100);
  });
});

describe("the files of an evaluation", () => {
  it("are read line by line", () => {
    expect(parseItems(`${items.map((item) => JSON.stringify(item)).join("\n\n")}\n`)).toEqual(items);
  });

  it.each([
    ["{", "dòng 1"],
    ['{"id":"1","kind":"ask","lang":"vi","question":"q","status":"answered"}', "dòng 1"],
    ['\n{"id":"1","kind":"verify","claim":"c","verdict":"true"}', "dòng 2"],
  ])("name the faulty line of %s", (text, line) => {
    expect(() => parseItems(text)).toThrow(line);
  });

  it("name the measure that a floor lacks", () => {
    expect(() => parseFloors('{"samples":{"answered":1}}')).toThrow("samples thiếu conflicting");
  });
});
