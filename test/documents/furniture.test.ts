import { expect, test } from "vitest";
import { read, stretches } from "./fixtures/read.ts";

const PROSE = "Năm 2023, huyện Tiên Yên thu ngân sách đạt 120 tỷ đồng, vượt kế hoạch đề ra.";
const MORE = "Toàn huyện còn 45 hộ nghèo, giảm một nửa so với đầu năm.";

test.each([
  ["a site's menu above", `Tất cả chuyên mục\n${PROSE}`],
  ["a menu in a run with names of sections", `Trang chủ\nGiới thiệu\nTin tức\n${PROSE}`],
  ["a breadcrumb", `Trang chủ / Tin tức / Kinh tế\n${PROSE}`],
  ["a bar", `${PROSE}\nChia sẻ | Facebook | Zalo | In bài viết`],
  ["comments without a number", `${PROSE}\nÝ kiến ()`],
  ["comments with a number", `${PROSE}\nBình luận (12)`],
  ["links", `${PROSE}\nLiên kết website\nÝ kiến ()`],
  ["the text size", `A- A A+\n${PROSE}`],
  ["a counter", `${PROSE}\nLượt xem: 1.204`],
  ["a copyright notice", `${PROSE}\n© 2024 Cổng thông tin điện tử`],
  ["the moment of opening", `Thứ Hai, 06/01/2025 10:11 (GMT +7)\n${PROSE}`],
  ["the moment of publishing", `Thứ 3, 05/12/2023 | 08:09:10 [GMT +7] A A\n${PROSE}`],
  ["rules and stray characters", `.\n.\n\n${PROSE}\n\n-----\ng\n***\n…`],
  [
    "invisible characters",
    `\ufeff${PROSE.replace("huyện", "hu\u200byện").replace("kế hoạch", "kế\u00a0hoạch")}\u200e`,
  ],
])("%s goes", async (_, page) => {
  expect((await read("a.txt", page)).text).toBe(PROSE);
});

test("what goes between two lines leaves a seam at the second", async () => {
  const document = await read("a.txt", `${PROSE}\nÝ kiến ()\n${MORE}`);
  expect(document.text).toBe(`${PROSE}\n${MORE}`);
  expect(document.seams).toEqual([PROSE.length + 1]);
  expect(stretches(document)).toEqual([`${PROSE}\n`, MORE]);
});

test("white space and what stands at the ends leave none", async () => {
  const document = await read(
    "a.txt",
    `Ý kiến ()\n${PROSE}  \r\n\r\n\r\n \t${MORE.replace(" ", "\t ")}\n.\n`,
  );
  expect(document).toMatchObject({ text: `${PROSE}\n\n${MORE}`, seams: [] });
});

test("a caption that repeats the line above is kept once", async () => {
  const caption = "Quang cảnh hội nghị tổng kết năm";
  const document = await read("a.txt", `${PROSE}\n\n${caption}\n${caption}.\n\n${MORE}`);
  expect(document.text).toBe(`${PROSE}\n\n${caption}\n\n${MORE}`);
});

test.each([
  "Ý kiến của nhân dân được tiếp thu.",
  "Trang chủ của cổng thông tin có 5.000 lượt xem mỗi ngày.",
  "Tin tức",
  "Kinh tế - Xã hội",
  "Thứ Hai, 06/01/2025: họp giao ban.",
  "Bình Liêu, ngày 24 tháng 11 năm 2015",
  "5",
  "I",
  "385",
  "Đạt",
  "%",
])("%j stays", async (line) => {
  expect((await read("a.txt", `${PROSE}\n\n${line}\n\n${MORE}`)).text).toBe(`${PROSE}\n\n${line}\n\n${MORE}`);
});

test("a unit in a column of numbers stays, and days of a calendar", async () => {
  const table = "Chiều cao đê\nm\n12\n\nThứ Hai, 06/01/2025\nHọp giao ban.\nThứ Ba, 07/01/2025\nĐi cơ sở.";
  expect((await read("a.txt", `${PROSE}\n\n${table}`)).text).toBe(`${PROSE}\n\n${table}`);
});
