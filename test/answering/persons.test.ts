import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

const REPORTS = {
  "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

Đồng chí Lò Văn Pản, Bí thư Huyện ủy Thạch Vân phát biểu khai mạc hội nghị. Chủ tịch UBND huyện Thạch Vân Hoàng Thị Mẩy báo cáo kết quả.

Dự hội nghị có đồng chí Triệu Đình Sáng, Trưởng Ban Tuyên giáo Tỉnh ủy. Điều hành thảo luận có các đồng chí: Đặng Văn Khoa, Phó Chủ tịch UBND huyện; Bàn Thị Nhình, Phó Chủ tịch UBND huyện.
`,
  "thach-van-2021.txt": `Huyện Thạch Vân: kết quả năm 2021

Thạch Vân, ngày 10 tháng 01 năm 2022

Đồng chí Ma Văn Lực, Bí thư Huyện ủy Thạch Vân phát biểu khai mạc hội nghị.
`,
  "khe-lung-2023.txt": `Huyện Khe Lùng: kết quả năm 2023

Khe Lùng, ngày 20 tháng 01 năm 2024

Bí thư Huyện ủy Khe Lùng Nông Văn Thịnh chủ trì hội nghị.
`,
};

let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

test.each([
  ["the name before the office", "Bí thư Huyện ủy Thạch Vân là ai?", "Lò Văn Pản"],
  ["without diacritics", "bi thu huyen uy thach van la ai", "Lò Văn Pản"],
  ["the office before the name", "Bí thư Huyện ủy Khe Lùng là ai?", "Nông Văn Thịnh"],
  ["the office, its district, the name", "Chủ tịch UBND huyện Thạch Vân là ai?", "Hoàng Thị Mẩy"],
  ["of the province's committee", "Trưởng Ban Tuyên giáo Tỉnh ủy là ai?", "Triệu Đình Sáng"],
  // Who holds it is told by the document of the time asked for, else by the latest.
  ["the year of an earlier document", "Bí thư Huyện ủy Thạch Vân năm 2022 là ai?", "Ma Văn Lực"],
])("%s: %s → %s", async (_, question, name) => {
  const answer = await assistant.ask(question);
  expect(answer).toMatchObject({ kind: "answered", highlights: [name] });
  if (answer.kind !== "answered") return;
  expect(answer.citations[0].quote).toContain(name);
  for (const citation of answer.citations) expectExactCitation(assistant, citation);
});

test.each([
  ["of another district", "Chủ tịch UBND huyện Khe Lùng là ai?"],
  ["of a district that is not known", "Bí thư Huyện ủy Suối Hoa là ai?"],
  ["of the other committee", "Trưởng Ban Tuyên giáo Huyện ủy Thạch Vân là ai?"],
  ["of the province", "Bí thư Tỉnh ủy là ai?"],
  ["of another office", "Chủ tịch Hội Nông dân huyện Thạch Vân là ai?"],
  ["of a deputy's superior", "Chủ tịch HĐND huyện Thạch Vân là ai?"],
  ["of a year that no document is of", "Bí thư Huyện ủy Thạch Vân năm 2019 là ai?"],
])("the holder %s is not told: %s", async (_, question) => {
  expect((await assistant.ask(question)).kind).toBe("insufficient-evidence");
});

describe("several holders", () => {
  test.each([
    "Các Phó Chủ tịch UBND huyện Thạch Vân là ai?",
    "Phó Chủ tịch UBND huyện Thạch Vân là những ai?",
  ])("%s", async (question) => {
    const answer = await assistant.ask(question);
    expect(answer.kind).toBe("answered");
    const quotes = answer.kind === "answered" ? answer.citations.map(({ quote }) => quote) : [];
    expect(quotes).toEqual([
      "Đặng Văn Khoa, Phó Chủ tịch UBND huyện",
      "Bàn Thị Nhình, Phó Chủ tịch UBND huyện",
    ]);
    // No one of them is the answer.
    expect(answer).toMatchObject({ highlights: [] });
  });
});
