import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("the period of a figure", () => {
  test.each<Row>([
    // A part of the year reported is not the whole of it, even when its year goes without saying.
    ["6 tháng đầu năm, huyện kết nạp 35 đảng viên mới.", [{ value: 35, period: "2023-01..2023-06" }]],
    [
      "Trong 3 tháng đầu năm, thu ngân sách đạt 45 tỷ đồng.",
      [{ value: 45e9, unit: "vnd", period: "2023-01..2023-03" }],
    ],
    ["Quý I, thu ngân sách đạt 52 tỷ đồng.", [{ value: 52e9, unit: "vnd", period: "2023-01..2023-03" }]],
    ["Riêng tháng 9, huyện đón 12.000 lượt khách.", [{ value: 12_000, period: "2023-09..2023-09" }]],
    [
      "Từ năm 2020 đến năm 2023, huyện đầu tư 1.250 tỷ đồng xây dựng hạ tầng.",
      [{ value: 1250e9, unit: "vnd", period: "2020-2023" }],
    ],
    [
      "Năm 2022 huyện đón 35.000 lượt khách, đến năm 2023 đã tăng lên 52.000 lượt khách.",
      [{ value: 35_000, period: "2022" }, { value: 52_000 }],
    ],

    [
      "6 tháng đầu năm 2023, thu ngân sách đạt 110 tỷ đồng.",
      [{ value: 110e9, unit: "vnd", period: "2023-01..2023-06" }],
    ],
    [
      "Thu ngân sách 9 tháng đầu năm 2023 đạt 162 tỷ đồng.",
      [{ value: 162e9, unit: "vnd", period: "2023-01..2023-09" }],
    ],
    ["Quý III/2023, huyện đón 25.000 lượt khách du lịch.", [{ value: 25_000, period: "2023-07..2023-09" }]],
    ["Tháng 11/2023, huyện giải quyết 420 hồ sơ.", [{ value: 420, period: "2023-11..2023-11" }]],
    [
      "Giai đoạn 2021-2023, huyện xây mới 52 km đường.",
      [{ value: 52, unit: "kilometre", period: "2021-2023" }],
    ],
    [
      "Nửa đầu nhiệm kỳ 2020-2025, Đảng bộ kết nạp 268 đảng viên mới.",
      [{ value: 268, period: "2020-2025 giữa kỳ" }],
    ],
    ["Đến nay, toàn huyện có 14 sản phẩm OCOP.", [{ value: 14, period: "đến 2024-01-15" }]],
    ["Tính đến ngày 31/12/2023, dư nợ cho vay đạt 1.020 tỷ đồng.", [{ value: 1020e9, unit: "vnd" }]],
    [
      "Thu ngân sách năm 2021 là 180 tỷ đồng, năm 2022 là 205 tỷ đồng, năm 2023 là 230 tỷ đồng.",
      [
        { value: 180e9, unit: "vnd", period: "2021" },
        { value: 205e9, unit: "vnd", period: "2022" },
        { value: 230e9, unit: "vnd", period: "2023" },
      ],
    ],
    ["Thu ngân sách đạt 231 tỷ đồng trong năm 2023.", [{ value: 231e9, unit: "vnd" }]],
    ["Thu ngân sách tăng 9% so với năm 2022.", [{ value: 9, unit: "percent", measure: "increase" }]],
    [
      "Năm 2023, huyện đón 35.000 lượt khách, gấp 2,3 lần năm 2021, trong đó khách quốc tế 4.120 lượt; doanh thu đạt 214 tỷ đồng.",
      [
        { value: 35_000, period: "2023" },
        { value: 2.3, unit: "times", period: "2023" },
        { value: 4_120, period: "2023", status: "result" },
        { value: 214e9, unit: "vnd", period: "2023", status: "result" },
      ],
    ],
    [
      "Năm 2023, huyện đón 35.000 lượt khách, gấp đôi năm 2021; doanh thu du lịch đạt 214 tỷ đồng.",
      [
        { value: 35_000, period: "2023" },
        { value: 214e9, unit: "vnd", period: "2023", status: "result" },
      ],
    ],
    // The time of a crop or of classes is not that of what is told next.
    [
      "Diện tích mía niên vụ 2022 - 2023 đạt 640 ha. Tổng đàn trâu, bò đạt 41.300 con.",
      [
        { value: 640, unit: "hectare", period: "2022-2023" },
        { value: 41_300, period: "2023", status: "result" },
      ],
    ],
    ["Kết thúc năm 2023, tỷ lệ giải ngân đạt 95%.", [{ value: 95, unit: "percent" }]],
    [
      "Trong giai đoạn 2020 - 2023, tỷ lệ hộ nghèo giảm bình quân 1,2%/năm.",
      [{ value: 1.2, unit: "percent", measure: "decrease", period: "2020-2023" }],
    ],
    [
      "Năm học 2022-2023, tỷ lệ tốt nghiệp THPT đạt 99,2%.",
      [{ value: 99.2, unit: "percent", period: "2022-2023" }],
    ],
  ])("%s", expectFigures);
});

