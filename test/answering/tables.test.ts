import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Answer, Answered } from "../../src/domain/answer.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

const report = (name: string, year: number, body: string) => `Huyện ${name}: kết quả năm ${year}

${name}, ngày 12 tháng 01 năm ${year + 1}

${body}
`;

const REPORTS = {
  "thach-van-2020.txt": report(
    "Thạch Vân",
    2020,
    "Năm 2020, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 9,40%. Năm 2020, thu ngân sách nhà nước của huyện Thạch Vân đạt 118 tỷ đồng.",
  ),
  "thach-van-2021.txt": report(
    "Thạch Vân",
    2021,
    "Năm 2021, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 7,15%.",
  ),
  "thach-van-2023.txt": report(
    "Thạch Vân",
    2023,
    "Năm 2023, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 5,62%. Năm 2023, thu ngân sách nhà nước của huyện Thạch Vân đạt 164 tỷ đồng. Toàn huyện có 2.310 đảng viên. Phấn đấu năm 2024 tỷ lệ hộ nghèo còn 4,9%.",
  ),
  "khe-lung-2021.txt": report(
    "Khe Lùng",
    2021,
    "Năm 2021, tỷ lệ hộ nghèo của huyện Khe Lùng giảm còn 4,50%.",
  ),
  "khe-lung-2023.txt": report(
    "Khe Lùng",
    2023,
    "Năm 2023, tỷ lệ hộ nghèo của huyện Khe Lùng giảm còn 3,08%. Năm 2023, thu ngân sách nhà nước của huyện Khe Lùng đạt 241 tỷ đồng. Năm 2023, huyện Khe Lùng có 47 hợp tác xã.",
  ),
  "lung-po-2023.txt": report(
    "Lũng Pô",
    2023,
    `Chỉ tiêu | Thực hiện năm 2022 | Ước thực hiện năm 2023 | Kế hoạch năm 2024
Thu ngân sách nhà nước (tỷ đồng) | 87,5 | 95 | 110
Tổng số doanh nghiệp | 90 | 104 | -

Huyện có 1.204 đảng viên.`,
  ),
};

const BREAK = "không cùng chuẩn";
const ask = (question: string) => assistant.ask(question);
let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

/** `nhãn: con số`, a gap as `—`, in the order of the table. */
function rowsOf(answer: Answer): string[] {
  const { table } = answer as Answered;
  return table?.rows.map(({ label, figure }) => `${label}: ${figure ?? "—"}`) ?? [];
}

const POVERTY_SERIES = ["năm 2020: 9,40%", "năm 2021: 7,15%", "năm 2022: —", "năm 2023: 5,62%"];

describe("a series", () => {
  test.each<[string, string[]]>([
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân qua các năm?", POVERTY_SERIES],
    ["ty le ho ngheo thach van qua cac nam", POVERTY_SERIES],
    ["Diễn biến tỷ lệ hộ nghèo của huyện Thạch Vân?", POVERTY_SERIES],
    [
      "Tỷ lệ hộ nghèo của huyện Thạch Vân qua các năm giai đoạn 2019-2023?",
      ["năm 2019: —", ...POVERTY_SERIES],
    ],
    ["Tỷ lệ hộ nghèo của huyện Khe Lùng qua các năm?", ["năm 2021: 4,50%", "năm 2022: —", "năm 2023: 3,08%"]],
    [
      "Thu ngân sách nhà nước của huyện Thạch Vân qua các năm?",
      ["năm 2020: 118 tỷ đồng", "năm 2021: —", "năm 2022: —", "năm 2023: 164 tỷ đồng"],
    ],
  ])("%s", async (question, rows) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: "answered", table: { kind: "series" } });
    expect(rowsOf(answer)).toEqual(rows);
  });

  test("in English", async () => {
    const answer = await ask("Poverty rate of Thạch Vân over the years?");
    expect(answer).toMatchObject({ kind: "answered", language: "en" });
    expect(rowsOf(answer)).toEqual(["2020: 9,40%", "2021: 7,15%", "2022: —", "2023: 5,62%"]);
  });

  test("of several places, none of which is named, is no series: it asks which", async () => {
    const answer = await ask("Tỷ lệ hộ nghèo qua các năm?");
    expect(answer.kind).toBe("clarification");
    const choices = answer.kind === "clarification" ? answer.choices : [];
    expect(choices).toHaveLength(2);
    expect(rowsOf(await ask(choices[0]!))).not.toEqual([]);
  });

  test.each([
    "Số hợp tác xã của huyện Thạch Vân qua các năm?",
    "Tỷ lệ hộ cận nghèo của huyện Thạch Vân qua các năm?",
    "Tỷ lệ hộ nghèo của huyện Suối Hoa qua các năm?",
  ])("without a single figure is refused: %s", async (question) => {
    expect((await ask(question)).kind).toBe("insufficient-evidence");
  });
});

