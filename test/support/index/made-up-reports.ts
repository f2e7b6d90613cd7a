import type { Files } from "./temporary-folder.ts";

/** Reports of districts that do not exist, each sentence written for these tests. */
export const MADE_UP_REPORTS = {
  "moc-lam-2022.txt": `Huyện Mộc Lâm: kết quả năm 2022

Mộc Lâm, ngày 12 tháng 01 năm 2023

I. Kinh tế

Năm 2022, thu ngân sách nhà nước của huyện Mộc Lâm đạt 312 tỷ đồng.

II. Xã hội

Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 4,75%. Năm 2022, huyện Mộc Lâm thành lập 36 doanh nghiệp.

III. Hạn chế

Đường vào bản xa còn hẹp và hay sạt lở khi mưa lớn.
`,
  "moc-lam-2020.txt": `Huyện Mộc Lâm: kết quả năm 2020

Mộc Lâm, ngày 15 tháng 01 năm 2021

Năm 2020, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 8,30%.
`,
  "ngan-khe-2022.md": `# Huyện Ngân Khê: kết quả năm 2022

Ngân Khê, ngày 20 tháng 01 năm 2023

## Kinh tế

Năm 2022, thu ngân sách nhà nước của huyện Ngân Khê đạt 205 tỷ đồng.

## Xã hội

Năm 2022, tỷ lệ hộ nghèo của huyện Ngân Khê giảm còn 6,20%.
`,
  "ngan-khe-nghi-quyet.txt": `Huyện Ngân Khê: nhiệm vụ năm 2024

Ngân Khê, ngày 05 tháng 12 năm 2023

Huyện Ngân Khê phấn đấu năm 2024 thu nhập bình quân đầu người đạt 72 triệu đồng/người/năm.
`,
} as const satisfies Files;
