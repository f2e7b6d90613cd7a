/** Reports of another kind than the samples, for sentences that a summariser writes of them. */
export const REPORTS: Readonly<Record<string, string>> = {
  "y-te-giao-duc-2022.txt": `UBND HUYỆN THANH SƠN

BÁO CÁO
Kết quả công tác y tế, giáo dục năm 2022 của huyện Thanh Sơn, tỉnh Phú Thọ

Thanh Sơn, ngày 15 tháng 12 năm 2022

I. Y tế
Năm 2022, toàn huyện có 23 trạm y tế xã, trong đó 21 trạm đạt chuẩn quốc gia. Tỷ lệ người dân tham gia bảo hiểm y tế đạt 93,6%, tăng 1,2 điểm phần trăm so với năm 2021. Số lượt khám chữa bệnh tại Trung tâm Y tế huyện là 148.250 lượt. Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt 96,8%. Trong năm không xảy ra vụ ngộ độc thực phẩm nào trên địa bàn.
Dịch sốt xuất huyết ghi nhận 37 ca mắc, giảm 12 ca so với cùng kỳ năm 2021; không có trường hợp tử vong.

II. Giáo dục
Toàn huyện có 68 trường học với 34.120 học sinh. Đến tháng 12/2022 có 59 trường đạt chuẩn quốc gia, chiếm 86,8%. Tỷ lệ học sinh tốt nghiệp trung học phổ thông đạt 98,7%. Kinh phí đầu tư sửa chữa trường lớp trong năm là 42,5 tỷ đồng, trong đó nguồn xã hội hóa gần 6 tỷ đồng.
Bà Hà Thị Lan, Trưởng phòng Giáo dục và Đào tạo huyện, cho biết huyện còn thiếu 112 giáo viên, chủ yếu ở bậc mầm non.

III. Hạn chế
Cơ sở vật chất của một số trạm y tế xã vùng cao đã xuống cấp, thiếu trang thiết bị. Việc bố trí bác sĩ về tuyến xã còn khó khăn. Tiến độ xây dựng nhà lớp học tại khu trung tâm chậm so với kế hoạch.

IV. Nhiệm vụ năm 2023
Phấn đấu năm 2023 tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%. Phấn đấu có thêm 2 trường đạt chuẩn quốc gia. Thực hiện Nghị quyết số 12-NQ/HU ngày 20/9/2022 của Ban Chấp hành Đảng bộ huyện về nâng cao chất lượng giáo dục toàn diện.
`,
  "nong-nghiep-2023.txt": `UBND TỈNH BẮC KẠN
SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN

BÁO CÁO
Kết quả sản xuất nông, lâm nghiệp năm 2023 của tỉnh Bắc Kạn

Bắc Kạn, ngày 20 tháng 12 năm 2023

1. Trồng trọt
Năm 2023, tổng sản lượng lương thực có hạt của tỉnh đạt 175.420 tấn, bằng 101,5% kế hoạch. Diện tích lúa cả năm là 22.760 ha, năng suất bình quân đạt 51,8 tạ/ha. Diện tích cây dong riềng giảm 85 ha so với năm 2022 do giá tiêu thụ thấp. Toàn tỉnh có 1.250 ha cây ăn quả được chứng nhận VietGAP.

2. Chăn nuôi
Đàn lợn đạt 168.300 con, tăng 6,4% so với cùng kỳ. Đàn trâu, bò có xu hướng giảm. Dịch tả lợn châu Phi xảy ra tại 14 xã thuộc huyện Ba Bể và huyện Na Rì, đã tiêu hủy trên 2.100 con lợn.

3. Lâm nghiệp
Toàn tỉnh trồng mới 4.350 ha rừng, đạt 108,8% kế hoạch. Tỷ lệ che phủ rừng duy trì trên 73%. Sản lượng gỗ khai thác ước đạt 320.000 m3. Số vụ vi phạm Luật Lâm nghiệp là 96 vụ, giảm 31 vụ so với năm 2022.

4. Nông thôn mới và OCOP
Đến hết năm 2023, toàn tỉnh có 27 xã đạt chuẩn nông thôn mới. Huyện Ba Bể có 4 xã, huyện Chợ Đồn có 6 xã và huyện Na Rì có 5 xã đạt chuẩn. Tỉnh đã công nhận 218 sản phẩm OCOP, trong đó 1 sản phẩm đạt 5 sao và 19 sản phẩm đạt 4 sao.
Ông Nguyễn Ngọc Tú, Giám đốc Sở, đề nghị các huyện chủ động nguồn giống cho vụ xuân năm 2024.

5. Mục tiêu năm 2024
Mục tiêu năm 2024: trồng mới 4.000 ha rừng; công nhận thêm ít nhất 20 sản phẩm OCOP; tổng đàn lợn đạt 180.000 con.
`,
};

