import { describe, expect, test } from "vitest";
import { jsonIn } from "../../src/chat-model/draft.ts";
import { findQuoted } from "../../src/chat-model/guard/quoted.ts";
import { plainText } from "../../src/chat-model/plain-text.ts";
import { TokenBudget } from "../../src/chat-model/token-budget.ts";
import type { Document } from "../../src/domain/document.ts";

test.each([
  ["**Năm 2019**, tỷ lệ là `5,19%` [1].", "Năm 2019, tỷ lệ là 5,19%."],
  ["<b>Thu</b> ngân sách [xem](http://x.vn)", "Thu ngân sách xem"],
  ["- 2 xã đạt chuẩn [E1, E2]", "2 xã đạt chuẩn"],
  ["# Kết quả\u200b\u0007 năm 2019", "Kết quả năm 2019"],
  ["1. Thu ngân sách", "Thu ngân sách"],
  ["5,19% và 13,8%", "5,19% và 13,8%"],
])("%s is shown as %s", (written, shown) => {
  expect(plainText(written)).toBe(shown);
});

test.each<[string, unknown]>([
  ['{"a": 1}', { a: 1 }],
  ['Đây: {"a": {"b": 2}} hết.', { a: { b: 2 } }],
  ['<think>{"a": 0}</think>{"a": 1}', { a: 1 }],
  ['```json\n{"a": 1}\n```', { a: 1 }],
  ['{"a": 1', undefined],
  ["không có", undefined],
])("the JSON in %s", (text, value) => {
  expect(jsonIn(text)).toEqual(value);
});

describe("a quote", () => {
  const text = "Thu ngân sách đạt\n1.250 tỷ đồng. Phần bị gỡ. Hết.";
  const document = {
    id: "d",
    path: "d.txt",
    text,
    seams: [36],
    pages: [],
    title: null,
    date: null,
  } as unknown as Document;
  const passage = { id: "p", documentId: "d", headings: [], text, span: { start: 0, end: text.length } };
  const library = { document: () => document, passagesOf: () => [passage] };
  const quoted = (quote: string) =>
    findQuoted(quote, { document, passage, score: 1 }, library)?.citation.quote;

  test.each([
    ["Thu ngân sách đạt 1.250 tỷ đồng.", "Thu ngân sách đạt 1.250 tỷ đồng."],
    ["“Thu ngân sách đạt 1.250 tỷ đồng”", "Thu ngân sách đạt 1.250 tỷ đồng"],
    ["Thu  ngân sách\nđạt", "Thu ngân sách đạt"],
  ])("%j is found", (quote, found) => {
    expect(quoted(quote)).toBe(found);
  });

  test.each([
    ["Thu ngân sách đạt 1.251 tỷ đồng."],
    ["đạt 1"],
    ["250 tỷ đồng"],
    ["gân sách"],
    ["Phần bị gỡ."],
    ["thu ngân sách"],
    [""],
    ["."],
  ])("%j is not", (quote) => {
    expect(quoted(quote)).toBeUndefined();
  });
});

describe("a budget", () => {
  let now = Date.UTC(2026, 0, 1, 10);
  const budget = new TokenBudget({ perUser: 100, perDay: 150 }, () => now);

  test("is each asker's own and all together, and begins anew every day", () => {
    budget.spend("a", 90);
    expect([budget.allows("a", 20), budget.allows("b", 20), budget.allows(undefined, 61)]).toEqual([
      false,
      true,
      false,
    ]);
    budget.spend("b", 60);
    expect([budget.spentToday, budget.allows("c", 1)]).toEqual([150, false]);
    now += 14 * 60 * 60 * 1000;
    expect([budget.spentToday, budget.allows("a", 100)]).toEqual([0, true]);
  });

  test("forgets an asker and keeps the day's sum", () => {
    budget.spend("a", 100);
    budget.forget((who) => who === "a");
    expect([budget.allows("a", 50), budget.spentToday]).toEqual([true, 100]);
  });
});
