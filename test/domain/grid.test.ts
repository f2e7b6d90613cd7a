import { expect, test } from "vitest";
import { cellPlaceAt, type Grid } from "../../src/domain/grid.ts";

// `Số liệu\nXã | 2019\nĐông Ngũ | 5,1`
const grid = (sheet: string | null): Grid => ({
  sheet,
  number: 2,
  rows: [
    { number: 4, columns: [1, 28], starts: [8, 13], lengths: [2, 4] },
    { number: 6, columns: [1, 28], starts: [18, 29], lengths: [8, 3] },
  ],
  headers: 1,
  columns: [],
});
const sheets = [{ name: "Hộ nghèo", span: { start: 0, end: 32 } }];

test.each([
  ["a cell of a sheet", "Hộ nghèo", [29, 32], { sheet: "Hộ nghèo", table: null, row: 6, column: "AB" }],
  ["a row of a sheet", "Hộ nghèo", [18, 32], { sheet: "Hộ nghèo", table: null, row: 6, column: null }],
  ["a line of a sheet", "Hộ nghèo", [0, 7], { sheet: "Hộ nghèo", table: null, row: null, column: null }],
  ["a cell of a table", null, [13, 17], { sheet: null, table: 2, row: 4, column: "28" }],
  ["a line beside a table", null, [0, 7], null],
])("%s", (_, sheet, [start, end], place) => {
  const document = { grids: [grid(sheet)], ...(sheet !== null && { sheets }) };
  expect(cellPlaceAt(document, { start: start!, end: end! })).toEqual(place);
});
