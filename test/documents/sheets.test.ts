import { describe, expect, test } from "vitest";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { cellPlaceAt } from "../../src/domain/grid.ts";
import { read, stretches } from "./fixtures/read.ts";
import { rawSheetFile, type SheetContent, sheetFile } from "./fixtures/sheet-file.ts";

const reader = createDocumentReader();
const textOf = async (content: SheetContent, name = "Sheet1") =>
  (await read("a.xlsx", sheetFile({ [name]: content }))).text;

test.each<[string, string | number, string | undefined, string]>([
  ["a decimal number without a format", 5.19, undefined, "5,19"],
  ["a whole number without a format", 2400, undefined, "2400"],
  ["thousands", 1234567.5, "#,##0.0", "1.234.567,5"],
  ["a share", 0.0519, "0.00%", "5,19%"],
  ["a unit in the format", 187.5, '#,##0.0" tỷ đồng"', "187,5 tỷ đồng"],
  ["a long number", 123456789012, undefined, "123456789012"],
  ["a number typed as text", "5.19", undefined, "5.19"],
  ["a day by the reader's settings", 43831, "m/d/yy", "01/01/2020"],
  ["a day as the sheet has it", 43831, "dd-mm-yyyy", "01-01-2020"],
  ["a month by its name", 43831, "mmm-yy", "01/2020"],
  ["a negative number", -3.5, undefined, "-3,5"],
])("%s shows as a Vietnamese reader sees it", async (_, value, format, shown) => {
  const text = await textOf({
    rows: [["Nội dung", value]],
    ...(format !== undefined && { formats: { B1: format } }),
  });
  expect(text.split(/ \| |\n/)).toEqual(["Nội dung", shown]);
});

test("a formula shows the value that the file keeps, never one worked out", async () => {
  const file = rawSheetFile({
    data: '<row r="1"><c r="A1" t="inlineStr"><is><t>Tổng</t></is></c><c r="B1"><f>1+1</f><v>7</v></c></row>',
  });
  expect((await read("a.xlsx", file)).text).toContain("Tổng | 7");
});

const TABLE = [
  ["Xã", "Năm 2019", "Năm 2020"],
  ["Đông Ngũ", 5.1, 4.2],
  ["Tân Lập", 6.3, 5],
];

test("sheets that nobody named have no heading, others have theirs", async () => {
  const document = await read("a.xlsx", sheetFile({ Sheet1: { rows: TABLE }, "Hộ nghèo": { rows: TABLE } }));
  const table = "Xã | Năm 2019 | Năm 2020\nĐông Ngũ | 5,1 | 4,2\nTân Lập | 6,3 | 5";
  expect(document.text).toBe(`${table}\n\nHộ nghèo\n\n${table}`);
  expect(document.sheets?.map(({ name }) => name)).toEqual(["Sheet1", "Hộ nghèo"]);
});

describe("what a reader does not see is no text", () => {
  test.each<[string, Partial<SheetContent>, string]>([
    ["hidden rows", { hiddenRows: [2] }, "Xã | Năm 2019 | Năm 2020\nTân Lập | 6,3 | 5"],
    ["hidden columns", { hiddenColumns: [2] }, "Xã | Năm 2020\nĐông Ngũ | 4,2\nTân Lập | 5"],
    [
      "cells under a merged one",
      { merges: ["B3:C3"] },
      "Xã | Năm 2019 | Năm 2020\nĐông Ngũ | 5,1 | 4,2\nTân Lập | 6,3",
    ],
  ])("%s", async (_, looks, text) => {
    expect(await textOf({ rows: TABLE, ...looks })).toBe(text);
  });

  test("hidden sheets", async () => {
    const file = sheetFile({ A: { rows: TABLE }, B: { rows: [["Ẩn", 1]], hidden: true } });
    expect((await read("a.xlsx", file)).text).not.toContain("Ẩn");
  });
});

test("titles, several tables and side by side tables keep their places", async () => {
  const file = sheetFile({
    "Số liệu": {
      rows: [
        ["BIỂU SỐ LIỆU NĂM 2020"],
        ["Xã", "Số hộ", null, null, "Thôn", "Số hộ"],
        ["Đông Ngũ", 120, null, null, "Nà Mèo", 15],
        ["Tân Lập", 98, null, null, "Nà Pò", 22],
        [],
        ["Nội dung", "Kinh phí (triệu đồng)"],
        ["Đường giao thông", 1500],
        ["Ghi chú: số liệu đến 31/12/2020"],
      ],
    },
  });
  const document = await read("a.xlsx", file);
  expect(document.text).toBe(
    [
      "Số liệu",
      "BIỂU SỐ LIỆU NĂM 2020",
      "Xã | Số hộ\nĐông Ngũ | 120\nTân Lập | 98",
      "Thôn | Số hộ\nNà Mèo | 15\nNà Pò | 22",
      "Nội dung | Kinh phí (triệu đồng)\nĐường giao thông | 1500",
      "Ghi chú: số liệu đến 31/12/2020",
    ].join("\n\n"),
  );
  const placeOf = (words: string) => {
    const start = document.text.indexOf(words);
    const place = cellPlaceAt(document, { start, end: start + words.length });
    return place && [place.row, place.column];
  };
  expect(["Tân Lập", "22", "1500", "Ghi chú"].map(placeOf)).toEqual([
    [4, "A"],
    [4, "F"],
    [7, "B"],
    [null, null],
  ]);
});