describe("a comparison", () => {
  test.each<[string, string[]]>([
    [
      "So sánh tỷ lệ hộ nghèo của huyện Thạch Vân và huyện Khe Lùng năm 2023",
      ["huyện Thạch Vân: 5,62%", "huyện Khe Lùng: 3,08%"],
    ],
    [
      "Thu ngân sách nhà nước của huyện Khe Lùng và huyện Thạch Vân năm 2023?",
      ["huyện Khe Lùng: 241 tỷ đồng", "huyện Thạch Vân: 164 tỷ đồng"],
    ],
    [
      "So sánh tỷ lệ hộ nghèo huyện Thạch Vân và huyện Khe Lùng năm 2020",
      ["huyện Thạch Vân: 9,40%", "huyện Khe Lùng: —"],
    ],
    [
      "Thu ngân sách Khe Lùng 2023 và Thạch Vân 2023",
      ["huyện Khe Lùng: 241 tỷ đồng", "huyện Thạch Vân: 164 tỷ đồng"],
    ],
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2021 và năm 2023?", ["năm 2021: 7,15%", "năm 2023: 5,62%"]],
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2022 và năm 2023?", ["năm 2022: —", "năm 2023: 5,62%"]],
    [
      "So sánh tỷ lệ hộ nghèo huyện Thạch Vân và huyện Khe Lùng năm 2021 và năm 2023",
      [
        "huyện Thạch Vân, năm 2021: 7,15%",
        "huyện Thạch Vân, năm 2023: 5,62%",
        "huyện Khe Lùng, năm 2021: 4,50%",
        "huyện Khe Lùng, năm 2023: 3,08%",
      ],
    ],
    // Without a year each place has its latest, and the year is said.
    [
      "So sánh thu ngân sách nhà nước huyện Thạch Vân và huyện Khe Lùng",
      ["huyện Thạch Vân, năm 2023: 164 tỷ đồng", "huyện Khe Lùng, năm 2023: 241 tỷ đồng"],
    ],
  ])("%s", async (question, rows) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: "answered", table: { kind: "comparison" } });
    expect(rowsOf(answer)).toEqual(rows);
  });

  test.each<[string, string]>([
    ["So sánh huyện Thạch Vân và huyện Khe Lùng năm 2023", ""],
    ["So sánh huyện Thạch Vân và huyện Khe Lùng", ", năm 2023"],
  ])("no indicator named: those of both places first, %s", async (question, year) => {
    const rows = rowsOf(await ask(question));
    expect(rows.slice(0, 4)).toEqual([
      `hộ nghèo – huyện Thạch Vân${year}: 5,62%`,
      `hộ nghèo – huyện Khe Lùng${year}: 3,08%`,
      `thu ngân sách – huyện Thạch Vân${year}: 164 tỷ đồng`,
      `thu ngân sách – huyện Khe Lùng${year}: 241 tỷ đồng`,
    ]);
    expect(rows).toContain("đảng viên – huyện Khe Lùng: —");
    expect(rows).toContain("hợp tác xã – huyện Thạch Vân: —");
  });

  test.each([
    "So sánh tỷ lệ hộ cận nghèo của huyện Thạch Vân và huyện Khe Lùng năm 2023",
    "So sánh tỷ lệ hộ nghèo của huyện Thạch Vân và huyện Khe Lùng năm 2018",
    // A target is no cell.
    "So sánh tỷ lệ hộ nghèo của huyện Thạch Vân và huyện Khe Lùng năm 2024",
  ])("without a single figure is refused: %s", async (question) => {
    expect((await ask(question)).kind).toBe("insufficient-evidence");
  });
});

