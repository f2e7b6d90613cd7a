import { describe, expect, test } from "vitest";
import { unsupportedNumbers } from "../../src/answering/number-guard.ts";
import type { Citation } from "../../src/domain/citation.ts";

/** A citation with this quote; the guard reads quote and date alone. */
function citing(quote: string, date: string | null = null): Citation {
  return {
    document: "báo-cáo.txt",
    title: null,
    date,
    page: null,
    quote,
    start: 0,
    end: quote.length,
    passageId: "aaaaaaaaaaaa",
    sample: false,
    draft: false,
    ocr: false,
  };
}

type Row = [answer: string, quotes: string[], date?: string];

const TRUE: Row[] = [
  ["4,75% – huyện Mộc Lâm, năm 2022.", ["Năm 2022, hộ nghèo huyện Mộc Lâm còn 4,75%."]],
  ["4,75% – năm 2022.", ["hộ nghèo còn 4,75%", "Năm 2022, huyện Mộc Lâm"]],
  ["312 tỷ đồng.", ["thu ngân sách đạt 312 tỷ đồng"]],
  ["trên 312 tỷ đồng.", ["thu ngân sách đạt trên 312 tỷ đồng"]],
  ["312 tỷ đồng.", ["thu ngân sách đạt 312 tỷ\u00a0đồng"]],
  ["33.497 tỷ đồng.", ["tổng giá trị 33.497 tỷ đồng"]],
  ["1.234,5 tấn.", ["sản lượng 1.234,5 tấn"]],
  ["1,234.5 tấn.", ["sản lượng 1,234.5 tấn"]],
  ["1,6 tỷ USD.", ["thu hút 1,6 tỷ USD vốn đầu tư"]],
  ["14,5‰.", ["tỷ suất còn 14,5‰"]],
  ["17/20 chỉ tiêu.", ["hoàn thành 17/20 chỉ tiêu"]],
  ["25 chi, đảng bộ cơ sở.", ["có 25 chi, đảng bộ cơ sở và 2.400 đảng viên"]],
  ["2.400 đảng viên.", ["có 25 chi, đảng bộ cơ sở và 2.400 đảng viên"]],
  ["36 doanh nghiệp – năm 2022.", ["Năm 2022 thành lập 36 doanh nghiệp"]],
  ["trên 312 tỷ.", ["đạt trên 312 tỷ đồng"]],
  ["72 triệu đồng/người/năm.", ["thu nhập 72 triệu đồng/người/năm"]],
  ["53 ha rừng.", ["trồng 53 ha rừng"]],
  ["12 km đường.", ["làm xong 12 km đường"]],
  ["gấp 2,5 lần.", ["tăng gấp 2,5 lần"]],
  ["Theo tài liệu ngày 13/01/2023.", ["không có số"], "2023-01-13"],
  ["4,75%. Theo tài liệu ngày 13/01/2023.", ["còn 4,75%"], "2023-01-13"],
  ["5/2/2018. “Chương trình số 21-Ctr/TU ngày 5/2/2018”", ["Chương trình số 21-Ctr/TU ngày 5/2/2018"]],
  ["145-KH/HU", ["Kế hoạch 145-KH/HU ngày 5/5/2021"]],
  ["26-10-2022", ["Chỉ thị số 18-CT/TW, ngày 26-10-2022"]],
  ["4,75% (2022); 8,30% (2020).", ["năm 2022 còn 4,75%", "năm 2020 còn 8,30%"]],
  ["2020-2025", ["nhiệm kỳ 2020-2025"]],
  ["Không còn hộ nghèo.", ["huyện không còn hộ nghèo"]],
  ["không còn hộ nghèo – năm 2022.", ["Năm 2022, huyện không còn hộ nghèo"]],
  ["tăng 13,8%, đạt 312 tỷ đồng", ["tăng 13,8%, đạt 312 tỷ đồng"]],
  ["4.75%", ["poverty fell to 4.75% in 2022"]],
  ["“Đến 2022, 12 xã đạt 19 tiêu chí.”", ["Đến 2022, 12 xã đạt 19 tiêu chí."]],
  ["Chưa có con số nào.", []],
  ["2.400 đảng viên.", ["số đảng viên: 2.400"]],
  ["2.400 đảng viên.", ["2.400 hộ dân", "với 2.400 đảng viên"]],
];

