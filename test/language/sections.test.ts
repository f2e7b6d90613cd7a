import { describe, expect, test } from "vitest";
import { openerOf, type SectionKind, sectionOf } from "../../src/language/sections.ts";

describe("what a heading announces", () => {
  test.each<[string, SectionKind | undefined]>([
    ["I. Kết quả đạt được", "results"],
    ["KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2023", "results"],
    ["1. Kết quả thực hiện các chỉ tiêu kinh tế - xã hội", "results"],
    ["Báo cáo kết quả thực hiện nhiệm vụ, mục tiêu năm 2023", "results"],
    ["Phần thứ nhất: Kết quả thực hiện nhiệm vụ năm 2023", "results"],
    ["Tình hình thực hiện nhiệm vụ năm 2023", "results"],
    ["A. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022", "results"],
    ["Phần A. Kết quả thực hiện nhiệm vụ năm 2022", "results"],
    ["B. KẾ HOẠCH NĂM 2023", "targets"],
    ["II. Tồn tại, hạn chế", "shortcomings"],
    ["Khó khăn, vướng mắc", "shortcomings"],
    ["2. Nguyên nhân của hạn chế", "causes"],
    ["Bài học kinh nghiệm", "lessons"],
    ["Phương hướng, nhiệm vụ năm 2024", "tasks"],
    ["III. Giải pháp thực hiện", "tasks"],
    ["Mục tiêu tổng quát", "targets"],
    ["Các chỉ tiêu chủ yếu", "targets"],
    ["Điều 5. Hiệu lực thi hành", undefined],
    ["Lĩnh vực kinh tế", undefined],
  ])("%s", (heading, kind) => expect(sectionOf([heading])).toBe(kind));
});

describe("sentences that turn the subject", () => {
  test.each<[string, SectionKind, string]>([
    [
      "Tuy nhiên, công tác cán bộ còn hạn chế ở vài nơi.",
      "shortcomings",
      "Tuy nhiên, công tác cán bộ còn hạn chế",
    ],
    ["Bên cạnh những kết quả, vẫn còn tồn tại.", "shortcomings", "Bên cạnh những kết quả, vẫn còn tồn tại"],
    ["Nguyên nhân chủ yếu là thiếu vốn, thiếu người.", "causes", "Nguyên nhân chủ yếu là thiếu vốn"],
    ["Một số bài học kinh nghiệm: bám sát cơ sở.", "lessons", "Một số bài học kinh nghiệm"],
    ["Thời gian tới, huyện tập trung làm đường.", "tasks", "Thời gian tới"],
    ["Về các nhiệm vụ trọng tâm, đồng chí yêu cầu.", "tasks", "Về các nhiệm vụ trọng tâm"],
    ["Mục tiêu đặt ra: giảm nghèo.", "targets", "Mục tiêu đặt ra"],
    ["Phát biểu tại hội nghị, đồng chí ghi nhận.", "other", "Phát biểu tại hội nghị"],
  ])("%s", (sentence, kind, heading) => expect(openerOf(sentence)).toEqual({ kind, heading }));

  test.each([
    // The turn opens its sentence, and shortcomings must be named.
    "Tuy nhiên, kết quả rất tốt.",
    "Huyện khắc phục nguyên nhân chậm trễ.",
    // What came of an aim.
    "Chỉ tiêu che phủ rừng: đạt 54,2%.",
    "Chỉ tiêu tạo việc làm mới: thực hiện 1.120 lao động.",
    "Mục tiêu quốc gia giảm nghèo được triển khai.",
    "Thu ngân sách đạt khá.",
    "",
  ])("not %j", (sentence) => expect(openerOf(sentence)).toBeUndefined());

  test("a heading made of a long sentence is cut at a word", () => {
    const { heading } = openerOf(`Nguyên nhân ${"do thiếu nguồn lực ".repeat(20)}.`)!;
    expect(heading.length).toBeLessThanOrEqual(90);
    expect(heading).toMatch(/(?:do|thiếu|nguồn|lực)$/);
  });
});

test.each<[string[], SectionKind | undefined]>([
  [["Kết quả đạt được", "Tồn tại, hạn chế"], "shortcomings"],
  [["Phương hướng, nhiệm vụ", "Lĩnh vực kinh tế"], "tasks"],
  [["Lĩnh vực kinh tế"], undefined],
  [[], undefined],
])("the innermost heading that tells decides: %j", (headings, kind) =>
  expect(sectionOf(headings)).toBe(kind),
);
