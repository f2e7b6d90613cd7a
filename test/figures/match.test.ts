import { describe, expect, test } from "vitest";
import { FigureIndex } from "../../src/figures/figure-index.ts";
import { matchFigures } from "../../src/figures/match.ts";
import { createQuestionReader } from "../../src/language/read-question.ts";
import { expand, gazetteer, glossary } from "../support/corpus/language.ts";
import { figuresOf, report } from "../support/corpus/report.ts";
import { DISTRICT_REPORT } from "../support/corpus/told-figure.ts";

const readQuestion = createQuestionReader({ glossary, gazetteer, expand, now: () => new Date("2026-06-15") });

/** The matching figures as written, each with what keeps it from answering. */
function matches(text: string, question: string): string[] {
  const document = report(text, DISTRICT_REPORT);
  const asked = readQuestion(question);
  const index = new FigureIndex(figuresOf(document));
  return matchFigures(asked, index.candidates(asked.keys), glossary).map(({ figure, misses }) =>
    [document.text.slice(figure.span.start, figure.span.end), ...misses].join(" !"),
  );
}

describe("the figure that is asked for, in any spelling", () => {
  const TEXT =
    "Tỷ lệ hộ nghèo còn 2,6%; thu ngân sách đạt 205 tỷ đồng, tăng 12% so với cùng kỳ; có 310 doanh nghiệp.";
  test.each<[string, string[]]>([
    ["Tỷ lệ hộ nghèo Đầm Hà năm 2023?", ["2,6%"]],
    ["ty le ho ngheo dam ha 2023", ["2,6%"]],
    ["What was the poverty rate of Dam Ha in 2023?", ["2,6%"]],
    ["Đầm Hà thu ngân sách bao nhiêu tiền?", ["205 tỷ đồng", "12% !measure !kind"]],
    ["Thu ngân sách Đầm Hà tăng bao nhiêu?", ["12%", "205 tỷ đồng !measure"]],
    ["Đầm Hà có bao nhiêu doanh nghiệp?", ["310 doanh nghiệp"]],
    ["How many businesses are there in Dam Ha?", ["310 doanh nghiệp"]],
  ])("%s", (question, expected) => expect(matches(TEXT, question).toSorted()).toEqual(expected.toSorted()));
});

describe("another indicator's figure is none", () => {
  test.each([
    ["Tỷ lệ hộ cận nghèo còn 4,7%.", "Tỷ lệ hộ nghèo Đầm Hà?"],
    ["Tỷ lệ hộ nghèo còn 2,6%.", "Tỷ lệ hộ cận nghèo Đầm Hà?"],
    ["Tốc độ tăng trưởng kinh tế đạt 11,3%.", "Giá trị sản xuất Đầm Hà tăng bao nhiêu?"],
    ["Giá trị sản xuất tăng 14,2%.", "Tăng trưởng kinh tế Đầm Hà bao nhiêu?"],
    ["Giá trị sản xuất nông nghiệp tăng 5,6%.", "Giá trị sản xuất Đầm Hà tăng bao nhiêu?"],
    ["Chi ngân sách đạt 640 tỷ đồng.", "Thu ngân sách Đầm Hà?"],
    ["Thu nội địa đạt 150 tỷ đồng.", "Thu ngân sách Đầm Hà?"],
    ["Huyện có 6 hợp tác xã.", "Đầm Hà có bao nhiêu doanh nghiệp?"],
    ["Có 12 doanh nghiệp nhà nước.", "Đầm Hà có bao nhiêu doanh nghiệp?"],
    ["Huyện có 9 xã, phường, thị trấn.", "Đầm Hà có bao nhiêu xã?"],
    ["Huyện có 8 xã.", "Đầm Hà có bao nhiêu xã, phường, thị trấn?"],
    ["Huyện có 1 thị trấn.", "Đầm Hà có bao nhiêu xã?"],
    ["Tỷ suất tử vong trẻ em dưới 5 tuổi là 12‰.", "Tỷ suất tử vong trẻ em dưới 1 tuổi?"],
    // Reached and not reached are two things.
    ["Có 3 xã chưa đạt chuẩn nông thôn mới.", "Có bao nhiêu xã đạt chuẩn nông thôn mới?"],
    ["Có 6 xã đạt chuẩn nông thôn mới.", "Có bao nhiêu xã chưa đạt chuẩn nông thôn mới?"],
  ])("%s ≠ %s", (text, question) => expect(matches(text, question)).toEqual([]));
});