describe("a report that names no period is read as of its own day", () => {
  test.each<Row>([
    [
      "Xã có 1.120 hộ dân.",
      [{ value: 1120, place: "xã Đồn Đạc", period: "đến 2022-06-03", about: ["#households"] }],
    ],
  ])("%s", (text, figures) =>
    expectFigures(text, figures, { title: "Xã Đồn Đạc đổi mới từng ngày", date: "2022-06-03" }),
  );
  test.each<Row>([["Xã có 1.120 hộ dân.", [{ value: 1120, place: "xã Đồn Đạc", period: "-" }]]])(
    "nor day: %s",
    (text, figures) => expectFigures(text, figures, { title: "Xã Đồn Đạc đổi mới từng ngày", date: null }),
  );
});

describe("years that are no time of a figure, times that only say when an aim was set", () => {
  test.each<Row>([
    [
      "Giá trị sản xuất (giá so sánh 2010) tăng 11,1%.",
      [{ value: 11.1, unit: "percent", measure: "increase", about: ["#production-value"] }],
    ],
    [
      "Giá trị sản xuất theo giá cố định năm 1994 đạt 5.000 tỷ đồng.",
      [{ value: 5000e9, unit: "vnd", about: ["#production-value"] }],
    ],
    [
      "Bảo hiểm y tế bao phủ 96,5% dân số (mức giao đầu năm: 93,9%).",
      [
        { value: 96.5, unit: "percent", about: ["#health-insurance-coverage"] },
        { value: 93.9, unit: "percent", status: "target", about: ["#health-insurance-coverage"] },
      ],
    ],
    [
      "Tỷ lệ che phủ rừng – 66,3% / kế hoạch 66,6% / năm 2022: 65,8%",
      [
        { value: 66.3, unit: "percent", about: ["#forest-coverage"] },
        { value: 66.6, unit: "percent", status: "target", about: ["#forest-coverage"] },
        { value: 65.8, unit: "percent", status: "comparison", period: "2022", about: ["#forest-coverage"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo còn 2,6%, năm 2022 thực hiện 4,2%; thu ngân sách đạt 205 tỷ đồng.",
      [
        { value: 2.6, unit: "percent", about: ["#poor-households"] },
        { value: 4.2, unit: "percent", status: "comparison", period: "2022", about: ["#poor-households"] },
        { value: 205e9, unit: "vnd", about: ["#state-budget-revenue"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("thực hiện tại says nothing of now", () => {
  test.each<Row>([
    ["Công tác kiểm tra được thực hiện tại 34 tổ chức đảng.", [{ value: 34, about: ["#party-bodies"] }]],
    ["Hiện tại, huyện có 310 doanh nghiệp.", [{ value: 310, period: "đến 2024-01-15" }]],
  ])("%s", expectFigures);
});
