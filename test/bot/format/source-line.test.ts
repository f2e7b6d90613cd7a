import { expect, test } from "vitest";
import { sourceLine } from "../../../src/bot/format/source-line.ts";
import { en } from "../../../src/bot/wording/en.ts";
import { vi } from "../../../src/bot/wording/vi.ts";

const source = { path: "a.xlsx", title: "Hộ nghèo", date: "2020-12-31", page: null, draft: false };
const inSheet = { sheet: "Rà soát", table: null, row: 6, column: "C" };

test.each([
  [vi, inSheet, "trang tính «Rà soát», hàng 6, cột C"],
  [vi, { ...inSheet, column: null }, "trang tính «Rà soát», hàng 6"],
  [vi, { ...inSheet, row: null, column: null }, "trang tính «Rà soát»"],
  [vi, { sheet: null, table: 2, row: 4, column: "3" }, "bảng 2, hàng 4, cột 3"],
  [en, inSheet, "sheet “Rà soát”, row 6, column C"],
])("names where in a table a source stands", (wording, cell, words) => {
  expect(sourceLine({ ...source, cell }, wording).text).toContain(` · ${words} · a.xlsx`);
});
