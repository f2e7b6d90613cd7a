import { expect, test } from "vitest";
import type { Answer, Answered } from "../../src/domain/answer.ts";
import type { Citation } from "../../src/domain/citation.ts";
import type { FullerAnswer } from "../../src/domain/fuller-answer.ts";
import { writingScoreOf } from "../../src/evaluation/writing-score.ts";

const cited = (quote: string) => ({ quote }) as Citation;
const report = {
  prompt: "answer.v2",
  removed: { figure: 2 },
  quoted: 3,
  tokensIn: 10,
  tokensOut: 5,
  ms: 40,
  repaired: true,
};
const extracted: Answer = {
  kind: "answered",
  language: "vi",
  text: "5,19%.",
  citations: [cited("còn 5,19%")],
  highlights: ["5,19%"],
};
const answer: Answered = {
  ...extracted,
  text: "Tỷ lệ là 5,19%. Theo tài liệu.",
  citations: [cited("giảm còn 5,19%"), cited("một câu không liên quan gì")],
  sentences: [
    { text: "Tỷ lệ là 5,19%.", citations: [0, 1] },
    { text: "Theo tài liệu.", citations: [0] },
  ],
};
const written: FullerAnswer = { kind: "written", answer, rewritten: null, report };
const kept: FullerAnswer = {
  kind: "kept",
  why: "stands",
  rewritten: null,
  report: { ...report, prompt: null, removed: {}, quoted: 0, ms: 1, repaired: false },
};

test("what was shown, removed, cited and spent is counted", () => {
  expect(
    writingScoreOf([
      { fuller: written, extracted },
      { fuller: kept, extracted },
    ]),
  ).toEqual({
    written: { right: 1, of: 2 },
    kept: { stands: 1 },
    removed: { figure: 2 },
    quoted: 3,
    citationPrecision: { right: 1, of: 2 },
    citationRecall: { right: 1, of: 1 },
    agreement: { right: 1, of: 1 },
    repaired: 1,
    tokensIn: 20,
    tokensOut: 10,
    medianMs: 40,
    longestMs: 40,
  });
});
