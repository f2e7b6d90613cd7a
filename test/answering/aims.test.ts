import { beforeAll, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

const REPORTS = {
  "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

I. Kết quả

Năm 2023 huyện đã hoàn thành mục tiêu trồng 120 ha rừng.

II. Mục tiêu năm 2024

Phấn đấu trồng mới 300 ha rừng, tỷ lệ hộ nghèo còn 4,2%.
`,
  "khe-lung-2023.txt": `Huyện Khe Lùng: kết quả năm 2023

Khe Lùng, ngày 20 tháng 01 năm 2024

Huyện thực hiện tốt Chương trình mục tiêu quốc gia giảm nghèo năm 2023.

Phấn đấu đến năm 2025 huyện Khe Lùng có 5 xã đạt chuẩn nông thôn mới.

Đến năm 2030, huyện Khe Lùng đặt mục tiêu trở thành điểm du lịch của vùng.
`,
};

let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

test.each<[string, string[]]>([
  // The heading tells the year; it is no aim itself.
  ["Huyện Thạch Vân đặt mục tiêu gì năm 2024?", ["Phấn đấu trồng mới 300 ha rừng, tỷ lệ hộ nghèo còn 4,2%."]],
  ["Mục tiêu của huyện Thạch Vân năm 2024?", ["Phấn đấu trồng mới 300 ha rừng, tỷ lệ hộ nghèo còn 4,2%."]],
  [
    "Huyện Khe Lùng đặt mục tiêu gì đến năm 2025?",
    ["Phấn đấu đến năm 2025 huyện Khe Lùng có 5 xã đạt chuẩn nông thôn mới."],
  ],
  [
    "huyen khe lung dat muc tieu gi den nam 2030?",
    ["Đến năm 2030, huyện Khe Lùng đặt mục tiêu trở thành điểm du lịch của vùng."],
  ],
])("%s", async (question, quotes) => {
  const answer = await assistant.ask(question);
  expect(answer.kind).toBe("answered");
  const citations = "citations" in answer ? answer.citations : [];
  expect(citations.map(({ quote }) => quote)).toEqual(quotes);
  for (const citation of citations) expectExactCitation(assistant, citation);
});

test.each([
  // Reached, of another year, of another place.
  ["Huyện Thạch Vân đặt mục tiêu gì năm 2023?"],
  ["Huyện Khe Lùng đặt mục tiêu gì năm 2023?"],
  ["Huyện Thạch Vân đặt mục tiêu gì đến năm 2030?"],
  ["Huyện Suối Hoa đặt mục tiêu gì năm 2024?"],
])("not found: %s", async (question) => {
  expect((await assistant.ask(question)).kind).toBe("insufficient-evidence");
});

test("a figure that is aimed at is called a target", async () => {
  const answer = await assistant.ask("Mục tiêu tỷ lệ hộ nghèo của huyện Thạch Vân năm 2024?");
  expect(answer).toMatchObject({ kind: "answered", highlights: ["4,2%"] });
  expect(answer.text).toContain("chỉ tiêu phấn đấu, không phải kết quả");
});
