import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Assistant, openAssistant } from "../../scripts/compose.ts";
import { AskedBefore } from "../../src/answering/follow-up.ts";
import { createQuestionReader } from "../../src/language/read-question.ts";
import { fold } from "../../src/language/spelling.ts";
import { expand, gazetteer, glossary } from "../support/corpus/language.ts";
import { ownIndex } from "../support/index/own-index.ts";

const REPORTS = {
  "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

Năm 2023, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 5,62%. Năm 2023, thu ngân sách nhà nước của huyện Thạch Vân đạt 164 tỷ đồng.

Đồng chí Lò Văn Pản, Bí thư Huyện ủy Thạch Vân phát biểu tại hội nghị.
`,
  "thach-van-2021.txt": `Huyện Thạch Vân: kết quả năm 2021

Thạch Vân, ngày 10 tháng 01 năm 2022

Năm 2021, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 7,15%.
`,
  "khe-lung-2023.txt": `Huyện Khe Lùng: kết quả năm 2023

Khe Lùng, ngày 20 tháng 01 năm 2024

Năm 2023, tỷ lệ hộ nghèo của huyện Khe Lùng giảm còn 3,08%. Năm 2023, thu ngân sách nhà nước của huyện Khe Lùng đạt 241 tỷ đồng.

Bí thư Huyện ủy Khe Lùng Nông Văn Thịnh chủ trì hội nghị.

Phấn đấu năm 2024 tỷ lệ hộ nghèo của huyện Khe Lùng còn 2,4%.
`,
  "van-hai-2023.txt": `Tỉnh Vân Hải: kết quả năm 2023

Vân Hải, ngày 25 tháng 01 năm 2024

Năm 2023, thu ngân sách nhà nước của tỉnh Vân Hải đạt 9.500 tỷ đồng.
`,
};

const MINUTE = 60_000;
const POVERTY = "Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2023?";
const REVENUE = "Thu ngân sách nhà nước của huyện Thạch Vân năm 2023?";

let assistant: Assistant;
let now = 0;
let thread = "";
let threads = 0;

beforeAll(async () => {
  const index = ownIndex(REPORTS);
  await index.ingest();
  assistant = await openAssistant(index.config, { askedBefore: new AskedBefore(() => now) });
});

beforeEach(() => {
  now = Date.UTC(2026, 5, 15);
  thread = `chat ${threads++}`;
});

/** The answers of one thread to questions asked one after another. */
async function askInTurn(questions: readonly string[]) {
  const answers = [];
  for (const question of questions) answers.push(await assistant.ask(question, thread));
  return answers;
}

async function lastText(...questions: readonly string[]): Promise<string> {
  return (await askInTurn(questions)).at(-1)!.text;
}

describe("what a follow-up leaves out is taken from the question before", () => {
  test.each<[string, readonly string[], string]>([
    ["a place", [POVERTY, "Còn huyện Khe Lùng thì sao?"], "3,08% – huyện Khe Lùng, năm 2023"],
    ["a bare place", [POVERTY, "Khe Lùng"], "3,08% – huyện Khe Lùng, năm 2023"],
    ["a place without diacritics", [POVERTY, "con khe lung?"], "3,08% – huyện Khe Lùng, năm 2023"],
    ["a place in English", [POVERTY, "What about Khe Lùng?"], "3,08% – Khe Lùng district, 2023"],
    ["a year", [POVERTY, "năm 2021?"], "7,15% – huyện Thạch Vân, năm 2021"],
    ["a year, worded", [POVERTY, "thế còn năm 2021 thì sao?"], "7,15% – huyện Thạch Vân, năm 2021"],
    ["place and year", [POVERTY, "Khe Lùng năm 2021?", "Thạch Vân 2021"], "7,15% – huyện Thạch Vân"],
    ["another indicator stays", [REVENUE, "Còn Khe Lùng?"], "241 tỷ đồng – huyện Khe Lùng"],
    ["two steps", [POVERTY, "Còn Khe Lùng?", "Còn Thạch Vân?", "2021?"], "7,15% – huyện Thạch Vân, năm 2021"],
    ["a greeting between", [POVERTY, "xin chào", "Còn Khe Lùng?"], "3,08% – huyện Khe Lùng"],
    [
      "another indicator",
      [POVERTY, "Còn thu ngân sách nhà nước?"],
      "164 tỷ đồng – huyện Thạch Vân, năm 2023",
    ],
    ["an office", ["Bí thư Huyện ủy Thạch Vân là ai?", "Còn Khe Lùng?"], "Nông Văn Thịnh"],
    [
      "the province after a district",
      [REVENUE, "Còn toàn tỉnh thì sao?"],
      "9.500 tỷ đồng – tỉnh Vân Hải, năm 2023",
    ],
    [
      "a district after the province",
      ["Thu ngân sách nhà nước của tỉnh năm 2023?", "Còn huyện Khe Lùng?"],
      "241 tỷ đồng – huyện Khe Lùng",
    ],
    [
      "the target",
      ["Tỷ lệ hộ nghèo của huyện Khe Lùng năm 2023?", "Mục tiêu năm 2024?"],
      "2,4% – huyện Khe Lùng, năm 2024. Đây là chỉ tiêu phấn đấu",
    ],
    ["a series", ["Tỷ lệ hộ nghèo Khe Lùng qua các năm?", "Còn Thạch Vân?"], "• năm 2021: 7,15% [1]"],
  ])("%s: %j → %s", async (_, questions, text) => {
    expect(await lastText(...questions)).toContain(text);
  });

  test("a year without a figure is refused, with what is near", async () => {
    const [, answer] = await askInTurn([POVERTY, "năm 2019?"]);
    expect(answer).toMatchObject({ kind: "insufficient-evidence" });
    expect(answer!.text).toContain("năm 2019");
  });
});

describe("a question that says everything is not changed", () => {
  test.each([
    ["Thu ngân sách nhà nước của huyện Khe Lùng năm 2023?"],
    ["Bí thư Huyện ủy Khe Lùng là ai?"],
    ["Huyện Khe Lùng đặt mục tiêu gì năm 2024?"],
    ["Thu ngân sách nhà nước năm 2023?"],
    ["Tỷ lệ hộ cận nghèo?"],
  ])("%s", async (question) => {
    const alone = await assistant.ask(question);
    expect((await askInTurn([POVERTY, question])).at(-1)).toEqual(alone);
  });
});

describe("what is not remembered", () => {
  const ALONE = /Xin nhập câu hỏi/;

  test("another thread's question", async () => {
    await assistant.ask(POVERTY, thread);
    expect((await assistant.ask("Còn Khe Lùng?", `${thread}, another person`)).text).toMatch(ALONE);
  });

  test("a question asked outside any thread", async () => {
    await assistant.ask(POVERTY);
    expect((await assistant.ask("Còn Khe Lùng?")).text).toMatch(ALONE);
  });

  test.each<[number, string | RegExp]>([
    [0, "3,08%"],
    [15 * MINUTE, "3,08%"],
    [15 * MINUTE + 1, ALONE],
    [24 * 60 * MINUTE, ALONE],
  ])("after %d ms", async (passed, text) => {
    await assistant.ask(POVERTY, thread);
    now += passed;
    expect((await assistant.ask("Còn Khe Lùng?", thread)).text).toMatch(text);
  });

  test("each follow-up keeps the thread in mind for as long again", async () => {
    await assistant.ask(POVERTY, thread);
    for (const question of ["Còn Khe Lùng?", "Còn Thạch Vân?", "Còn Khe Lùng?"]) {
      now += 14 * MINUTE;
      expect((await assistant.ask(question, thread)).kind).toBe("answered");
    }
  });
});

test("of many threads the ones that asked last are kept", () => {
  const read = createQuestionReader({ glossary, gazetteer, expand, now: () => new Date(now) });
  const first = read("Tỷ lệ hộ nghèo Đầm Hà năm 2023?");
  const next = read("Ba Chẽ?");
  const asked = new AskedBefore(() => now);
  for (let i = 0; i < 5000; i++) asked.remember(`thread ${i}`, first);
  // Asks again: it is no longer the oldest.
  asked.remember("thread 0", first);
  for (let i = 5000; i < 5010; i++) asked.remember(`thread ${i}`, first);
  const isKept = (name: string) => asked.complete(name, next, fold(next.text).toLowerCase()).keys.length > 0;
  expect(["thread 0", "thread 11", "thread 5009"].map(isKept)).toEqual([true, true, true]);
  expect(["thread 1", "thread 10"].map(isKept)).toEqual([false, false]);
});
