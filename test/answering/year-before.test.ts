import { expect, test } from "vitest";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

test.each(["Số hộ nghèo của huyện Thạch Vân năm 2022?", "so ho ngheo thach van 2022"])(
  "last year's value is told with its year, which the quotes show as the year after: %s",
  async (question) => {
    const assistant = await assistantOver({
      "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

Số hộ nghèo còn lại: 312 hộ (năm trước 455 hộ).
`,
    });
    const answer = await assistant.ask(question);
    expect(answer).toMatchObject({ kind: "answered" });
    expect(answer.text).toMatch(/455 hộ.*2022/);
    if (answer.kind !== "answered") return;
    const quotes = answer.citations.map(({ quote }) => quote).join(" ");
    expect(quotes).toMatch(/năm trước 455 hộ/);
    expect(quotes).toMatch(/năm 2023/);
    for (const citation of answer.citations) expectExactCitation(assistant, citation);
  },
);