describe("the break of the poverty standard is noted", () => {
  test.each<[string, boolean]>([
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân qua các năm?", true],
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2021 và năm 2023?", true],
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2020 và năm 2021?", false],
    ["So sánh tỷ lệ hộ nghèo của huyện Thạch Vân và huyện Khe Lùng năm 2023", false],
    ["Thu ngân sách nhà nước của huyện Thạch Vân qua các năm?", false],
  ])("%s → %s", async (question, isNoted) => {
    expect((await ask(question)).text.includes(BREAK)).toBe(isNoted);
  });
});

test("every cell is cited where it stands, a gap is a dash without a source", async () => {
  for (const question of [
    "Tỷ lệ hộ nghèo của huyện Thạch Vân qua các năm?",
    "So sánh huyện Thạch Vân và huyện Khe Lùng năm 2023",
  ]) {
    const { table, citations, text } = (await ask(question)) as Answered;
    for (const { label, figure, value, citations: shown } of table!.rows) {
      if (figure === null) {
        expect([value, shown]).toEqual([null, []]);
        expect(text).toContain(`• ${label}: —`);
        continue;
      }
      expect(citations[shown[0]!]!.quote).toContain(figure);
      expect(text).toContain(`• ${label}: ${figure} ${shown.map((at) => `[${at + 1}]`).join("")}`);
    }
    for (const citation of citations) expectExactCitation(assistant, citation);
  }
});

test.each<[string, string | null]>([
  ["Tỷ lệ hộ nghèo của huyện Thạch Vân qua các năm?", "percent"],
  ["Thu ngân sách nhà nước của huyện Thạch Vân qua các năm?", "vnd"],
  ["So sánh huyện Thạch Vân và huyện Khe Lùng năm 2023", null],
])("what all values are counted in: %s → %s", async (question, dimension) => {
  expect(await ask(question)).toMatchObject({ table: { dimension } });
});

describe("a table in a document", () => {
  test.each<[string, string, string]>([
    ["Thu ngân sách nhà nước của huyện Lũng Pô năm 2022?", "87,5 (tỷ đồng)", "năm 2022"],
    ["Thu ngân sách nhà nước của huyện Lũng Pô năm 2023?", "95 (tỷ đồng)", "số ước thực hiện"],
    ["Chỉ tiêu thu ngân sách nhà nước của huyện Lũng Pô năm 2024?", "110 (tỷ đồng)", "chỉ tiêu phấn đấu"],
    ["Dự toán thu ngân sách nhà nước của huyện Lũng Pô năm 2024?", "110 (tỷ đồng)", "chỉ tiêu phấn đấu"],
    ["Lũng Pô có bao nhiêu doanh nghiệp năm 2022?", "90", "năm 2022"],
    // What stands below the table is told by its own words, not by `Chỉ tiêu` of its first cell.
    ["Huyện Lũng Pô có bao nhiêu đảng viên?", "1.204 đảng viên", "năm 2023"],
  ])("%s → %s, %s", async (question, figure, words) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: "answered", highlights: [figure] });
    expect(answer.text).toContain(words);
    for (const citation of (answer as Answered).citations) expectExactCitation(assistant, citation);
  });

  test("the header that names the year is cited beside the row", async () => {
    const answer = (await ask("Thu ngân sách nhà nước của huyện Lũng Pô năm 2022?")) as Answered;
    const quotes = answer.citations.map(({ quote }) => quote);
    expect(quotes[0]).toBe("Thu ngân sách nhà nước (tỷ đồng) | 87,5 | 95 | 110");
    expect(quotes.some((quote) => quote.includes("Thực hiện năm 2022"))).toBe(true);
  });

  test("its cells stand beside figures of sentences", async () => {
    const rows = rowsOf(await ask("So sánh huyện Lũng Pô và huyện Khe Lùng năm 2023"));
    expect(rows).toContain("thu ngân sách – huyện Khe Lùng: 241 tỷ đồng");
  });
});
