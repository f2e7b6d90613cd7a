import { expect, test } from "vitest";
import { isReadable, isReadableRow } from "../../src/figures/readable.ts";

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
