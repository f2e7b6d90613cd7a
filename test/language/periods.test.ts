import { describe, expect, test } from "vitest";
import type { Period } from "../../src/domain/period.ts";
import { findPeriods } from "../../src/language/periods.ts";

const name = ({ kind, start, end }: Period) =>
  kind === "year" ? start.slice(0, 4) : `${kind} ${start}..${end}`;
const found = (text: string) => findPeriods(text).map(({ period }) => name(period));

const HALF_2019 = "part-year 2019-01-01..2019-06-30";
const TERM = "term 2020-01-01..2025-12-31";
const HALF_TERM = "half-term 2020-01-01..2025-12-31";

describe("one period", () => {
  test.each([
    ["năm 2019", "2019"],
    ["nam 2019", "2019"],
    ["in 2019", "2019"],
    ["Bình Liêu 2019", "2019"],
    ["by 2019?", "2019"],
    ["hết năm 2024 thu nhập", "2024"],
    ["nhiệm kỳ 2020-2025", TERM],
    ["nhiệm kỳ 2020 - 2025", TERM],
    ["nhiệm kỳ 2020–2025", TERM],
    ["nhiem ky 2020-2025", TERM],
    ["the 2020-2025 term", TERM],
    ["giai đoạn 2020-2025", TERM],
    ["giai doan 2020 den 2025", TERM],
    ["từ 2020 đến 2025", TERM],
    ["from 2020 to 2025", TERM],
    ["nửa đầu nhiệm kỳ 2020-2025", HALF_TERM],
    ["nửa nhiệm kỳ 2020-2025", HALF_TERM],
    ["nua nhiem ky 2020-2025", HALF_TERM],
    ["giữa nhiệm kỳ 2020-2025", HALF_TERM],
    ["nửa nhiệm kỳ Đại hội 2020-2025", HALF_TERM],
    ["first half of the 2020-2025 term", HALF_TERM],
    ["6 tháng đầu năm 2019", HALF_2019],
    ["sáu tháng đầu năm 2019", HALF_2019],
    ["6 thang dau nam 2019", HALF_2019],
    ["first six months of 2019", HALF_2019],
    ["H1 2019", HALF_2019],
    ["nửa đầu năm 2019", HALF_2019],
    ["nua dau nam 2019", HALF_2019],
    ["hai quý đầu năm 2019", HALF_2019],
    ["6 tháng cuối năm 2019", "part-year 2019-07-01..2019-12-31"],
    ["6 thang cuoi nam 2019", "part-year 2019-07-01..2019-12-31"],
    ["9 tháng năm 2019", "part-year 2019-01-01..2019-09-30"],
    ["9 tháng đầu năm 2019", "part-year 2019-01-01..2019-09-30"],
    ["quý I/2019", "part-year 2019-01-01..2019-03-31"],
    ["quý IV năm 2019", "part-year 2019-10-01..2019-12-31"],
    ["Quý 2-2019", "part-year 2019-04-01..2019-06-30"],
    ["quy 3 nam 2019", "part-year 2019-07-01..2019-09-30"],
    ["Q1 2019", "part-year 2019-01-01..2019-03-31"],
    ["tháng 2/2020", "month 2020-02-01..2020-02-29"],
    ["tháng 11 năm 2019", "month 2019-11-01..2019-11-30"],
    ["thang 11/2019", "month 2019-11-01..2019-11-30"],
  ])("%s", (text, period) => expect(found(text)).toEqual([period]));

  test("stands for its words", () => {
    const text = "Trong năm 2019, so với 6 tháng đầu năm 2018";
    expect(findPeriods(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "năm 2019",
      "6 tháng đầu năm 2018",
    ]);
  });
});

test("several, in order, none inside another", () => {
  expect(found("Giai đoạn 2016-2020, năm 2019 và quý I/2020 tăng so với năm 2015")).toEqual([
    "term 2016-01-01..2020-12-31",
    "2019",
    "part-year 2020-01-01..2020-03-31",
    "2015",
  ]);
});

describe("none", () => {
  test.each([
    "đạt 2.019 tỷ đồng",
    "46/2010/QH12",
    "ngày 13/03/2020",
    "trồng 12019 cây",
    "20190 người",
    "thu 1,2019",
    "",
  ])("%j", (text) => expect(found(text)).toEqual([]));
});

test.each([" ", "2019 ", "năm ", "quý I", "6 tháng "])("a quarter of a megabyte of %j is quick", (piece) => {
  const start = performance.now();
  findPeriods(piece.repeat(250_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(5000);
});
