import { describe, test } from "vitest";
import { expectFigures } from "../support/corpus/told-figure.ts";

describe("numbers that are no figures", () => {
  test.each([
    ["Thực hiện Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Ban Chấp hành Đảng bộ tỉnh."],
    ["Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13."],
    ["Ngày 20/11/2023, Huyện ủy tổ chức hội nghị."],
    ["Hội nghị diễn ra chiều 15/3 tại trung tâm huyện."],
    ["Dư nợ tín dụng tính đến 31/12 là khá cao."],
    ["Đại hội đại biểu lần thứ XXIV, nhiệm kỳ 2020-2025."],
    ["Đồng chí sinh ngày 12 tháng 4 năm 1972."],
    ["Năm 2023 là năm bản lề của nhiệm kỳ."],
    ["Chi tiết liên hệ số điện thoại 0203.3881.234."],
    ["Cập nhật lúc 15:30 ngày 12/01/2024."],
    ["Tiếp tục thực hiện phương châm “3 trước”, “4 tại chỗ”."],
    ["Trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế."],
    ["Phòng, chống dịch Covid-19 được chú trọng."],
    ["Thi công tuyến Quốc lộ 18C đúng tiến độ."],
    ["1. Đẩy mạnh cải cách hành chính."],
    ["Quyết định số 1719/QĐ-TTg của Thủ tướng Chính phủ."],
    ["Khóa XIII thông qua Nghị quyết Trung ương 4."],
    ["Đề án 196 tiếp tục được triển khai."],
    ["Tổ chức kỷ niệm 60 năm Ngày thành lập tỉnh."],
    ["Hội nghị lần thứ 35 bàn về công tác cán bộ."],
    ["Thực hiện Chỉ thị 05 của Bộ Chính trị."],
    ["Xem Điều 12 và khoản 3 của Quy chế."],
    ["Báo cáo tại trang 24, bảng 3."],
  ])("%s", (text) => expectFigures(text, []));
});
