import { describe, expect, test } from "vitest";
import { isTableRow } from "../../src/figures/table-figures.ts";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

const REVENUE = ["#state-budget-revenue"];
const POVERTY = ["#poor-households"];

test.each([
  ["Thu ngân sách | 205", true],
  ["Thu ngân sách đạt 205 tỷ đồng.", false],
  ["Thu|chi ngân sách", false],
])("%s is a row: %s", (line, isRow) => expect(isTableRow(line)).toBe(isRow));

test.each<[string, string[], Told[]]>([
  [
    "the header tells year and standing",
    [
      "Chỉ tiêu | Thực hiện năm 2022 | Ước thực hiện năm 2023 | Kế hoạch năm 2023",
      "Thu ngân sách (tỷ đồng) | 187,5 | 205 | 210",
    ],
    [
      { value: 187.5e9, unit: "vnd", period: "2022", about: REVENUE },
      { value: 205e9, unit: "vnd", status: "estimate", about: REVENUE },
      { value: 210e9, unit: "vnd", status: "target", about: REVENUE },
    ],
  ],
  [
    "a year after the report's is a target, whatever its header says",
    ["Chỉ tiêu | Năm 2023 | Năm 2025", "Tỷ lệ hộ nghèo (%) | 2,6 | 1,5"],
    [
      { value: 2.6, unit: "percent" },
      { value: 1.5, unit: "percent", period: "2025", status: "target" },
    ],
  ],
  [
    "a header of a part of the year",
    ["Chỉ tiêu | 6 tháng đầu năm 2023 | Dự toán năm 2023", "Thu ngân sách (tỷ đồng) | 98 | 205"],
    [
      { value: 98e9, unit: "vnd", period: "2023-01..2023-06" },
      { value: 205e9, unit: "vnd", status: "target" },
    ],
  ],
  [
    "units in the brackets of the first cell",
    [
      "Chỉ tiêu | Năm 2023",
      "Thu ngân sách (ĐVT: tỷ đồng) | 205",
      "Thu nhập bình quân đầu người (triệu đồng/người/năm) | 66",
      "Diện tích rừng trồng mới (ha) | 1.250",
      "Tỷ suất tử vong trẻ em dưới 5 tuổi (‰) | 12",
      "Kim ngạch xuất khẩu (triệu USD) | 14,5",
    ],
    [
      { value: 205e9, unit: "vnd", about: REVENUE, notAbout: ["đvt", "đồng"] },
      { value: 66e6, unit: "vnd", notAbout: ["triệu", "người"] },
      { value: 1250, unit: "hectare", notAbout: ["ha"] },
      { value: 12, unit: "per-mille" },
      { value: 14.5e6, unit: "usd" },
    ],
  ],
  [
    "units in the brackets of the header",
    ["Chỉ tiêu | Năm 2022 (tỷ đồng) | Năm 2023 (tỷ đồng)", "Thu ngân sách | 187,5 | 205"],
    [
      { value: 187.5e9, unit: "vnd", period: "2022" },
      { value: 205e9, unit: "vnd" },
    ],
  ],
  [
    "units in a column of their own",
    [
      "Chỉ tiêu | Đơn vị | Năm 2022 | Năm 2023",
      "Thu ngân sách | tỷ đồng | 187,5 | 205",
      "Tỷ lệ hộ nghèo | % | 3,4 | 2,6",
    ],
    [
      { value: 187.5e9, unit: "vnd", period: "2022", about: REVENUE },
      { value: 205e9, unit: "vnd", about: REVENUE },
      { value: 3.4, unit: "percent", period: "2022", about: POVERTY },
      { value: 2.6, unit: "percent", about: POVERTY },
    ],
  ],
  [
    "a column of row numbers in front",
    [
      "STT | Chỉ tiêu | Năm 2022 | Năm 2023",
      "1 | Thu ngân sách (tỷ đồng) | 187,5 | 205",
      "II | Tỷ lệ hộ nghèo (%) | 3,4 | 2,6",
    ],
    [
      { value: 187.5e9, unit: "vnd", period: "2022", about: REVENUE },
      { value: 205e9, unit: "vnd", about: REVENUE },
      { value: 3.4, unit: "percent", period: "2022", about: POVERTY },
      { value: 2.6, unit: "percent", about: POVERTY },
    ],
  ],
  [
    "a unit in the cell itself goes first",
    ["Chỉ tiêu | Năm 2023", "Thu ngân sách (triệu đồng) | 205 tỷ đồng"],
    [{ value: 205e9, unit: "vnd" }],
  ],
  [
    "a change told in a cell or in the name",
    [
      "Chỉ tiêu | Năm 2022 | Năm 2023",
      "Thu ngân sách | 187,5 tỷ đồng | tăng 13,8%",
      "Số hộ nghèo giảm | 95 hộ | 120 hộ",
    ],
    [
      { value: 187.5e9, unit: "vnd", period: "2022", about: REVENUE },
      { value: 13.8, unit: "percent", measure: "increase", about: REVENUE },
      { value: 95, measure: "decrease", period: "2022", about: POVERTY },
      { value: 120, measure: "decrease", about: POVERTY },
    ],
  ],
  [
    "places in the first cells, indicators in the header",
    ["Huyện | Tỷ lệ hộ nghèo (%) | Tổng số doanh nghiệp", "Đầm Hà | 2,6 | 310", "huyện Ba Chẽ | 4,1 | 122"],
    [
      { value: 2.6, unit: "percent", about: POVERTY },
      { value: 310, about: ["#enterprises"] },
      { value: 4.1, unit: "percent", place: "huyện Ba Chẽ", about: POVERTY },
      { value: 122, place: "huyện Ba Chẽ", about: ["#enterprises"] },
    ],
  ],
  [
    "the year in the name, an aim in the name",
    ["Chỉ tiêu | Kết quả", "Tỷ lệ hộ nghèo năm 2022 | 3,4%", "Mục tiêu tỷ lệ hộ nghèo năm 2023 | 2,6%"],
    [
      { value: 3.4, unit: "percent", period: "2022" },
      { value: 2.6, unit: "percent", status: "target" },
    ],
  ],
  [
    "rows and cells without a number",
    [
      "Chỉ tiêu | Năm 2022 | Năm 2023",
      "I. Kinh tế | | ",
      "Thu ngân sách (tỷ đồng) | - | 205",
      "Tỷ lệ hộ nghèo (%) | không có số liệu | …",
    ],
    [{ value: 205e9, unit: "vnd" }],
  ],
  [
    "KH and TH in the header",
    ["Chỉ tiêu | TH 2022 | KH 2023 | TH 2023", "Thu ngân sách (tỷ đồng) | 187,5 | 200 | 205"],
    [
      { value: 187.5e9, unit: "vnd", period: "2022", about: REVENUE },
      { value: 200e9, unit: "vnd", status: "target", about: REVENUE },
      { value: 205e9, unit: "vnd", about: REVENUE },
    ],
  ],
  [
    "ratios alone in their cells",
    ["Chỉ tiêu | KH | TH", "Số xã đạt chuẩn nông thôn mới | 9/12 | 8/12"],
    [
      { value: 9, of: 12, status: "target", about: ["#commune", "#new-rural-standards"] },
      { value: 8, of: 12, about: ["#commune", "#new-rural-standards"] },
    ],
  ],
  ["a header alone", ["Chỉ tiêu | Năm 2022 | Năm 2023"], []],
  ["rows that name nothing", ["Chỉ tiêu | Năm 2023", "1 | 205", "- | 2,6"], []],
])("%s", (_, rows, figures) => expectFigures(rows.join("\n"), figures));

describe("beside a table", () => {
  test("sentences before and after are read by their own words", () => {
    expectFigures(
      "Thu ngân sách đạt 205 tỷ đồng.\nChỉ tiêu | Năm 2021\nChi ngân sách (tỷ đồng) | 350\nTỷ lệ hộ nghèo còn 2,6%.",
      [
        { value: 205e9, unit: "vnd" },
        { value: 350e9, unit: "vnd", period: "2021", about: ["#state-budget-expenditure"] },
        { value: 2.6, unit: "percent", about: POVERTY },
      ],
    );
  });

  test("two tables have a header each", () => {
    expectFigures(
      "Chỉ tiêu | Năm 2021\nThu ngân sách (tỷ đồng) | 150\nHuyện còn có bảng sau đây.\nChỉ tiêu | Năm 2022\nThu ngân sách (tỷ đồng) | 187,5",
      [
        { value: 150e9, unit: "vnd", period: "2021" },
        { value: 187.5e9, unit: "vnd", period: "2022" },
      ],
    );
  });
});
