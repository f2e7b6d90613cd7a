import { describe, expect, test } from "vitest";
import { docxFile } from "../documents/fixtures/docx-file.ts";
import { imagePdf } from "../documents/fixtures/image-pdf.ts";
import { pdfFile } from "../documents/fixtures/pdf-file.ts";
import { scannedPages } from "../documents/fixtures/scan.ts";
import { officeFont } from "../documents/fixtures/scan-fonts.ts";
import { tcvn3Bytes } from "../support/corpus/legacy-text.ts";
import { assistantOver } from "../support/index/own-index.ts";

const TITLE = "Kết quả phát triển kinh tế - xã hội huyện Thạch Vân năm 2023";
const DATE = "Thạch Vân, ngày 12 tháng 01 năm 2024";
const PROSE = [
  "Năm 2023, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 5,62%, vượt kế hoạch đề ra.",
  "Thu ngân sách nhà nước đạt 164,5 tỷ đồng; thu nhập bình quân đầu người đạt 48 triệu đồng/năm.",
  "Toàn huyện có 2.310 đảng viên và 47 hợp tác xã.",
  "Phấn đấu năm 2024 tỷ lệ hộ nghèo còn 4,9%.",
  "Bí thư Huyện ủy là đồng chí Hoàng Văn Lộc.",
];
const TABLE = [
  ["Chỉ tiêu", "Năm 2021", "Năm 2022"],
  ["Tỷ lệ hộ cận nghèo (%)", "8,4", "7,3"],
  ["Số trường học", "31", "29"],
];
const ROWS = TABLE.map((row) => row.join(" | "));
const TEXT = [TITLE, DATE, ...PROSE, ...ROWS].join("\n\n").replaceAll("\n\nTỷ lệ hộ cận", "\nTỷ lệ hộ cận");

const QUESTIONS: readonly (readonly [question: string, figure: string | null])[] = [
  ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2023?", "5,62%"],
  ["Thu ngân sách nhà nước huyện Thạch Vân năm 2023?", "164,5 tỷ đồng"],
  ["Thu nhập bình quân đầu người huyện Thạch Vân năm 2023?", "48 triệu đồng/năm"],
  ["Huyện Thạch Vân có bao nhiêu đảng viên?", "2.310 đảng viên"],
  ["so hop tac xa huyen thach van nam 2023", "47 hợp tác xã"],
  ["Mục tiêu tỷ lệ hộ nghèo huyện Thạch Vân năm 2024?", "4,9%"],
  ["Tỷ lệ hộ cận nghèo huyện Thạch Vân năm 2022?", "7,3 (%)"],
  ["Tỷ lệ hộ cận nghèo huyện Thạch Vân năm 2021?", "8,4 (%)"],
  ["Bí thư Huyện ủy Thạch Vân là ai?", "Hoàng Văn Lộc"],
  ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2019?", null],
];

const html = `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>
<nav><a>Trang chủ</a></nav><h1>${TITLE}</h1><p>${DATE}</p>${PROSE.map((text) => `<p>${text}</p>`).join("\n")}
<table>${TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`;

const family = officeFont("serif");
if (!family)
  console.warn("a scan is left out: no font of an office's kind is installed (Liberation Serif, DejaVu)");

describe.each<[string, string | Uint8Array]>([
  ...(family ? [["scan.pdf", imagePdf(scannedPages(TEXT, { family }))] as [string, Uint8Array]] : []),
  ["a.txt", TEXT],
  ["decomposed.txt", TEXT.normalize("NFD")],
  ["tcvn3.txt", tcvn3Bytes(TEXT)],
  ["a.docx", docxFile([{ heading: TITLE }, DATE, ...PROSE, { table: TABLE }])],
  ["a.pdf", pdfFile([[TITLE, DATE, ...PROSE], ROWS])],
  ["a.html", html],
])("%s", (path, content) => {
  test("answers the same questions alike", { timeout: 120_000 }, async () => {
    const assistant = await assistantOver({ [path]: content });
    const answers = [];
    for (const [question] of QUESTIONS) {
      const answer = await assistant.ask(question);
      answers.push([question, answer.kind === "answered" ? answer.highlights.join("; ") : null, answer.text]);
    }
    const expected = QUESTIONS.map(([question, figure]) => [
      question,
      figure,
      expect.stringContaining(figure ?? ""),
    ]);
    expect(answers).toEqual(expected);
  });
});
