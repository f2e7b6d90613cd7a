import { beforeAll, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

const REPORTS = {
  "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

Huyện thực hiện Nghị quyết số 03-NQ/HU ngày 15/3/2021 về phát triển cây dược liệu; Nghị quyết số 03-NQ/TU ngày 20/5/2022 về xây dựng đường giao thông. Chương trình hành động số 21-CTr/HU ngày 7 tháng 9 năm 2021 về bảo vệ rừng đầu nguồn được triển khai tới các xã. Kế hoạch số 145-KH/HU được triển khai kịp thời, hội nghị tổng kết họp ngày 20/12/2023.
`,
};

let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

test.each([
  ["Nghị quyết số 03-NQ/HU ban hành ngày nào?", "15/3/2021"],
  ["Nghị quyết số 03-NQ/TU ban hành ngày nào?", "20/5/2022"],
  ["nghi quyet so 03-nq/hu ban hanh ngay nao", "15/3/2021"],
  ["Chương trình hành động số 21-CTr/HU ban hành ngày nào?", "7 tháng 9 năm 2021"],
  ["21-CTR/HU ngày nào?", "7 tháng 9 năm 2021"],
  ["Chương trình hành động 21 ban hành khi nào?", "7 tháng 9 năm 2021"],
])("the date: %s → %s", async (question, date) => {
  const answer = await assistant.ask(question);
  expect(answer).toMatchObject({ kind: "answered", highlights: [date] });
  for (const citation of "citations" in answer ? answer.citations : [])
    expectExactCitation(assistant, citation);
});

test.each([
  ["Nghị quyết số 03-NQ/HU về việc gì?", "Nghị quyết số 03-NQ/HU ngày 15/3/2021 về phát triển cây dược liệu"],
  [
    "Nghị quyết 03-NQ/TU về vấn đề gì?",
    "Nghị quyết số 03-NQ/TU ngày 20/5/2022 về xây dựng đường giao thông.",
  ],
])("the subject: %s", async (question, quote) => {
  expect(await assistant.ask(question)).toMatchObject({ kind: "answered", citations: [{ quote }] });
});

test.each([
  ["NQ 03 về việc gì?", /cây dược liệu/, /đường giao thông/],
  ["Nghị quyết 03 ban hành ngày nào?", /15\/3\/2021/, /20\/5\/2022/],
])("a number that several bear is asked back, each choice a question: %s", async (question, ...told) => {
  const answer = await assistant.ask(question);
  expect(answer.kind).toBe("clarification");
  const choices = answer.kind === "clarification" ? answer.choices : [];
  expect(choices.map((choice) => /03-NQ\/\p{L}+/u.exec(choice)?.[0])).toEqual(["03-NQ/HU", "03-NQ/TU"]);
  for (const [at, choice] of choices.entries()) {
    const chosen = await assistant.ask(choice);
    expect(chosen.kind).toBe("answered");
    expect(chosen.text).toMatch(told[at]!);
  }
});

test.each([
  // The date of another event is not the document's.
  "Kế hoạch số 145-KH/HU ban hành ngày nào?",
  "Kế hoạch số 145-KH/HU về việc gì?",
  "Nghị quyết số 04-NQ/HU ban hành ngày nào?",
  "NQ 04 về việc gì?",
  "Nghị quyết số 03-NQ/ĐU về việc gì?",
])("not found: %s", async (question) => {
  expect((await assistant.ask(question)).kind).toBe("insufficient-evidence");
});
