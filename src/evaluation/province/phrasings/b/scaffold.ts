import type { Scaffold } from "../../phrasing.ts";

/** Everything around the figures; the boilerplate holds no figure. */
export const SCAFFOLD: Scaffold = {
  menus: [
    ["Thời sự", "Địa phương", "Đa phương tiện", "{crawled}"],
    ["Báo điện tử", "Tất cả chuyên mục", "{crawled}"],
  ],
  feet: [
    ["Gửi bình luận", "Bài cùng chuyên mục"],
    ["In bài viết", "Chia sẻ"],
  ],
  captions: [
    "Nông dân {B} thu hoạch sản phẩm chủ lực.",
    "Cán bộ {K} nắm tình hình tại cơ sở.",
    "Hạ tầng giao thông ở {B} ngày càng khang trang.",
  ],
  boilerplate: [
    "Các ngành, các cấp vào cuộc với tinh thần trách nhiệm cao, kịp thời tháo gỡ khó khăn cho người dân và doanh nghiệp.",
    "Chuyển đổi số được triển khai xuống tận cơ sở, giúp giải quyết thủ tục nhanh hơn.",
    "An ninh chính trị được bảo đảm, không để xảy ra đột xuất, bất ngờ.",
    "Nhiều tuyến đường liên xã hoàn thành, rút ngắn khoảng cách giữa vùng thấp và vùng cao.",
    "Công tác dân vận hướng mạnh về cơ sở, tạo đồng thuận trong nhân dân.",
    "Bản sắc văn hóa các dân tộc được gìn giữ, trở thành nguồn lực cho phát triển.",
    "Dù vậy, ứng dụng khoa học, kỹ thuật vào sản xuất còn ít, hiệu quả của một số mô hình chưa cao.",
    "Kế hoạch số 228-KH/TU của Ban Thường vụ Tỉnh ủy được quán triệt tới từng chi bộ.",
    "Một số cán bộ còn lúng túng khi xử lý việc mới, việc khó.",
    "Sản xuất hàng hóa gắn với liên kết chuỗi bước đầu cho thấy hướng đi đúng.",
  ],
  subjects: ["{B}", "toàn {K}", "{D}", "{K} nhà", "địa phương này"],
  possessives: ["", "", " tại {B}", " ở {D}", " của toàn {K}", " ở địa phương"],
  leads: [
    "Khép lại năm {y}, ",
    "Năm {y} ",
    "Cũng trong năm {y}, ",
    "Ở {D}, trong năm {y} ",
    "",
    "",
    "Bên cạnh đó, ",
  ],
  joins: [". ", ", ", "; đồng thời "],
  news: {
    titles: [
      "{B} về đích năm {y}: những con số biết nói",
      "Kinh tế - xã hội {D} năm {y} chuyển biến tích cực",
      "{D} gặt hái nhiều thành quả trong năm {y}",
    ],
    openings: [
      "Khép lại năm {y} với nhiều khó khăn đan xen, {D} vẫn giữ được nhịp phát triển.",
      "Ngày {day}, lãnh đạo tỉnh Khánh Giang đi kiểm tra, nghe {D} báo cáo những việc đã làm được trong năm {y}.",
      "Nhìn lại năm {y}, cán bộ và nhân dân {D} có nhiều lý do để vui.",
    ],
  },
  administrative: {
    titles: [
      "Công tác chỉ đạo, điều hành và kết quả phát triển kinh tế - xã hội năm {y}; kế hoạch năm {y+}",
      "Tổng kết năm {y} và kế hoạch phát triển kinh tế - xã hội năm {y+}",
    ],
    openings: [
      "Căn cứ nghị quyết của HĐND {K} về kế hoạch năm {y}, UBND {D} tổng hợp kết quả thực hiện như dưới đây.",
      "UBND {D} báo cáo UBND tỉnh và HĐND {K} tình hình thực hiện kế hoạch năm {y}, cụ thể:",
    ],
    closings: ["UBND {D} kính báo cáo.", "Nơi nhận: UBND tỉnh; Lưu: VT."],
  },
  review: {
    titles: ["{D}: đổi thay từ ý Đảng, lòng dân", "Khơi dậy khát vọng phát triển ở {D}"],
    openings: [
      "Là địa bàn còn nhiều khó khăn, {D} chọn cách làm kiên trì, từng bước chắc chắn.",
      "Đưa nghị quyết vào cuộc sống, {D} đã tạo được những chuyển biến căn bản.",
    ],
  },
  summary: {
    titles: ["Số liệu năm {y} – {D}", "{D} qua những con số năm {y}"],
    openings: ["Tài liệu phát tại kỳ họp HĐND {K}.", "Nguồn: Phòng Tài chính - Kế hoạch {K}."],
    columns: [
      [
        { heading: "Kế hoạch năm {y}", shows: "plan" },
        { heading: "Kết quả năm {y}", shows: "result" },
        { heading: "Kết quả năm {y-}", shows: "previous" },
      ],
      [
        { heading: "Kết quả năm {y}", shows: "result" },
        { heading: "Chỉ tiêu năm {y+}", shows: "next-plan" },
      ],
    ],
  },
  minutes: {
    titles: ["Lãnh đạo tỉnh Khánh Giang nghe các địa phương báo cáo tình hình năm {y}"],
    openings: [
      "Lãnh đạo tỉnh Khánh Giang vừa nghe {all} báo cáo tình hình năm {y} và bàn việc năm {y+}.",
      "Các địa phương gồm {all} báo cáo lãnh đạo tỉnh những việc đã làm trong năm {y}.",
    ],
    turns: [
      "{D}: năm {y} kinh tế - xã hội tiếp tục ổn định.",
      "Theo lãnh đạo {D}, năm {y} địa phương vượt qua không ít thử thách.",
      "Tiếp đó, đại diện {D} báo cáo về tình hình năm {y}.",
    ],
  },
  provincial: {
    titles: [
      "Khánh Giang năm {y}: kinh tế - xã hội giữ nhịp phát triển",
      "Tổng kết năm {y} của tỉnh Khánh Giang",
    ],
    openings: [
      "Kinh tế - xã hội tỉnh Khánh Giang trong năm {y} giữ được nhịp phát triển.",
      "UBND tỉnh Khánh Giang vừa công bố số liệu tổng kết năm {y} của toàn tỉnh.",
    ],
  },
  half: {
    titles: ["Nửa đầu năm {y}, {D} giữ nhịp phát triển", "{D} nhìn lại 6 tháng đầu năm {y}"],
    openings: [
      "Nửa chặng đường năm {y} đã qua, {D} ghi nhận nhiều tín hiệu tích cực.",
      "Ngày {day}, {D} họp đánh giá 6 tháng đầu năm {y}.",
    ],
    leads: ["Sau 6 tháng đầu năm {y}, ", "Tính đến hết 6 tháng đầu năm {y}, "],
  },
  headings: {
    economy: ["Kinh tế, tài chính - ngân sách", "Tình hình kinh tế"],
    business: ["Khu vực doanh nghiệp và hợp tác xã", "Tình hình doanh nghiệp"],
    poverty: ["Đời sống nhân dân", "Thu nhập và giảm nghèo"],
    living: ["Các lĩnh vực xã hội", "Xã hội và môi trường"],
    party: ["Công tác Đảng", "Phát triển Đảng"],
    limits: ["Những mặt còn yếu"],
    tasks: ["Việc cần làm"],
  },
};
