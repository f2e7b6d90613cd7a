import { expect, test } from "vitest";
import { docxFile, marginPart } from "./fixtures/docx-file.ts";
import { read } from "./fixtures/read.ts";

const PROSE =
  "Năm 2023, huyện Tiên Yên thu ngân sách đạt 120 tỷ đồng, vượt kế hoạch đề ra; đời sống nhân dân tiếp tục được nâng lên.";
const head = (line: string) =>
  `UBND HUYỆN TIÊN YÊN\n${line}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-UBND\n\nBÁO CÁO\nTình hình năm 2023\n\n${PROSE}\n`;

test.each([
  "DỰ THẢO",
  "Dự thảo",
  "(Dự thảo)",
  "DỰ THẢO LẦN 2",
  "Dự thảo lần 2",
  "(Dự thảo lần thứ ba)",
  "[DỰ THẢO]",
  "| DỰ THẢO |",
  "D Ự  T H Ả O",
  "DỰ THẢO".normalize("NFD"),
  "DỰ THẢO 15/11/2023",
  "DỰ THẢO   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "BÁO CÁO TỔNG KẾT (Dự thảo)",
])("%j marks a draft, and number and issuer are found all the same", async (line) => {
  expect(await read("a.txt", head(line))).toMatchObject({
    draft: true,
    number: "12/BC-UBND",
    issuer: "UBND HUYỆN TIÊN YÊN",
  });
});

test("above the letterhead, in a title, in a header", async () => {
  expect(await read("a.txt", `DỰ THẢO LẦN 2\n${head("")}`)).toMatchObject({
    draft: true,
    number: "12/BC-UBND",
    title: "BÁO CÁO Tình hình năm 2023",
  });
  expect(await read("a.txt", `DỰ THẢO NGHỊ QUYẾT\nvề phát triển rừng\n\n${PROSE}`)).toMatchObject({
    draft: true,
  });
  const header = { "word/header1.xml": marginPart("hdr", ["Dự thảo"]) };
  expect(await read("a.docx", docxFile(["BÁO CÁO", PROSE], header))).toMatchObject({ draft: true });
});

test.each([
  "Về dự thảo nghị quyết",
  "TỜ TRÌNH VỀ DỰ THẢO NGHỊ QUYẾT",
  "Góp ý dự thảo Luật Đất đai",
  "Dự thảo Luật Đất đai: nhiều điểm mới",
  "Hội nghị góp ý vào dự thảo lần 2",
])("%j does not", async (line) => {
  expect((await read("a.txt", head(line))).draft).toBe(false);
  expect((await read("a.txt", `${line}\n\n${PROSE}\n\nDỰ THẢO\n`)).draft).toBe(false);
});
