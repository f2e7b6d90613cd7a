import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];
const PROVINCE = { title: "Quảng Ninh: Kinh tế - xã hội năm 2023", date: "2024-01-20" } as const;

describe("places in a province's report", () => {
  test.each<Row>([
    [
      "Các xã Đồn Đạc, Đạp Thanh, Thanh Sơn có tỷ lệ hộ nghèo lần lượt là 4,1%; 3,8% và 2,9%.",
      [
        { value: 4.1, unit: "percent", place: "xã Đồn Đạc", about: ["#poor-households"] },
        { value: 3.8, unit: "percent", place: "xã Đạp Thanh", about: ["#poor-households"] },
        { value: 2.9, unit: "percent", place: "xã Thanh Sơn", about: ["#poor-households"] },
      ],
    ],

    [
      "Tỷ lệ hộ nghèo các huyện: Bình Liêu 3,2%; Ba Chẽ 2,7%; Tiên Yên 1,1%.",
      [
        { value: 3.2, unit: "percent", place: "huyện Bình Liêu", about: ["#poor-households"] },
        { value: 2.7, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] },
        { value: 1.1, unit: "percent", place: "huyện Tiên Yên", about: ["#poor-households"] },
      ],
    ],
    [
      "Thu ngân sách của huyện Hải Hà đạt 320 tỷ đồng, huyện Đầm Hà đạt 190 tỷ đồng.",
      [
        { value: 320e9, unit: "vnd", place: "huyện Hải Hà", about: ["#state-budget-revenue"] },
        { value: 190e9, unit: "vnd", place: "huyện Đầm Hà", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Bình Liêu và Ba Chẽ có tỷ lệ hộ nghèo lần lượt là 3,2% và 2,7%.",
      [
        { value: 3.2, unit: "percent", place: "huyện Bình Liêu" },
        { value: 2.7, unit: "percent", place: "huyện Ba Chẽ" },
      ],
    ],
    ["Toàn tỉnh có 171 xã, phường, thị trấn.", [{ value: 171, place: "tỉnh Quảng Ninh" }]],
    [
      "Tỷ lệ hộ nghèo của tỉnh Quảng Ninh là 0,24%, trong khi của huyện Ba Chẽ là 2,7%.",
      [
        { value: 0.24, unit: "percent", place: "tỉnh Quảng Ninh" },
        { value: 2.7, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] },
      ],
    ],
    [
      "Thành phố Hạ Long thu ngân sách 21.500 tỷ đồng; thành phố Cẩm Phả 7.400 tỷ đồng.",
      [
        { value: 21_500e9, unit: "vnd", place: "thành phố Hạ Long" },
        { value: 7400e9, unit: "vnd", place: "thành phố Cẩm Phả", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Huyện Vân Đồn và huyện Cô Tô không còn hộ nghèo.",
      [{ value: 0, place: "huyện Vân Đồn + huyện Cô Tô" }],
    ],
    [
      "Xã Hoành Mô có 1.050 hộ, xã Đồng Văn có 780 hộ.",
      [
        { value: 1050, place: "xã Hoành Mô" },
        { value: 780, place: "xã Đồng Văn" },
      ],
    ],
    ["Tại huyện Tiên Yên, đã có 11 xã đạt chuẩn nông thôn mới.", [{ value: 11, place: "huyện Tiên Yên" }]],
    [
      "Tuyến cao tốc nối với Hà Nội dài 130 km.",
      [{ value: 130, unit: "kilometre", place: "tỉnh Quảng Ninh" }],
    ],
    [
      "Có 5 xã thuộc huyện Bình Liêu thoát khỏi diện đặc biệt khó khăn.",
      [{ value: 5, place: "huyện Bình Liêu" }],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("a subject is carried over", () => {
  test.each<Row>([
    [
      "Huyện Bình Liêu có nhiều chuyển biến. Tỷ lệ hộ nghèo còn 3,2%.",
      [{ value: 3.2, unit: "percent", place: "huyện Bình Liêu" }],
    ],
    [
      "Năm 2022, huyện Hải Hà bứt phá. Giá trị sản xuất tăng 16%. Thu ngân sách đạt 300 tỷ đồng.",
      [
        { value: 16, unit: "percent", measure: "increase", place: "huyện Hải Hà", period: "2022" },
        { value: 300e9, unit: "vnd", place: "huyện Hải Hà", period: "2022" },
      ],
    ],
    [
      "Huyện Bình Liêu có 7 xã, thị trấn. Toàn tỉnh có 13 địa phương cấp huyện.",
      [
        { value: 7, place: "huyện Bình Liêu" },
        { value: 13, place: "tỉnh Quảng Ninh" },
      ],
    ],
    [
      "Thăm huyện Ba Chẽ, đoàn làm việc với lãnh đạo địa phương.\nToàn huyện hiện có 8 xã.",
      [{ value: 8, place: "huyện Ba Chẽ", period: "đến 2024-01-20" }],
    ],
    [
      "Huyện Ba Chẽ vượt khó.\nThu ngân sách của tỉnh đạt 55.600 tỷ đồng.",
      [{ value: 55_600e9, unit: "vnd", place: "tỉnh Quảng Ninh" }],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("a heading gives its place and period", () => {
  test.each<Row>([
    [
      "II. Huyện Ba Chẽ năm 2022\nThu ngân sách đạt 60 tỷ đồng.\nTỷ lệ hộ nghèo còn 5,9%.",
      [
        { value: 60e9, unit: "vnd", place: "huyện Ba Chẽ", period: "2022" },
        { value: 5.9, unit: "percent", place: "huyện Ba Chẽ", period: "2022" },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("places in a district's report", () => {
  test.each<Row>([
    // The document never names its province: better no place than its own.
    ["Thu ngân sách toàn tỉnh đạt 55.600 tỷ đồng.", [{ value: 55_600e9, unit: "vnd", place: "" }]],

    [
      "Tỷ lệ hộ nghèo của xã Tân Bình là 0,8%, xã Quảng Lâm là 6,5%, bình quân toàn huyện là 2,6%.",
      [
        { value: 0.8, unit: "percent", place: "xã Tân Bình", about: ["#poor-households"] },
        { value: 6.5, unit: "percent", place: "xã Quảng Lâm", about: ["#poor-households"] },
        { value: 2.6, unit: "percent", place: "huyện Đầm Hà" },
      ],
    ],
    // What the province hands down is not told of the province.
    [
      "Ban Thường vụ Tỉnh ủy Quảng Ninh về thăm.\nTheo chỉ đạo của tỉnh, thu ngân sách đạt 205 tỷ đồng.",
      [{ value: 205e9, unit: "vnd" }],
    ],
    [
      "Ban Thường vụ Tỉnh ủy Quảng Ninh về thăm.\nTỷ lệ hộ nghèo theo chuẩn của tỉnh là 3%.",
      [{ value: 3, unit: "percent", basis: "chuẩn của tỉnh" }],
    ],

    [
      "Xã Tân Lập có thu nhập bình quân 75 triệu đồng.\nToàn huyện thu ngân sách 180 tỷ đồng.",
      [
        { value: 75e6, unit: "vnd", place: "xã Tân Lập" },
        { value: 180e9, unit: "vnd", place: "huyện Đầm Hà" },
      ],
    ],
    [
      "Cùng với huyện Hải Hà, huyện Đầm Hà có 9/9 xã đạt chuẩn nông thôn mới.",
      [{ value: 9, of: 9, place: "huyện Đầm Hà" }],
    ],
    ["So với huyện Tiên Yên, thu ngân sách đạt 180 tỷ đồng.", [{ value: 180e9, unit: "vnd" }]],
  ])("%s", (text, figures) => expectFigures(text, figures));
});

describe("a letterhead's first line taken for the title", () => {
  const PARTY = { title: "ĐẢNG BỘ TỈNH QUẢNG NINH", date: "2023-12-20" } as const;
  test.each<Row>([
    [
      "ĐẢNG BỘ HUYỆN BA CHẼ\nKết luận hội nghị\nNăm 2023, tỷ lệ hộ nghèo còn 5,2%.",
      [{ value: 5.2, unit: "percent", place: "huyện Ba Chẽ", about: ["#poor-households"] }],
    ],
    [
      "Kết luận hội nghị\nNăm 2023, tỷ lệ hộ nghèo còn 0,9%.",
      [{ value: 0.9, unit: "percent", place: "tỉnh Quảng Ninh", about: ["#poor-households"] }],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PARTY));
});
