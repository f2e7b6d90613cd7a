import type { AskFrames, AskWords, Phrasing } from "../../phrasing.ts";

export const ASKS: Phrasing["asks"] = {
  production: {
    vi: ["Tổng giá trị sản xuất", "Giá trị sản xuất"],
    chat: ["tổng gtsx", "gia tri san xuat"],
    en: ["total production value", "production value"],
  },
  growth: {
    vi: ["Tốc độ tăng trưởng kinh tế", "Tăng trưởng kinh tế"],
    chat: ["tang truong kinh te", "tốc độ tăng trưởng kt"],
    en: ["economic growth rate", "economic growth"],
  },
  budget: {
    vi: ["Tổng thu ngân sách nhà nước", "Thu ngân sách nhà nước"],
    chat: ["thu ns", "thu ngân sách"],
    en: ["state budget revenue", "budget revenue"],
  },
  domestic: { vi: ["Thu nội địa"], chat: ["thu noi dia", "thu nội địa"], en: ["domestic revenue"] },
  disbursement: {
    vi: ["Tỷ lệ giải ngân vốn đầu tư công"],
    chat: ["giải ngân đầu tư công", "giai ngan dau tu cong"],
    en: ["public investment disbursement rate"],
  },
  visitors: {
    vi: ["Số khách du lịch"],
    chat: ["khach du lich"],
    en: ["number of tourists"],
    viWhole: ["{D} đón bao nhiêu lượt khách du lịch{t}?", "Có bao nhiêu lượt khách du lịch đến {D}{t}?"],
    chatWhole: ["{B}{t} đón bn khách du lịch"],
    enWhole: ["How many tourists visited {B}{t}?"],
  },
  tourism: { vi: ["Doanh thu du lịch"], chat: ["doanh thu du lịch"], en: ["tourism revenue"] },
  firms: {
    vi: ["Số doanh nghiệp thành lập mới"],
    chat: ["số DN thành lập mới"],
    en: ["number of newly established enterprises"],
    viWhole: [
      "{D}{t} thành lập mới bao nhiêu doanh nghiệp?",
      "Có bao nhiêu doanh nghiệp thành lập mới ở {D}{t}?",
    ],
    chatWhole: ["{B}{t} thành lập mới bn DN", "{B}{t} co bn doanh nghiep moi thanh lap"],
    enWhole: ["How many enterprises were newly established in {B}{t}?"],
  },
  coops: {
    vi: ["Số hợp tác xã thành lập mới"],
    chat: ["số htx mới thành lập"],
    en: ["number of newly established cooperatives"],
    viWhole: ["{D}{t} thành lập mới bao nhiêu HTX?", "Có bao nhiêu hợp tác xã thành lập mới ở {D}{t}?"],
    chatWhole: ["{B}{t} thành lập bn htx", "bn HTX mới ở {B}{t}?"],
    enWhole: ["How many cooperatives were established in {B}{t}?"],
  },
  shops: {
    vi: ["Số hộ kinh doanh đăng ký mới"],
    chat: ["số hộ kinh doanh mới"],
    en: ["number of newly registered business households"],
    viWhole: ["{D}{t} có bao nhiêu hộ kinh doanh đăng ký mới?"],
    enWhole: ["How many business households were newly registered in {B}{t}?"],
  },
  firmsTotal: {
    vi: ["Tổng số doanh nghiệp đang hoạt động"],
    chat: ["tổng số DN đang hoạt động"],
    en: ["number of enterprises in operation"],
    viWhole: ["{D}{t} có bao nhiêu doanh nghiệp đang hoạt động?"],
    enWhole: ["How many enterprises were in operation in {B}{t}?"],
  },
  income: {
    vi: ["Thu nhập bình quân đầu người"],
    chat: ["thu nhập bq đầu người", "thu nhap binh quan"],
    en: ["income per capita", "per capita income"],
  },
  poor: { vi: ["Tỷ lệ hộ nghèo"], chat: ["tỉ lệ hộ nghèo", "ty le ho ngheo"], en: ["poverty rate"] },
  nearPoor: {
    vi: ["Tỷ lệ hộ cận nghèo"],
    chat: ["tỉ lệ hộ cận nghèo", "ty le can ngheo"],
    en: ["near-poverty rate", "rate of near-poor households"],
  },
  poorCount: {
    vi: ["Số hộ nghèo"],
    chat: ["số hộ nghèo"],
    en: ["number of poor households"],
    viWhole: ["{D}{t} còn bao nhiêu hộ nghèo?"],
    chatWhole: ["{B}{t} còn bn hộ nghèo"],
    enWhole: ["How many poor households did {B} have{t}?"],
  },
  houses: {
    vi: ["Số nhà tạm, nhà dột nát được xóa"],
    chat: ["số nhà tạm dột nát xóa đc"],
    en: ["number of dilapidated houses replaced"],
    viWhole: ["{D}{t} xóa được bao nhiêu nhà tạm, nhà dột nát?"],
  },
  water: {
    vi: ["Tỷ lệ hộ dân sử dụng nước sạch", "Tỷ lệ hộ dân được dùng nước sạch"],
    chat: ["tỉ lệ hộ dùng nước sạch", "nuoc sach"],
    en: ["rate of households using clean water"],
  },
  hygienic: {
    vi: ["Tỷ lệ hộ dân sử dụng nước hợp vệ sinh"],
    chat: ["nước hợp vệ sinh"],
    en: ["rate of households using hygienic water"],
  },
  insurance: {
    vi: ["Tỷ lệ bao phủ bảo hiểm y tế"],
    chat: ["tỷ lệ bao phủ BHYT", "bao phu bhyt"],
    en: ["health insurance coverage"],
  },
  labour: {
    vi: ["Tỷ lệ lao động qua đào tạo"],
    chat: ["lao dong qua dao tao", "tỉ lệ lđ qua đào tạo"],
    en: ["rate of trained labour", "trained labour rate"],
  },
  jobs: {
    vi: ["Số lao động được giải quyết việc làm"],
    chat: ["giải quyết việc làm"],
    en: ["number of workers given jobs"],
    viWhole: ["{D}{t} giải quyết việc làm cho bao nhiêu lao động?"],
    chatWhole: ["{B}{t} tạo việc làm cho bn lao động"],
    enWhole: ["How many jobs were created in {B}{t}?"],
  },
  schools: {
    vi: ["Tỷ lệ trường đạt chuẩn quốc gia", "Tỷ lệ trường học đạt chuẩn quốc gia"],
    chat: ["trường chuẩn quốc gia", "ty le truong dat chuan qg"],
    en: ["rate of schools meeting national standards"],
  },
  forest: {
    vi: ["Tỷ lệ che phủ rừng", "Độ che phủ rừng"],
    chat: ["che phu rung", "độ che phủ rừng"],
    en: ["forest coverage"],
  },
  planted: {
    vi: ["Diện tích rừng trồng mới"],
    chat: ["diện tích trồng rừng mới"],
    en: ["newly planted forest area"],
    viWhole: ["{D}{t} trồng mới bao nhiêu ha rừng?"],
  },
  communes: {
    vi: ["Số xã đạt chuẩn nông thôn mới"],
    chat: ["số xã đạt chuẩn ntm"],
    en: ["number of communes meeting new rural standards"],
    viWhole: ["{D}{t} có bao nhiêu xã đạt chuẩn nông thôn mới?"],
    chatWhole: ["{B}{t} có bn xã đạt NTM"],
  },
  communesPlus: {
    vi: ["Số xã đạt chuẩn nông thôn mới nâng cao"],
    chat: ["số xã ntm nâng cao"],
    en: ["number of communes meeting advanced new rural standards"],
    viWhole: ["{D}{t} có bao nhiêu xã đạt chuẩn nông thôn mới nâng cao?"],
  },
  admitted: {
    vi: ["Số đảng viên mới kết nạp"],
    chat: ["số đảng viên kết nạp mới"],
    en: ["number of newly admitted party members"],
    viWhole: ["Đảng bộ {D}{t} kết nạp bao nhiêu đảng viên mới?", "{D}{t} kết nạp được bao nhiêu đảng viên?"],
    chatWhole: ["{B}{t} kết nạp bn đảng viên mới"],
    enWhole: ["How many new party members were admitted in {B}{t}?"],
  },
  members: {
    vi: ["Tổng số đảng viên"],
    chat: ["tổng số đảng viên"],
    en: ["total number of party members"],
    viWhole: ["Đảng bộ {D}{t} có bao nhiêu đảng viên?"],
    enWhole: ["How many party members did {B} have in total{t}?"],
  },
};

