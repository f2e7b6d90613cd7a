import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Answered } from "../../src/domain/answer.ts";
import { sheetFile } from "../documents/fixtures/sheet-file.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

const DISTRICTS = [
  ...["Thạch Vân", "Khe Lùng", "Lũng Pô", "Suối Hoa", "Mường Lai", "Nà Phặc", "Bản Giốc"],
  ...["Tà Xùa", "Sa Mù", "Pác Nặm", "Cốc Pài", "Vân Khê", "Đồng Vương", "Hang Kia"],
];
const YEARS = [2017, 2018, 2019, 2020, 2021];
const rate = (district: number, year: number) => Number((12 - district * 0.5 - year * 0.75).toFixed(2));

/** One indicator: districts below each other, years side by side. */
const POVERTY = {
  rows: [
    ["UBND TỈNH LÂM GIANG", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    [],
    ["TỶ LỆ HỘ NGHÈO CÁC HUYỆN GIAI ĐOẠN 2017-2021"],
    ["Đơn vị tính: %"],
    ["STT", "Huyện", ...YEARS.map((year) => `Năm ${year}`)],
    ...DISTRICTS.map((name, at) => [at + 1, name, ...YEARS.map((_, year) => rate(at, year))]),
    [null, "Toàn tỉnh", 8.5, 7.75, 7, 6.25, 5.5],
  ],
  merges: ["A3:G3"],
};

/** Years as groups over several indicators; the group of a district over its communes. */
const HOUSEHOLDS = {
  rows: [
    ["KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO"],
    ["TT", "Xã", "Năm 2020", null, null, "Năm 2021", null, null],
    [null, null, "Tổng số hộ", "Hộ nghèo", null, "Tổng số hộ", "Hộ nghèo", null],
    [null, null, null, "Số hộ", "Tỷ lệ (%)", null, "Số hộ", "Tỷ lệ (%)"],
    ["I", "Huyện Thạch Vân"],
    [1, "Đông Ngũ", 1250, 80, 0.064, 1262, 61, 0.0483],
    [2, "Tân Lập", 980, 49, 0.05, 991, 30, 0.0303],
    [null, "Cộng", 2230, 129, 0.0578, 2253, 91, 0.0404],
    ["II", "Huyện Khe Lùng"],
    [1, "Yên Than", 640, 96, 0.15, 650, 78, 0.12],
  ],
  merges: ["A1:H1", "A2:A4", "B2:B4", "C2:E2", "F2:H2", "C3:C4", "D3:E3", "F3:F4", "G3:H3"],
  formats: Object.fromEntries(
    [6, 7, 8, 10].flatMap((row) => [
      [`E${row}`, "0.0%"],
      [`H${row}`, "0.00%"],
      [`C${row}`, "#,##0"],
    ]),
  ),
};

/** Indicators below each other; results, plan and comparison side by side. */
const INDICATORS = {
  rows: [
    ["CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI CHỦ YẾU CỦA TỈNH LÂM GIANG"],
    [],
    ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 2019", "Năm 2020", null, null, "Kế hoạch 2021"],
    [null, null, null, null, "Kế hoạch", "Thực hiện", "TH/KH (%)", null],
    ["I", "KINH TẾ"],
    [1, "Thu ngân sách nhà nước", "tỷ đồng", 2150, 2300, 2415.5, 105.02, 2600],
    [2, "Thu nhập bình quân đầu người", "triệu đồng", 40.5, 44, 45.2, 102.7, 50],
    ["II", "XÃ HỘI"],
    [1, "Tỷ lệ hộ cận nghèo", "%", 4.6, 4, 3.9, null, 3],
    [2, "Dân số trung bình", "Người", 431637, null, 432500, null, null],
  ],
  merges: ["A1:H1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4"],
};

let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOver({
    "so-lieu.xlsx": sheetFile({
      "Hộ nghèo": POVERTY,
      "Rà soát": HOUSEHOLDS,
      "Chỉ tiêu": INDICATORS,
    }),
  });
});

