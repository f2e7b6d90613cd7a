import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];
const PROVINCE = { title: "Quảng Ninh: Kinh tế - xã hội", date: "2024-01-20" } as const;
const PROVINCE_2023 = { title: "Quảng Ninh: Kinh tế - xã hội năm 2023", date: "2024-01-20" } as const;
const REVENUE = ["#state-budget-revenue"];
const POVERTY = ["#poor-households"];

describe("the time of a heading holds for the places headed below it", () => {
  test.each<Row>([
    [
      "TỔNG HỢP CÁC ĐỊA PHƯƠNG NĂM 2022\n1. Huyện Ba Chẽ\nThu ngân sách đạt 60 tỷ đồng.\n2. Huyện Tiên Yên\nThu ngân sách đạt 90 tỷ đồng.",
      [
        { value: 60e9, unit: "vnd", place: "huyện Ba Chẽ", period: "2022", about: REVENUE },
        { value: 90e9, unit: "vnd", place: "huyện Tiên Yên", period: "2022", about: REVENUE },
      ],
    ],
    [
      "I. KẾT QUẢ NĂM 2022\n1. Huyện Ba Chẽ\nThu ngân sách đạt 60 tỷ đồng.\nII. KHÓ KHĂN, VƯỚNG MẮC\n1. Huyện Ba Chẽ\nTỷ lệ hộ nghèo còn 5,9%.",
      [
        { value: 60e9, unit: "vnd", place: "huyện Ba Chẽ", period: "2022" },
        { value: 5.9, unit: "percent", place: "huyện Ba Chẽ", period: "-" },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("a title that says where its district lies, and parts that letters number", () => {
  const DISTRICT = {
    title: "Tình hình kinh tế - xã hội năm 2022 và kế hoạch năm 2023 huyện Ba Chẽ, tỉnh Quảng Ninh",
    date: "2022-12-12",
  } as const;
  const PLACE = "huyện Ba Chẽ";
  test.each<Row>([
    [
      "A. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022\nI. Kinh tế\nXã Nam Sơn có tỷ lệ hộ nghèo cao nhất với 9%.\n2. Chăn nuôi\nTổng đàn bò đạt 4.300 con.\nB. KẾ HOẠCH NĂM 2023\nI. Các chỉ tiêu\nThu ngân sách đạt 90 tỷ đồng.",
      [
        { value: 9, unit: "percent", place: "xã Nam Sơn", period: "2022", about: POVERTY },
        { value: 4300, place: PLACE, period: "2022" },
        { value: 90e9, unit: "vnd", place: PLACE, period: "2023", status: "target", about: REVENUE },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, DISTRICT));
});

describe("a report is not on the year that its first sentence looks back on", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo giảm từ 5,6% năm 2020 xuống còn 2,6% năm 2023.",
      [
        { value: 5.6, unit: "percent", status: "comparison", place: "tỉnh Quảng Ninh", period: "2020" },
        { value: 2.6, unit: "percent", place: "tỉnh Quảng Ninh", period: "2023", about: POVERTY },
      ],
    ],
    [
      "Nếu năm 2020 tỷ lệ hộ nghèo là 5,6% thì đến hết năm 2023 con số này là 2,6%.",
      [
        { value: 5.6, unit: "percent", place: "tỉnh Quảng Ninh", period: "2020", about: POVERTY },
        { value: 2.6, unit: "percent", place: "tỉnh Quảng Ninh", period: "2023", about: POVERTY },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE));
});

describe("what is looked back on, and what was set, is told apart from the result", () => {
  test.each<Row>([
    [
      "Nếu như năm 2022, tỷ lệ hộ nghèo mới ở mức 6,9% thì năm 2023, tỷ lệ hộ nghèo còn 5,1%.",
      [
        { value: 6.9, unit: "percent", status: "comparison", period: "2022", about: POVERTY },
        { value: 5.1, unit: "percent", about: POVERTY },
      ],
    ],
    [
      "Thu ngân sách đạt 110 tỷ đồng, so với mức 98 tỷ đồng của năm trước.",
      [
        { value: 110e9, unit: "vnd", about: REVENUE },
        { value: 98e9, unit: "vnd", status: "comparison", period: "2022", about: REVENUE },
      ],
    ],
    [
      "Hộ dân dùng nước hợp vệ sinh đạt 67,6%; mức đề ra đầu năm là 64,2%.",
      [
        { value: 67.6, unit: "percent" },
        { value: 64.2, unit: "percent", status: "target" },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures));
});

describe("one place is singled out for what the sentence before measured", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo của tỉnh là 1,2%. Riêng huyện Ba Chẽ còn 3,9%, còn huyện Tiên Yên và huyện Hải Hà lần lượt là 2,1% và 0,8%.",
      [
        { value: 1.2, unit: "percent", place: "tỉnh Quảng Ninh", about: POVERTY },
        { value: 3.9, unit: "percent", place: "huyện Ba Chẽ", about: POVERTY },
        { value: 2.1, unit: "percent", place: "huyện Tiên Yên", about: POVERTY },
        { value: 0.8, unit: "percent", place: "huyện Hải Hà", about: POVERTY },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo của tỉnh là 1,2%. Riêng huyện Ba Chẽ đạt 39 tỷ đồng.",
      [
        { value: 1.2, unit: "percent", place: "tỉnh Quảng Ninh", about: POVERTY },
        { value: 39e9, unit: "vnd", place: "huyện Ba Chẽ", notAbout: POVERTY },
      ],
    ],
    [
      "Về số doanh nghiệp thành lập mới, toàn tỉnh đạt 277 doanh nghiệp; dẫn đầu là huyện Hải Hà với 67 doanh nghiệp.",
      [
        { value: 277, place: "tỉnh Quảng Ninh", about: ["#enterprises", "#establish"] },
        { value: 67, place: "huyện Hải Hà", about: ["#enterprises", "#establish"] },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures, PROVINCE_2023));
});

describe("what was done to some things is not said of others", () => {
  test.each<Row>([
    [
      "Kết nạp 32 đảng viên, du lịch khởi sắc, thu hút 50.786 lượt khách.",
      [
        { value: 32, about: ["#admit-party-members"] },
        { value: 50_786, about: ["#tourists"], notAbout: ["#admit-party-members"] },
      ],
    ],
    [
      "Thành lập mới 12 doanh nghiệp, nâng tổng số lên 145 doanh nghiệp.",
      [
        { value: 12, about: ["#establish", "#enterprises"] },
        { value: 145, about: ["#enterprises"], notAbout: ["#establish"] },
      ],
    ],
    [
      "Trong năm có 12 doanh nghiệp mới, lũy kế có 145 doanh nghiệp.",
      [
        { value: 12, about: ["#establish", "#enterprises"] },
        { value: 145, about: ["#enterprises"], notAbout: ["#establish"] },
      ],
    ],
    ["Tiến hành kiểm tra đối với 25 tổ chức đảng.", [{ value: 25, about: ["#inspect", "#party-bodies"] }]],
    [
      "Chương trình xóa nhà tạm, nhà dột nát hoàn thành 168 ngôi nhà.",
      [{ value: 168, about: ["#temporary-houses"] }],
    ],
    [
      "Phát triển được 10 sản phẩm OCOP, trong khi năm 2022 chỉ có 6 sản phẩm.",
      [
        { value: 10, about: ["#ocop-products"] },
        { value: 6, status: "comparison", period: "2022", about: ["#ocop-products"] },
      ],
    ],
  ])("%s", (text, figures) => expectFigures(text, figures));
});

describe("a number in front of what it measures, or behind who asked for it", () => {
  test.each<Row>([
    [
      "• 170,5 tỷ đồng – đó là doanh thu du lịch của huyện Đầm Hà.",
      [{ value: 170.5e9, unit: "vnd", about: ["#tourism-revenue"] }],
    ],
    [
      "Đồng chí Bí thư Tỉnh ủy đề nghị huyện Đầm Hà năm 2024 phấn đấu thu nhập bình quân đầu người đạt 95 triệu đồng.",
      [
        {
          value: 95e6,
          unit: "vnd",
          status: "target",
          period: "2024",
          about: ["#income-per-capita"],
          notAbout: ["#party-secretary-provincial"],
        },
      ],
    ],
    [
      "Giao 60 công dân nhập ngũ (năm 2022: 58 công dân).",
      [
        { value: 60, about: ["#military-recruits"] },
        { value: 58, status: "comparison", period: "2022", about: ["#military-recruits"] },
      ],
    ],
    ["Huyện được giao 60 công dân nhập ngũ.", [{ value: 60, status: "target" }]],
  ])("%s", (text, figures) => expectFigures(text, figures));
});

describe("rows that lack their number's cell", () => {
  const header =
    "TT | Đơn vị | Thu ngân sách (tỷ đồng) | Trồng rừng (ha)\n1 | Huyện Ba Chẽ | 60 | 40\n2 | Huyện Hải Hà | 90 | 30\n";
  const parts: Told[] = [
    { value: 60e9, unit: "vnd", place: "huyện Ba Chẽ", about: REVENUE },
    { value: 40, unit: "hectare", place: "huyện Ba Chẽ" },
    { value: 90e9, unit: "vnd", place: "huyện Hải Hà", about: REVENUE },
    { value: 30, unit: "hectare", place: "huyện Hải Hà" },
  ];
  const total: Told[] = [
    { value: 150e9, unit: "vnd", place: "tỉnh Quảng Ninh", about: REVENUE },
    { value: 70, unit: "hectare", place: "tỉnh Quảng Ninh" },
  ];
  test.each<[string, Told[]]>([
    [" | Toàn tỉnh | 150 | 70", total],
    ["Tổng cộng | 150 | 70", total],
    // Which of the two columns it stands in cannot be told.
    ["Tổng cộng | 150", []],
  ])("%s", (row, figures) => expectFigures(`${header}${row}`, [...parts, ...figures], PROVINCE_2023));
});
