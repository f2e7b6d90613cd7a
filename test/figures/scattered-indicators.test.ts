import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("an indicator whose words stand apart", () => {
  test.each<Row>([
    [
      "Tỷ lệ qua đào tạo của đội ngũ lao động trên địa bàn đạt 58,4%.",
      [{ value: 58.4, unit: "percent", about: ["#trained-labour"] }],
    ],
    [
      "Nước hợp vệ sinh đã về tới 93,1% số hộ.",
      [{ value: 93.1, unit: "percent", about: ["#hygienic-water-access"] }],
    ],
    [
      "97,2% người dân trên địa bàn có thẻ bảo hiểm y tế.",
      [{ value: 97.2, unit: "percent", about: ["#health-insurance-coverage"] }],
    ],
    [
      "Đã giải ngân được 88,6% nguồn vốn đầu tư công.",
      [{ value: 88.6, unit: "percent", about: ["#public-investment-disbursement"] }],
    ],
    [
      "Trường đạt chuẩn quốc gia chiếm tỷ lệ 81,5%.",
      [{ value: 81.5, unit: "percent", about: ["#schools-national-standard"] }],
    ],
    [
      "Ngành thuế đã thu về cho ngân sách 412 tỷ đồng.",
      [{ value: 412e9, unit: "vnd", about: ["#state-budget-revenue"] }],
    ],
    ["Trồng mới 612 ha rừng.", [{ value: 612, unit: "hectare", about: ["#planted-forest-area"] }]],
    // Of several indicators named in one go none is made up.
    [
      "Khách sạn mới mở; tỷ lệ hộ nghèo còn 2,6%.",
      [{ value: 2.6, unit: "percent", about: ["#poor-households"] }],
    ],
  ])("%s", expectFigures);
});

describe("the topic that a clause opens with", () => {
  test.each<Row>([
    [
      "Về nước sạch, tỷ lệ hộ dân được sử dụng đạt 79,5%.",
      [{ value: 79.5, unit: "percent", about: ["#clean-water-access"] }],
    ],
    [
      "Về bảo hiểm y tế, tỷ lệ người dân tham gia là 95,4%.",
      [{ value: 95.4, unit: "percent", about: ["#health-insurance-coverage"] }],
    ],
    [
      "Đối với rác thải sinh hoạt, tỷ lệ thu gom đạt 87%.",
      [{ value: 87, unit: "percent", about: ["#solid-waste-collection"] }],
    ],
    // It ends with the first figure.
    [
      "Về nước sạch, tỷ lệ hộ dân được sử dụng đạt 79,5%; tỷ lệ hộ nghèo còn 2,6%.",
      [
        { value: 79.5, unit: "percent", about: ["#clean-water-access"] },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("what a rate is taken of names no indicator", () => {
  test.each<Row>([
    [
      "Rừng che phủ 58,3% diện tích tự nhiên, tăng 0,4 điểm phần trăm.",
      [
        { value: 58.3, unit: "percent", about: ["#forest-coverage"] },
        { value: 0.4, unit: "percentage-point", measure: "increase", about: ["#forest-coverage"] },
      ],
    ],
    [
      "Hộ cận nghèo chiếm 3,12% tổng số hộ.",
      [{ value: 3.12, unit: "percent", about: ["#near-poor-households"] }],
    ],
    [
      "Hộ nghèo chỉ còn chiếm 1,07% tổng số hộ toàn huyện.",
      [{ value: 1.07, unit: "percent", about: ["#poor-households"] }],
    ],
    [
      "Toàn huyện phủ bảo hiểm y tế tới 91% dân số.",
      [{ value: 91, unit: "percent", about: ["#health-insurance-coverage"] }],
    ],
    [
      "Toàn huyện còn 3,15% số hộ thuộc diện cận nghèo.",
      [{ value: 3.15, unit: "percent", about: ["#near-poor-households"] }],
    ],
  ])("%s", expectFigures);
});

describe("who did it is not what was done", () => {
  test.each<Row>([
    [
      "Các chi bộ nông thôn vận động nhân dân lập 9 hợp tác xã mới.",
      [{ value: 9, about: ["#establish", "#cooperatives"] }],
    ],
    ["Nông dân trong huyện lập 11 hợp tác xã mới.", [{ value: 11, about: ["#establish", "#cooperatives"] }]],
  ])("%s", expectFigures);
});