describe("plain words behind what is counted narrow it", () => {
  const TEXT = "Kết nạp được 96 đảng viên mới, trong đó có 47 đảng viên nữ.";
  test.each<[string, string[]]>([
    ["Đầm Hà kết nạp bao nhiêu đảng viên nữ?", ["47 đảng viên"]],
    ["Đầm Hà kết nạp bao nhiêu đảng viên trẻ?", []],
  ])("%s", (question, expected) => expect(matches(TEXT, question)).toEqual(expected));
});

describe("the indicator's own figure, kept from answering", () => {
  test.each<[string, string, string[]]>([
    // A number of households is no rate, and a rate no number.
    ["Huyện còn 312 hộ nghèo.", "Tỷ lệ hộ nghèo Đầm Hà?", ["312 hộ nghèo !kind"]],
    ["Tỷ lệ hộ nghèo còn 2,6%.", "Đầm Hà có bao nhiêu hộ nghèo?", ["2,6% !kind"]],
    ["Số hộ nghèo chiếm 2,6%.", "Đầm Hà có bao nhiêu hộ nghèo?", ["2,6% !kind"]],
    ["Tỷ lệ hộ nghèo còn 2,6%.", "Tỷ lệ hộ nghèo Bình Liêu?", ["2,6% !place"]],
    ["Tỷ lệ hộ nghèo còn 2,6%.", "Tỷ lệ hộ nghèo xã Đầm Hà?", ["2,6% !place"]],
    ["Tỷ lệ hộ nghèo còn 2,6%.", "Tỷ lệ hộ nghèo Đầm Hà năm 2022?", ["2,6% !period"]],
    ["Tỷ lệ hộ nghèo còn 2,6%.", "Tỷ lệ hộ nghèo Ba Chẽ năm 2021?", ["2,6% !place !period"]],
    [
      "6 tháng đầu năm 2023, thu ngân sách đạt 98 tỷ đồng.",
      "Thu ngân sách năm 2023?",
      ["98 tỷ đồng !period"],
    ],
    ["Thu ngân sách đạt 205 tỷ đồng.", "Thu ngân sách 6 tháng đầu năm 2023?", ["205 tỷ đồng !period"]],
    [
      "Giai đoạn 2021-2023, thu ngân sách đạt 560 tỷ đồng.",
      "Thu ngân sách năm 2023?",
      ["560 tỷ đồng !period"],
    ],
    ["Phấn đấu tỷ lệ hộ nghèo còn 2%.", "Tỷ lệ hộ nghèo năm 2023?", ["2% !target"]],
    ["Tỷ lệ hộ nghèo còn 2,6%.", "Mục tiêu tỷ lệ hộ nghèo năm 2023?", ["2,6% !not-target"]],
    ["Phấn đấu tỷ lệ hộ nghèo còn 2%.", "Mục tiêu tỷ lệ hộ nghèo năm 2023?", ["2%"]],
    ["Tỷ lệ hộ nghèo giảm 1,6%.", "Tỷ lệ hộ nghèo năm 2023?", ["1,6% !measure"]],
    ["Thu ngân sách đạt 98% dự toán.", "Thu ngân sách năm 2023 bao nhiêu tiền?", ["98% !measure !kind"]],
    ["Thu ngân sách đạt 98% dự toán.", "Thu ngân sách năm 2023 đạt bao nhiêu % dự toán?", ["98%"]],
    // Rise or fall: either answers.
    ["Thu ngân sách tăng 12%.", "Thu ngân sách năm 2023 tăng hay giảm bao nhiêu?", ["12%"]],
    ["Thu ngân sách giảm 3%.", "Thu ngân sách năm 2023 tăng hay giảm bao nhiêu?", ["3%"]],
    // Money answers no count.
    ["Các hợp tác xã đạt doanh thu 45 tỷ đồng.", "Đầm Hà có bao nhiêu hợp tác xã?", ["45 tỷ đồng !kind"]],
  ])("%s ← %s", (text, question, expected) => expect(matches(text, question)).toEqual(expected));
});

