import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Answer, Answered } from "../../src/domain/answer.ts";
import { assistantOver } from "../support/index/own-index.ts";

const report = (place: string, year: number, body: string) => `${place}: kết quả năm ${year}

${place.replace(/^\S+ /u, "")}, ngày 12 tháng 01 năm ${year + 1}

${body}

Nơi nhận: Ủy ban nhân dân tỉnh Lũng Cao.
`;

const REPORTS = {
  "thach-van-2022.txt": report(
    "Huyện Thạch Vân",
    2022,
    "Tỷ lệ hộ nghèo còn 9,40% (kế hoạch 9,80%). Thu ngân sách nhà nước đạt 118 tỷ đồng. Trồng mới 320 ha rừng.",
  ),
  "khe-lung-2022.txt": report(
    "Huyện Khe Lùng",
    2022,
    "Tỷ lệ hộ nghèo còn 4,50%. Trồng mới 410 ha rừng. Thu ngân sách nhà nước đạt 95 tỷ đồng.",
  ),
  "lung-po-2022.txt": report(
    "Huyện Lũng Pô",
    2022,
    "Tỷ lệ hộ nghèo còn 11,20%. Thu ngân sách nhà nước đạt 241 tỷ đồng.",
  ),
  "khe-lung-2023.txt": report(
    "Huyện Khe Lùng",
    2023,
    "Tỷ lệ hộ nghèo còn 3,08%. Thu ngân sách nhà nước đạt 101 tỷ đồng. Kim ngạch xuất khẩu đạt 12 triệu USD.",
  ),
  "na-hoi-2022.txt": report("Xã Nà Hối", 2022, "Tỷ lệ hộ nghèo còn 15,60%."),
  "thach-van-2023.txt": report("Huyện Thạch Vân", 2023, "Thu ngân sách nhà nước đạt 130 tỷ đồng."),
  "thach-van-2023-b.txt": report("Huyện Thạch Vân", 2023, "Thu ngân sách nhà nước đạt 103 tỷ đồng."),
};

let assistant: Assistant;
beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

function linesOf(answer: Answer): string[] {
  const { table } = answer as Answered;
  return table?.rows.map(({ label, figure }) => `${label}: ${figure ?? "—"}`) ?? [];
}

const POVERTY = ["huyện Lũng Pô: 11,20%", "huyện Thạch Vân: 9,40%", "huyện Khe Lùng: 4,50%"];

describe("which place has most or least", () => {
  test.each<[string, string, string[]]>([
    ["Huyện nào có tỷ lệ hộ nghèo cao nhất năm 2022?", "Cao nhất", POVERTY],
    ["huyen nao co ty le ho ngheo thap nhat nam 2022", "Thấp nhất", POVERTY.toReversed()],
    ["Địa phương nào có tỷ lệ hộ nghèo cao nhất năm 2022?", "Cao nhất", POVERTY],
    ["Huyện nào của tỉnh Lũng Cao có tỷ lệ hộ nghèo cao nhất năm 2022?", "Cao nhất", POVERTY],
    ["Tỷ lệ hộ nghèo năm 2022 ở huyện nào cao nhất?", "Cao nhất", POVERTY],
    [
      "Huyện nào trồng nhiều rừng nhất năm 2022?",
      "Cao nhất",
      ["huyện Khe Lùng: 410 ha", "huyện Thạch Vân: 320 ha"],
    ],
    ["Huyện nào có tỷ lệ hộ nghèo cao nhất?", "Cao nhất", POVERTY],
  ])("%s", async (question, which, rows) => {
    const answer = await assistant.ask(question);
    expect(answer.kind).toBe("answered");
    expect((answer as Answered).text.startsWith(which)).toBe(true);
    expect(linesOf(answer)).toEqual(rows);
  });

  test("in English, with every row cited", async () => {
    const answer = await assistant.ask("Which district had the highest poverty rate in 2022?");
    expect(answer).toMatchObject({ kind: "answered", language: "en", highlights: ["Lũng Pô district"] });
    const { table } = answer as Answered;
    expect(table?.rows.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  test.each([
    ["documents disagree on one of the places", "Huyện nào thu ngân sách cao nhất năm 2023?"],
    ["only one place is reported", "Huyện nào có kim ngạch xuất khẩu cao nhất năm 2023?"],
    ["no such place is reported", "Xã nào có tỷ lệ hộ nghèo cao nhất năm 2022?"],
    ["shares are told where a number is asked for", "Huyện nào có nhiều hộ nghèo nhất năm 2022?"],
    [
      "of another province nothing is told",
      "Huyện nào của tỉnh Quảng Ninh có tỷ lệ hộ nghèo cao nhất năm 2022?",
    ],
    ["several are asked for", "Những huyện nào có tỷ lệ hộ nghèo cao nhất năm 2022?"],
    ["another year", "Huyện nào có tỷ lệ hộ nghèo cao nhất năm 2019?"],
  ])("is not told where %s", async (_, question) => {
    const answer = await assistant.ask(question);
    expect(linesOf(answer)).toEqual([]);
    expect((answer as Partial<Answered>).text?.startsWith("Cao nhất")).toBe(false);
  });
});

describe("the years from one to another", () => {
  test.each([
    [
      "Tỷ lệ hộ nghèo huyện Khe Lùng từ năm 2021 đến 2023?",
      ["năm 2021: —", "năm 2022: 4,50%", "năm 2023: 3,08%"],
    ],
    ["ty le ho ngheo khe lung tu 2022 den 2023", ["năm 2022: 4,50%", "năm 2023: 3,08%"]],
    ["Poverty rate of Khe Lùng from 2022 to 2023", ["2022: 4,50%", "2023: 3,08%"]],
  ])("%s", async (question, rows) => expect(linesOf(await assistant.ask(question))).toEqual(rows));

  test.each([
    "Tỷ lệ hộ nghèo huyện Lũng Pô từ năm 2021 đến 2023?",
    "Thu ngân sách bình quân cả giai đoạn từ năm 2022 đến 2023 của huyện Khe Lùng?",
  ])("one year alone, or a mean that no document tells, is refused: %s", async (question) => {
    expect((await assistant.ask(question)).kind).toBe("insufficient-evidence");
  });
});

describe("plan and result side by side", () => {
  test.each([
    [
      "Kế hoạch và thực hiện tỷ lệ hộ nghèo năm 2022 của huyện Thạch Vân?",
      ["Chỉ tiêu: 9,80%", "Kết quả: 9,40%"],
    ],
    ["Kế hoạch và kết quả tỷ lệ hộ nghèo năm 2022 của huyện Khe Lùng?", ["Chỉ tiêu: —", "Kết quả: 4,50%"]],
    ["Target and actual poverty rate of Thạch Vân in 2022?", ["Target: 9,80%", "Result: 9,40%"]],
  ])("%s", async (question, rows) => expect(linesOf(await assistant.ask(question))).toEqual(rows));

  test("the plan alone is told alone", async () => {
    const answer = await assistant.ask("Kế hoạch tỷ lệ hộ nghèo năm 2022 của huyện Thạch Vân?");
    expect(linesOf(answer)).toEqual([]);
    expect((answer as Answered).text).toContain("9,80%");
  });
});
