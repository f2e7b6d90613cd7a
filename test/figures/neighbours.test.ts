import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];
const PROVINCE = { title: "Quảng Ninh: Kinh tế - xã hội năm 2023", date: "2024-01-20" } as const;

describe("a neighbour's value is its own and passes no place on", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo huyện Bình Liêu còn 3,4%; cùng thời điểm, huyện Ba Chẽ là 5,2%.",
      [
        { value: 3.4, unit: "percent", place: "huyện Bình Liêu", about: ["#poor-households"] },
        { value: 5.2, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] },
      ],
    ],
    [
      "Tỷ lệ che phủ rừng của huyện Ba Chẽ đạt 72,1%, cao hơn huyện Tiên Yên (61,3%).",
      [
        { value: 72.1, unit: "percent", place: "huyện Ba Chẽ", about: ["#forest-coverage"] },
        { value: 61.3, unit: "percent", place: "huyện Tiên Yên", about: ["#forest-coverage"] },
      ],
    ],
    [
      "Huyện Tiên Yên còn 1,2% hộ nghèo, thấp hơn huyện Bình Liêu (3,4%); thu ngân sách đạt 160 tỷ đồng.",
      [
        { value: 1.2, unit: "percent", place: "huyện Tiên Yên", about: ["#poor-households"] },
        { value: 3.4, unit: "percent", place: "huyện Bình Liêu", about: ["#poor-households"] },
        { value: 160e9, unit: "vnd", place: "huyện Tiên Yên", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Tỷ lệ che phủ rừng đạt 55,4% (cùng thời điểm, huyện Đầm Hà là 48,2%).",
      [
        { value: 55.4, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#forest-coverage"] },
        { value: 48.2, unit: "percent", place: "huyện Đầm Hà", about: ["#forest-coverage"] },
      ],
    ],
    [
      "Tỷ lệ che phủ rừng đạt 55,4% (cùng thời điểm, huyện Đầm Hà là 48,2%). Tỷ lệ hộ nghèo còn 0,9%.",
      [
        { value: 55.4, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#forest-coverage"] },
        { value: 48.2, unit: "percent", place: "huyện Đầm Hà", about: ["#forest-coverage"] },
        { value: 0.9, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#poor-households"] },
      ],
    ],
    [
      "Thu nhập bình quân đầu người huyện Hải Hà đạt 58,6 triệu đồng, tăng 9,4%; riêng xã Quảng Sơn mới đạt 36,2 triệu đồng; thu ngân sách đạt 190 tỷ đồng.",
      [
        { value: 58.6e6, unit: "vnd", place: "huyện Hải Hà", about: ["#income-per-capita"] },
        {
          value: 9.4,
          unit: "percent",
          measure: "increase",
          place: "huyện Hải Hà",
          about: ["#income-per-capita"],
        },
        { value: 36.2e6, unit: "vnd", place: "xã Quảng Sơn", about: ["#income-per-capita"] },
        { value: 190e9, unit: "vnd", place: "huyện Hải Hà", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Tỷ lệ người dân tham gia BHYT huyện Ba Chẽ đạt 92,3%, tăng 1,1% so với năm 2022; xã Đồn Đạc thấp nhất, 70,4%.",
      [
        { value: 92.3, unit: "percent", place: "huyện Ba Chẽ", about: ["#health-insurance-coverage"] },
        {
          value: 1.1,
          unit: "percent",
          measure: "increase",
          place: "huyện Ba Chẽ",
          about: ["#health-insurance-coverage"],
        },
        { value: 70.4, unit: "percent", place: "xã Đồn Đạc", about: ["#health-insurance-coverage"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo của tỉnh còn 0,9%. Cao nhất là huyện Bình Liêu với 6,4%, tiếp đến huyện Ba Chẽ (5,1%); thấp nhất là thành phố Hạ Long, chỉ còn 0,2%.",
      [
        { value: 0.9, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#poor-households"] },
        { value: 6.4, unit: "percent", place: "huyện Bình Liêu", about: ["#poor-households"] },
        { value: 5.1, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] },
        { value: 0.2, unit: "percent", place: "thành phố Hạ Long", about: ["#poor-households"] },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("averages", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ dân sử dụng nước sạch huyện Đầm Hà đạt 77,3%, cao hơn bình quân chung của tỉnh (75,1%).",
      [
        { value: 77.3, unit: "percent", place: "huyện Đầm Hà", about: ["#clean-water-access"] },
        { value: 75.1, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#clean-water-access"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo huyện Bình Liêu là 3,4%, so với bình quân 1,9% của toàn tỉnh.",
      [
        { value: 3.4, unit: "percent", place: "huyện Bình Liêu", about: ["#poor-households"] },
        { value: 1.9, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#poor-households"] },
      ],
    ],
    [
      "Huyện Ba Chẽ có 83% người dân tham gia BHYT (bình quân chung toàn tỉnh năm 2023: 93,5%).",
      [
        { value: 83, unit: "percent", place: "huyện Ba Chẽ", about: ["#health-insurance-coverage"] },
        { value: 93.5, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#health-insurance-coverage"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo của tỉnh là 0,9%, cả nước là 2,9%.",
      [
        { value: 0.9, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#poor-households"] },
        { value: 2.9, unit: "percent", place: "", about: ["#poor-households"] },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("averages of a province that the report never names are nobody's", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ dân sử dụng nước sạch đạt 77,3%, cao hơn bình quân chung của tỉnh (75,1%).",
      [
        { value: 77.3, unit: "percent", about: ["#clean-water-access"] },
        { value: 75.1, unit: "percent", place: "", about: ["#clean-water-access"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo là 3,4%, so với bình quân 1,9% của toàn tỉnh.",
      [
        { value: 3.4, unit: "percent", about: ["#poor-households"] },
        { value: 1.9, unit: "percent", place: "", about: ["#poor-households"] },
      ],
    ],
    [
      "Tỷ lệ che phủ rừng đạt 51,4% (toàn tỉnh 55,2%).",
      [
        { value: 51.4, unit: "percent", about: ["#forest-coverage"] },
        { value: 55.2, unit: "percent", place: "", about: ["#forest-coverage"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("what is the province's, whose name the report never tells", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo của tỉnh là 0,9%; của huyện là 2,6%.",
      [
        { value: 0.9, unit: "percent", place: "", about: ["#poor-households"] },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    // Handed down by it, the figure is the report's own.
    [
      "Theo chỉ đạo của tỉnh, thu ngân sách đạt 205 tỷ đồng.",
      [{ value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] }],
    ],
  ])("%s", expectFigures);
});

describe("whom an office works with is spoken of", () => {
  test.each<Row>([
    [
      "Thường trực Tỉnh ủy Quảng Ninh làm việc với huyện Ba Chẽ. Tỷ lệ hộ nghèo còn 5,2%.",
      [{ value: 5.2, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] }],
    ],
    [
      "Đoàn công tác huyện Hải Hà làm việc với Ban Thường vụ Huyện ủy Bình Liêu. Thu ngân sách đạt 71 tỷ đồng.",
      [{ value: 71e9, unit: "vnd", place: "huyện Bình Liêu", about: ["#state-budget-revenue"] }],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("where and when a report was written is not of whom it tells", () => {
  test.each<Row>([
    [
      "Ba Chẽ, 19/3/2023 - Báo Quảng Ninh\nTỷ lệ hộ nghèo còn 1,1%.",
      [{ value: 1.1, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#poor-households"] }],
    ],
    [
      "Tiên Yên, ngày 12/01/2024\nThu ngân sách đạt 55.600 tỷ đồng.",
      [{ value: 55600e9, unit: "vnd", place: "tỉnh Quảng Ninh", about: ["#state-budget-revenue"] }],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("places ranked by what the sentence before measured", () => {
  test.each<Row>([
    [
      "Kim ngạch xuất khẩu của toàn tỉnh là 655 triệu USD. Đứng đầu là huyện Hải Hà với 158,6 triệu USD, kế đến là huyện Đầm Hà (136,5 triệu USD); huyện Ba Chẽ đạt 97,8 triệu USD.",
      [
        { value: 655e6, unit: "usd", place: "tỉnh Quảng Ninh", about: ["#export-turnover"] },
        { value: 158.6e6, unit: "usd", place: "huyện Hải Hà", about: ["#export-turnover"] },
        { value: 136.5e6, unit: "usd", place: "huyện Đầm Hà", about: ["#export-turnover"] },
        { value: 97.8e6, unit: "usd", place: "huyện Ba Chẽ", about: ["#export-turnover"] },
      ],
    ],
    [
      "Toàn tỉnh có 162 sản phẩm OCOP. Đứng đầu là huyện Hải Hà với 34 sản phẩm, tiếp theo là huyện Đầm Hà (33 sản phẩm).",
      [
        { value: 162, place: "tỉnh Quảng Ninh", about: ["#ocop-products"] },
        { value: 34, place: "huyện Hải Hà" },
        { value: 33, place: "huyện Đầm Hà" },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("what is said aside passes no place on, nor does the title of a report on several places", () => {
  test.each<Row>([
    [
      "Huyện Đầm Hà thu ngân sách 205 tỷ đồng. (Cùng năm, tỷ lệ hộ nghèo của huyện Ba Chẽ là 5,2%). Tỷ lệ hộ cận nghèo còn 3,1%.",
      [
        { value: 205e9, unit: "vnd", place: "huyện Đầm Hà" },
        { value: 5.2, unit: "percent", place: "huyện Ba Chẽ" },
        { value: 3.1, unit: "percent", place: "huyện Đầm Hà", about: ["#near-poor-households"] },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));

  test.each<Row>([
    [
      "Huyện Ba Chẽ có nhiều cố gắng.\nTỷ lệ hộ nghèo còn 5,2%.",
      [{ value: 5.2, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] }],
    ],
  ])("%s", (text, figures) =>
    expectFigures(text, figures, {
      title: "Lãnh đạo tỉnh Quảng Ninh nghe các địa phương báo cáo năm 2023",
      date: "2024-01-15",
    }),
  );
});
