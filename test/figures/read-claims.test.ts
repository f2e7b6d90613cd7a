import { describe, expect, test } from "vitest";
import { createClaimReader } from "../../src/figures/read-claims.ts";
import { createQuestionReader } from "../../src/language/read-question.ts";
import { expand, gazetteer, glossary } from "../support/corpus/language.ts";

const readQuestion = createQuestionReader({ glossary, gazetteer, expand, now: () => new Date("2026-06-15") });
const inSteps = createClaimReader({ glossary, gazetteer, readQuestion });
const read = (text: string) => [...inSteps(text)].flat();

/** `2.6 percent level #poor-households | Đầm Hà | 2023`: the decisive keys, place and year of each claim. */
function claims(text: string): string[] {
  return read(text).map(({ quantity, question }) => {
    const keys = question.keys.filter(({ decisive }) => decisive).map(({ key }) => key);
    const places = question.places.map(({ name }) => name);
    return [
      [quantity.values.map((value) => value * quantity.unit.scale).join(" or "), quantity.unit.dimension],
      [question.measure, ...keys],
    ]
      .map((words) => words.join(" "))
      .join(" ")
      .concat(` | ${places.join(" + ") || "-"} | ${question.period?.start.slice(0, 4) ?? "-"}`)
      .concat(question.asksTarget ? " target" : "");
  });
}

describe("what a text claims", () => {
  test.each<[string, string, string[]]>([
    [
      "one figure",
      "Tỷ lệ hộ nghèo Đầm Hà năm 2023 là 2,6%.",
      ["2.6 percent level #poor-households | Đầm Hà | 2023"],
    ],
    [
      "a decimal point",
      "Tỷ lệ hộ nghèo Đầm Hà năm 2023 là 5.19%.",
      ["5.19 percent level #poor-households | Đầm Hà | 2023"],
    ],
    [
      "a number without its mark",
      "Đầm Hà có 2400 đảng viên.",
      ["2400 count level #party-members | Đầm Hà | -"],
    ],
    [
      "a mark that means two things",
      "Đầm Hà có 2,400 đảng viên.",
      ["2.4 or 2400 count level #party-members | Đầm Hà | -"],
    ],
    [
      "dollars in words",
      "Kim ngạch xuất khẩu Đầm Hà năm 2023 đạt 1,6 tỷ đô la.",
      ["1600000000 usd level #export-turnover | Đầm Hà | 2023"],
    ],
    [
      "an increase",
      "Thu ngân sách Đầm Hà năm 2023 tăng 19,5%.",
      ["19.5 percent increase #state-budget-revenue | Đầm Hà | 2023"],
    ],
    [
      "a decrease",
      "Thu ngân sách Đầm Hà năm 2023 giảm 3%.",
      ["3 percent decrease #state-budget-revenue | Đầm Hà | 2023"],
    ],
    [
      "an increase in English",
      "Dam Ha's budget revenue increased by 12% in 2023.",
      ["12 percent increase #state-budget-revenue | Đầm Hà | 2023"],
    ],
    [
      "a share of the year before",
      "Thu ngân sách Đầm Hà năm 2023 bằng 119,5% so với năm 2022.",
      ["119.5 percent of-earlier #state-budget-revenue | Đầm Hà | 2023"],
    ],
    [
      "a share of the plan",
      "Thu ngân sách Đầm Hà năm 2023 đạt 104% dự toán.",
      ["104 percent of-plan #state-budget-revenue | Đầm Hà | 2023"],
    ],
    [
      "a level reached by a change",
      "Tỷ lệ hộ nghèo Đầm Hà năm 2023 giảm còn 2,6%.",
      ["2.6 percent level #poor-households | Đầm Hà | 2023"],
    ],
    [
      "an aim",
      "Đầm Hà phấn đấu năm 2025 tỷ lệ hộ nghèo còn 1%.",
      ["1 percent level #poor-households | Đầm Hà | 2025 target"],
    ],
    [
      "things counted",
      "Năm 2023 Đầm Hà thành lập 36 doanh nghiệp.",
      ["36 count level #enterprises | Đầm Hà | 2023"],
    ],
    ["nothing", "Bà con xuống chợ phiên.", []],
    ["a year alone is no figure", "Năm 2023 Đầm Hà có nhiều đổi mới.", []],
  ])("%s: %s", (_, text, expected) => expect(claims(text)).toEqual(expected));
});

describe("place and time", () => {
  test.each<[string, string, string[]]>([
    [
      "are carried within a sentence",
      "Năm 2023, huyện Đầm Hà có tỷ lệ hộ nghèo 2,6%, thu ngân sách 205 tỷ đồng và 2.400 đảng viên.",
      [
        "2.6 percent level #poor-households | Đầm Hà | 2023",
        "205000000000 vnd level #state-budget-revenue | Đầm Hà | 2023",
        "2400 count level #party-members | Đầm Hà | 2023",
      ],
    ],
    [
      "are carried from sentence to sentence",
      "Huyện Đầm Hà năm 2023 có nhiều đổi mới. Tỷ lệ hộ nghèo còn 2,6%.\nThu ngân sách đạt 205 tỷ đồng.",
      [
        "2.6 percent level #poor-households | Đầm Hà | 2023",
        "205000000000 vnd level #state-budget-revenue | Đầm Hà | 2023",
      ],
    ],
    [
      "a new place keeps the year",
      "Năm 2023, tỷ lệ hộ nghèo Đầm Hà là 2,6%. Tỷ lệ hộ nghèo Ba Chẽ là 4,1%.",
      [
        "2.6 percent level #poor-households | Đầm Hà | 2023",
        "4.1 percent level #poor-households | Ba Chẽ | 2023",
      ],
    ],
    [
      "a new year keeps the place",
      "Năm 2022, tỷ lệ hộ nghèo Đầm Hà là 3,4%. Năm 2023, tỷ lệ hộ nghèo là 2,6%.",
      [
        "3.4 percent level #poor-households | Đầm Hà | 2022",
        "2.6 percent level #poor-households | Đầm Hà | 2023",
      ],
    ],
    [
      "a new place within the sentence keeps the indicator",
      "Năm 2023, tỷ lệ hộ nghèo của huyện Đầm Hà là 2,6%, của huyện Ba Chẽ là 4,1%.",
      [
        "2.6 percent level #poor-households | Đầm Hà | 2023",
        "4.1 percent level #poor-households | Ba Chẽ | 2023",
      ],
    ],
    [
      "a year right behind its figure",
      "Tỷ lệ hộ nghèo Đầm Hà giảm từ 3,4% năm 2022 xuống còn 2,6% năm 2023.",
      [
        "3.4 percent level #poor-households | Đầm Hà | 2022",
        "2.6 percent level #poor-households | Đầm Hà | 2023",
      ],
    ],
  ])("%s", (_, text, expected) => expect(claims(text)).toEqual(expected));
});

test.each<[string, string[]]>([
  ["Tỷ lệ hộ nghèo Đầm Hà là 2,6%.", ["Tỷ lệ hộ nghèo Đầm Hà là 2,6%."]],
  [
    "Năm 2023, tỷ lệ hộ nghèo Đầm Hà là 2,6%, thu ngân sách đạt 205 tỷ đồng.",
    ["tỷ lệ hộ nghèo Đầm Hà là 2,6%", "thu ngân sách đạt 205 tỷ đồng."],
  ],
])("the words of each claim: %s", (text, words) =>
  expect(read(text).map((claim) => claim.text)).toEqual(words),
);
