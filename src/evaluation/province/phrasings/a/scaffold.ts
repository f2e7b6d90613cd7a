import type { Scaffold } from "../../phrasing.ts";

/** Everything around the figures; the boilerplate holds no figure. */
export const SCAFFOLD: Scaffold = {
  menus: [
    ["Tất cả chuyên mục", "{crawled}"],
    ["Trang chủ", "Chính trị", "Kinh tế", "Văn hóa - Xã hội", "{crawled}"],
  ],
  feet: [
    ["Liên kết website", "Ý kiến ()"],
    ["Tin liên quan", "Từ khóa:", "."],
  ],
  captions: [
    "Quang cảnh buổi làm việc.",
    "Lãnh đạo {K} kiểm tra tiến độ công trình trên địa bàn.",
    "Một góc trung tâm {B} hôm nay.",
  ],
  boilerplate: [
    "Cấp ủy, chính quyền các cấp đã chủ động, sáng tạo, bám sát chỉ đạo của Trung ương, của tỉnh để lãnh đạo, chỉ đạo toàn diện các mặt công tác.",
    "Công tác cải cách hành chính tiếp tục được đẩy mạnh, môi trường đầu tư kinh doanh từng bước được cải thiện.",
    "Quốc phòng - an ninh được giữ vững, trật tự an toàn xã hội ổn định.",
    "Công tác xây dựng Đảng và hệ thống chính trị đạt kết quả tích cực; năng lực lãnh đạo của tổ chức cơ sở đảng được nâng lên.",
    "Các hoạt động văn hóa, thể thao diễn ra sôi nổi, thiết thực, đáp ứng nhu cầu của nhân dân.",
    "Nhân dân các dân tộc đồng thuận, hăng hái lao động, sản xuất, tích cực tham gia xây dựng nông thôn mới, đô thị văn minh.",
    "Tiến độ giải phóng mặt bằng ở một số công trình, dự án còn chậm; công tác phối hợp giữa các cơ quan có việc chưa chặt chẽ.",
    "Việc thực hiện Nghị quyết số 05-NQ/TU của Ban Thường vụ Tỉnh ủy được cụ thể hóa bằng chương trình hành động sát thực tế.",
    "Chất lượng nguồn nhân lực ở vùng cao còn hạn chế, chưa đáp ứng yêu cầu phát triển.",
    "Các sản phẩm nông, lâm nghiệp chủ lực tiếp tục được xây dựng thương hiệu, mở rộng thị trường tiêu thụ.",
  ],
  subjects: ["toàn {K}", "{K}", "{D}", "{B}", "địa phương"],
  possessives: ["", "", " của {K}", " trên địa bàn {K}", " toàn {K}", " của {B}"],
  leads: ["Năm {y}, ", "Trong năm {y}, ", "Năm {y}, tại {D}, ", "Tính chung cả năm {y}, ", "", "", ""],
  joins: ["; ", ". ", "; "],
  news: {
    titles: [
      "{D}: Nhiều kết quả nổi bật trong phát triển kinh tế - xã hội năm {y}",
      "Ban Thường vụ Tỉnh ủy làm việc với Ban Thường vụ cấp ủy {D}",
      "Diện mạo mới ở {B} sau một năm nỗ lực",
    ],
    openings: [
      "Ngày {day}, Ban Thường vụ Tỉnh ủy Khánh Giang đã có buổi làm việc với Ban Thường vụ cấp ủy {D} về kết quả công tác năm {y}, nhiệm vụ trọng tâm năm {y+}.",
      "Năm {y}, {D} đã triển khai quyết liệt, đồng bộ nhiều giải pháp, hoàn thành đạt và vượt nhiều chỉ tiêu kinh tế - xã hội đề ra.",
      "Vượt qua khó khăn, năm {y} {D} tiếp tục có bước phát triển toàn diện trên các lĩnh vực.",
    ],
  },
  administrative: {
    titles: [
      "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm {y}, phương hướng, nhiệm vụ năm {y+}",
      "Tình hình kinh tế - xã hội, quốc phòng - an ninh năm {y}; nhiệm vụ năm {y+}",
    ],
    openings: [
      "Thực hiện chỉ đạo của UBND tỉnh, UBND {D} báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm {y} như sau:",
      "Năm {y}, dưới sự lãnh đạo của Đảng bộ {K}, UBND {D} đã tập trung điều hành và đạt được kết quả như sau:",
    ],
    closings: [
      "Trên đây là báo cáo của UBND {D}, kính đề nghị UBND tỉnh xem xét, chỉ đạo./.",
      "UBND {D} trân trọng báo cáo./.",
    ],
  },
  review: {
    titles: [
      "Đảng bộ {D} lãnh đạo phát triển kinh tế - xã hội",
      "{D}: Dấu ấn sau những năm thực hiện nghị quyết đại hội",
    ],
    openings: [
      "Những năm qua, Đảng bộ, chính quyền và nhân dân {D} đã đoàn kết, nỗ lực vượt qua khó khăn, thách thức, thực hiện đạt nhiều mục tiêu quan trọng mà nghị quyết đại hội đã đề ra.",
      "Xác định phát triển kinh tế là nhiệm vụ trung tâm, xây dựng Đảng là nhiệm vụ then chốt, Đảng bộ {D} đã tập trung lãnh đạo và đạt nhiều kết quả quan trọng.",
    ],
  },
  summary: {
    titles: ["{D}: tóm tắt kết quả năm {y}", "Tổng hợp số liệu kinh tế - xã hội năm {y} của {D}"],
    openings: [
      "Bản tóm tắt phục vụ hội nghị tổng kết năm {y} của {D}.",
      "Số liệu do Văn phòng UBND {K} tổng hợp.",
    ],
    columns: [
      [
        { heading: "Thực hiện năm {y-}", shows: "previous" },
        { heading: "Thực hiện năm {y}", shows: "result" },
        { heading: "Kế hoạch năm {y+}", shows: "next-plan" },
      ],
      [
        { heading: "Năm {y-}", shows: "previous" },
        { heading: "Năm {y}", shows: "result" },
      ],
    ],
  },
  minutes: {
    titles: ["Ban Thường vụ Tỉnh ủy làm việc với các địa phương về kết quả năm {y}"],
    openings: [
      "Tiếp tục chương trình làm việc với các địa phương, Ban Thường vụ Tỉnh ủy Khánh Giang làm việc với {all} về kết quả công tác năm {y}, nhiệm vụ năm {y+}.",
      "Tại hội nghị trực tuyến, lãnh đạo {all} lần lượt báo cáo kết quả thực hiện nhiệm vụ năm {y}.",
    ],
    turns: [
      "Báo cáo tại hội nghị, lãnh đạo {D} cho biết, năm {y} địa phương đã hoàn thành nhiều chỉ tiêu quan trọng.",
      "Năm {y}, {D} đã tập trung triển khai hiệu quả các nhiệm vụ trọng tâm.",
      "Cùng với đó, trong năm {y}, {D} cũng đạt kết quả toàn diện trên các lĩnh vực.",
    ],
  },
  provincial: {
    titles: [
      "Tỉnh Khánh Giang: Tình hình kinh tế - xã hội năm {y}",
      "Báo cáo tổng hợp của tỉnh Khánh Giang năm {y}",
    ],
    openings: [
      "Năm {y}, tỉnh Khánh Giang đạt kết quả khá toàn diện trên các lĩnh vực.",
      "Theo báo cáo tổng hợp của UBND tỉnh Khánh Giang, năm {y} kinh tế - xã hội của tỉnh tiếp tục ổn định và phát triển.",
    ],
  },
  half: {
    titles: ["{D}: Kết quả 6 tháng đầu năm {y}", "UBND {D} sơ kết công tác 6 tháng đầu năm {y}"],
    openings: [
      "6 tháng đầu năm {y}, {D} triển khai thực hiện nhiệm vụ trong điều kiện thuận lợi và khó khăn đan xen.",
      "Sáng {day}, UBND {D} tổ chức hội nghị sơ kết 6 tháng đầu năm {y}.",
    ],
    leads: ["Trong 6 tháng đầu năm {y}, ", "6 tháng đầu năm {y}, "],
  },
  headings: {
    economy: ["Về kinh tế", "Lĩnh vực kinh tế"],
    business: ["Phát triển doanh nghiệp, kinh tế tập thể", "Về phát triển doanh nghiệp"],
    poverty: ["Giảm nghèo, an sinh xã hội", "Về an sinh xã hội"],
    living: ["Văn hóa - xã hội, nông thôn mới", "Lĩnh vực văn hóa - xã hội"],
    party: ["Công tác xây dựng Đảng", "Xây dựng Đảng và hệ thống chính trị"],
    limits: ["Tồn tại, hạn chế"],
    tasks: ["Nhiệm vụ trọng tâm"],
  },
};
