import { describe, expect, test } from "vitest";
import { headingOf, joinsHeadingAbove, openingOf } from "../../src/passages/headings.ts";

describe("a line that is a heading", () => {
  test.each<[string, number]>([
    ["PHẦN THỨ NHẤT", 1],
    ["Phần I. Đánh giá chung", 1],
    ["Chương II", 2],
    ["CHƯƠNG 3", 2],
    ["Mục 1. Quy định chung", 3],
    ["Điều 5. Hiệu lực thi hành", 5],
    ["Điều 12a. Sửa đổi", 5],
    ["BÁO CÁO KẾT QUẢ NĂM 2023", 2],
    ["II. Kết quả đạt được", 3],
    ["IV - Nhiệm vụ", 3],
    ["1. Về kinh tế", 5],
    ["PHẦN THỨ HAI", 1],
    // A count is no figure that the line tells; phần is also part of other words.
    ["1. Phát triển 5 xã nông thôn mới", 5],
    ["Phần mềm quản lý hồ sơ", 4],
    ["Phần lớn các xã đạt chuẩn", 4],
    ["2.1. Về nông nghiệp", 6],
    ["a) Về trồng trọt", 7],
    ["Kết quả xây dựng nông thôn mới", 4],
  ])("%s", (line, level) => expect(headingOf(line, true)).toEqual({ level, text: line }));
});

describe("a line that is none", () => {
  test.each([
    "Thu ngân sách đạt 200 tỷ đồng.",
    "1. Thu ngân sách đạt 200 tỷ đồng.",
    "Các nhiệm vụ gồm:",
    "1. Che phủ rừng: 54,5%",
    "6) Số xã đạt chuẩn nông thôn mới: thực hiện 14 xã",
    "Kết quả thu ngân sách: ước đạt 205 tỷ đồng",
    "2. Thu ngân sách 205 tỷ đồng",
    "3. Số hộ nghèo: 214",
    "Tỷ lệ hộ nghèo: còn 2,6%",
    "II. Trồng mới 612 ha rừng",
    "Đồng chí Nguyễn Văn A, Bí thư Huyện ủy phát biểu",
    "Ảnh minh họa của tỉnh",
    "Quang cảnh hội nghị",
    "thu ngân sách của huyện",
    "Báo",
    "12/2023",
    `Huyện ${"phát triển ".repeat(20)}`,
  ])("%s", (line) => expect(headingOf(line, true)).toBeUndefined());

  test("a short last line, which nothing follows, is a signature", () => {
    expect(headingOf("Nguyễn Văn A", false)).toBeUndefined();
    expect(headingOf("Điều 9. Hiệu lực", false)).toBeDefined();
  });
});

test("a chapter's name on the next line belongs to it", () => {
  const chapter = headingOf("Chương I", true)!;
  expect(joinsHeadingAbove(chapter, "QUY ĐỊNH CHUNG")).toBe(true);
  expect(joinsHeadingAbove(chapter, "Điều 1. Phạm vi")).toBe(false);
  expect(joinsHeadingAbove(headingOf("BÁO CÁO", true)!, "NĂM 2023")).toBe(false);
  expect(joinsHeadingAbove(headingOf("Điều 1. Phạm vi", true)!, "QUY ĐỊNH CHUNG")).toBe(false);
});

test("an opening stands below every other heading", () => {
  expect(openingOf("Tuy nhiên, việc giải ngân còn chậm.")).toEqual({
    level: 8,
    text: "Tuy nhiên, việc giải ngân còn chậm",
  });
  expect(openingOf("Thu ngân sách tăng khá.")).toBeUndefined();
});
