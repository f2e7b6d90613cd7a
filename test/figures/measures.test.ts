import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("changes", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo giảm 1,6% so với năm 2022, còn 2,6%.",
      [
        { value: 1.6, unit: "percent", measure: "decrease" },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    ["Tỷ lệ hộ nghèo giảm 1,5 - 2%/năm.", [{ value: 2, unit: "percent", measure: "decrease" }]],
    [
      "Tỷ lệ tăng dân số tự nhiên là 1,02%.",
      [{ value: 1.02, unit: "percent", measure: "increase", about: ["#population-growth"] }],
    ],

    [
      "Giá trị sản xuất tăng 14,2%.",
      [{ value: 14.2, unit: "percent", measure: "increase", about: ["#production-value"] }],
    ],
    [
      "Giá trị sản xuất nông nghiệp tăng bình quân 5,6%/năm.",
      [{ value: 5.6, unit: "percent", measure: "increase" }],
    ],
    [
      "Tốc độ tăng trưởng kinh tế đạt 11,3%.",
      [
        {
          value: 11.3,
          unit: "percent",
          measure: "increase",
          about: ["#economic-growth"],
          notAbout: ["#production-value"],
        },
      ],
    ],
    [
      "Số vụ tai nạn giao thông giảm 20% so với cùng kỳ.",
      [{ value: 20, unit: "percent", measure: "decrease", about: ["#traffic-accidents"] }],
    ],
    [
      "Tỷ lệ hộ nghèo giảm 1,5 điểm phần trăm.",
      [{ value: 1.5, unit: "percentage-point", measure: "decrease" }],
    ],
    [
      "Tỷ lệ bao phủ bảo hiểm y tế nhích thêm 1,2 điểm phần trăm.",
      [{ value: 1.2, unit: "percentage-point", measure: "increase" }],
    ],
    [
      "Khách du lịch tăng gấp 2,5 lần so với năm 2022.",
      [{ value: 2.5, unit: "times", measure: "of-earlier" }],
    ],
    ["Diện tích rừng trồng tăng thêm 320 ha.", [{ value: 320, unit: "hectare", measure: "increase" }]],
    ["Hộ nghèo giảm 87 hộ.", [{ value: 87, measure: "decrease", about: ["#poor-households"] }]],
    [
      "Tổng thu ngân sách đạt 240 tỷ đồng, tăng 12% so với cùng kỳ năm 2022.",
      [
        { value: 240e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 12, unit: "percent", measure: "increase", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Thu nội địa cao hơn 8% so với năm trước.",
      [{ value: 8, unit: "percent", measure: "increase", about: ["#domestic-revenue"] }],
    ],
    ["Sản lượng thủy sản sụt giảm 6,5%.", [{ value: 6.5, unit: "percent", measure: "decrease" }]],
  ])("%s", expectFigures);
});

