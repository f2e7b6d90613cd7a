import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("targets", () => {
  test.each<Row>([
    [
      "Năm 2024 phấn đấu kết nạp từ 60 đảng viên mới trở lên.",
      [{ value: 60, period: "2024", status: "target" }],
    ],

    [
      "Phấn đấu đến cuối năm 2024 tỷ lệ hộ nghèo còn dưới 1%.",
      [{ value: 1, unit: "percent", qualifier: "dưới", period: "2024", status: "target" }],
    ],
    [
      "Mục tiêu năm 2025 thu nhập bình quân đầu người đạt 90 triệu đồng.",
      [{ value: 90e6, unit: "vnd", period: "2025", status: "target" }],
    ],
    [
      "Năm 2024, thu ngân sách nhà nước đạt 260 tỷ đồng.",
      [{ value: 260e9, unit: "vnd", period: "2024", status: "target" }],
    ],
    ["Huyện dự kiến trồng 500 ha rừng gỗ lớn.", [{ value: 500, unit: "hectare", status: "target" }]],
    [
      "Đến năm 2030, huyện có 100% số xã đạt chuẩn nông thôn mới nâng cao.",
      [{ value: 100, unit: "percent", period: "2030", status: "target" }],
    ],
    ["Tỉnh giao chỉ tiêu giải quyết việc làm cho 900 lao động.", [{ value: 900, status: "target" }]],
    [
      "Quyết tâm giữ tỷ lệ che phủ rừng trên 60%.",
      [{ value: 60, unit: "percent", qualifier: "trên", status: "target" }],
    ],
    [
      "Cần huy động 450 tỷ đồng để hoàn thành tuyến đường.",
      [{ value: 450e9, unit: "vnd", status: "target" }],
    ],
    [
      "Mục tiêu cụ thể: tỷ lệ hộ nghèo dưới 2%; thu ngân sách trên 300 tỷ đồng; kết nạp 90 đảng viên mới.",
      [
        { value: 2, unit: "percent", qualifier: "dưới", status: "target" },
        { value: 300e9, unit: "vnd", qualifier: "trên", status: "target" },
        { value: 90, status: "target" },
      ],
    ],
    ["Chỉ tiêu năm 2023: tỷ lệ hộ nghèo còn 3%.", [{ value: 3, unit: "percent", status: "target" }]],
    ["Năm 2023, huyện phấn đấu kết nạp 80 đảng viên.", [{ value: 80, status: "target" }]],
  ])("%s", expectFigures);
});