test("names over several rows and columns name all that stands below them", async () => {
  const { text, grids } = await read(
    "a.xlsx",
    sheetFile({
      A: {
        rows: [
          ["TT", "Xã", "Hộ nghèo", null, "Ghi chú"],
          [null, null, "Năm 2019", "Năm 2020", null],
          [1, "Đông Ngũ", 12, 10, null],
          [2, "Tân Lập", 15, 11, "giảm"],
        ],
        merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
      },
    }),
  );
  const names = grids![0]!.columns.map(({ names }) => names.map(({ start, end }) => text.slice(start, end)));
  expect(names).toEqual([["TT"], ["Xã"], ["Hộ nghèo", "Năm 2019"], ["Hộ nghèo", "Năm 2020"], ["Ghi chú"]]);
});

describe("a merged cell is shown over what is not hidden of it", () => {
  const PLAN = [
    ["Chỉ tiêu", "Kế hoạch", null, "Thực hiện"],
    [null, "Năm 2019", "Năm 2020", "Năm 2020"],
    ["Số hộ nghèo", 12, 10, 9],
  ];
  const BY_DISTRICT = [
    ["Huyện", "Xã", "Số hộ"],
    ["Đầm Hà", "Tân Lập", 12],
    [null, "Đông Ngũ", 13],
    [null, "Yên Than", 14],
    ["Ba Chẽ", "Đồn Đạc", 15],
  ];
  const down = { rows: BY_DISTRICT, merges: ["A2:A4"] };
  test.each<[string, SheetContent, string]>([
    [
      "its first column hidden",
      { rows: PLAN, merges: ["A1:A2", "B1:C1"], hiddenColumns: [2] },
      "Chỉ tiêu | Kế hoạch | Thực hiện\nNăm 2020 | Năm 2020\nSố hộ nghèo | 10 | 9",
    ],
    [
      "its first row hidden",
      { ...down, hiddenRows: [2] },
      "Huyện | Xã | Số hộ\nĐầm Hà | Đông Ngũ | 13\nĐầm Hà | Yên Than | 14\nBa Chẽ | Đồn Đạc | 15",
    ],
    [
      "a row inside hidden",
      { ...down, hiddenRows: [3] },
      "Huyện | Xã | Số hộ\nĐầm Hà | Tân Lập | 12\nĐầm Hà | Yên Than | 14\nBa Chẽ | Đồn Đạc | 15",
    ],
    ["all of it hidden", { ...down, hiddenRows: [2, 3, 4] }, "Huyện | Xã | Số hộ\nBa Chẽ | Đồn Đạc | 15"],
  ])("%s", async (_, content, text) => expect(await textOf(content)).toBe(text));

  test("its name is that of the columns that are left", async () => {
    const file = sheetFile({ A: { rows: PLAN, merges: ["A1:A2", "B1:C1"], hiddenColumns: [2] } });
    const { text, grids } = await read("a.xlsx", file);
    const names = grids![0]!.columns.map(({ names }) =>
      names.map(({ start, end }) => text.slice(start, end)),
    );
    expect(names).toEqual([["Chỉ tiêu"], ["Kế hoạch", "Năm 2020"], ["Thực hiện", "Năm 2020"]]);
  });
});

test("no quote reaches over hidden rows, be they filled or empty", async () => {
  const rows = [...TABLE.slice(0, 2), ["Ẩn", 1, 2], [], TABLE[2]!];
  const document = await read("a.xlsx", sheetFile({ Sheet1: { rows, hiddenRows: [3, 4] } }));
  expect(stretches(document)).toEqual([
    "Xã | Năm 2019 | Năm 2020\nĐông Ngũ | 5,1 | 4,2\n",
    "Tân Lập | 6,3 | 5",
  ]);
});

test("a sheet that claims all of its million rows is read by its cells", async () => {
  const file = rawSheetFile({
    dimension: "A1:XFD1048576",
    data: '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>Ô cuối cùng</t></is></c></row>',
  });
  expect((await read("a.xlsx", file)).text).toContain("Ô cuối cùng");
});

test("an older workbook and one with macros are read alike", async () => {
  const expected = (await read("a.xlsx", sheetFile({ A: { rows: TABLE } }))).text;
  expect((await read("a.xls", sheetFile({ A: { rows: TABLE } }, "xls"))).text).toBe(expected);
  expect((await read("a.xlsm", sheetFile({ A: { rows: TABLE } }))).text).toBe(expected);
});

test("more cells than can be worked on are refused in words", async () => {
  const rows = Array.from({ length: 20_001 }, () => Array.from({ length: 10 }, () => 1));
  const result = await reader({
    path: "a.csv",
    bytes: Buffer.from(rows.map((row) => row.join(";")).join("\n")),
  });
  expect(result).toMatchObject({ ok: false, outcome: "skipped", problem: { code: "too-many-cells" } });
});

describe("a mark of secrecy anywhere in a workbook keeps it out", () => {
  test.each<[string, Buffer]>([
    ["a cell", sheetFile({ A: { rows: [["TỐI MẬT"], ...TABLE] } })],
    [
      "a cell beside the letterhead",
      sheetFile({ A: { rows: [["MẬT", null, "UBND TỈNH LÂM GIANG"], ...TABLE] } }),
    ],
    ["a hidden sheet", sheetFile({ A: { rows: TABLE }, B: { rows: [["TUYỆT MẬT"]], hidden: true } })],
    ["a hidden row", sheetFile({ A: { rows: [["TỐI MẬT"], ...TABLE], hiddenRows: [1] } })],
    [
      "a header",
      rawSheetFile({
        data: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after:
          "<headerFooter><oddHeader>&amp;C&amp;&quot;Arial,Bold&quot;&amp;14MẬT</oddHeader></headerFooter>",
      }),
    ],
  ])("%s", async (_, bytes) => {
    expect(await reader({ path: "a.xlsx", bytes })).toMatchObject({ ok: false, problem: { code: "secret" } });
  });
});