describe("a change that ends in a level is a level", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo giảm từ 3% xuống dưới 1%.",
      [
        { value: 3, unit: "percent", status: "comparison" },
        { value: 1, unit: "percent", qualifier: "dưới", about: ["#poor-households"] },
      ],
    ],

    [
      "Tỷ trọng nông nghiệp giảm từ 45% (2020) xuống 38% (2023).",
      [
        { value: 45, unit: "percent", period: "2020", status: "comparison", about: ["#agriculture-share"] },
        { value: 38, unit: "percent", about: ["#agriculture-share"] },
      ],
    ],
    [
      "Số hộ nghèo giảm 85 hộ so với năm 2022, hiện còn 67 hộ.",
      [
        { value: 85, measure: "decrease", about: ["#poor-households"] },
        { value: 67, about: ["#poor-households"], period: "đến 2024-01-15" },
      ],
    ],

    ["Tỷ lệ hộ nghèo giảm còn 4,1%.", [{ value: 4.1, unit: "percent" }]],
    ["Tỷ lệ hộ nghèo giảm xuống dưới 3%.", [{ value: 3, unit: "percent", qualifier: "dưới" }]],
    ["Thu nhập bình quân đầu người nâng lên 72 triệu đồng.", [{ value: 72e6, unit: "vnd" }]],
    ["Tỷ lệ lao động qua đào tạo tăng lên 78%.", [{ value: 78, unit: "percent" }]],
    [
      "Kéo giảm tỷ lệ hộ nghèo từ 3% năm 2022 xuống 2,38%.",
      [
        { value: 3, unit: "percent", period: "2022", status: "comparison" },
        { value: 2.38, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo giảm từ 6,8% năm 2020 xuống còn 2,3% năm 2023.",
      [
        { value: 6.8, unit: "percent", period: "2020", status: "comparison", about: ["#poor-households"] },
        { value: 2.3, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    [
      "Số hộ nghèo giảm từ 412 hộ (năm 2022) xuống còn 198 hộ (năm 2023).",
      [
        { value: 412, period: "2022", status: "comparison", about: ["#poor-households"] },
        { value: 198, about: ["#poor-households"] },
      ],
    ],
    [
      "Thu nhập bình quân đầu người tăng từ 45 triệu đồng năm 2020 lên 63 triệu đồng năm 2023.",
      [
        { value: 45e6, unit: "vnd", period: "2020", status: "comparison", about: ["#income-per-capita"] },
        { value: 63e6, unit: "vnd", about: ["#income-per-capita"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a share of a plan or of an earlier value", () => {
  test.each<Row>([
    [
      "Tổng giá trị sản xuất ước đạt 5.870 tỷ đồng, tăng 15,1% so cùng kỳ và bằng 102,3% KH.",
      [
        {
          value: 5870e9,
          unit: "vnd",
          qualifier: "ước đạt",
          status: "estimate",
          about: ["#production-value"],
        },
        {
          value: 15.1,
          unit: "percent",
          measure: "increase",
          status: "estimate",
          about: ["#production-value"],
        },
        {
          value: 102.3,
          unit: "percent",
          measure: "of-plan",
          status: "estimate",
          about: ["#production-value"],
        },
      ],
    ],
    [
      "Thu ngân sách cả năm thực hiện 205.340 triệu đồng, đạt 121% dự toán tỉnh giao, bằng 108% cùng kỳ.",
      [
        { value: 205.34e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 121, unit: "percent", measure: "of-plan", about: ["#state-budget-revenue"] },
        { value: 108, unit: "percent", measure: "of-earlier", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Doanh thu du lịch đạt 310 tỷ đồng, gấp 1,8 lần cùng kỳ.",
      [
        { value: 310e9, unit: "vnd" },
        { value: 1.8, unit: "times", measure: "of-earlier", about: ["#tourism-revenue"] },
      ],
    ],

    [
      "Thu ngân sách nhà nước bằng 104,6% dự toán tỉnh giao.",
      [{ value: 104.6, unit: "percent", measure: "of-plan", about: ["#state-budget-revenue"] }],
    ],
    [
      "Tổng thu ngân sách đạt 215 tỷ đồng, đạt 98% kế hoạch năm.",
      [
        { value: 215e9, unit: "vnd" },
        { value: 98, unit: "percent", measure: "of-plan", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Sản lượng lương thực đạt 19.500 tấn, bằng 101,2% so với kế hoạch.",
      [
        { value: 19_500, unit: "tonne" },
        { value: 101.2, unit: "percent", measure: "of-plan" },
      ],
    ],
    [
      "Thu ngân sách đạt 190 tỷ đồng, bằng 112% so với cùng kỳ.",
      [
        { value: 190e9, unit: "vnd" },
        { value: 112, unit: "percent", measure: "of-earlier" },
      ],
    ],
    [
      "Lượng khách du lịch bằng 135% cùng kỳ năm 2022.",
      [{ value: 135, unit: "percent", measure: "of-earlier" }],
    ],
    [
      // The plan of capital is what a rate of disbursement is a share of.
      "Giải ngân vốn đầu tư công đạt 96,3% kế hoạch vốn giao.",
      [{ value: 96.3, unit: "percent", measure: "level", about: ["#public-investment-disbursement"] }],
    ],
  ])("%s", expectFigures);
});

describe("two levels set side by side are levels", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo còn 2,6% so với 4,2% của năm 2022.",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 4.2, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});
