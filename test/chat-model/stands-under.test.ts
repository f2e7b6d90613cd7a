import { describe, expect, test } from "vitest";
import { ownWords } from "../../src/chat-model/guard/own-words.ts";
import { findQuoted } from "../../src/chat-model/guard/quoted.ts";
import { onePassage } from "../support/chat-model/one-passage.ts";

/** What may be told for a quote, best first, each with what it stands under. */
function toldFor(text: string, quote: string, headings: readonly string[] = []) {
  const { evidence, library } = onePassage(text, headings);
  const quoted = findQuoted(quote, evidence, library);
  if (!quoted) throw new Error(`stands nowhere: ${quote}`);
  return ownWords([quoted], library)
    .flat()
    .map(({ words, above }) => ({ above: above.map(({ text }) => text), words: words.text }));
}

const REST =
  "việc quản lý trật tự xây dựng, đất đai và bảo vệ môi trường được các xã, thị trấn thực hiện thường xuyên, công tác tuyên truyền được đổi mới cả về nội dung và hình thức, phù hợp với từng nhóm dân cư trên địa bàn";

describe("of a long sentence", () => {
  test("the clauses that are quoted are told to their ends", () => {
    const sentence = `Thu ngân sách đạt 250 tỷ đồng, tăng 5%; ${REST}.`;
    expect(toldFor(sentence, "Thu ngân sách đạt 250 tỷ đồng")).toEqual([
      { above: [], words: "Thu ngân sách đạt 250 tỷ đồng, tăng 5%" },
      { above: [], words: sentence },
    ]);
  });

  test.each([
    ["takes it back", `Công tác tuyên truyền được làm tốt; tuy nhiên, hiệu quả chưa cao, ${REST}.`],
    ["excepts from it", `Công tác tuyên truyền được làm tốt; ${REST}, trừ trường hợp có quy định khác.`],
    ["it turns from", `${REST}; tuy nhiên, Công tác tuyên truyền được làm tốt ở một số nơi.`],
    ["asks for it", `Đề nghị Sở xem xét; Công tác tuyên truyền được làm tốt; ${REST}.`],
    ["sets it a condition", `Nếu có đủ kinh phí thì ${REST}; Công tác tuyên truyền được làm tốt.`],
  ])("what %s is not cut off", (_, sentence) => {
    expect(toldFor(sentence, "Công tác tuyên truyền được làm tốt")).toEqual([{ above: [], words: sentence }]);
  });
});

describe("an item of a list", () => {
  const law = [
    "Điều 13. Những trường hợp không được bổ nhiệm công chứng viên",
    "1. Người đang bị truy cứu trách nhiệm hình sự:",
    "a) Về tội phạm do vô ý;",
    "b) Về tội phạm do cố ý.",
    "Quy định này áp dụng với cả người tập sự.",
    "2. Người bị mất năng lực hành vi dân sự.",
    "Việc bổ nhiệm do Bộ trưởng quyết định.",
    "1. Hồ sơ được gửi đến Sở Tư pháp.",
  ].join("\n");

  const article = "Điều 13. Những trường hợp không được bổ nhiệm công chứng viên";

  test.each([
    // `Người đang bị truy cứu` alone would not say that it may not be.
    ["Về tội phạm do cố ý", [article, "Người đang bị truy cứu trách nhiệm hình sự:"]],
    // The line in front goes on about the first item, it ends no list.
    ["Người bị mất năng lực hành vi dân sự", [article]],
    ["Hồ sơ được gửi đến Sở Tư pháp", []],
  ])("%s stands under %j", (quote, above) => {
    expect(toldFor(law, quote)[0]!.above).toEqual(above);
  });

  test.each([
    ["2.1. Hồ sơ được gửi đến Sở Tư pháp.", "Hồ sơ được gửi đến Sở Tư pháp."],
    ["(b) Hồ sơ được gửi đến Sở Tư pháp.", "Hồ sơ được gửi đến Sở Tư pháp."],
    ["1.250 hồ sơ được gửi đến Sở Tư pháp.", "1.250 hồ sơ được gửi đến Sở Tư pháp."],
  ])("%s is told as %s", (line, words) => {
    expect(toldFor(line, "được gửi đến Sở Tư pháp")[0]!.words).toBe(words);
  });
});

test.each([
  ["SỞ Y TẾ TỈNH SƠN LA", []],
  ["Điều 11. Các hành vi bị nghiêm cấm", ["Điều 11. Các hành vi bị nghiêm cấm"]],
  ["Những người sau đây được miễn đào tạo nghề:", []],
  ["Tình hình thiếu nước sinh hoạt", ["Tình hình thiếu nước sinh hoạt"]],
])("the heading %s tells nothing by itself", (quote, headings) => {
  expect(toldFor(`${quote}\nToàn huyện có 3.412 hộ thiếu nước.`, quote, headings)).toEqual([]);
});

test.each([
  [
    "Bí thư đề nghị huyện rà soát đất ở. Đồng thời, phát triển các sản phẩm OCOP chủ lực.",
    ["Bí thư đề nghị huyện rà soát đất ở."],
  ],
  [
    "Mục tiêu tổng quát: Xây dựng Đảng bộ vững mạnh; phấn đấu đạt chuẩn. Đồng thời, phát triển các sản phẩm OCOP chủ lực.",
    ["Mục tiêu tổng quát:"],
  ],
  ["Bí thư đề nghị huyện rà soát đất ở.\nĐồng thời, phát triển các sản phẩm OCOP chủ lực.", []],
  ["Bí thư đề nghị huyện rà soát đất ở. Huyện đã phát triển các sản phẩm OCOP chủ lực.", []],
])("what %j goes on to ask for is told as asked", (text, above) => {
  expect(toldFor(text, "phát triển các sản phẩm OCOP chủ lực")[0]!.above).toEqual(above);
});

const TASKS = "Một số nhiệm vụ, giải pháp trọng tâm";

test.each([
  ["Đẩy mạnh cải cách hành chính theo hướng công khai.", [TASKS]],
  ["Huyện đã đẩy mạnh cải cách hành chính theo hướng công khai.", []],
])("%s is told first under %j", (sentence, above) => {
  expect(toldFor(`${TASKS}\n${sentence}`, sentence, [TASKS])[0]!.above).toEqual(above);
});

test("the opening of a line is no heading of the next", () => {
  const text =
    "Về nhiệm vụ năm 2024, Bí thư yêu cầu quyết tâm cao.\nHải Hà có lợi thế về cảng biển và cửa khẩu.";
  const told = toldFor(text, "Hải Hà có lợi thế về cảng biển và cửa khẩu.", ["Về nhiệm vụ năm 2024"]);
  expect(told.map(({ above }) => above)).toEqual([[]]);
});
