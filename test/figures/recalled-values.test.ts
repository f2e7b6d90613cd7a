import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("in brackets", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo từ 4,9% (năm 2022) giảm xuống 3,1%.",
      [
        { value: 4.9, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
        { value: 3.1, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    [
      "Thu nhập bình quân đầu người từ 41,5 triệu đồng (năm 2021) nâng lên 52,8 triệu đồng.",
      [
        { value: 41.5e6, unit: "vnd", status: "comparison", period: "2021", about: ["#income-per-capita"] },
        { value: 52.8e6, unit: "vnd", about: ["#income-per-capita"] },
      ],
    ],
    [
      "Phát triển đảng viên mới được 63 đồng chí (năm 2022 kết nạp 58 đồng chí).",
      [
        { value: 63, about: ["#admit-party-members"] },
        { value: 58, status: "comparison", period: "2022", about: ["#admit-party-members"] },
      ],
    ],
    [
      "Trường đạt chuẩn quốc gia đạt 82,4% (cùng kỳ năm 2022 là 79,3%).",
      [
        { value: 82.4, unit: "percent", about: ["#schools-national-standard"] },
        {
          value: 79.3,
          unit: "percent",
          status: "comparison",
          period: "2022",
          about: ["#schools-national-standard"],
        },
      ],
    ],
    [
      "Tạo việc làm cho 1.415 lao động (cùng kỳ năm 2022 là 1.302 lao động).",
      [
        { value: 1415, about: ["#jobs-created"] },
        { value: 1302, status: "comparison", period: "2022", about: ["#jobs-created"] },
      ],
    ],
    [
      "Kết nạp được 96 đảng viên mới (năm 2022 là 88 đảng viên), trong đó có 47 đảng viên nữ.",
      [
        { value: 96, about: ["#admit-party-members"] },
        { value: 88, status: "comparison", period: "2022", about: ["#admit-party-members"] },
        { value: 47, about: ["#admit-party-members", "#party-members"] },
      ],
    ],
    // What the year's value is, last year's is: a change.
    [
      "Giá trị sản xuất tăng 7,4% (năm 2022: 9,1%).",
      [
        { value: 7.4, unit: "percent", measure: "increase", about: ["#production-value"] },
        {
          value: 9.1,
          unit: "percent",
          measure: "increase",
          status: "comparison",
          period: "2022",
          about: ["#production-value"],
        },
      ],
    ],
    [
      "Giá trị sản xuất tăng 7,4% (năm 2022 đạt 6.150 tỷ đồng).",
      [
        { value: 7.4, unit: "percent", measure: "increase", about: ["#production-value"] },
        { value: 6150e9, unit: "vnd", status: "comparison", period: "2022", about: ["#production-value"] },
      ],
    ],
    // Of a time that has no name.
    [
      "Thu ngân sách đạt 240 tỷ đồng (cùng kỳ 198 tỷ đồng).",
      [
        { value: 240e9, unit: "vnd", about: ["#state-budget-revenue"] },
        {
          value: 198e9,
          unit: "vnd",
          status: "comparison",
          period: "2022",
          about: ["#state-budget-revenue"],
        },
      ],
    ],
  ])("%s", expectFigures);
});