describe("the right cell answers", () => {
  test.each<[string, string, { sheet: string; row: number; column: string }]>([
    [
      "Tỷ lệ hộ nghèo của huyện Suối Hoa năm 2019?",
      `${String(rate(3, 2)).replace(".", ",")} (%)`,
      { sheet: "Hộ nghèo", row: 9, column: "E" },
    ],
    [
      "ty le ho ngheo hang kia 2021",
      `${String(rate(13, 4)).replace(".", ",")} (%)`,
      { sheet: "Hộ nghèo", row: 19, column: "G" },
    ],
    ["Tỷ lệ hộ nghèo toàn tỉnh Lâm Giang năm 2018?", "7,75 (%)", { sheet: "Hộ nghèo", row: 20, column: "D" }],
    ["Số hộ nghèo của xã Tân Lập năm 2020?", "49", { sheet: "Rà soát", row: 7, column: "D" }],
    ["Tỷ lệ hộ nghèo của xã Đông Ngũ năm 2021?", "4,83%", { sheet: "Rà soát", row: 6, column: "H" }],
    ["Tỷ lệ hộ nghèo của xã Yên Than năm 2020?", "15,0%", { sheet: "Rà soát", row: 10, column: "E" }],
    ["Thu ngân sách nhà nước năm 2020?", "2415,5 (tỷ đồng)", { sheet: "Chỉ tiêu", row: 6, column: "F" }],
    ["Thu ngân sách nhà nước năm 2019?", "2150 (tỷ đồng)", { sheet: "Chỉ tiêu", row: 6, column: "D" }],
    [
      "Kế hoạch thu ngân sách nhà nước năm 2021 là bao nhiêu?",
      "2600 (tỷ đồng)",
      { sheet: "Chỉ tiêu", row: 6, column: "H" },
    ],
    ["Tỷ lệ hộ cận nghèo tỉnh Lâm Giang năm 2020?", "3,9 (%)", { sheet: "Chỉ tiêu", row: 9, column: "F" }],
    ["Dân số trung bình năm 2019?", "431637 (Người)", { sheet: "Chỉ tiêu", row: 10, column: "D" }],
  ])("%s", async (question, figure, cell) => {
    const answer = await assistant.ask(question);
    expect(answer.kind).toBe("answered");
    const { highlights, citations } = answer as Answered;
    expect([highlights, citations[0].cell]).toEqual([[figure], { ...cell, table: null }]);
    for (const citation of citations) expectExactCitation(assistant, citation);
  });

  test("its source names sheet, row and column of the names that its column has", async () => {
    const { citations } = (await assistant.ask("Tỷ lệ hộ nghèo của xã Đông Ngũ năm 2021?")) as Answered;
    expect(citations.map(({ quote, cell }) => [quote, cell?.row, cell?.column])).toEqual([
      ["1 | Đông Ngũ | 1.250 | 80 | 6,4% | 1262 | 61 | 4,83%", 6, "H"],
      ["TT | Xã | Năm 2020 | Năm 2021", 2, "F"],
      ["Tổng số hộ | Hộ nghèo | Tổng số hộ | Hộ nghèo", 3, "G"],
      ["Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%)", 4, "H"],
    ]);
  });
});

describe("what no cell says is refused", () => {
  test.each([
    "Tỷ lệ hộ nghèo của huyện Suối Hoa năm 2016?",
    "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019?",
    "Tỷ lệ hộ nghèo của xã Tân Lập năm 2019?",
    "Thu ngân sách nhà nước năm 2021?",
    "Tỷ lệ hộ cận nghèo của huyện Thạch Vân năm 2020?",
  ])("%s", async (question) => {
    expect((await assistant.ask(question)).kind).toBe("insufficient-evidence");
  });
});

test("a row is found among a thousand by its name and its columns' names", async () => {
  const names = Array.from({ length: 1000 }, (_, at) => `Hợp tác xã số ${at + 1} Thanh Sơn`);
  const rows = names.map((name, at) => [at + 1, name, 10 + at, 20 + at]);
  const many = await assistantOver({
    "htx.xlsx": sheetFile({
      "Hợp tác xã": {
        rows: [
          ["TT", "Tên", "Số thành viên 2019", "Doanh thu 2019"],
          ...rows,
          [1001, "Hợp tác xã Bình Liêu", 7, 9],
        ],
      },
    }),
  });
  const [best] = await many.retrieve("Bình Liêu doanh thu hợp tác xã 2019", 10);
  expect(best!.passage.text).toBe("1001 | Hợp tác xã Bình Liêu | 7 | 9");
  expect(best!.passage.headings.at(-1)).toBe("TT | Tên | Số thành viên 2019 | Doanh thu 2019");
});

test("each figure of a series cites its own column", async () => {
  const answer = (await assistant.ask("Tỷ lệ hộ nghèo huyện Suối Hoa qua các năm")) as Answered;
  const rows = answer.table!.rows.map(({ figure, citations: [at] }) => [
    figure,
    answer.citations[at!]!.cell?.column,
  ]);
  expect(rows.map(([, column]) => column)).toEqual(["C", "D", "E", "F", "G"]);
});

test.each(["cột tổng số hộ, số hộ và tỷ lệ", "Xã tổng số", "thực hiện kế hoạch"])(
  "the header of a table is no answer: %s",
  async (question) => {
    expect((await assistant.ask(question)).text).not.toMatch(/^“(?:TT|STT) \| /);
  },
);

test("a table that names a place with its level changes nothing in another document", async () => {
  const both = await assistantOver({
    "bao-cao.txt":
      "ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH\n\nBÁO CÁO kết quả giảm nghèo năm 2023\n\nTrong năm 2023, huyện Đầm Hà có 120 hộ nghèo.\n",
    "so-lieu.csv": "Huyện;Năm;Số hộ nghèo\nHuyện Đầm Hà;2021;12\n",
  });
  const answer = await both.ask("Huyện Đầm Hà năm 2023 có bao nhiêu hộ nghèo?");
  expect((answer as Answered).highlights).toEqual(["120 hộ nghèo"]);
  const ofProvince = await both.ask("Tỉnh Quảng Ninh năm 2023 có bao nhiêu hộ nghèo?");
  expect(ofProvince.kind).toBe("insufficient-evidence");
});