/** Sentences as a summariser writes them of the reports above, by question and by the words they quote. */
export const GOOD_OVER_REPORTS: readonly [question: string, quote: string, ...sentences: string[]][] = [
  [
    "Kết quả y tế của huyện Thanh Sơn năm 2022",
    "Năm 2022, toàn huyện có 23 trạm y tế xã, trong đó 21 trạm đạt chuẩn quốc gia.",
    "Năm 2022, huyện Thanh Sơn có 23 trạm y tế xã.",
    "Toàn huyện có 23 trạm y tế xã, 21 trạm đạt chuẩn quốc gia.",
    "Trong số 23 trạm y tế xã của huyện, 21 trạm đạt chuẩn quốc gia.",
  ],
  [
    "Kết quả y tế của huyện Thanh Sơn năm 2022",
    "Tỷ lệ người dân tham gia bảo hiểm y tế đạt 93,6%, tăng 1,2 điểm phần trăm so với năm 2021.",
    "Tỷ lệ người dân tham gia bảo hiểm y tế năm 2022 đạt 93,6%.",
    "Người dân tham gia bảo hiểm y tế đạt tỷ lệ 93,6%, tăng 1,2 điểm phần trăm so với năm 2021.",
    "Tỷ lệ tham gia bảo hiểm y tế của người dân huyện Thanh Sơn là 93,6%.",
    "So với năm 2021, tỷ lệ người dân tham gia bảo hiểm y tế tăng 1,2 điểm phần trăm.",
  ],
  [
    "Kết quả y tế của huyện Thanh Sơn năm 2022",
    "Số lượt khám chữa bệnh tại Trung tâm Y tế huyện là 148.250 lượt. Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt 96,8%.",
    "Trung tâm Y tế huyện có 148.250 lượt khám chữa bệnh.",
    "Số lượt khám chữa bệnh tại Trung tâm Y tế huyện là 148.250 lượt.",
    "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ là 96,8%.",
    "Trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt 96,8%.",
  ],
  [
    "Kết quả y tế của huyện Thanh Sơn năm 2022",
    "Trong năm không xảy ra vụ ngộ độc thực phẩm nào trên địa bàn.",
    "Trong năm, trên địa bàn huyện không xảy ra vụ ngộ độc thực phẩm nào.",
    "Năm 2022, huyện không xảy ra vụ ngộ độc thực phẩm nào.",
  ],
  [
    "Dịch sốt xuất huyết ở Thanh Sơn năm 2022",
    "Dịch sốt xuất huyết ghi nhận 37 ca mắc, giảm 12 ca so với cùng kỳ năm 2021; không có trường hợp tử vong.",
    "Dịch sốt xuất huyết ghi nhận 37 ca mắc, không có trường hợp tử vong.",
    "Toàn huyện ghi nhận 37 ca mắc sốt xuất huyết, giảm 12 ca so với cùng kỳ năm 2021.",
    "Số ca mắc sốt xuất huyết giảm 12 ca so với cùng kỳ năm 2021.",
  ],
  [
    "Kết quả giáo dục của huyện Thanh Sơn năm 2022",
    "Toàn huyện có 68 trường học với 34.120 học sinh. Đến tháng 12/2022 có 59 trường đạt chuẩn quốc gia, chiếm 86,8%.",
    "Toàn huyện có 68 trường học với 34.120 học sinh.",
    "Huyện Thanh Sơn có 68 trường học.",
    "Đến tháng 12/2022, huyện có 59 trường đạt chuẩn quốc gia, chiếm 86,8%.",
    "59 trường đạt chuẩn quốc gia, chiếm 86,8%.",
  ],
  [
    "Kết quả giáo dục của huyện Thanh Sơn năm 2022",
    "Tỷ lệ học sinh tốt nghiệp trung học phổ thông đạt 98,7%. Kinh phí đầu tư sửa chữa trường lớp trong năm là 42,5 tỷ đồng, trong đó nguồn xã hội hóa gần 6 tỷ đồng.",
    "Tỷ lệ học sinh tốt nghiệp trung học phổ thông năm 2022 đạt 98,7%.",
    "Kinh phí đầu tư sửa chữa trường lớp trong năm là 42,5 tỷ đồng.",
    "Huyện đầu tư sửa chữa trường lớp với kinh phí 42,5 tỷ đồng, trong đó nguồn xã hội hóa gần 6 tỷ đồng.",
    "98,7% học sinh tốt nghiệp trung học phổ thông.",
  ],
  [
    "Thanh Sơn thiếu bao nhiêu giáo viên?",
    "Bà Hà Thị Lan, Trưởng phòng Giáo dục và Đào tạo huyện, cho biết huyện còn thiếu 112 giáo viên, chủ yếu ở bậc mầm non.",
    "Huyện còn thiếu 112 giáo viên, chủ yếu ở bậc mầm non.",
    "Bà Hà Thị Lan, Trưởng phòng Giáo dục và Đào tạo huyện, cho biết huyện còn thiếu 112 giáo viên.",
    "Theo bà Hà Thị Lan, huyện Thanh Sơn còn thiếu 112 giáo viên.",
  ],
  [
    "Hạn chế về y tế, giáo dục của huyện Thanh Sơn",
    "Cơ sở vật chất của một số trạm y tế xã vùng cao đã xuống cấp, thiếu trang thiết bị. Việc bố trí bác sĩ về tuyến xã còn khó khăn. Tiến độ xây dựng nhà lớp học tại khu trung tâm chậm so với kế hoạch.",
    "Cơ sở vật chất của một số trạm y tế xã vùng cao đã xuống cấp, thiếu trang thiết bị.",
    "Một số trạm y tế xã vùng cao xuống cấp và thiếu trang thiết bị.",
    "Việc bố trí bác sĩ về tuyến xã còn khó khăn.",
    "Tiến độ xây dựng nhà lớp học tại khu trung tâm chậm so với kế hoạch.",
    "Nhà lớp học tại khu trung tâm được xây dựng chậm so với kế hoạch.",
  ],
  [
    "Mục tiêu năm 2023 của huyện Thanh Sơn",
    "Phấn đấu năm 2023 tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%. Phấn đấu có thêm 2 trường đạt chuẩn quốc gia.",
    "Huyện phấn đấu năm 2023 tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%.",
    "Năm 2023, huyện Thanh Sơn phấn đấu tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%.",
    "Huyện phấn đấu có thêm 2 trường đạt chuẩn quốc gia.",
    "Mục tiêu năm 2023 là tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%.",
  ],
  [
    "Giải thích Nghị quyết số 12-NQ/HU của huyện Thanh Sơn",
    "Thực hiện Nghị quyết số 12-NQ/HU ngày 20/9/2022 của Ban Chấp hành Đảng bộ huyện về nâng cao chất lượng giáo dục toàn diện.",
    "Nghị quyết số 12-NQ/HU ngày 20/9/2022 về nâng cao chất lượng giáo dục toàn diện.",
    "Nghị quyết số 12-NQ/HU của Ban Chấp hành Đảng bộ huyện về nâng cao chất lượng giáo dục toàn diện.",
    "Ngày 20/9/2022, Ban Chấp hành Đảng bộ huyện có Nghị quyết số 12-NQ/HU về nâng cao chất lượng giáo dục toàn diện.",
  ],
  [
    "Kết quả trồng trọt của tỉnh Bắc Kạn năm 2023",
    "Năm 2023, tổng sản lượng lương thực có hạt của tỉnh đạt 175.420 tấn, bằng 101,5% kế hoạch. Diện tích lúa cả năm là 22.760 ha, năng suất bình quân đạt 51,8 tạ/ha.",
    "Tổng sản lượng lương thực có hạt năm 2023 đạt 175.420 tấn, bằng 101,5% kế hoạch.",
    "Năm 2023, tỉnh Bắc Kạn đạt tổng sản lượng lương thực có hạt 175.420 tấn.",
    "Diện tích lúa cả năm là 22.760 ha.",
    "Diện tích lúa cả năm của tỉnh là 22.760 ha, năng suất bình quân đạt 51,8 tạ/ha.",
    "Sản lượng lương thực có hạt bằng 101,5% kế hoạch.",
  ],
  [
    "Kết quả trồng trọt của tỉnh Bắc Kạn năm 2023",
    "Diện tích cây dong riềng giảm 85 ha so với năm 2022 do giá tiêu thụ thấp. Toàn tỉnh có 1.250 ha cây ăn quả được chứng nhận VietGAP.",
    "Diện tích cây dong riềng giảm 85 ha so với năm 2022 do giá tiêu thụ thấp.",
    "So với năm 2022, diện tích cây dong riềng giảm 85 ha.",
    "Toàn tỉnh có 1.250 ha cây ăn quả được chứng nhận VietGAP.",
    "Diện tích cây ăn quả được chứng nhận VietGAP của tỉnh là 1.250 ha.",
  ],
  [
    "Tình hình chăn nuôi của tỉnh Bắc Kạn năm 2023",
    "Đàn lợn đạt 168.300 con, tăng 6,4% so với cùng kỳ. Đàn trâu, bò có xu hướng giảm. Dịch tả lợn châu Phi xảy ra tại 14 xã thuộc huyện Ba Bể và huyện Na Rì, đã tiêu hủy trên 2.100 con lợn.",
    "Đàn lợn của tỉnh đạt 168.300 con, tăng 6,4% so với cùng kỳ.",
    "Năm 2023, đàn lợn đạt 168.300 con.",
    "Đàn trâu, bò có xu hướng giảm.",
    "Dịch tả lợn châu Phi xảy ra tại 14 xã thuộc huyện Ba Bể và huyện Na Rì.",
    "Đã tiêu hủy trên 2.100 con lợn do dịch tả lợn châu Phi.",
    "Dịch tả lợn châu Phi xảy ra tại 14 xã, đã tiêu hủy trên 2.100 con lợn.",
  ],
  [
    "Kết quả lâm nghiệp của tỉnh Bắc Kạn năm 2023",
    "Toàn tỉnh trồng mới 4.350 ha rừng, đạt 108,8% kế hoạch. Tỷ lệ che phủ rừng duy trì trên 73%. Sản lượng gỗ khai thác ước đạt 320.000 m3. Số vụ vi phạm Luật Lâm nghiệp là 96 vụ, giảm 31 vụ so với năm 2022.",
    "Năm 2023, toàn tỉnh trồng mới 4.350 ha rừng, đạt 108,8% kế hoạch.",
    "Tỉnh Bắc Kạn trồng mới 4.350 ha rừng trong năm 2023.",
    "Tỷ lệ che phủ rừng của tỉnh duy trì trên 73%.",
    "Sản lượng gỗ khai thác ước đạt 320.000 m3.",
    "Có 96 vụ vi phạm Luật Lâm nghiệp, giảm 31 vụ so với năm 2022.",
    "Số vụ vi phạm Luật Lâm nghiệp là 96 vụ.",
    "Tỷ lệ che phủ rừng trên 73%, sản lượng gỗ khai thác ước đạt 320.000 m3.",
  ],
  [
    "Kết quả nông thôn mới và OCOP của tỉnh Bắc Kạn năm 2023",
    "Đến hết năm 2023, toàn tỉnh có 27 xã đạt chuẩn nông thôn mới. Huyện Ba Bể có 4 xã, huyện Chợ Đồn có 6 xã và huyện Na Rì có 5 xã đạt chuẩn. Tỉnh đã công nhận 218 sản phẩm OCOP, trong đó 1 sản phẩm đạt 5 sao và 19 sản phẩm đạt 4 sao.",
    "Đến hết năm 2023, tỉnh Bắc Kạn có 27 xã đạt chuẩn nông thôn mới.",
    "Toàn tỉnh có 27 xã đạt chuẩn nông thôn mới.",
    "Tỉnh đã công nhận 218 sản phẩm OCOP.",
    "Trong 218 sản phẩm OCOP được công nhận, 1 sản phẩm đạt 5 sao và 19 sản phẩm đạt 4 sao.",
    "Tỉnh công nhận 218 sản phẩm OCOP, trong đó 1 sản phẩm đạt 5 sao.",
  ],
  [
    "Giám đốc Sở đề nghị gì cho vụ xuân năm 2024?",
    "Ông Nguyễn Ngọc Tú, Giám đốc Sở, đề nghị các huyện chủ động nguồn giống cho vụ xuân năm 2024.",
    "Ông Nguyễn Ngọc Tú, Giám đốc Sở, đề nghị các huyện chủ động nguồn giống cho vụ xuân năm 2024.",
    "Giám đốc Sở Nguyễn Ngọc Tú đề nghị các huyện chủ động nguồn giống cho vụ xuân năm 2024.",
  ],
  [
    "Mục tiêu năm 2024 của tỉnh Bắc Kạn",
    "Mục tiêu năm 2024: trồng mới 4.000 ha rừng; công nhận thêm ít nhất 20 sản phẩm OCOP; tổng đàn lợn đạt 180.000 con.",
    "Mục tiêu năm 2024 của tỉnh là trồng mới 4.000 ha rừng.",
    "Mục tiêu năm 2024: trồng mới 4.000 ha rừng; tổng đàn lợn đạt 180.000 con.",
    "Tỉnh đặt mục tiêu năm 2024 công nhận thêm ít nhất 20 sản phẩm OCOP.",
    "Năm 2024, tỉnh Bắc Kạn đặt mục tiêu trồng mới 4.000 ha rừng và công nhận thêm ít nhất 20 sản phẩm OCOP.",
  ],
];
