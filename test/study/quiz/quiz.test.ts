import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../../scripts/compose.ts";
import { ADMINISTRATOR, EVERYONE } from "../../../src/domain/audience.ts";
import type { Quiz } from "../../../src/domain/quiz.ts";
import { assistantOver } from "../../support/index/own-index.ts";

/** Reports and a law that do not exist, each sentence written for these tests. */
const FILES = {
  "moc-lam-2022.txt": `Huyện Mộc Lâm: kết quả năm 2022

Mộc Lâm, ngày 12 tháng 01 năm 2023

Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 4,75%; thu ngân sách nhà nước đạt trên 250 tỷ đồng. Trong đó đạt 3 tỷ đồng là thu khác. Đời sống được nâng lên, tỷ lệ hộ dân dùng nước sạch đạt 92,4%.

Huyện trồng được 145 ha rừng, tăng 12% so với năm 2021.

Đồng chí Lò Văn Tấp, Bí thư Huyện ủy Mộc Lâm, chủ trì hội nghị. Đồng chí Quàng Thị Nhỏi, Phó Bí thư Huyện ủy Mộc Lâm, báo cáo. Cùng dự có đồng chí Mùa A Chổm, Bí thư Huyện ủy Ngân Khê; đồng chí Giàng Mí Vảng, Phó Bí thư Huyện ủy Ngân Khê.

Hội nghị quán triệt Nghị quyết số 26-NQ/TW ngày 19/5/2018 về xây dựng đội ngũ cán bộ các cấp đủ phẩm chất và Chỉ thị số 05-CT/TW ngày 15/5/2016 về đẩy mạnh học tập và làm theo tấm gương đạo đức.
`,
  "moc-lam-2021.txt": `Huyện Mộc Lâm: kết quả năm 2021

Mộc Lâm, ngày 15 tháng 01 năm 2022

Năm 2021, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 5,60%. Mục tiêu năm 2022: tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 4,20%.
`,
  "ngan-khe-a.txt": `Huyện Ngân Khê: kết quả năm 2022

Ngân Khê, ngày 20 tháng 01 năm 2023

Năm 2022, tỷ lệ hộ nghèo của huyện Ngân Khê giảm còn 6,20%.
`,
  "ngan-khe-b.txt": `Huyện Ngân Khê: nhìn lại năm 2022

Ngân Khê, ngày 22 tháng 01 năm 2023

Năm 2022, tỷ lệ hộ nghèo của huyện Ngân Khê giảm còn 6,90%.
`,
  "noi-bo.txt": `LƯU HÀNH NỘI BỘ

Huyện Đông Ngàn: kết quả năm 2022

Đông Ngàn, ngày 20 tháng 01 năm 2023

Năm 2022, tỷ lệ hộ nghèo của huyện Đông Ngàn giảm còn 7,35%.
`,
  "luat-thu-vien-xa.txt": `QUỐC HỘI

Số: 77/2031/QH17

Hà Nội, ngày 14 tháng 6 năm 2031

LUẬT

THƯ VIỆN XÃ

Điều 1. Giải thích từ ngữ

Trong Luật này, các từ ngữ dưới đây được hiểu như sau:

1. Tủ sách lưu động là phương tiện chở sách báo đến từng thôn theo lịch định trước.

2. Bạn đọc là người có thẻ và đến mượn tài liệu tại chỗ hoặc mang về.

3. Người trông coi là cá nhân được giao giữ chìa khóa và ghi sổ hằng ngày.

4. Phiếu hẹn là giấy ghi ngày trả của từng quyển.

Điều 2. Thời hạn

Người mượn sách phải trả lại cho thư viện xã trong thời hạn 15 ngày kể từ ngày ghi trên phiếu.

Điều 3. Hiệu lực

Luật này có hiệu lực từ ngày 01 tháng 01 năm 2032.
`,
};

let assistant: Assistant;
let everything: Quiz;
const ask = (topic: string, count = 50, seed = "1") => assistant.quiz({ topic, count, seed });

beforeAll(async () => {
  assistant = await assistantOver(FILES);
  everything = await ask("");
});

async function questionsOn(topic: string): Promise<string[]> {
  return (await ask(topic)).items.map(({ question }) => question);
}

/** The wrong options of the questions that a pattern fits, over several seeds. */
async function wrongOptions(asked: RegExp): Promise<Set<string>> {
  const quizzes = await Promise.all(["1", "2", "3", "4"].map((seed) => ask("", 50, seed)));
  const items = quizzes.flatMap((quiz) => quiz.items.filter(({ question }) => asked.test(question)));
  expect(items.length).toBe(quizzes.length);
  return new Set(items.flatMap(({ options, correct }) => options.filter((_, at) => at !== correct)));
}

