import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("a colon before a number parts nothing", () => {
  test.each<Row>([
    ["Kết quả hợp tác xã thành lập mới: 5 HTX.", [{ value: 5, about: ["#establish", "#cooperatives"] }]],
    ["Chỉ tiêu che phủ rừng: đạt 54,2%.", [{ value: 54.2, unit: "percent", about: ["#forest-coverage"] }]],
    ["Chỉ tiêu tạo việc làm mới: thực hiện 1.120 lao động.", [{ value: 1120, about: ["#jobs-created"] }]],
    ["Số hộ nghèo: còn 214 hộ.", [{ value: 214, about: ["#poor-households"] }]],
    [
      "Tỷ lệ thu gom rác thải sinh hoạt: trên 91%.",
      [{ value: 91, unit: "percent", qualifier: "trên", about: ["#solid-waste-collection"] }],
    ],
  ])("%s", expectFigures);
});

describe("còn lại", () => {
  test.each<Row>([
    ["Số hộ nghèo còn lại là 318 hộ.", [{ value: 318, about: ["#poor-households"] }]],
    ["Hộ nghèo còn lại: 204 hộ.", [{ value: 204, about: ["#poor-households"] }]],
    [
      "Có 6 xã đạt chuẩn nông thôn mới, còn lại 2 xã chưa đạt chuẩn.",
      [
        { value: 6, about: ["#commune", "#new-rural-standards"] },
        { value: 2, negated: true, about: ["#commune", "#not-achieve"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("comparisons end what is measured", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo còn 2,4%, so với mức 4,1% của năm 2022.",
      [
        { value: 2.4, unit: "percent", about: ["#poor-households"] },
        { value: 4.1, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
      ],
    ],
    [
      "Thu ngân sách đạt 231 tỷ đồng, trong khi chi ngân sách là 702 tỷ đồng.",
      [
        { value: 231e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 702e9, unit: "vnd", about: ["#state-budget-expenditure"] },
      ],
    ],
    [
      "Kết nạp 84 đảng viên mới, so với mức 71 đảng viên của năm 2022.",
      [
        { value: 84, about: ["#admit-party-members"] },
        { value: 71, status: "comparison", period: "2022", about: ["#admit-party-members"] },
      ],
    ],
    [
      "Huyện đón khách du lịch với trên 64.000 lượt khách.",
      [{ value: 64_000, qualifier: "trên", about: ["#tourists"] }],
    ],
    [
      "Có 5/8 xã đạt chuẩn nông thôn mới, so với mức 4/8 xã của năm 2022.",
      [
        { value: 5, of: 8, about: ["#commune", "#new-rural-standards"] },
        {
          value: 4,
          of: 8,
          status: "comparison",
          period: "2022",
          about: ["#commune", "#new-rural-standards"],
        },
      ],
    ],
  ])("%s", expectFigures);
});

describe("verbs that only tell how a value moved", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo là 3,08%, hạ 1,14 điểm phần trăm.",
      [
        { value: 3.08, unit: "percent", about: ["#poor-households"] },
        { value: 1.14, unit: "percentage-point", measure: "decrease", about: ["#poor-households"] },
      ],
    ],
    [
      "Độ bao phủ bảo hiểm y tế là 92,6%, nhích thêm 0,9 điểm phần trăm.",
      [
        { value: 92.6, unit: "percent", about: ["#health-insurance-coverage"] },
        { value: 0.9, unit: "percentage-point", measure: "increase", about: ["#health-insurance-coverage"] },
      ],
    ],
    [
      "Tỷ lệ trường đạt chuẩn quốc gia thêm 4,5 điểm phần trăm, đạt 78,2%.",
      [
        { value: 4.5, unit: "percentage-point", measure: "increase", about: ["#schools-national-standard"] },
        { value: 78.2, unit: "percent", about: ["#schools-national-standard"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a dash before a value, words that belong together", () => {
  test.each<Row>([
    ["Số hợp tác xã thành lập mới – 10 hợp tác xã", [{ value: 10, about: ["#establish", "#cooperatives"] }]],
    ["Đàn trâu, bò có 21.901 con.", [{ value: 21901, about: ["đàn", "trâu", "bò"] }]],
    [
      "Tổng sản lượng thủy sản cả khai thác và nuôi trồng 1.428 tấn.",
      [{ value: 1428, unit: "tonne", about: ["#aquatic-output"] }],
    ],
  ])("%s", expectFigures);
});
