import type { AskFrames, AskWords, Phrasing } from "../../phrasing.ts";

export const ASKS: Phrasing["asks"] = {
  production: {
    vi: ["Quy mô giá trị sản xuất", "GTSX"],
    chat: ["gtsx", "tong gia tri san xuat"],
    en: ["gross production value", "total value of production"],
  },
  growth: {
    vi: ["Mức tăng trưởng kinh tế", "Nhịp độ tăng trưởng kinh tế"],
    chat: ["tăng trưởng kt", "muc tang truong kinh te"],
    en: ["rate of economic growth", "growth of the economy"],
  },
  budget: {
    vi: ["Số thu ngân sách nhà nước", "Tổng thu ngân sách", "Thu NSNN"],
    chat: ["thu nsnn", "tổng thu ngân sách", "so thu ngan sach"],
    en: ["total budget revenue", "state budget collection"],
  },
  domestic: {
    vi: ["Số thu nội địa", "Tổng thu nội địa"],
    chat: ["tổng thu nội địa"],
    en: ["domestic budget revenue"],
  },
  disbursement: {
    vi: ["Tỷ lệ giải ngân đầu tư công"],
    chat: ["tỉ lệ giải ngân vốn đtc", "giai ngan von dau tu cong"],
    en: ["disbursement rate of public investment"],
  },
  visitors: {
    vi: ["Lượng khách du lịch", "Tổng lượt khách du lịch"],
    chat: ["lượt khách du lịch"],
    en: ["number of visitors"],
    viWhole: ["Bao nhiêu lượt khách du lịch đã đến {D}{t}?"],
    chatWhole: ["khach du lich den {B}{t} bn luot"],
    enWhole: ["How many visitors did {B} receive{t}?"],
  },
  tourism: {
    vi: ["Doanh thu từ du lịch", "Tổng thu du lịch"],
    chat: ["tổng thu du lịch"],
    en: ["revenue from tourism"],
  },
  firms: {
    vi: ["Số lượng doanh nghiệp mới thành lập"],
    chat: ["dn mới thành lập"],
    en: ["number of new enterprises"],
    viWhole: ["Bao nhiêu doanh nghiệp mới được thành lập tại {D}{t}?"],
    chatWhole: ["bn dn thành lập mới {B}{t}"],
    enWhole: ["How many new companies were set up in {B}{t}?"],
  },
  coops: {
    vi: ["Số lượng HTX mới thành lập"],
    chat: ["htx mới"],
    en: ["number of new cooperatives"],
    viWhole: ["Bao nhiêu hợp tác xã mới được thành lập tại {D}{t}?"],
    chatWhole: ["{B}{t} thêm bn htx mới thành lập"],
    enWhole: ["How many new cooperatives were set up in {B}{t}?"],
  },
  shops: {
    vi: ["Số lượng hộ kinh doanh cá thể đăng ký mới"],
    chat: ["hộ kd đăng ký mới"],
    en: ["number of newly registered business households"],
    viWhole: ["Bao nhiêu hộ kinh doanh đăng ký mới tại {D}{t}?"],
  },
  firmsTotal: {
    vi: ["Số doanh nghiệp còn hoạt động"],
    chat: ["số dn còn hoạt động"],
    en: ["total number of operating enterprises"],
    viWhole: ["Bao nhiêu doanh nghiệp còn hoạt động ở {D}{t}?"],
  },
  income: {
    vi: ["Mức thu nhập bình quân đầu người", "Thu nhập bình quân"],
    chat: ["tnbq đầu người", "thu nhap dau nguoi"],
    en: ["average income per person", "per-capita income"],
  },
  poor: {
    vi: ["Tỷ lệ nghèo", "Tỷ lệ hộ nghèo"],
    chat: ["% hộ nghèo", "ti le ho ngheo"],
    en: ["poor household rate", "share of poor households"],
  },
  nearPoor: {
    vi: ["Tỷ lệ cận nghèo"],
    chat: ["% hộ cận nghèo", "ti le ho can ngheo"],
    en: ["near-poor household rate"],
  },
  poorCount: {
    vi: ["Tổng số hộ nghèo"],
    chat: ["tổng số hộ nghèo"],
    en: ["total number of poor households"],
    viWhole: ["Bao nhiêu hộ nghèo còn lại ở {D}{t}?"],
    chatWhole: ["bn hộ nghèo ở {B}{t}"],
    enWhole: ["How many poor households were left in {B}{t}?"],
  },
  houses: {
    vi: ["Số nhà tạm, nhà dột nát đã xóa"],
    chat: ["xóa nhà tạm dột nát"],
    en: ["number of temporary houses eliminated"],
    viWhole: ["Bao nhiêu nhà tạm, nhà dột nát được xóa ở {D}{t}?"],
  },
  water: {
    vi: ["Tỷ lệ hộ dùng nước sạch", "Tỷ lệ hộ dân có nước sạch"],
    chat: ["% hộ có nước sạch", "ty le ho dung nuoc sach"],
    en: ["clean water access rate"],
  },
  hygienic: {
    vi: ["Tỷ lệ hộ dùng nước hợp vệ sinh"],
    chat: ["% hộ dùng nước hợp vệ sinh"],
    en: ["hygienic water access rate"],
  },
  insurance: {
    vi: ["Độ bao phủ bảo hiểm y tế", "Tỷ lệ dân số tham gia BHYT"],
    chat: ["độ phủ bhyt", "ty le tham gia bao hiem y te"],
    en: ["health insurance coverage rate"],
  },
  labour: {
    vi: ["Tỷ lệ lao động đã qua đào tạo"],
    chat: ["lđ qua đào tạo", "ty le lao dong qua dao tao"],
    en: ["share of trained workers"],
  },
  jobs: {
    vi: ["Số người được giải quyết việc làm"],
    chat: ["việc làm mới"],
    en: ["number of workers who got jobs"],
    viWhole: ["Bao nhiêu lao động được giải quyết việc làm ở {D}{t}?"],
    enWhole: ["How many workers were given jobs in {B}{t}?"],
  },
  schools: {
    vi: ["Tỷ lệ trường học chuẩn quốc gia"],
    chat: ["tỉ lệ trường chuẩn qg"],
    en: ["share of schools that meet national standards"],
  },
  forest: {
    vi: ["Độ che phủ của rừng", "Tỷ lệ rừng che phủ"],
    chat: ["độ che phủ của rừng"],
    en: ["forest cover rate"],
  },
  planted: {
    vi: ["Diện tích trồng rừng mới"],
    chat: ["trồng rừng mới"],
    en: ["area of newly planted forest"],
    viWhole: ["Bao nhiêu ha rừng được trồng mới ở {D}{t}?"],
  },
  communes: {
    vi: ["Số xã nông thôn mới"],
    chat: ["số xã ntm"],
    en: ["number of new-style rural communes"],
    viWhole: ["Bao nhiêu xã của {D} đạt chuẩn NTM{t}?"],
  },
  communesPlus: {
    vi: ["Số xã nông thôn mới nâng cao"],
    chat: ["bn xã ntm nâng cao"],
    en: ["number of advanced new-style rural communes"],
    viWhole: ["Bao nhiêu xã của {D} đạt chuẩn NTM nâng cao{t}?"],
  },
  admitted: {
    vi: ["Số đảng viên được kết nạp"],
    chat: ["kết nạp đảng viên mới"],
    en: ["number of party members admitted"],
    viWhole: ["Bao nhiêu đảng viên mới được kết nạp tại {D}{t}?"],
    enWhole: ["How many people were admitted to the party in {B}{t}?"],
  },
  members: {
    vi: ["Toàn bộ số đảng viên"],
    chat: ["tổng đảng viên"],
    en: ["party membership total"],
    viWhole: ["Tổng cộng Đảng bộ {D} có bao nhiêu đảng viên{t}?"],
    enWhole: ["In total, how many party members did {B} have{t}?"],
  },
};

