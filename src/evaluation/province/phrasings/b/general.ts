import type { DistrictList, Phrasing, TargetWords } from "../../phrasing.ts";

/** `{N}` is one of the nouns, `{V}` the value with its unit. */
export const ESTIMATES: readonly string[] = [
  "ước tính đến 31/12, {N} vào khoảng {V}",
  "dự ước cả năm {N} sẽ là {V}",
  "{N} ước được {V}",
  "ước thực hiện cả năm về {N}: {V}",
  "{N}{P} ước khoảng {V}",
  "theo ước tính của cơ quan chuyên môn, {N} cả năm là {V}",
];

export const HALVES: readonly string[] = [
  "về {N}, kết quả là {V}",
  "{N} ghi nhận {V}",
  "{N} qua hai quý đầu năm lên {V}",
  "{N} sau nửa năm được {V}",
  "kết quả {N}: {V}",
  "{N} cán mức {V}",
];

export const HALF_ASIDES: readonly string[] = [
  "Nửa đầu năm {y}, {N} dừng ở {V}.",
  "Kết thúc 6 tháng đầu năm {y}, {N} mới là {V}.",
  "Nhìn lại 6 tháng đầu năm {y}: {N} được {V}.",
];

export const COMMUNE_ASIDES: readonly string[] = [
  "Ở xã {C}, năm {y} {N} ghi nhận {V}.",
  "Xã {C} có {N} năm {y} ở mức {V}.",
  "Trong năm {y}, xã {C} là điểm đáng lưu ý với {N} {V}.",
];

export const TARGETS: TargetWords = {
  openings: [
    "Về kế hoạch năm {y+}, {B} quyết tâm thực hiện các con số sau: ",
    "Hướng tới năm {y+}, chính quyền và nhân dân {B} đồng lòng để ",
    "Trong năm {y+} tới, dự kiến ",
    "Chỉ tiêu năm {y+} được HĐND {K} thông qua gồm: ",
    "Sang năm {y+}, nhiệm vụ đặt ra là ",
    "Cho năm {y+}, {S} hướng đến ",
  ],
  rising: ["{N} là {V}", "đưa {N} lên mức {V}", "{N} ở mức {V}"],
  falling: ["{N} chỉ còn {V}", "kéo {N} xuống {V}", "hạ {N} về {V}"],
  headings: ["KẾ HOẠCH NĂM {y+}", "Những con số hướng tới trong năm {y+}", "Chỉ tiêu kế hoạch năm {y+}"],
  bullets: ["+ {N}: {V}.", "+ {N} là {V}."],
  term: [
    "Đích đến của nhiệm kỳ là năm 2025 {N} lên {V}.",
    "Năm 2025, {D} quyết tâm để {N} ở mức {V}.",
    "Đến năm 2025, chỉ tiêu về {N} của {D} là {V}.",
  ],
};

export const DISTRICT_LISTS: readonly DistrictList[] = [
  { lead: "Xét riêng {N} năm {y} theo từng địa bàn: ", one: "tại {D} là {V}", join: "; " },
  { lead: "Bức tranh {N} năm {y} giữa các địa phương có khác nhau, cụ thể ", one: "{B} {V}", join: ", " },
  { lead: "Số liệu năm {y} về {N}: ", one: "{D} ghi nhận {V}", join: "; " },
];

export const NOUNS: Phrasing["nouns"] = {
  production: ["quy mô giá trị sản xuất", "giá trị sản xuất các ngành"],
  growth: ["mức tăng trưởng kinh tế"],
  budget: ["số thu ngân sách nhà nước", "thu ngân sách trên địa bàn"],
  domestic: ["khoản thu nội địa", "tổng thu nội địa"],
  disbursement: ["mức giải ngân vốn đầu tư công"],
  visitors: ["tổng lượt khách du lịch"],
  tourism: ["doanh thu từ du lịch"],
  firms: ["doanh nghiệp thành lập mới"],
  coops: ["hợp tác xã thành lập mới"],
  shops: ["hộ kinh doanh cá thể đăng ký mới"],
  firmsTotal: ["số doanh nghiệp còn hoạt động"],
  income: ["mức thu nhập bình quân đầu người"],
  poor: ["tỷ lệ nghèo"],
  nearPoor: ["tỷ lệ cận nghèo"],
  poorCount: ["tổng số hộ nghèo"],
  houses: ["số căn nhà tạm, nhà dột nát xóa được"],
  water: ["tỷ lệ hộ được dùng nước sạch"],
  hygienic: ["tỷ lệ hộ được dùng nước hợp vệ sinh"],
  insurance: ["độ bao phủ bảo hiểm y tế"],
  labour: ["tỷ lệ lao động đã qua đào tạo"],
  jobs: ["số lao động có việc làm mới"],
  schools: ["tỷ lệ trường học đạt chuẩn quốc gia"],
  forest: ["độ che phủ rừng"],
  planted: ["diện tích trồng rừng mới"],
  communes: ["số xã được công nhận nông thôn mới"],
  communesPlus: ["số xã được công nhận nông thôn mới nâng cao"],
  admitted: ["số đảng viên được kết nạp"],
  members: ["đội ngũ đảng viên"],
};
