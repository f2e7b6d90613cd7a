import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Answered } from "../../src/domain/answer.ts";
import { docxFile } from "../documents/fixtures/docx-file.ts";
import { sheetFile } from "../documents/fixtures/sheet-file.ts";
import { assistantOver } from "../support/index/own-index.ts";

const FILES = {
  // One value a record, as data are exported.
  "ho-so.csv": [
    "Huyện;Năm;Chỉ tiêu;Giá trị;Đơn vị tính",
    "Thạch Vân;2019;Tỷ lệ hộ nghèo;6,4;%",
    "Thạch Vân;2020;Tỷ lệ hộ nghèo;5,9;%",
    "Khe Lùng;2019;Tỷ lệ hộ nghèo;8,1;%",
    "Khe Lùng;2019;Thu ngân sách nhà nước;120,5;tỷ đồng",
  ].join("\n"),
  // Years below each other.
  "lung-po.html": `<h1>Số liệu huyện Lũng Pô</h1><table>
    <tr><th>Năm<th>Tỷ lệ hộ nghèo (%)<th>Số hợp tác xã</tr>
    <tr><td>2021<td>7,2<td>18</tr><tr><td>2022<td>6,6<td>21</tr></table>`,
  // The unit above the table, parts of a whole, plan and result.
  "suoi-hoa.docx": docxFile([
    { heading: "BÁO CÁO THU, CHI NGÂN SÁCH HUYỆN SUỐI HOA NĂM 2022" },
    "Đơn vị tính: triệu đồng",
    {
      table: [
        [
          "STT",
          "Nội dung",
          "Dự toán năm 2022",
          "Thực hiện năm 2022",
          "So sánh TH/DT (%)",
          "Cùng kỳ năm trước",
        ],
        ["1", "Thu ngân sách nhà nước", "85.000", "91.250", "107,4", "80.100"],
        ["2", "Chi ngân sách địa phương", "310.400", "305.100", "98,3", "300.500"],
      ],
    },
  ]),
  // A row that is no place of its own, and a sum of communes in a report on one district.
  "muong-lai.md": `# Đảng viên huyện Mường Lai năm 2023

| Đơn vị | Số đảng viên | Trong đó nữ |
|---|---|---|
| Phòng Tài chính | 14 | 6 |
| Phòng Y tế | 9 | |
| Tổng cộng | 2.310 | 804 |
`,
  // The title's year is that of its own sheet.
  "na-phac.xlsx": sheetFile({
    "Hộ nghèo": {
      rows: [
        ["KẾT QUẢ RÀ SOÁT HỘ NGHÈO HUYỆN NÀ PHẶC NĂM 2018"],
        ["Chỉ tiêu", "Giá trị"],
        ["Tỷ lệ hộ nghèo (%)", 9.75],
      ],
    },
    "Kế hoạch": {
      rows: [["KẾ HOẠCH HUYỆN NÀ PHẶC NĂM 2019"], ["Chỉ tiêu", "Giá trị"], ["Tỷ lệ hộ nghèo (%)", 8.5]],
    },
    Rừng: {
      rows: [
        ["Chỉ tiêu", "Giá trị"],
        ["Tỷ lệ che phủ rừng (%)", 61.2],
      ],
    },
  }),
};

let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOver(FILES);
});

test.each([
  ["Tỷ lệ hộ nghèo huyện Thạch Vân năm 2019?", "6,4 (%)"],
  ["Tỷ lệ hộ nghèo huyện Thạch Vân năm 2020?", "5,9 (%)"],
  ["Thu ngân sách nhà nước huyện Khe Lùng năm 2019?", "120,5 (tỷ đồng)"],
  ["Tỷ lệ hộ nghèo huyện Lũng Pô năm 2022?", "6,6 (%)"],
  ["Số hợp tác xã huyện Lũng Pô năm 2021?", "18"],
  ["Thu ngân sách nhà nước huyện Suối Hoa năm 2022?", "91.250 (triệu đồng)"],
  ["Dự toán thu ngân sách nhà nước huyện Suối Hoa năm 2022 là bao nhiêu?", "85.000 (triệu đồng)"],
  ["Huyện Mường Lai có bao nhiêu đảng viên năm 2023?", "2.310"],
  ["Tỷ lệ hộ nghèo huyện Nà Phặc năm 2018?", "9,75 (%)"],
  ["Mục tiêu tỷ lệ hộ nghèo huyện Nà Phặc năm 2019?", "8,5 (%)"],
])("%s", async (question, figure) => {
  const answer = await assistant.ask(question);
  expect([answer.kind, (answer as Answered).highlights]).toEqual(["answered", [figure]]);
});

describe("refused", () => {
  test.each([
    [
      "the same period of the year before is named by no year",
      "Thu ngân sách nhà nước huyện Suối Hoa năm 2021?",
    ],
    ["a plan is no result", "Tỷ lệ hộ nghèo huyện Nà Phặc năm 2019?"],
    ["another sheet's year", "Tỷ lệ che phủ rừng huyện Nà Phặc năm 2018?"],
    ["a district that has no row", "Tỷ lệ hộ nghèo huyện Khe Lùng năm 2020?"],
  ])("%s", async (_, question) => {
    expect((await assistant.ask(question)).kind).toBe("insufficient-evidence");
  });
});
