import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("a level with its unit", () => {
  test.each<Row>([
    ["Có 1,2 vạn lao động qua đào tạo.", [{ value: 12_000 }]],

    ["Tỷ lệ hộ nghèo toàn huyện còn 3,42%.", [{ value: 3.42, unit: "percent", about: ["#poor-households"] }]],
    [
      "Thu ngân sách nhà nước đạt 186,5 tỷ đồng.",
      [{ value: 186.5e9, unit: "vnd", about: ["#state-budget-revenue"] }],
    ],
    [
      "Tổng mức bán lẻ hàng hóa đạt 12.450 tỷ đồng.",
      [{ value: 12_450e9, unit: "vnd", about: ["#retail-sales"] }],
    ],
    [
      "Thu nhập bình quân đầu người đạt 68 triệu đồng/người/năm.",
      [{ value: 68e6, unit: "vnd", about: ["#income-per-capita"] }],
    ],
    [
      "Kim ngạch xuất khẩu qua cửa khẩu đạt 1,2 tỷ USD.",
      [{ value: 1.2e9, unit: "usd", about: ["#export-turnover"] }],
    ],
    [
      "Tổng diện tích gieo trồng đạt 4.215,6 ha.",
      [{ value: 4215.6, unit: "hectare", about: ["#cultivated-area"] }],
    ],
    [
      "Sản lượng thủy sản cả năm đạt 15.320 tấn.",
      [{ value: 15_320, unit: "tonne", about: ["#aquatic-output"] }],
    ],
    ["Tỷ suất tử vong mẹ là 8,5‰.", [{ value: 8.5, unit: "per-mille" }]],
    ["Đã cứng hóa được 35,7 km đường giao thông nông thôn.", [{ value: 35.7, unit: "kilometre" }]],
    ["Dân số của huyện là 43.512 người.", [{ value: 43_512, about: ["#population"] }]],
    ["Tỷ lệ che phủ rừng ổn định ở mức 61 %.", [{ value: 61, unit: "percent", about: ["#forest-coverage"] }]],
    ["Công suất điện gió lắp đặt đạt 48 MW.", [{ value: 48, unit: "megawatt" }]],
    [
      "Vốn đăng ký của 12 doanh nghiệp thành lập mới là 87 tỷ đồng.",
      [
        { value: 12, about: ["#enterprises"] },
        { value: 87e9, unit: "vnd" },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a qualifier is kept as written", () => {
  test.each<Row>([
    ["Doanh thu du lịch đạt trên 95 tỷ đồng.", [{ value: 95e9, unit: "vnd", qualifier: "trên" }]],
    [
      "Tỷ lệ hộ cận nghèo còn dưới 2%.",
      [
        {
          value: 2,
          unit: "percent",
          qualifier: "dưới",
          about: ["#near-poor-households"],
          notAbout: ["#poor-households"],
        },
      ],
    ],
    [
      "Huyện đón gần 120.000 lượt khách du lịch.",
      [{ value: 120_000, qualifier: "gần", about: ["#tourists"] }],
    ],
    ["Giải quyết việc làm cho khoảng 1.150 lao động.", [{ value: 1150, qualifier: "khoảng" }]],
    ["Tạo việc làm mới cho hơn 700 người.", [{ value: 700, qualifier: "hơn" }]],
    ["Tổng đàn gia cầm xấp xỉ 410.000 con.", [{ value: 410_000, qualifier: "xấp xỉ" }]],
    ["Mỗi xã có ít nhất 2 sản phẩm OCOP.", [{ value: 2, qualifier: "ít nhất", about: ["#ocop-products"] }]],
    ["Tỷ lệ thất nghiệp không quá 3%.", [{ value: 3, unit: "percent", qualifier: "không quá" }]],
    [
      "Tổng vốn đầu tư toàn xã hội ước đạt 2.300 tỷ đồng.",
      [{ value: 2300e9, unit: "vnd", qualifier: "ước đạt", status: "estimate" }],
    ],
  ])("%s", expectFigures);
});

describe("a ratio keeps its whole", () => {
  test.each<Row>([
    ["Huyện đã hoàn thành 17/20 chỉ tiêu.", [{ value: 17, of: 20 }]],
    [
      "Đến nay có 8/9 xã đạt chuẩn nông thôn mới.",
      [{ value: 8, of: 9, about: ["#commune"], period: "đến 2024-01-15" }],
    ],
    [
      "Có 27/31 trường đạt chuẩn quốc gia, chiếm 87,1%.",
      [
        { value: 27, of: 31 },
        { value: 87.1, unit: "percent" },
      ],
    ],
    ["Giải quyết 1.245/1.250 hồ sơ đúng hạn.", [{ value: 1245, of: 1250 }]],
  ])("%s", expectFigures);
});

describe("zero in words", () => {
  test.each<Row>([
    ["Đến cuối năm 2023, huyện không còn hộ nghèo.", [{ value: 0, about: ["#poor-households"] }]],
    ["Toàn huyện không có doanh nghiệp nợ bảo hiểm.", [{ value: 0, about: ["#enterprises"] }]],
    ["Năm 2023 cả huyện không còn nhà tạm.", [{ value: 0 }]],
  ])("%s", expectFigures);
});
