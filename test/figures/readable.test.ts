import { expect, test } from "vitest";
import { isReadable, isReadableRow, readableParts } from "../../src/figures/readable.ts";

test.each([
  ["Tỷ lệ hộ nghèo là 5,19%.", true],
  [`${"nghèo ".repeat(499)}5%.`, true],
  [`${"nghèo ".repeat(501)}5%.`, false],
  ["1.871, ".repeat(100), true],
  ["12 ".repeat(101), false],
])("%.30s is read for figures: %s", (sentence, is) => expect(isReadable(sentence)).toBe(is));

test.each([
  ["Ba Chẽ | 5,19 | 2019", true],
  ["1 | ".repeat(499), true],
  ["1 | ".repeat(501), false],
  [`Ba Chẽ | ${"12 ".repeat(101)}`, false],
])("row %.30s is read: %s", (row, is) => expect(isReadableRow(row)).toBe(is));

test.each([
  ["Tỷ lệ hộ nghèo là 5,19%.", 1],
  ["nghèo ".repeat(1200), 3],
  ["12 ".repeat(250), 3],
  ["1;".repeat(250), 3],
  ["1.000.".repeat(1000), 2],
  ["dài".repeat(2001), 3],
])("%.20s is typed in parts that can be read, none of it lost", (typed, count) => {
  const parts = [...readableParts(typed)].map(({ start, end }) => typed.slice(start, end));
  expect(parts).toHaveLength(count);
  expect(parts.join("")).toBe(typed);
  for (const part of parts) expect(isReadable(part)).toBe(true);
});

test("a part ends between two words", () => {
  const typed = "hộ nghèo năm 2019, ".repeat(200);
  const parts = [...readableParts(typed)].map(({ start, end }) => typed.slice(start, end).trim());
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part).toMatch(/^(?:hộ|nghèo|năm|2019,) .* (?:hộ|nghèo|năm|2019,)$/);
});
