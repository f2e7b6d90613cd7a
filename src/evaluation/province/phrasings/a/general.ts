import type { DistrictList, Phrasing, TargetWords } from "../../phrasing.ts";

/** `{N}` is one of the nouns, `{V}` the value with its unit. */
export const ESTIMATES: readonly string[] = [
  "{N} ước đạt {V}",
  "{N} cả năm ước đạt {V}",
  "ước cả năm, {N} đạt {V}",
  "{N} ước thực hiện {V}",
  "{N}{P} ước đạt {V}",
  "{N} ước tính đạt {V}",
];

export const HALVES: readonly string[] = [
  "{N} đạt {V}",
  "{N}{P} đạt {V}",
  "{N} 6 tháng đầu năm đạt {V}",
  "{N} đạt được {V}",
  "{N} được {V}",
  "{N} thực hiện đạt {V}",
];

export const HALF_ASIDES: readonly string[] = [
  "Riêng 6 tháng đầu năm {y}, {N} đạt {V}.",
  "Trước đó, 6 tháng đầu năm {y}, {N}{P} mới đạt {V}.",
  "Trong 6 tháng đầu năm {y}, {N} chỉ đạt {V}.",
];

export const COMMUNE_ASIDES: readonly string[] = [
  "Riêng xã {C}, {N} năm {y} là {V}.",
  "Tại xã {C}, {N} năm {y} đạt {V}.",
  "Đáng chú ý, năm {y}, {N} của xã {C} là {V}.",
];

export const TARGETS: TargetWords = {
  openings: [
    "Năm {y+}, {D} phấn đấu: ",
    "Mục tiêu đặt ra cho năm {y+}: ",
    "Nghị quyết của HĐND {K} về nhiệm vụ năm {y+} xác định: ",
    "Bước sang năm {y+}, {D} đề ra các chỉ tiêu: ",
    "Kế hoạch năm {y+} của {D}: ",
    "Trong năm {y+}, {S} phấn đấu ",
  ],
  rising: ["{N} đạt {V}", "nâng {N} lên {V}", "{N} phấn đấu đạt {V}"],
  falling: ["{N} còn {V}", "giảm {N} xuống còn {V}", "đưa {N} về {V}"],
  headings: ["MỘT SỐ CHỈ TIÊU CHỦ YẾU NĂM {y+}", "MỤC TIÊU NĂM {y+}", "CÁC CHỈ TIÊU PHẤN ĐẤU NĂM {y+}"],
  bullets: ["- {N}: {V};", "- {N} đạt {V};"],
  term: [
    "Phấn đấu đến năm 2025, {D} có {N} đạt {V}.",
    "Mục tiêu đến năm 2025: {N} đạt {V}.",
    "Nghị quyết Đại hội đề ra mục tiêu đến năm 2025 {N} đạt {V}.",
  ],
};

export const DISTRICT_LISTS: readonly DistrictList[] = [
  { lead: "{N} năm {y} của các địa phương như sau: ", one: "{D} {V}", join: "; " },
  { lead: "Về {N} năm {y}, các địa phương báo cáo: ", one: "{D} đạt {V}", join: ", " },
  { lead: "Năm {y}, {N} tại từng địa phương lần lượt là: ", one: "{D} ({V})", join: ", " },
];

export const NOUNS: Phrasing["nouns"] = {
  production: ["tổng giá trị sản xuất", "giá trị sản xuất"],
  growth: ["tốc độ tăng trưởng kinh tế"],
  budget: ["tổng thu ngân sách nhà nước", "thu ngân sách nhà nước"],
  domestic: ["thu nội địa", "số thu nội địa"],
  disbursement: ["tỷ lệ giải ngân vốn đầu tư công"],
  visitors: ["số khách du lịch", "lượng khách du lịch"],
  tourism: ["doanh thu du lịch", "tổng doanh thu du lịch"],
  firms: ["số doanh nghiệp thành lập mới"],
  coops: ["số HTX thành lập mới"],
  shops: ["số hộ kinh doanh đăng ký mới"],
  firmsTotal: ["tổng số doanh nghiệp đang hoạt động"],
  income: ["thu nhập bình quân đầu người"],
  poor: ["tỷ lệ hộ nghèo"],
  nearPoor: ["tỷ lệ hộ cận nghèo"],
  poorCount: ["số hộ nghèo"],
  houses: ["số nhà tạm, nhà dột nát được xóa"],
  water: ["tỷ lệ hộ dân sử dụng nước sạch"],
  hygienic: ["tỷ lệ hộ dân sử dụng nước hợp vệ sinh"],
  insurance: ["tỷ lệ bao phủ bảo hiểm y tế"],
  labour: ["tỷ lệ lao động qua đào tạo"],
  jobs: ["số lao động được giải quyết việc làm"],
  schools: ["tỷ lệ trường đạt chuẩn quốc gia"],
  forest: ["tỷ lệ che phủ rừng"],
  planted: ["diện tích rừng trồng mới"],
  communes: ["số xã đạt chuẩn nông thôn mới"],
  communesPlus: ["số xã đạt chuẩn nông thôn mới nâng cao"],
  admitted: ["số đảng viên mới kết nạp"],
  members: ["tổng số đảng viên"],
};
