import { expect, test } from "vitest";
import { pageAt } from "../../src/domain/document.ts";
import { pdfFile } from "./fixtures/pdf-file.ts";
import { read } from "./fixtures/read.ts";

const HEADER = "Báo cáo của huyện Tiên Yên";
const body = (n: number) => `Xã thứ ${n} có ${n * 11} hộ khá, tăng so với cùng kỳ năm trước.`;

test("running headers and page numbers go, with a seam, and pages cover the text", async () => {
  const pages = [1, 2, 3].map((n) => [HEADER, body(n), `Trang ${n}/3`]);
  const document = await read("a.pdf", pdfFile(pages));
  expect(document.text).toBe([1, 2, 3].map(body).join("\n"));
  const second = document.text.indexOf(body(2));
  const third = document.text.indexOf(body(3));
  expect(document.seams).toEqual([second, third]);
  expect(document.pages).toEqual([
    { number: 1, span: { start: 0, end: second } },
    { number: 2, span: { start: second, end: third } },
    { number: 3, span: { start: third, end: document.text.length } },
  ]);
  expect(pageAt(document, third + 5)).toBe(3);
});

test("lines that a page's width broke are joined, paragraphs, lists and headings are not", async () => {
  const lines = [
    "KẾT QUẢ NĂM 2023",
    "Năm 2023, tổng giá trị sản xuất của toàn huyện đạt",
    "8.351 tỷ đồng, tăng so với năm 2022, trong đó huyện",
    "Tiên Yên dẫn đầu.",
    "Các nhiệm vụ trọng tâm của huyện trong năm tới gồm",
    "1. Thu ngân sách đạt kế hoạch.",
    "- Giảm nghèo bền vững.",
  ];
  const { text, seams } = await read("a.pdf", pdfFile([lines]));
  expect(text.split("\n")).toEqual([
    lines[0],
    "Năm 2023, tổng giá trị sản xuất của toàn huyện đạt 8.351 tỷ đồng, tăng so với năm 2022, trong đó huyện Tiên Yên dẫn đầu.",
    lines[4],
    lines[5],
    lines[6],
  ]);
  expect(seams).toEqual([]);
});

test("a paragraph goes on over the end of a page, and each part knows its page", async () => {
  const document = await read(
    "a.pdf",
    pdfFile([
      ["Năm 2023, tổng giá trị sản xuất của toàn huyện"],
      ["đạt 8.351 tỷ đồng theo giá hiện hành."],
      [],
    ]),
  );
  expect(document.text).toBe(
    "Năm 2023, tổng giá trị sản xuất của toàn huyện đạt 8.351 tỷ đồng theo giá hiện hành.",
  );
  expect(document.seams).toEqual([]);
  expect(pageAt(document, document.text.indexOf("8.351"))).toBe(2);
  expect(document.pages).toHaveLength(3);
});

test("numbers of a table's last column are no page numbers", async () => {
  const document = await read(
    "a.pdf",
    pdfFile([
      ["Số xã đạt chuẩn", "98"],
      ["Số thị trấn đạt chuẩn", "7"],
    ]),
  );
  expect(document.text).toContain("98");
  expect(document.text).toContain("7");
});