describe("periods that fit", () => {
  test.each<[string, string]>([
    ["Đến nay, huyện có 310 doanh nghiệp.", "Có bao nhiêu doanh nghiệp năm 2024?"],
    ["Năm 2023, huyện có 310 doanh nghiệp.", "Có bao nhiêu doanh nghiệp?"],
    ["Giai đoạn 2021-2023, kết nạp 90 đảng viên.", "Giai đoạn 2021-2023 kết nạp bao nhiêu đảng viên?"],
    [
      "Nửa đầu nhiệm kỳ 2020-2025, kết nạp 90 đảng viên.",
      "Nửa nhiệm kỳ 2020-2025 kết nạp bao nhiêu đảng viên?",
    ],
  ])("%s ← %s", (text, question) => {
    const [best] = matches(text, question);
    expect(best).toBeDefined();
    expect(best).not.toContain("!period");
  });
});

describe("the index offers few figures and none too few", () => {
  const document = report(
    "Tỷ lệ hộ nghèo còn 2,6%; thu ngân sách đạt 205 tỷ đồng; huyện có 9 nhà thi đấu.",
    DISTRICT_REPORT,
  );
  const index = new FigureIndex(figuresOf(document));
  const offered = (question: string) =>
    index
      .candidates(readQuestion(question).keys)
      .map(({ span }) => document.text.slice(span.start, span.end));

  test.each<[string, string[]]>([
    ["tỷ lệ hộ nghèo", ["2,6%"]],
    ["poverty rate", ["2,6%"]],
    ["thu ngan sach", ["205 tỷ đồng"]],
    ["thu ngân sách và hộ nghèo", ["205 tỷ đồng", "2,6%"]],
    // Words that are no concept are found without their diacritics.
    ["có bao nhiêu nhà thi đấu", ["9 nhà thi đấu"]],
    ["co bao nhieu nha thi dau", ["9 nhà thi đấu"]],
    ["số doanh nghiệp", []],
    ["", []],
  ])("%s", (question, expected) => expect(offered(question).toSorted()).toEqual(expected.toSorted()));
});

describe("what a unit says again", () => {
  test.each<[string, string, string[]]>([
    ["Người dân thả nuôi 156 ha tôm.", "Diện tích nuôi tôm của Đầm Hà năm 2023?", ["156 ha"]],
    ["Diện tích nuôi tôm đạt 156 ha.", "Đầm Hà năm 2023 nuôi bao nhiêu ha tôm?", ["156 ha"]],
    ["Bê tông hóa 4,3 km đường liên thôn.", "Đầm Hà bê tông hóa bao nhiêu km đường liên thôn?", ["4,3 km"]],
    ["Sản lượng thủy sản đạt 1.428 tấn.", "Đầm Hà thu được bao nhiêu tấn thủy sản?", ["1.428 tấn"]],
    ["Sản lượng thủy sản đạt 1.428 tấn.", "dam ha thu duoc bao nhieu tan thuy san nam 2023", ["1.428 tấn"]],
    ["Sản lượng thủy sản đạt 1.428 tấn.", "Diện tích thủy sản Đầm Hà?", []],
  ])("%s ← %s", (text, question, expected) => expect(matches(text, question)).toEqual(expected));
});

describe("words that only count, and what a share is of", () => {
  test.each<[string, string, string[]]>([
    ["Tổng đàn lợn có 2.829 con.", "Tổng đàn lợn Đầm Hà là bao nhiêu con?", ["2.829 con"]],
    ["Tổng đàn lợn có 2.829 con.", "tong dan lon dam ha bn con", ["2.829 con"]],
    [
      "Phát hiện 25 vụ phạm pháp hình sự.",
      "pham phap hinh su dam ha 2023 bao nhieu vu",
      ["25 vụ phạm pháp hình sự"],
    ],
    ["Xảy ra 5 vụ cháy.", "Đầm Hà xảy ra bao nhiêu vụ cháy?", ["5 vụ cháy"]],
    ["Xảy ra 5 vụ cháy.", "Đầm Hà xảy ra bao nhiêu vụ trộm?", []],
    [
      "Tỷ lệ gia đình văn hóa đạt 89,9%.",
      "What share of households in Dam Ha were cultural families in 2023?",
      ["89,9%"],
    ],
  ])("%s ← %s", (text, question, expected) => expect(matches(text, question)).toEqual(expected));
});