/** Named in no report. */
export const STRANGERS: readonly AskWords[] = [
  { vi: ["Mật độ dân số"], chat: ["mật độ dân số"], en: ["population density"] },
  { vi: ["Số bệnh viện"], chat: ["số bệnh viện"], en: ["number of hospitals"] },
  { vi: ["Kim ngạch xuất khẩu"], chat: ["kim ngach xuat khau"], en: ["export turnover"] },
  {
    vi: ["Tỷ lệ sinh con thứ ba trở lên"],
    chat: ["ti le sinh con thu 3"],
    en: ["rate of third-child births"],
  },
  { vi: ["Sản lượng thủy sản"], chat: ["sản lượng thủy sản"], en: ["aquatic output"] },
  { vi: ["Vốn đầu tư trực tiếp nước ngoài"], chat: ["vốn FDI"], en: ["FDI"] },
];

export const FRAMES: AskFrames = {
  level: {
    vi: [
      "{n} của {D}{t} là bao nhiêu?",
      "{n} {D}{t} đạt bao nhiêu?",
      "Cho biết {n} của {D}{t}?",
      "{n} ở {B}{t}?",
      "Xin số liệu về {n} của {B}{t}.",
    ],
    chat: ["{n} {B}{t} bn", "{n} của {B}{t} là bn v", "cho hỏi {n} {B}{t}", "{n} {B}{t} ?"],
    en: ["What was the {n} of {B}{t}?", "{B}'s {n}{t}?", "What is the {n} in {B}{t}?"],
  },
  target: {
    vi: [
      "Mục tiêu về {n} của {D}{t} là bao nhiêu?",
      "{D} đặt chỉ tiêu {n}{t} là bao nhiêu?",
      "Chỉ tiêu {n}{t} của {B}?",
    ],
    chat: ["chỉ tiêu {n} {B}{t} bn", "mục tiêu {n} {B}{t}"],
    en: ["What is {B}'s target for {n}{t}?"],
  },
  rise: {
    vi: ["{n} của {D}{t} tăng bao nhiêu so với năm trước?", "{n} {B}{t} tăng bao nhiêu?"],
    chat: ["{n} {B}{t} tăng bn"],
    en: ["By how much did the {n} of {B} increase{t}?"],
  },
  fall: {
    vi: ["{n} của {D}{t} giảm bao nhiêu so với năm trước?", "{n} {B}{t} giảm bao nhiêu?"],
    chat: ["{n} {B}{t} giảm bn"],
    en: ["By how much did the {n} of {B} decrease{t}?"],
  },
  ofPlan: {
    vi: ["{n} của {D}{t} đạt bao nhiêu phần trăm kế hoạch?", "{n} {B}{t} bằng bao nhiêu % kế hoạch?"],
    chat: ["{n} {B}{t} đạt bn % kế hoạch"],
    en: ["What percentage of the plan did {B}'s {n} reach{t}?"],
  },
  claims: [
    "{n} của {D}{t} là {v}",
    "{n} {B}{t} đạt {v}",
    "{front}{n} của {D} đạt {v}",
    "{front}{n} ở {B} là {v}.",
  ],
  changeClaims: ["{n} của {D}{t} {v}", "{front}{n} {B} {v} so với năm trước"],
};
