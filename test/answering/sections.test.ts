import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

/** A paragraph of about 1,000 characters, each sentence another. */
const long = (opening: string) =>
  Array.from(
    { length: 9 },
    (_, i) =>
      `${opening} ở bản thứ ${i + 1} còn nhiều việc phải làm lại, cán bộ cơ sở cần đi sát từng hộ dân.`,
  ).join(" ");

const SUBJECTIVE = "Một số cán bộ xã ngại va chạm, chưa bám sát cơ sở.";
const OBJECTIVE = "Mưa lũ kéo dài làm sạt lở nhiều tuyến đường.";
const SHORTCOMINGS = "Chợ trung tâm xuống cấp. Nước sạch chưa tới bản xa.";
const LESSONS = [
  "Một là, giữ đoàn kết trong cấp ủy. Phải bàn bạc dân chủ trước khi quyết.",
  "Hai là, đi sát dân. Nghe dân nói trước khi làm.",
];

const REPORTS = {
  "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

I. Kết quả

Đời sống nhân dân khá hơn trước.

II. Hạn chế

${SHORTCOMINGS}

III. Nguyên nhân

1. Nguyên nhân khách quan

${OBJECTIVE}

2. Nguyên nhân chủ quan

${SUBJECTIVE}

IV. Bài học kinh nghiệm

${LESSONS.join("\n\n")}
`,
  "khe-lung-2023.txt": `Huyện Khe Lùng: kết quả năm 2023

Khe Lùng, ngày 20 tháng 01 năm 2024

Đời sống nhân dân khá hơn trước.

Bài học kinh nghiệm

${long("Một là, công tác vận động nhân dân")}

${long("Hai là, việc sửa đường")}

${long("Ba là, việc giữ rừng")}
`,
};

const MORE = "Còn nữa trong tài liệu";
let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

const quotesOf = (answer: Answer) =>
  "citations" in answer ? answer.citations.map(({ quote }) => quote) : [];

describe("what stands under the part that is asked for", () => {
  test.each<[string, string[]]>([
    ["Hạn chế của huyện Thạch Vân là gì?", [SHORTCOMINGS]],
    ["han che cua huyen thach van la gi", [SHORTCOMINGS]],
    ["Nguyên nhân chủ quan của hạn chế ở huyện Thạch Vân là gì?", [SUBJECTIVE]],
    ["Nguyên nhân khách quan của huyện Thạch Vân là gì?", [OBJECTIVE]],
    ["Nguyên nhân của các hạn chế ở huyện Thạch Vân là gì?", [OBJECTIVE, SUBJECTIVE]],
    ["Bài học kinh nghiệm của huyện Thạch Vân là gì?", LESSONS],
    ["What are the lessons of Thạch Vân district?", LESSONS],
  ])("%s", async (question, quotes) => {
    const answer = await assistant.ask(question);
    expect(answer.kind).toBe("answered");
    expect(quotesOf(answer)).toEqual(quotes);
    expect(answer.text).not.toContain(MORE);
    for (const citation of "citations" in answer ? answer.citations : [])
      expectExactCitation(assistant, citation);
  });

  test.each([
    "Hạn chế của huyện Khe Lùng là gì?",
    "Nguyên nhân chủ quan của huyện Khe Lùng là gì?",
    "Bài học kinh nghiệm của huyện Suối Hoa là gì?",
    "Bài học kinh nghiệm của huyện Thạch Vân năm 2019 là gì?",
  ])("another place's or year's is none: %s", async (question) => {
    expect((await assistant.ask(question)).kind).toBe("insufficient-evidence");
  });
});

test("what there is no room for is marked, and cut at a sentence's end", async () => {
  const answer = await assistant.ask("Bài học kinh nghiệm của huyện Khe Lùng là gì?");
  expect(answer.kind).toBe("answered");
  expect(answer.text).toContain(MORE);
  expect(answer.text.length).toBeLessThanOrEqual(1500);
  const quotes = quotesOf(answer);
  expect(quotes[0]).toBe(long("Một là, công tác vận động nhân dân"));
  for (const quote of quotes) expect(quote).toMatch(/hộ dân\.$/);
  expect(answer.text).not.toContain("Ba là");
});
