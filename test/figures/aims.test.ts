import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("an aim beside its result", () => {
  test.each<Row>([
    [
      "Toàn huyện còn 402 hộ nghèo (kế hoạch 430 hộ).",
      [
        { value: 402, about: ["#poor-households"] },
        { value: 430, status: "target", about: ["#poor-households"] },
      ],
    ],
    [
      "Toàn huyện còn 402 hộ nghèo (kế hoạch 430 hộ); nước hợp vệ sinh đến với 88,2% số hộ.",
      [
        { value: 402, about: ["#poor-households"] },
        { value: 430, status: "target", about: ["#poor-households"] },
        { value: 88.2, unit: "percent", about: ["#hygienic-water-access"] },
      ],
    ],
    [
      "Doanh nghiệp thành lập mới đạt 41 doanh nghiệp/KH 35 doanh nghiệp.",
      [
        { value: 41, about: ["#establish", "#enterprises"] },
        { value: 35, status: "target", about: ["#establish", "#enterprises"] },
      ],
    ],
    [
      "Thu ngân sách đạt 246 tỷ đồng, nghị quyết đề ra 240 tỷ đồng.",
      [
        { value: 246e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 240e9, unit: "vnd", status: "target", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Tỷ lệ giải ngân vốn đầu tư công đạt 90,1%, được giao 95%.",
      [
        { value: 90.1, unit: "percent", about: ["#public-investment-disbursement"] },
        { value: 95, unit: "percent", status: "target", about: ["#public-investment-disbursement"] },
      ],
    ],
    [
      "Tỷ lệ lao động qua đào tạo đạt 63,5%, vượt chỉ tiêu 62% đề ra.",
      [
        { value: 63.5, unit: "percent", about: ["#trained-labour"] },
        { value: 62, unit: "percent", status: "target", about: ["#trained-labour"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo giảm còn 5,8%, hoàn thành chỉ tiêu 6,2% đề ra từ đầu năm.",
      [
        { value: 5.8, unit: "percent", about: ["#poor-households"] },
        { value: 6.2, unit: "percent", status: "target", about: ["#poor-households"] },
      ],
    ],
    [
      "Tỷ lệ suy dinh dưỡng ở trẻ dưới 5 tuổi còn 14,5% (mục tiêu đề ra là 15%).",
      [
        { value: 14.5, unit: "percent", about: ["#child-malnutrition"] },
        { value: 15, unit: "percent", status: "target", about: ["#child-malnutrition"] },
      ],
    ],
    [
      "Các doanh nghiệp xuất khẩu 98 triệu USD hàng hóa (kế hoạch 90 triệu USD).",
      [
        { value: 98e6, unit: "usd", about: ["#export-turnover"] },
        { value: 90e6, unit: "usd", status: "target", about: ["#export-turnover"] },
      ],
    ],
    [
      "Nông dân trong huyện lập 11 hợp tác xã mới; mục tiêu đề ra cho cả năm là 9 hợp tác xã.",
      [
        { value: 11, about: ["#establish", "#cooperatives"] },
        { value: 9, status: "target", about: ["#establish", "#cooperatives"] },
      ],
    ],
    [
      "Đã giải ngân 90,4% kế hoạch vốn đầu tư công; chỉ tiêu HĐND huyện giao là 97%.",
      [
        { value: 90.4, unit: "percent", about: ["#public-investment-disbursement"] },
        { value: 97, unit: "percent", status: "target", about: ["#public-investment-disbursement"] },
      ],
    ],
    [
      "Huyện có 8/12 xã đạt chuẩn nông thôn mới, mục tiêu nghị quyết năm là 9/12 xã.",
      [
        { value: 8, of: 12, about: ["#commune", "#new-rural-standards"] },
        { value: 9, of: 12, status: "target", about: ["#commune", "#new-rural-standards"] },
      ],
    ],
    [
      "Năm 2024, huyện đặt mục tiêu giá trị sản xuất tăng 11%; phát triển mới 50 doanh nghiệp.",
      [
        {
          value: 11,
          unit: "percent",
          measure: "increase",
          status: "target",
          period: "2024",
          about: ["#production-value"],
        },
        { value: 50, status: "target", period: "2024", about: ["#establish", "#enterprises"] },
      ],
    ],
    [
      "Tỷ lệ che phủ rừng 61,1% (mục tiêu nhiệm kỳ).",
      [{ value: 61.1, unit: "percent", status: "target", about: ["#forest-coverage"] }],
    ],
    // The aim that was missed is not denied.
    [
      "Tỷ lệ hộ dân nông thôn sử dụng nước sạch đạt 70,2%, chưa đạt chỉ tiêu 71% đề ra.",
      [
        { value: 70.2, unit: "percent", about: ["#clean-water-access"] },
        { value: 71, unit: "percent", status: "target", about: ["#clean-water-access"] },
      ],
    ],
    [
      "Thu nhập bình quân đầu người đạt 55,4 triệu đồng, chưa đạt chỉ tiêu 57 triệu đồng đề ra cho năm 2023.",
      [
        { value: 55.4e6, unit: "vnd", about: ["#income-per-capita"] },
        { value: 57e6, unit: "vnd", status: "target", about: ["#income-per-capita"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("what is disbursed of a plan is the level itself", () => {
  test.each<Row>([
    [
      "Vốn đầu tư công giải ngân được 92,8% kế hoạch.",
      [{ value: 92.8, unit: "percent", about: ["#public-investment-disbursement"] }],
    ],
    [
      "Đã giải ngân 90,3% kế hoạch vốn đầu tư công.",
      [{ value: 90.3, unit: "percent", about: ["#public-investment-disbursement"] }],
    ],
    [
      "Vốn đầu tư công giải ngân đạt 91,5% kế hoạch (kế hoạch 96%).",
      [
        { value: 91.5, unit: "percent", about: ["#public-investment-disbursement"] },
        { value: 96, unit: "percent", status: "target", about: ["#public-investment-disbursement"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("other plans are a measure", () => {
  test.each<Row>([
    [
      "Thu ngân sách đạt 104% kế hoạch.",
      [{ value: 104, unit: "percent", measure: "of-plan", about: ["#state-budget-revenue"] }],
    ],
    [
      "Thu ngân sách đạt 107% chỉ tiêu tỉnh giao.",
      [{ value: 107, unit: "percent", measure: "of-plan", about: ["#state-budget-revenue"] }],
    ],
    [
      "So với kế hoạch, thu nhập bình quân đầu người (52,1 triệu đồng) bằng 101,2%.",
      [
        { value: 52.1e6, unit: "vnd", about: ["#income-per-capita"] },
        { value: 101.2, unit: "percent", measure: "of-plan", about: ["#income-per-capita"] },
      ],
    ],
    [
      "So với dự toán, thu ngân sách bằng 104%; tỷ lệ hộ nghèo còn 2,6%.",
      [
        { value: 104, unit: "percent", measure: "of-plan", about: ["#state-budget-revenue"] },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a number alone in brackets behind its plan", () => {
  test.each<Row>([
    [
      "Kết nạp được 109 đảng viên, bằng 103,8% kế hoạch năm (105 đảng viên).",
      [
        { value: 109, about: ["#admit-party-members"] },
        { value: 103.8, unit: "percent", measure: "of-plan", about: ["#admit-party-members"] },
        { value: 105, status: "target", about: ["#party-members"] },
      ],
    ],
    [
      "Thu ngân sách đạt 455,6 tỷ đồng, vượt kế hoạch đề ra (428,3 tỷ đồng).",
      [
        { value: 455.6e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 428.3e9, unit: "vnd", status: "target", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Thu ngân sách đạt 98% dự toán giao (205 tỷ đồng).",
      [
        { value: 98, unit: "percent", measure: "of-plan", about: ["#state-budget-revenue"] },
        { value: 205e9, unit: "vnd", status: "target", about: ["#state-budget-revenue"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("the year's plan beside six months", () => {
  test.each<Row>([
    [
      "6 tháng đầu năm, tạo việc làm cho 702 lao động (kế hoạch cả năm 1.500 lao động).",
      [
        { value: 702, period: "2023-01..2023-06", about: ["#jobs-created"] },
        { value: 1500, status: "target", about: ["#jobs-created"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("chỉ tiêu that are indicators, what must be said of results", () => {
  test.each<Row>([
    [
      "Các chỉ tiêu còn lại: tỷ lệ hộ nghèo còn 2,6%; thu ngân sách đạt 205 tỷ đồng.",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Một số mặt cần được nhìn nhận nghiêm túc hơn: thu ngân sách 205 tỷ đồng.",
      [{ value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] }],
    ],
    [
      "Thời gian tới cần tăng thu ngân sách lên 250 tỷ đồng.",
      [{ value: 250e9, unit: "vnd", status: "target", about: ["#state-budget-revenue"] }],
    ],
  ])("%s", expectFigures);
});
