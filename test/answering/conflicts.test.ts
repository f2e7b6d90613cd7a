import { expect, test } from "vitest";
import { openAssistant } from "../../scripts/compose.ts";
import { ownIndex } from "../support/index/own-index.ts";

test("two values that one sentence tells are both told", async () => {
  const index = ownIndex({
    "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

Thu ngân sách nhà nước năm 2023 đạt 164 tỷ đồng; thu ngân sách nhà nước năm 2023 đạt 171 tỷ đồng.
`,
  });
  await index.ingest();
  const assistant = await openAssistant(index.config);
  const answer = await assistant.ask("Thu ngân sách nhà nước của huyện Thạch Vân năm 2023?");
  expect(answer.kind).toBe("conflicting");
  expect(answer.text).toContain("164 tỷ đồng");
  expect(answer.text).toContain("171 tỷ đồng");
});
