import { describe, expect, it } from "vitest";
import type { AskItem, VerifyItem } from "../../src/evaluation/item.ts";
import { isFalseSupport, isVerbatim, judgeAsk, judgeVerify } from "../../src/evaluation/judge.ts";
import type { AnswerRecord, VerdictRecord } from "../../src/evaluation/record.ts";

const cite = (...documents: string[]) => documents.map((document) => ({ document, quote: "q" }));
const answer = (kind: string, text: string, ...documents: string[]): AnswerRecord => ({
  kind,
  answer: text,
  citations: cite(...documents),
  nearby: [],
});
const ask = (parts: Partial<AskItem>): AskItem => ({
  id: "x",
  kind: "ask",
  lang: "vi",
  question: "?",
  status: "answered",
  ...parts,
});

describe("judgeAsk", () => {
  const one = ask({ must: ["25 hộ"], document: "a.txt" });
  const either = ask({ must: ["25 hộ"], document: "a.txt", documents: ["a.txt", "b.txt"] });
  const both = ask({ status: "conflicting", must: ["25 hộ", "26 hộ"], documents: ["a.txt", "b.txt"] });
  const none = ask({ status: "not_found" });
  it.each([
    ["the figure and its document", one, answer("answered", "Còn 25 HỘ.", "a.txt"), true],
    ["further citations", one, answer("answered", "Còn 25 hộ.", "b.txt", "a.txt"), true],
    ["another document", one, answer("answered", "Còn 25 hộ.", "b.txt"), false],
    ["a longer number", one, answer("answered", "Còn 1.25 hộ.", "a.txt"), false],
    ["a refusal where an answer exists", one, answer("insufficient-evidence", "25 hộ"), false],
    ["a dispute where there is none", one, answer("conflicting", "25 hộ; 26 hộ", "a.txt", "b.txt"), false],
    ["any of several documents", either, answer("answered", "25 hộ", "b.txt"), true],
    ["both sides of a dispute", both, answer("conflicting", "25 hộ; 26 hộ", "a.txt", "b.txt"), true],
    ["one side of a dispute", both, answer("conflicting", "25 hộ", "a.txt", "b.txt"), false],
    ["a dispute with one source", both, answer("conflicting", "25 hộ; 26 hộ", "a.txt"), false],
    ["a refusal", none, answer("insufficient-evidence", "Chưa tìm thấy."), true],
    ["a question back", none, answer("clarification", "Năm nào?"), false],
    ["an answer without ground", none, answer("answered", "25 hộ", "a.txt"), false],
  ] as const)("judges %s", (_name, item, record, right) => {
    expect(judgeAsk(item, record).right).toBe(right);
  });
});

describe("judgeVerify and isFalseSupport", () => {
  const claim = (verdict: VerifyItem["verdict"], parts: Partial<VerifyItem> = {}): VerifyItem => ({
    id: "x",
    kind: "verify",
    claim: "…",
    verdict,
    ...parts,
  });
  const told = (verdict: string, ...documents: string[]): VerdictRecord => ({
    verdict,
    found: null,
    citations: cite(...documents),
  });
  it.each([
    [
      "supported with its source",
      claim("supported", { document: "a.txt" }),
      told("supported", "a.txt"),
      true,
      false,
    ],
    [
      "supported by another",
      claim("supported", { document: "a.txt" }),
      told("supported", "b.txt"),
      false,
      false,
    ],
    ["contradicted", claim("contradicted"), told("contradicted", "b.txt"), true, false],
    ["false support of a wrong figure", claim("contradicted"), told("supported", "a.txt"), false, true],
    ["false support of nothing", claim("not_found"), told("supported", "a.txt"), false, true],
    ["nothing found", claim("not_found"), told("not-found"), true, false],
    ["a missed support", claim("supported"), told("not-found"), false, false],
    [
      "a dispute with one side",
      claim("contradicted", { case: "disputed", documents: ["a.txt", "b.txt"] }),
      told("contradicted", "a.txt"),
      false,
      false,
    ],
  ] as const)("judges %s", (_name, item, record, right, falsely) => {
    expect(judgeVerify(item, record).right).toBe(right);
    expect(isFalseSupport(item, record)).toBe(falsely);
  });

  it("counts the citations of the claims within a text", () => {
    const record = { ...told("supported"), claims: [{ citations: cite("a.txt") }] };
    expect(judgeVerify(claim("supported", { document: "a.txt" }), record).right).toBe(true);
  });
});

describe("isVerbatim", () => {
  const textOf = (path: string) => (path === "a.txt" ? "Thu ngân sách\nđạt 250 tỷ đồng." : undefined);
  it.each([
    ["the same words over a line break", "a.txt", "Thu ngân sách đạt 250 tỷ", true],
    ["another form of the same letters", "a.txt", "Thu ngân sách".normalize("NFD"), true],
    ["another case", "a.txt", "thu ngân sách", false],
    ["another number", "a.txt", "đạt 205 tỷ đồng", false],
    ["an empty quote", "a.txt", " ", false],
    ["a document that is not there", "b.txt", "Thu ngân sách", false],
  ])("judges %s", (_name, document, quote, verbatim) => {
    expect(isVerbatim({ document, quote }, textOf)).toBe(verbatim);
  });
});