describe("an aim that was reached is a result", () => {
  test.each<Row>([
    [
      "Kế hoạch thu ngân sách là 190 tỷ đồng, kết quả thu ngân sách đạt 205 tỷ đồng.",
      [
        { value: 190e9, unit: "vnd", status: "target" },
        { value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Nghị quyết đề ra chỉ tiêu giảm 1%, thực tế tỷ lệ hộ nghèo đã giảm 1,6%.",
      [
        { value: 1, unit: "percent", measure: "decrease", status: "target" },
        { value: 1.6, unit: "percent", measure: "decrease", about: ["#poor-households"] },
      ],
    ],
    [
      "Đến năm 2025 phấn đấu có 60% lao động qua đào tạo; hiện nay tỷ lệ này là 48%.",
      [
        { value: 60, unit: "percent", period: "2025", status: "target" },
        { value: 48, unit: "percent", period: "đến 2024-01-15" },
      ],
    ],
    [
      "Có 16/18 chỉ tiêu hoàn thành, 2 chỉ tiêu chưa hoàn thành.",
      [
        { value: 16, of: 18, about: ["#targets"] },
        { value: 2, negated: true, about: ["#targets"] },
      ],
    ],
    ["Một số chỉ tiêu đạt thấp: tỷ lệ giải ngân đạt 61%.", [{ value: 61, unit: "percent" }]],

    ["Huyện đã hoàn thành mục tiêu 100% thôn có điện lưới quốc gia.", [{ value: 100, unit: "percent" }]],
    ["Thu ngân sách hoàn thành vượt mức kế hoạch, đạt 236 tỷ đồng.", [{ value: 236e9, unit: "vnd" }]],
    ["Đã về đích mục tiêu huyện nông thôn mới với 9/9 xã đạt chuẩn.", [{ value: 9, of: 9 }]],
    ["Chương trình mục tiêu quốc gia được phân bổ 145 tỷ đồng.", [{ value: 145e9, unit: "vnd" }]],
    ["Có 18 chỉ tiêu đạt và vượt kế hoạch.", [{ value: 18 }]],
    [
      "So với mục tiêu đề ra, thu nhập bình quân đầu người đạt 66 triệu đồng.",
      [{ value: 66e6, unit: "vnd" }],
    ],
  ])("%s", expectFigures);
});

describe("estimates", () => {
  test.each<Row>([
    [
      "Ước cả năm 2023 giá trị sản xuất tăng 12%.",
      [{ value: 12, unit: "percent", measure: "increase", status: "estimate" }],
    ],
    ["Dự ước cả năm thu ngân sách sẽ là 228 tỷ đồng.", [{ value: 228e9, unit: "vnd", status: "estimate" }]],
    ["Thu ngân sách ước thực hiện 228 tỷ đồng.", [{ value: 228e9, unit: "vnd", status: "estimate" }]],
    ["Tỷ lệ hộ nghèo ước còn 1,9%.", [{ value: 1.9, unit: "percent", status: "estimate" }]],
  ])("%s", expectFigures);
});

describe("values recalled for another period", () => {
  test.each<Row>([
    [
      "Tỷ lệ hộ nghèo là 2,6%, giảm 1,6 điểm phần trăm so với năm 2022 (4,2%).",
      [
        { value: 2.6, unit: "percent" },
        { value: 1.6, unit: "percentage-point", measure: "decrease" },
        { value: 4.2, unit: "percent", period: "2022", status: "comparison", about: ["#poor-households"] },
      ],
    ],

    [
      "Tỷ lệ hộ nghèo còn 2,8% (năm 2022 là 4,6%).",
      [
        { value: 2.8, unit: "percent" },
        { value: 4.6, unit: "percent", period: "2022", status: "comparison" },
      ],
    ],
    [
      "Thu ngân sách đạt 230 tỷ đồng (năm 2022: 205 tỷ đồng).",
      [
        { value: 230e9, unit: "vnd" },
        { value: 205e9, unit: "vnd", period: "2022", status: "comparison", about: ["#state-budget-revenue"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo giảm từ trên 6% xuống 4,1%.",
      [
        { value: 6, unit: "percent", qualifier: "trên", period: "-", status: "comparison" },
        { value: 4.1, unit: "percent", about: ["#poor-households"] },
      ],
    ],
    [
      "Huyện có 310 doanh nghiệp, tăng 25 doanh nghiệp so với năm 2022.",
      [
        { value: 310, about: ["#enterprises"] },
        { value: 25, measure: "increase", about: ["#enterprises"] },
      ],
    ],
    [
      "Năm 2022, tỷ lệ hộ nghèo của huyện là 5,3%; năm 2023 còn 3,1%.",
      [
        { value: 5.3, unit: "percent", period: "2022" },
        { value: 3.1, unit: "percent" },
      ],
    ],
  ])("%s", expectFigures);
});

describe("what is not reached is negated", () => {
  test.each<Row>([
    ["Có 3 xã chưa đạt chuẩn nông thôn mới.", [{ value: 3, negated: true }]],
    ["Còn 12 thôn chưa có nhà văn hóa.", [{ value: 12, negated: true }]],
    ["Có 4 chỉ tiêu không đạt kế hoạch.", [{ value: 4, negated: true }]],
    ["Có 6 xã đạt chuẩn, 2 xã chưa đạt chuẩn.", [{ value: 6 }, { value: 2, negated: true }]],
  ])("%s", expectFigures);
});

describe("a line of the title heads no section of aims", () => {
  test.each<Row>([
    [
      "về nhiệm vụ năm 2024\nBan Chấp hành Đảng bộ huyện Đầm Hà đánh giá tình hình năm 2023 như sau:\nThu ngân sách đạt 205 tỷ đồng. Tỷ lệ hộ nghèo còn 2,6%.",
      [
        { value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] },
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
      ],
    ],
  ])("%s", (text, figures) =>
    expectFigures(text, figures, { title: "NGHỊ QUYẾT về nhiệm vụ năm 2024", date: "2023-12-20" }),
  );
});