describe("what is asked", () => {
  test.each([
    ["Tỷ lệ hộ nghèo", "Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn bao nhiêu phần trăm?", "4,75%"],
    [
      "a bound",
      "Theo số liệu ghi trong tài liệu, năm 2022, tại huyện Mộc Lâm, thu ngân sách nhà nước đạt trên bao nhiêu tỷ đồng?",
      "250 tỷ đồng",
    ],
    [
      "behind another clause",
      "Năm 2022, tại huyện Mộc Lâm, tỷ lệ hộ dân dùng nước sạch đạt bao nhiêu phần trăm?",
      "92,4%",
    ],
    ["a deed", "Năm 2022, huyện Mộc Lâm trồng được bao nhiêu ha rừng?", "145 ha"],
    [
      "an aim",
      "Theo mục tiêu đề ra, năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn bao nhiêu phần trăm?",
      "4,20%",
    ],
    ["a person", "Theo tài liệu ngày 12/01/2023, ai là Bí thư Huyện ủy Mộc Lâm?", "Lò Văn Tấp"],
    ["a day of issue", "Nghị quyết số 26-NQ/TW được ban hành ngày nào?", "19/5/2018"],
    [
      "a document's number",
      "Chỉ thị về đẩy mạnh học tập và làm theo tấm gương đạo đức có số, ký hiệu nào?",
      "05-CT/TW",
    ],
    [
      "a term",
      "Theo Luật thư viện xã, thuật ngữ nào được giải thích là “giấy ghi ngày trả của từng quyển”?",
      "Phiếu hẹn",
    ],
    [
      "a rule",
      "Theo Điều 2 Luật thư viện xã, người mượn sách phải trả lại cho thư viện xã trong thời hạn bao nhiêu ngày kể từ ngày ghi trên phiếu?",
      "15 ngày",
    ],
    ["since when", "Luật thư viện xã có hiệu lực từ ngày nào?", "01 tháng 01 năm 2032"],
  ])("%s", (_, question, key) => {
    const { items } = everything;
    const item = items.find((one) => one.question === question);
    expect(items.map((one) => one.question)).toContain(question);
    expect(item!.options[item!.correct]).toBe(key);
    expect(item!.explanation).toMatch(/^“.*”\n\(Theo .+\)$/);
  });

  test("nothing that documents disagree on, and no part without its whole", () => {
    const questions = everything.items.map(({ question }) => question);
    expect(questions.filter((question) => /Ngân Khê.*bao nhiêu|trong đó|thu khác/.test(question))).toEqual(
      [],
    );
  });
});

describe("wrong options", () => {
  test("are never the aim or the result of the same, nor what rounds to it", async () => {
    const wrong = await wrongOptions(/^Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm/);
    expect(wrong).not.toContain("4,20%");
    expect([...wrong].every((option) => /^\d,\d\d%$/.test(option))).toBe(true);
    // What other years and places have comes first.
    expect(wrong).toContain("5,60%");
  });

  test("of a bound lie on both sides of it, so that its key is not always at the end", async () => {
    const wrong = await wrongOptions(/thu ngân sách nhà nước đạt trên/);
    const values = [...wrong].map((option) => Number.parseInt(option, 10));
    expect(new Set(values.map((value) => value > 250)).size).toBe(2);
  });
});

describe("topics", () => {
  test.each<[string, RegExp]>([
    ["hộ nghèo Mộc Lâm", /hộ nghèo của huyện Mộc Lâm/],
    ["ho ngheo moc lam nam 2021", /^Năm 2021/],
    ["moc-lam-2021", /hộ nghèo của huyện Mộc Lâm/],
    ["Huyện Mộc Lâm: kết quả năm 2021", /hộ nghèo của huyện Mộc Lâm/],
    ["77/2031/QH17", /Luật thư viện xã/],
    ["luat thu vien xa", /Luật thư viện xã/],
    ["thu ngan sach", /thu ngân sách/],
  ])("%s", async (topic, about) => {
    const questions = await questionsOn(topic);
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) expect(question).toMatch(about);
  });

  test("what no document speaks of matches nothing; too little is not padded", async () => {
    expect(await ask("bóng chuyền bãi biển")).toEqual({
      items: [],
      asked: 50,
      found: 0,
      topicMatched: false,
    });
    const { found, asked, topicMatched } = await ask("hộ nghèo Mộc Lâm 2021");
    expect([found < asked, topicMatched]).toEqual([true, true]);
  });
});

test("nothing of a document that the asker may not see", async () => {
  const of = async (audience: typeof EVERYONE) => {
    const { items, topicMatched } = await assistant
      .as(audience)
      .quiz({ topic: "Đông Ngàn", count: 5, seed: "1" });
    return { found: items.length, topicMatched };
  };
  expect(await of(EVERYONE)).toEqual({ found: 0, topicMatched: false });
  expect(await of(ADMINISTRATOR)).toEqual({ found: 1, topicMatched: true });
  const all = await Promise.all(
    ["1", "2", "3"].map((seed) => assistant.as(EVERYONE).quiz({ topic: "", count: 50, seed })),
  );
  expect(JSON.stringify(all)).not.toMatch(/7,35|Đông Ngàn/);
});
