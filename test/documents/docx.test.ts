import { expect, test } from "vitest";
import { docxFile } from "./fixtures/docx-file.ts";
import { read } from "./fixtures/read.ts";

test("paragraphs and headings are lines, a table's row is a line", async () => {
  const file = docxFile([
    "Lời mở đầu của báo cáo.",
    { heading: "Kết quả năm 2023" },
    "Thu ngân sách đạt 385 tỷ đồng.",
    "Hộ nghèo giảm & đời sống được nâng lên.",
    {
      table: [
        ["Chỉ tiêu", "Năm 2023"],
        ["Hộ nghèo", "1,25%"],
      ],
    },
  ]);
  const document = await read("a.docx", file);
  expect(document.text).toBe(
    "Lời mở đầu của báo cáo.\n\nKết quả năm 2023\n\nThu ngân sách đạt 385 tỷ đồng.\nHộ nghèo giảm & đời sống được nâng lên.\n\nChỉ tiêu | Năm 2023\nHộ nghèo | 1,25%",
  );
  expect(document).toMatchObject({ title: "Kết quả năm 2023", seams: [], pages: [] });
});

test("a letterhead in two columns keeps its lines", async () => {
  const file = docxFile([
    {
      table: [
        [
          ["ỦY BAN NHÂN DÂN", "HUYỆN TIÊN YÊN", "Số: 12/BC-UBND"],
          ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tiên Yên, ngày 5 tháng 12 năm 2023"],
        ],
      ],
    },
    "BÁO CÁO",
    "Tình hình kinh tế - xã hội năm 2023",
    "Năm 2023, thu ngân sách đạt 385 tỷ đồng.",
  ]);
  expect(await read("a.docx", file)).toMatchObject({
    issuer: "ỦY BAN NHÂN DÂN HUYỆN TIÊN YÊN",
    date: "2023-12-05",
    title: "BÁO CÁO Tình hình kinh tế - xã hội năm 2023",
  });
});

test("merged cells of a table name what they stand over, and a cell of several paragraphs is one cell", async () => {
  const over = (text: string) => ({ text, merge: "restart" as const });
  const below = { text: "", merge: "continue" as const };
  const { text, grids } = await read(
    "a.docx",
    docxFile([
      "Biểu số liệu",
      {
        table: [
          [over("TT"), over("Huyện"), { text: "Hộ nghèo", columns: 2 }],
          [below, below, "Năm 2019", ["Năm", "2020"]],
          ["1", over("Thạch Vân"), "12", "10"],
          ["2", below, "15", ""],
        ],
      },
    ]),
  );
  expect(text).toBe(
    "Biểu số liệu\n\nTT | Huyện | Hộ nghèo\nNăm 2019 | Năm 2020\n1 | Thạch Vân | 12 | 10\n2 | Thạch Vân | 15",
  );
  expect(grids![0]!.rows.map(({ number, columns }) => [number, columns])).toEqual([
    [1, [1, 2, 3]],
    [2, [3, 4]],
    [3, [1, 2, 3, 4]],
    [4, [1, 2, 3]],
  ]);
});
