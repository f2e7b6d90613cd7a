import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("several figures in one sentence", () => {
  test.each<Row>([
    [
      "Toàn huyện còn 67 hộ nghèo (chiếm 0,62%), 215 hộ cận nghèo (chiếm 1,98%).",
      [
        { value: 67, about: ["#poor-households"] },
        { value: 0.62, unit: "percent", about: ["#poor-households"] },
        { value: 215, about: ["#near-poor-households"], notAbout: ["#poor-households"] },
        { value: 1.98, unit: "percent", about: ["#near-poor-households"], notAbout: ["#poor-households"] },
      ],
    ],
    [
      "Toàn huyện có 312 hộ nghèo trên tổng số 7.450 hộ.",
      [
        { value: 312, about: ["#poor-households"] },
        { value: 7450, about: ["#households"], notAbout: ["#poor-households"] },
      ],
    ],
    [
      "Có 45 thôn đạt chuẩn trong tổng số 120 thôn.",
      [
        { value: 45, about: ["#village", "#reach-standard"] },
        { value: 120, about: ["#village"], notAbout: ["#reach-standard"] },
      ],
    ],
    [
      "Số hộ nghèo theo tiêu chí quốc gia là 34 hộ; theo tiêu chí riêng của tỉnh là 121 hộ.",
      [
        { value: 34, about: ["#poor-households"], basis: "tiêu chí quốc gia" },
        { value: 121, about: ["#poor-households"], basis: "tiêu chí riêng của tỉnh" },
      ],
    ],
    [
      "Đã xảy ra 5 vụ tai nạn giao thông, làm chết 3 người, bị thương 4 người.",
      [
        { value: 5, about: ["#traffic-accidents"] },
        { value: 3, notAbout: ["#traffic-accidents"] },
        { value: 4, notAbout: ["#traffic-accidents"] },
      ],
    ],
    [
      "Chi ngân sách đạt 652 tỷ đồng, trong đó chi đầu tư phát triển 210 tỷ đồng, chi thường xuyên 430 tỷ đồng.",
      [
        { value: 652e9, unit: "vnd", about: ["#state-budget-expenditure"] },
        {
          value: 210e9,
          unit: "vnd",
          about: ["#development-investment-expenditure"],
          notAbout: ["#state-budget-expenditure"],
        },
        {
          value: 430e9,
          unit: "vnd",
          about: ["#recurrent-expenditure"],
          notAbout: ["#state-budget-expenditure"],
        },
      ],
    ],
    // đồng chí is a comrade, no money; a comma after other things begins the next clause.
    ["Luân chuyển 14 đồng chí, điều động 9 đồng chí.", [{ value: 14 }, { value: 9 }]],
    [
      "Đàn lợn có 24.500 con, đàn trâu bò 3.870 con, gia cầm trên 400 nghìn con.",
      [
        { value: 24_500, notAbout: ["#poultry"] },
        { value: 3870, notAbout: ["#poultry"] },
        { value: 400_000, qualifier: "trên", about: ["#poultry"] },
      ],
    ],
    [
      "Đảng bộ huyện có 34 tổ chức cơ sở đảng với 3.256 đảng viên.",
      [
        { value: 34, about: ["#grassroots-party-organisations"] },
        { value: 3256, about: ["#party-members"], notAbout: ["#grassroots-party-organisations"] },
      ],
    ],
    [
      "Thu hút 4 dự án với tổng vốn đăng ký 312 triệu USD.",
      [
        { value: 4, about: ["#projects"] },
        { value: 312e6, unit: "usd" },
      ],
    ],
    [
      "Cảng hàng không đón 5.000 lượt khách, rừng trồng đạt 812 ha.",
      [
        { value: 5000, about: ["#tourists"] },
        { value: 812, unit: "hectare" },
      ],
    ],

    [
      "Toàn huyện hiện có 9 đơn vị hành chính, gồm 8 xã, 1 thị trấn.",
      [
        { value: 9, period: "đến 2024-01-15" },
        { value: 8, about: ["#commune"], notAbout: ["#township"], period: "đến 2024-01-15" },
        { value: 1, about: ["#township"], notAbout: ["#commune"], period: "đến 2024-01-15" },
      ],
    ],
    [
      "Huyện có 15 trường học, 214 phòng học, 5.120 học sinh.",
      [
        { value: 15, about: ["#schools"] },
        { value: 214, about: ["#classrooms"], notAbout: ["#schools"] },
        { value: 5120, about: ["#pupils"], notAbout: ["#schools", "#classrooms"] },
      ],
    ],
    [
      "Trong năm thành lập mới 21 doanh nghiệp, 6 hợp tác xã và 2 tổ hợp tác.",
      [
        { value: 21, about: ["#enterprises"] },
        { value: 6, about: ["#cooperatives"], notAbout: ["#enterprises"] },
        { value: 2, about: ["#cooperative-groups"], notAbout: ["#cooperatives"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo còn 2,1%; tỷ lệ hộ cận nghèo còn 4,7%.",
      [
        { value: 2.1, unit: "percent", about: ["#poor-households"], notAbout: ["#near-poor-households"] },
        { value: 4.7, unit: "percent", about: ["#near-poor-households"], notAbout: ["#poor-households"] },
      ],
    ],
    [
      "Tổng số hộ nghèo là 312 hộ, chiếm 2,9%; hộ cận nghèo là 455 hộ, chiếm 4,2%.",
      [
        { value: 312, about: ["#poor-households"] },
        { value: 2.9, unit: "percent", about: ["#poor-households"] },
        { value: 455, about: ["#near-poor-households"], notAbout: ["#poor-households"] },
        { value: 4.2, unit: "percent", about: ["#near-poor-households"], notAbout: ["#poor-households"] },
      ],
    ],
    [
      "Sản lượng lúa đạt 18.200 tấn, trong đó vụ mùa 10.400 tấn.",
      [
        { value: 18_200, unit: "tonne", about: ["#rice-output"] },
        { value: 10_400, unit: "tonne" },
      ],
    ],
    [
      "Cơ cấu kinh tế: nông nghiệp chiếm 38%, công nghiệp chiếm 27%, dịch vụ chiếm 35%.",
      [
        { value: 38, unit: "percent" },
        { value: 27, unit: "percent" },
        { value: 35, unit: "percent" },
      ],
    ],
    [
      "Kết nạp 96 đảng viên mới, khai trừ 3 đảng viên.",
      [
        { value: 96, about: ["#admit-party-members"] },
        { value: 3, about: ["#party-members"], notAbout: ["#admit-party-members"] },
      ],
    ],
    [
      "Thu ngân sách đạt 210 tỷ đồng, chi ngân sách 640 tỷ đồng.",
      [
        {
          value: 210e9,
          unit: "vnd",
          about: ["#state-budget-revenue"],
          notAbout: ["#state-budget-expenditure"],
        },
        {
          value: 640e9,
          unit: "vnd",
          about: ["#state-budget-expenditure"],
          notAbout: ["#state-budget-revenue"],
        },
      ],
    ],
    [
      "Tỷ suất tử vong trẻ em dưới 5 tuổi là 12‰, dưới 1 tuổi là 7‰.",
      [
        { value: 12, unit: "per-mille", about: ["#under-five-mortality"] },
        { value: 7, unit: "per-mille", about: ["#infant-mortality"], notAbout: ["#under-five-mortality"] },
      ],
    ],
    [
      "Đã hỗ trợ xóa 45 nhà tạm với kinh phí 3,6 tỷ đồng.",
      [
        { value: 45, about: ["#temporary-houses"] },
        { value: 3.6e9, unit: "vnd" },
      ],
    ],
  ])("%s", expectFigures);
});
