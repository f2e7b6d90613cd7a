import { expect, test } from "vitest";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { tcvn3Bytes } from "../support/corpus/legacy-text.ts";
import { read } from "./fixtures/read.ts";

const ROWS = [
  ["Huyện", "Năm", "Chỉ tiêu", "Giá trị"],
  ["Thạch Vân", "2019", "Tỷ lệ hộ nghèo (%)", "5,19"],
  ["Khe Lùng", "2020", "Thu ngân sách (tỷ đồng)", "1.250,5"],
];
const TEXT = ROWS.map((row) => row.join(" | ")).join("\n");
const file = (delimiter: string, quote = "") =>
  ROWS.map((row) => row.map((cell) => quote + cell + quote).join(delimiter)).join("\r\n");

test.each<[string, string | Uint8Array]>([
  ["semicolons", file(";")],
  ["tabs", file("\t")],
  ["commas, every cell in quotes", file(",", '"')],
  ["a delimiter that the file tells", `sep=|\r\n${file("|")}`],
  ["UTF-8 with a byte order mark", `\ufeff${file(";")}`],
  ["UTF-16", Buffer.from(`\ufeff${file("\t")}`, "utf16le")],
  ["TCVN3", tcvn3Bytes(file(";"))],
])("%s", async (_, content) => {
  const { text, grids } = await read("a.csv", content);
  expect(text).toBe(TEXT);
  expect(grids).toMatchObject([{ sheet: null, headers: 1, rows: [{}, {}, {}] }]);
});

test.each<[string, string | Uint8Array, string]>([
  ["tabs", file("\t"), TEXT],
  ["tabs in UTF-16", Buffer.from(`\ufeff${file("\t")}`, "utf16le"), TEXT],
  ["a web page with tabs", "<table>\n\t<tr>\t<td>Đông Ngũ</td>\t<td>12</td></tr></table>", "Đông Ngũ | 12"],
])("what is called a workbook and is none: %s", async (_, content, text) => {
  expect((await read("a.xls", content)).text).toBe(text);
});

test("a decimal comma parts no cells where semicolons do", async () => {
  const { text } = await read("a.csv", "Xã;2019;2020\nĐông Ngũ;5,19;4,2\nTân Lập;6,3;5,1\n");
  expect(text).toBe("Xã | 2019 | 2020\nĐông Ngũ | 5,19 | 4,2\nTân Lập | 6,3 | 5,1");
});

test("cells keep their columns past empty ones, rows their numbers past empty lines", async () => {
  const { grids } = await read("a.csv", 'Biểu số liệu năm 2020;;\n\nXã;2019;2020\n"Đông\nNgũ";;4,2\n');
  const rows = grids![0]!.rows.map(({ number, columns }) => [number, columns]);
  expect(rows).toEqual([
    [3, [1, 2, 3]],
    [4, [1, 3]],
  ]);
});

test.each<[string, string[], string[]]>([
  ["is never closed", ['Tân Lập,"Đường 5,15'], ['Tân Lập | "Đường 5 | 15']],
  [
    "is closed by another cell's",
    ['Tân Lập,"Đường 5,15', 'Hà Lâu,"Cầu,7'],
    ['Tân Lập | "Đường 5 | 15', 'Hà Lâu | "Cầu | 7'],
  ],
  ["stands inside a cell", ['Tân Lập,Phong trào "Xanh",15'], ['Tân Lập | Phong trào "Xanh" | 15']],
])("a quote that %s costs no other line its cells", async (_, faulty, shown) => {
  const sound = ["Xã,Nội dung,Số hộ", '"Đông Ngũ","Thu, chi",12', 'Đại Dực,"Hai\ndòng",8'];
  const lines = [...sound, ...faulty, '"Yên Than",Thu,9'];
  const { text } = await read("a.csv", `\ufeff${lines.join("\n")}\n`);
  const before = "Xã | Nội dung | Số hộ\nĐông Ngũ | Thu, chi | 12\nĐại Dực | Hai dòng | 8";
  expect(text).toBe([before, ...shown, "Yên Than | Thu | 9"].join("\n"));
});

test("a stamp in a cell of several lines keeps the file out", async () => {
  const bytes = Buffer.from('"UBND TỈNH LÂM GIANG\nTỐI MẬT";x\nXã;2019\nĐông Ngũ;5\n');
  const result = await createDocumentReader()({ path: "a.csv", bytes });
  expect(result).toMatchObject({ ok: false, problem: { code: "secret" } });
});
