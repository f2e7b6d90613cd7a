import { beforeAll, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { assistantOver } from "../support/index/own-index.ts";

const REPORTS = {
  "thach-van.txt": `Thường trực Tỉnh ủy làm việc với huyện Thạch Vân

Thứ Tư, 08/05/2019, 10:00 [GMT+7]

Sáng 8/5, Thường trực Tỉnh ủy có buổi làm việc với Ban Thường vụ Huyện ủy Thạch Vân về phát triển cây chè. Đồng chí Lê Văn Toàn, Phó Bí thư Tỉnh ủy, chủ trì buổi làm việc.
`,
  "mo-giang.txt": `Tiếp tục chương trình công tác, ngày 8/5, Thường trực Tỉnh ủy làm việc với Huyện ủy Mộ Giang và Huyện ủy Phú Sa về xây dựng bến cảng. Đồng chí Trần Thị Hòa, Bí thư Tỉnh ủy, chủ trì.
`,
  "mot-ngay-khac.txt": `Huyện Lâm Trà tổng kết năm học

Ngày 20/6, huyện Lâm Trà tổ chức hội nghị tổng kết năm học. Ông Đỗ Văn Bình, Chủ tịch UBND huyện, chủ trì hội nghị.
`,
};

let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

test.each([
  ["Ai chủ trì buổi làm việc 8/5?", [/Lê Văn Toàn/, /Trần Thị Hòa/]],
  ["ai chu tri buoi lam viec 8/5", [/Lê Văn Toàn/, /Trần Thị Hòa/]],
  ["Who chaired the meeting of 8 May?", [/Lê Văn Toàn/, /Trần Thị Hòa/]],
])("a day of two documents is asked back, each choice a question: %s", async (question, told) => {
  const answer = await assistant.ask(question);
  const choices = answer.kind === "clarification" ? answer.choices : [];
  expect(choices).toHaveLength(2);
  expect(choices.join(" ")).toMatch(/08\/05\/2019/);
  expect(choices.join(" ")).toMatch(/Mộ Giang.+Phú Sa/);
  const answers = await Promise.all(choices.map((choice) => assistant.ask(choice)));
  expect(answers.map(({ kind }) => kind)).toEqual(["answered", "answered"]);
  for (const name of told) expect(answers.filter(({ text }) => name.test(text))).toHaveLength(1);
});

test.each([
  ["Ai chủ trì hội nghị ngày 20/6?", /Đỗ Văn Bình/],
  ["Ai chủ trì buổi làm việc 8/5 với Phú Sa?", /Trần Thị Hòa/],
  ["Ai chủ trì buổi làm việc ngày 8/5/2019?", /Lê Văn Toàn/],
])("one document's day is answered: %s", async (question, name) => {
  const answer = await assistant.ask(question);
  expect(answer.kind).toBe("answered");
  expect(answer.text).toMatch(name);
});

test("a day that no document tells of is refused", async () => {
  expect(await assistant.ask("Ai chủ trì buổi làm việc 9/5?")).toMatchObject({
    kind: "insufficient-evidence",
  });
});
