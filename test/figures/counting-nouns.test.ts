import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("nouns that count what other words name", () => {
  test.each<Row>([
    ["Trong năm, các chi bộ kết nạp vào Đảng 87 người.", [{ value: 87, about: ["#admit-party-members"] }]],
    [
      "Đội ngũ đảng viên của toàn huyện lên tới 3.412 đồng chí.",
      [{ value: 3412, about: ["#party-members"] }],
    ],
    ["Số doanh nghiệp thành lập mới là 45 đơn vị.", [{ value: 45, about: ["#enterprises", "#establish"] }]],
    ["Phát triển đảng viên mới được 63 đồng chí.", [{ value: 63, about: ["#admit-party-members"] }]],
    [
      "Kết nạp vào Đảng 54 người, trong đó có 21 nữ.",
      [
        { value: 54, about: ["#admit-party-members"] },
        { value: 21, about: ["#admit-party-members"] },
      ],
    ],
    ["Các chi bộ kết nạp 72 quần chúng ưu tú vào Đảng.", [{ value: 72, about: ["#admit-party-members"] }]],
    ["Có 41 quần chúng ưu tú được kết nạp vào Đảng.", [{ value: 41, about: ["#admit-party-members"] }]],
    [
      "Kết nạp được 96 đảng viên mới, trong đó có 47 đảng viên nữ.",
      [
        { value: 96, about: ["#admit-party-members"] },
        { value: 47, about: ["#admit-party-members", "#party-members"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("con số stands in front of a count, other số make a name", () => {
  test.each<Row>([
    [
      "Số doanh nghiệp đang hoạt động nâng lên con số 512 doanh nghiệp.",
      [{ value: 512, about: ["#enterprises"] }],
    ],
    [
      "Tiến độ giải ngân vốn đầu tư công dừng ở con số 81,3%.",
      [{ value: 81.3, unit: "percent", about: ["#public-investment-disbursement"] }],
    ],
    ["Số hộ nghèo giảm về con số 96 hộ.", [{ value: 96, about: ["#poor-households"] }]],
    ["Thôn số 5 được khen thưởng.", []],
    ["Quốc lộ số 18 được mở rộng.", []],
  ])("%s", expectFigures);
});

describe("a total right behind its name", () => {
  test.each<Row>([
    [
      "Tổng số đảng viên 5.208; gieo trồng 9.420,5 ha.",
      [
        { value: 5208, about: ["#party-members"] },
        { value: 9420.5, unit: "hectare", about: ["#cultivated-area"] },
      ],
    ],
    ["Toàn huyện có tổng số đảng viên 5.208.", [{ value: 5208, about: ["#party-members"] }]],
  ])("%s", expectFigures);
});

describe("ranks and spans of time are no quantities", () => {
  test.each<Row>([
    ["Có 12 sản phẩm OCOP đạt 3 sao trở lên.", [{ value: 12, about: ["#ocop-products"] }]],
    ["Huyện có 4 sản phẩm OCOP 5 sao.", [{ value: 4, about: ["#ocop-products"] }]],
    [
      "Lũy kế 12 tháng thu ngân sách được 161,4 tỷ đồng.",
      [{ value: 161.4e9, unit: "vnd", about: ["#state-budget-revenue"] }],
    ],
    [
      "12 tháng thu ngân sách được 161,4 tỷ đồng.",
      [{ value: 161.4e9, unit: "vnd", about: ["#state-budget-revenue"] }],
    ],
    ["9 tháng đã kết nạp 51 đảng viên.", [{ value: 51, about: ["#admit-party-members", "#party-members"] }]],
  ])("%s", expectFigures);
});