const TAMPERED: Row[] = [
  ["4,57% – huyện Mộc Lâm, năm 2022.", ["Năm 2022, hộ nghèo huyện Mộc Lâm còn 4,75%."]],
  ["85 doanh nghiệp.", ["thành lập 87 doanh nghiệp"]],
  ["4,75% – năm 2020.", ["Năm 2019, hộ nghèo còn 4,75%."]],
  ["312 tỷ đồng.", ["thu ngân sách đạt 312 triệu đồng"]],
  ["312 triệu đồng.", ["thu ngân sách đạt 312 tỷ đồng"]],
  ["312 nghìn tỷ đồng.", ["thu ngân sách đạt 312 tỷ đồng"]],
  ["1.234,5 tấn.", ["sản lượng 1,234.5 tấn"]],
  ["1,234.5 tấn.", ["sản lượng 1.234,5 tấn"]],
  ["47,5%.", ["hộ nghèo còn 4,75%"]],
  ["475%.", ["hộ nghèo còn 4,75%"]],
  ["4,750%.", ["hộ nghèo còn 4,75%"]],
  ["33,497 tỷ đồng.", ["tổng giá trị 33.497 tỷ đồng"]],
  ["33497 tỷ đồng.", ["tổng giá trị 33.497 tỷ đồng"]],
  ["14,5%.", ["tỷ suất còn 14,5‰"]],
  ["14,5‰.", ["tỷ lệ còn 14,5%"]],
  ["17/21 chỉ tiêu.", ["hoàn thành 17/20 chỉ tiêu"]],
  ["17 chỉ tiêu.", ["hoàn thành 17/20 chỉ tiêu"]],
  ["20/17 chỉ tiêu.", ["hoàn thành 17/20 chỉ tiêu"]],
  ["2.4 đảng viên.", ["có 2.400 đảng viên"]],
  ["25 xã.", ["năm 2025 có nhiều xã"]],
  ["Theo tài liệu ngày 14/01/2023.", ["không có số"], "2023-01-13"],
  ["Theo tài liệu ngày 13/01/2024.", ["không có số"], "2023-01-13"],
  ["5/2/2019", ["Chương trình số 21-Ctr/TU ngày 5/2/2018"]],
  ["146-KH/HU", ["Kế hoạch 145-KH/HU ngày 5/5/2021"]],
  ["4,75% và 8,30%", ["năm 2022 còn 4,75%"]],
  ["4,75%", []],
  ["1,6 tỷ đồng.", ["thu hút 1,6 tỷ USD vốn đầu tư"]],
  ["1,6 tỷ USD.", ["thu ngân sách 1,6 tỷ đồng"]],
  ["4,75 điểm phần trăm.", ["hộ nghèo còn 4,75%"]],
  ["5 lần.", ["huyện có 5 xã"]],
  ["12 km.", ["trồng 12 ha rừng"]],
  ["2.400 hộ.", ["có 2.400 đảng viên"]],
  ["17 xã.", ["thành lập 17 doanh nghiệp"]],
];

describe("unsupportedNumbers", () => {
  test.each(TRUE)("lets %j through, cited to %j", (answer, quotes, date) => {
    expect(
      unsupportedNumbers(
        answer,
        quotes.map((quote) => citing(quote, date)),
      ),
    ).toEqual([]);
  });

  test.each(TAMPERED)("stops %j, cited to %j", (answer, quotes, date) => {
    expect(
      unsupportedNumbers(
        answer,
        quotes.map((quote) => citing(quote, date)),
      ),
    ).not.toEqual([]);
  });
});
