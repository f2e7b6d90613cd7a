import { expect, test } from "vitest";
import type { Document } from "../../../src/domain/document.ts";
import { unitsOf } from "../../../src/study/pack/units.ts";

function unitsIn(text: string, headings: readonly string[] = []): string[] {
  const document = { text } as Document;
  const span = { start: 0, end: text.length };
  const passage = { id: "", documentId: "", headings, text, span };
  return unitsOf(document, passage).map((unit) => text.slice(unit.span.start, unit.span.end));
}

const ROAD = "Đường vào bản Mây được mở rộng thêm hai mét.";
const BRIDGE = "Cầu qua suối đã làm xong trước mùa mưa năm nay.";

test.each<[why: string, text: string, units: string[]]>([
  ["two sentences", `${ROAD} ${BRIDGE}`, [ROAD, BRIDGE]],
  ["a bullet's mark is none of its words", `- ${ROAD}\n- ${BRIDGE}`, [ROAD, BRIDGE]],
  ["nor are the letters of a paper", `TCCS - ${ROAD}`, [ROAD]],
  ["nor is a number within a line", `3- ${ROAD}`, [ROAD]],
  [
    "one that leans on the sentence before comes with it",
    `${ROAD} Nhờ đó, xe tải vào được tận bản.`,
    [ROAD, `${ROAD} Nhờ đó, xe tải vào được tận bản.`],
  ],
  ["and alone it is none", "Nhờ đó, xe tải vào được tận bản trong ngày.", []],
  [
    "a turn of thought can open a line",
    `Tuy nhiên, đường vào bản còn hẹp và hay sạt lở.`,
    ["Tuy nhiên, đường vào bản còn hẹp và hay sạt lở."],
  ],
  [
    "a list comes with its lead",
    "Xã giao ba việc sau:\n- Mở rộng đường vào bản;\n- Sửa cầu qua suối trước mùa mưa.",
    ["Xã giao ba việc sau:\n- Mở rộng đường vào bản;\n- Sửa cầu qua suối trước mùa mưa."],
  ],
  [
    "points that are sentences need no lead",
    `Xã đã làm được những việc sau:\n- ${ROAD}\n- ${BRIDGE}`,
    [ROAD, BRIDGE],
  ],
  ["an item without its lead is cut", "- Mở rộng đường vào bản Mây thêm hai mét;\n- Sửa cầu qua suối;", []],
  [
    "a list that runs into something else is cut",
    `Xã giao các việc sau đây:\n- Mở rộng đường vào bản;\n${BRIDGE}`,
    [BRIDGE],
  ],
  ["a line without an end is no sentence", "Quang cảnh buổi làm việc tại hội trường Ủy ban nhân dân", []],
  ["a row of a table", "Tỷ lệ hộ nghèo của cả huyện | năm 2019 là 5,19%.", []],
  ["who told it", "Nguồn số liệu: báo cáo của huyện ngày 13 tháng 3 năm 2020.", []],
  ["too short to say something", "Trời mưa to.", []],
  ["a quotation that goes on elsewhere", "Bí thư nói: “Đường vào bản được mở rộng thêm hai mét.", []],
  ["a bracket that does", "Đường vào bản được mở rộng (thêm hai mét so với năm ngoái.", []],
  ["one of 900 letters", `${"Đường vào bản được mở rộng thêm hai mét, ".repeat(22)}xong.`, []],
])("%s", (_, text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

test("headings are no sentences", () => {
  const heading = "Kết quả đạt được trong năm vừa qua ở các bản vùng cao.";
  expect(unitsIn(`${heading}\n${ROAD}`, [heading])).toEqual([ROAD]);
});
