import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];
const PROVINCE = { title: "Quảng Ninh: Kinh tế - xã hội năm 2023", date: "2024-01-20" } as const;

describe("places", () => {
  test.each<Row>([
    [
      "Các huyện Bình Liêu, Ba Chẽ có tỷ lệ hộ nghèo lần lượt là 3,4% và 5,2%.",
      [
        { value: 3.4, unit: "percent", place: "huyện Bình Liêu", about: ["#poor-households"] },
        { value: 5.2, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] },
      ],
    ],
    [
      "Thu ngân sách của huyện Hải Hà, huyện Đầm Hà và huyện Tiên Yên lần lượt đạt 310 tỷ đồng; 190 tỷ đồng; 160 tỷ đồng.",
      [
        { value: 310e9, unit: "vnd", place: "huyện Hải Hà", about: ["#state-budget-revenue"] },
        { value: 190e9, unit: "vnd", place: "huyện Đầm Hà", about: ["#state-budget-revenue"] },
        { value: 160e9, unit: "vnd", place: "huyện Tiên Yên", about: ["#state-budget-revenue"] },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("indicators", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo và tỷ lệ hộ cận nghèo lần lượt là 2,6% và 4,7%.",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 4.7, unit: "percent", about: ["#near-poor-households"] },
      ],
    ],
    [
      "Thu ngân sách và chi ngân sách lần lượt đạt 205 tỷ đồng và 905 tỷ đồng.",
      [
        { value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 905e9, unit: "vnd", about: ["#state-budget-expenditure"] },
      ],
    ],
    [
      "Doanh nghiệp và hợp tác xã thành lập mới lần lượt là 31 và 6.",
      [
        { value: 31, about: ["#enterprises"] },
        { value: 6, about: ["#cooperatives"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo và tỷ lệ hộ cận nghèo tương ứng là 2,6% và 4,7%.",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 4.7, unit: "percent", about: ["#near-poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("years", () => {
  test.each<Row>([
    [
      "Tổng giá trị sản xuất các năm 2021, 2022 và 2023 lần lượt là 6.120 tỷ đồng; 6.940 tỷ đồng; 7.505 tỷ đồng.",
      [
        { value: 6120e9, unit: "vnd", status: "comparison", period: "2021", about: ["#production-value"] },
        { value: 6940e9, unit: "vnd", status: "comparison", period: "2022", about: ["#production-value"] },
        { value: 7505e9, unit: "vnd", about: ["#production-value"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo năm 2022 và năm 2023 lần lượt là 4,2% và 2,6%.",
      [
        { value: 4.2, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a list ends as it began", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo và tỷ lệ hộ cận nghèo lần lượt là 5% và 6%; 7 xã đạt chuẩn nông thôn mới.",
      [
        { value: 5, unit: "percent", about: ["#poor-households"] },
        { value: 6, unit: "percent", about: ["#near-poor-households"] },
        { value: 7, about: ["#commune", "#new-rural-standards"] },
      ],
    ],
    [
      "Xuất khẩu đạt 120 triệu USD; thu ngân sách và chi ngân sách lần lượt đạt 205 tỷ đồng và 905 tỷ đồng.",
      [
        { value: 120e6, unit: "usd", about: ["#export-turnover"] },
        { value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 905e9, unit: "vnd", about: ["#state-budget-expenditure"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("unequal lists are nobody's", () => {
  test.each<Row>([
    ["Các huyện Bình Liêu, Ba Chẽ, Tiên Yên có tỷ lệ hộ nghèo lần lượt là 3,4% và 5,2%.", []],
    [
      "Tỷ lệ hộ nghèo, tỷ lệ hộ cận nghèo và tỷ lệ che phủ rừng của huyện Ba Chẽ lần lượt là 5,2% và 7,8%.",
      [],
    ],
    ["Thu ngân sách các năm 2021, 2022, 2023 lần lượt là 150 tỷ đồng và 170 tỷ đồng.", []],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});
