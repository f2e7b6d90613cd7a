import type { Span } from "../domain/span.ts";
import { PhraseBook } from "./phrase-book.ts";
import { fold } from "./spelling.ts";
import { hasDiacritics, type Token } from "./tokens.ts";

/** Words that report or ask without saying what about: they never decide whether two texts match. */
const VIETNAMESE = `
a ai ấy anh bao nhiêu bị bằng bn bàn bởi bên các cả cái gấp dưới gần cạnh cần chiếm cho biết có còn của cũng cùng cứ
da dạ đã đang đạt đặt đề đây đến đều đi đó do đối đối với được dù gì giờ gồm hãy hay hết hiện hơn hoặc khi khoảng không? ko
là lại làm lên lúc lượng mà mấy mới mỗi một mức muốn năm nào nay này nên nếu ngày ngay nhằm nhất nhiều như những
nhưng nó ở ơi phải qua quý ra rằng rất rồi sao sau sẽ so số song sự ta tại tăng thế thêm thì theo thể thuộc tiếp tục tính
tháng toàn tổng tới trên tr trong trước trở trưởng từ từng tự tỷ lệ suất trọng ước và vào vẫn về vì việc với vừa xin xuống giao vậy nhỉ ơi ad hả
giảm nâng kỳ phần trăm đầu cuối biết hỏi tôi em dc đc vs v z zậy nhé
`;
const ENGLISH = `
a about all also an and any are as at attain attained attract attracted be been by can could did do does done end for from
get got had has have he how i in is it its know latest level many me much number of on or our overall please rate reach
reached recorded report reported s say says tell than that the their them there these they this to total up was we were
what when where which who whose why will with would year years achieve achieved amount percent percentage share value figure
total altogether currently now operation latest increase increased decrease decreased grow grew rise rose fall fell drop dropped change changed growth
`;

const WORDS = new Set(`${VIETNAMESE} ${ENGLISH}`.split(/\s+/).filter((word) => /^\p{L}+$/u.test(word)));
const FOLDED = new Set([...WORDS].map(fold));

/** In what a person typed, a word without diacritics is generic when any generic word folds to it. */
export function isGeneric(token: Token, mode: "strict" | "typed"): boolean {
  if (token.kind !== "word") return false;
  if (mode === "typed" && !hasDiacritics(token)) return FOLDED.has(token.folded);
  return WORDS.has(token.accented);
}

const PHRASES = new PhraseBook<true>();
for (const phrase of [
  ...[
    "ghi nhận",
    "lên tới",
    "lên đến",
    "dừng ở",
    "đạt tới",
    "cộng lại",
    "khép lại",
    "kết thúc",
    "vào thời điểm",
  ],
  ...[
    "tính đến",
    "tính chung",
    "bên cạnh đó",
    "cũng trong",
    "nhìn lại",
    "ở mức",
    "cán mốc",
    "chạm mốc",
    "quy mô",
  ],
  ...[
    "như thế nào",
    "ra sao",
    "tra giúp",
    "tra cứu",
    "tra hộ",
    "tìm giúp",
    "xem giúp",
    "kiểm tra giúp",
    "lần lượt",
  ],
  ...["cần biết", "muốn biết", "vui lòng", "how high", "how big", "how large", "tell me", "by how much"],
  ...[
    "huyện nhà",
    "tỉnh nhà",
    "địa phương này",
    "rà soát",
    "tạo ra",
    "đón tiếp",
    "phục vụ",
    "tìm đến",
    "là thấp",
    "là cao",
    "duy trì",
    "đề ra",
    "đặt ra",
    "được giao",
    "tỉnh giao",
    "giao đầu năm",
    "nghị quyết giao",
    "mức giao",
    "phát sinh trên địa bàn",
    "đã lãnh đạo",
    "đã chỉ đạo",
    "tập trung lãnh đạo",
    "tập trung chỉ đạo",
    "xác định",
    "ấn định",
    "đầu năm",
    "chúng ta",
    "bà con",
    "quê hương",
    "con số ấy",
    "liền trước",
    "để tiện so sánh",
    "cùng thời điểm",
    "thời điểm đó",
    "bình quân chung",
    "mức chung",
    "cao nhất",
    "thấp nhất",
    "dẫn đầu",
    "đứng đầu",
    "đứng thứ",
    "xếp thứ",
    "tiếp đến",
    "tiếp theo",
    "kế đến",
    "kế tiếp",
  ],
  ...["bình quân", "trung bình", "lũy kế", "tương đương", "tương ứng", "ước tính", "tổng cộng", "con số"],
  ...["chỉ còn", "chỉ đạt", "chỉ có", "chỉ bằng", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "dự toán"],
  ...[
    "trong đó",
    "cụ thể",
    "kết quả là",
    "số liệu",
    "thông tin",
    "cho hỏi",
    "cho xin",
    "xin hỏi",
    "cho biết",
    "so với",
    "cùng kỳ",
    "năm trước",
    "năm ngoái",
    "so sánh",
    "qua các năm",
    "diễn biến",
    "on average",
    "in total",
  ],
]) {
  PHRASES.add(phrase, true);
}

/** Phrases that report without saying what about, though their syllables alone might. */
export function genericPhrases(tokens: readonly Token[], mode: "strict" | "typed"): Span[] {
  return PHRASES.find(tokens, mode).map(({ span }) => span);
}
