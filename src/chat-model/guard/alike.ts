/** Abbreviations of offices, and words that stand for each other everywhere, each as it is compared. */
const ALIKE: readonly (readonly [RegExp, string])[] = (
  [
    ["NTM", "nông thôn mới"],
    ["KKT", "khu kinh tế"],
    ["KCN", "khu công nghiệp"],
    ["CCN", "cụm công nghiệp"],
    ["HTX", "hợp tác xã"],
    ["DN", "doanh nghiệp"],
    ["UBND", "ủy ban nhân dân"],
    ["HĐND", "hội đồng nhân dân"],
    ["MTTQ", "mặt trận tổ quốc"],
    ["BTV", "ban thường vụ"],
    ["BCH", "ban chấp hành"],
    ["GPMB", "giải phóng mặt bằng"],
    ["ANTT", "an ninh trật tự"],
    ["DTTS", "dân tộc thiểu số"],
    ["BHYT", "bảo hiểm y tế"],
    ["BHXH", "bảo hiểm xã hội"],
    ["THCS", "trung học cơ sở"],
    ["THPT", "trung học phổ thông"],
    ["GDP", "tổng sản phẩm trong nước"],
    ["KT-XH|KTXH", "kinh tế - xã hội"],
    ["đảm bảo", "bảo đảm"],
    ["đặc biệt là", "nhất là"],
    ["hiện nay", "hiện"],
    ["kể từ", "từ"],
    ["cùng với", "với"],
    ["vào khoảng", "khoảng"],
    ["đồng chí|đ/c", ""],
  ] as const
).map(([words, compared]) => [
  new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, words === words.toUpperCase() ? "gu" : "giu"),
  compared,
]);

/** A text with what is written in two ways written in one, to be compared with another one. */
export function written(text: string): string {
  return ALIKE.reduce(
    (words, [pattern, compared]) => words.replace(pattern, compared),
    text.replace(/uỷ/giu, "ủy"),
  );
}

/** In front of a sentence these join it to the one before, and say nothing. */
const CONNECTIVE =
  /^(?:Ngoài ra|Bên cạnh đó|Đồng thời|Cùng với đó|Cùng thời gian này|Cụ thể(?: là)?|Trong đó|Tuy nhiên|Tuy vậy|Dù vậy|Song|Nhìn chung|Tính chung|Tóm lại|Như vậy|Theo đó|Theo quy định|Theo luật|Qua đó|Đặc biệt|Đáng chú ý|Nổi bật(?: là)?|Trước đó|Tiếp đó|Sau đó|Mặt khác|Hơn nữa|Ngược lại|Trong khi đó|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|Trước hết|Cuối cùng|Về chủ quan|Về khách quan)(?:,\s+|\s(?=là\s))/u;

/** A sentence without such an opening; its first letter a capital. */
export function withoutConnective(text: string): string {
  const rest = text.replace(CONNECTIVE, "");
  return rest === text ? text : rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