/** Named in no report. */
export const STRANGERS: readonly AskWords[] = [
  { vi: ["Tỷ lệ thất nghiệp"], chat: ["ty le that nghiep"], en: ["unemployment rate"] },
  { vi: ["Dân số trung bình"], chat: ["dân số"], en: ["population"] },
  { vi: ["Dư nợ tín dụng"], chat: ["dư nợ tín dụng"], en: ["outstanding loans"] },
  { vi: ["Sản lượng lương thực"], chat: ["san luong luong thuc"], en: ["grain output"] },
  { vi: ["Số vụ tai nạn giao thông"], chat: ["số vụ tngt"], en: ["number of traffic accidents"] },
  { vi: ["Tỷ lệ đô thị hóa"], chat: ["tỉ lệ đô thị hóa"], en: ["urbanisation rate"] },
];

export const FRAMES: AskFrames = {
  level: {
    vi: [
      "{D} có {n}{t} bao nhiêu?",
      "{n} tại {D}{t} như thế nào?",
      "Tôi cần biết {n} của {B}{t}.",
      "{n}{t} của {D}?",
      "Tra giúp {n}{t} tại {B}.",
    ],
    chat: ["{B}{t} {n} bn", "{n}{t} {B} la bn a", "{B} {n}{t}?", "tra {n} {B}{t}"],
    en: ["Tell me {B}'s {n}{t}.", "{n} of {B}{t}?", "How high was the {n} of {B}{t}?"],
  },
  target: {
    vi: ["{D} phấn đấu {n}{t} đạt bao nhiêu?", "Kế hoạch{t} của {D} về {n} là bao nhiêu?"],
    chat: ["{B} phấn đấu {n}{t} bn", "kh {n} {B}{t} bn"],
    en: ["What {n} does {B} aim for{t}?"],
  },
  rise: {
    vi: ["So với năm trước, {n} của {D}{t} tăng mấy?", "Mức tăng của {n} tại {B}{t} là bao nhiêu?"],
    chat: ["{B}{t} {n} tăng bn so với năm trước"],
    en: ["How much did {B}'s {n} rise{t}?"],
  },
  fall: {
    vi: ["So với năm trước, {n} của {D}{t} giảm mấy?", "Mức giảm của {n} tại {B}{t} là bao nhiêu?"],
    chat: ["{B}{t} {n} giảm bn so với năm trước"],
    en: ["How much did {B}'s {n} fall{t}?"],
  },
  ofPlan: {
    vi: ["So với kế hoạch, {n} của {D}{t} đạt bao nhiêu phần trăm?"],
    chat: ["{B}{t} {n} đc bn % kế hoạch"],
    en: ["How many percent of plan was {B}'s {n}{t}?"],
  },
  claims: [
    "{D} có {n}{t} là {v}",
    "{front}{D} đạt {n} {v}",
    "{n} tại {B}{t}: {v}",
    "{front}{n} của {B} ở mức {v}",
  ],
  changeClaims: ["{front}{D} có {n} {v}", "{n} tại {B}{t} {v} so với năm trước"],
};