describe("the year before the one that is reported", () => {
  test.each<Row>([
    [
      "Hộ nghèo còn 312 hộ (năm trước 455 hộ).",
      [
        { value: 312, about: ["#poor-households"] },
        { value: 455, status: "comparison", period: "2022", about: ["#poor-households"] },
      ],
    ],
    [
      "Tỷ lệ lao động qua đào tạo đạt 61,2%, năm ngoái là 58,7%.",
      [
        { value: 61.2, unit: "percent", about: ["#trained-labour"] },
        { value: 58.7, unit: "percent", status: "comparison", period: "2022", about: ["#trained-labour"] },
      ],
    ],
    [
      "Tỷ lệ hộ dùng nước hợp vệ sinh là 94,1%, cách đây một năm là 92,6%.",
      [
        { value: 94.1, unit: "percent", about: ["#hygienic-water-access"] },
        {
          value: 92.6,
          unit: "percent",
          status: "comparison",
          period: "2022",
          about: ["#hygienic-water-access"],
        },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a time that holds for one value alone", () => {
  test.each<Row>([
    [
      "Nếu như năm 2022 tỷ lệ hộ nghèo là 4,3% thì một năm sau con số này là 2,9%.",
      [
        { value: 4.3, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
        { value: 2.9, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    [
      "Năm 2023 huyện còn 180 hộ nghèo, trong khi năm 2022 có 267 hộ.",
      [
        { value: 180, about: ["#poor-households"] },
        { value: 267, status: "comparison", period: "2022", about: ["#poor-households"] },
      ],
    ],
    [
      "Số hợp tác xã thành lập mới: 7 HTX; cùng kỳ năm 2022 là 4 hợp tác xã.",
      [
        { value: 7, about: ["#establish", "#cooperatives"] },
        { value: 4, status: "comparison", period: "2022", about: ["#establish", "#cooperatives"] },
      ],
    ],
    [
      "Huyện đón 52.400 lượt khách du lịch; năm 2022, con số này là 47.100 lượt.",
      [
        { value: 52_400, about: ["#tourists"] },
        { value: 47_100, status: "comparison", period: "2022", about: ["#tourists"] },
      ],
    ],
    [
      "Số doanh nghiệp thành lập mới là 61 đơn vị ở năm 2022 và 74 đơn vị ở năm nay.",
      [
        { value: 61, status: "comparison", period: "2022", about: ["#enterprises", "#establish"] },
        { value: 74, about: ["#enterprises", "#establish"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo còn 2,6%, so với 4,2% của năm 2022; thu ngân sách đạt 205 tỷ đồng.",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 4.2, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
        { value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("the first value of a change", () => {
  test.each<Row>([
    [
      "Số hộ nghèo giảm từ 620 hộ xuống 411 hộ.",
      [
        { value: 620, status: "comparison", period: "-", about: ["#poor-households"] },
        { value: 411, about: ["#poor-households"] },
      ],
    ],
    [
      "Số hộ nghèo giảm từ 620 hộ năm 2022 xuống 411 hộ.",
      [
        { value: 620, status: "comparison", period: "2022", about: ["#poor-households"] },
        { value: 411, about: ["#poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("con số này takes over what was measured, with its own time", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo còn 2,6%. Năm 2022, con số này là 4,2%.",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 4.2, unit: "percent", period: "2022", about: ["#poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a time that one value is recalled for ends with it", () => {
  test.each<Row>([
    [
      "Tạo việc làm cho 1.415 lao động, năm 2022 là 1.302 lao động; tỷ lệ hộ nghèo còn 2,6%.",
      [
        { value: 1415, about: ["#jobs-created"] },
        { value: 1302, status: "comparison", period: "2022", about: ["#jobs-created"] },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    [
      "Xảy ra 32 vụ tai nạn giao thông, năm 2022 là 34 vụ; tỷ lệ hộ nghèo còn 2,6%.",
      [
        { value: 32, about: ["#traffic-accidents"] },
        { value: 34, status: "comparison", period: "2022", about: ["#traffic-accidents"] },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("the same stretch of the year before", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo còn 2,6% (kế hoạch 3%) (cùng kỳ 4,2%).",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 3, unit: "percent", status: "target", about: ["#poor-households"] },
        { value: 4.2, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
      ],
    ],
    // Of six months it is no year's.
    [
      "6 tháng đầu năm, thu ngân sách đạt 98 tỷ đồng (cùng kỳ 91 tỷ đồng).",
      [
        { value: 98e9, unit: "vnd", period: "2023-01..2023-06", about: ["#state-budget-revenue"] },
        { value: 91e9, unit: "vnd", period: "-", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Thu ngân sách đạt 240 tỷ đồng, bằng 104,2% CK.",
      [
        { value: 240e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 104.2, unit: "percent", measure: "of-earlier", about: ["#state-budget-revenue"] },
      ],
    ],
  ])("%s", expectFigures);
});
