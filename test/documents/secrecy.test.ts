import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeReadProblem } from "../../src/documents/describe-read-problem.ts";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { docxFile, marginPart } from "./fixtures/docx-file.ts";
import { pdfFile } from "./fixtures/pdf-file.ts";

const reader = createDocumentReader();
const BODY = "Năm 2023, huyện Tiên Yên thu ngân sách đạt 120 tỷ đồng, vượt kế hoạch đề ra.";
const HEADER = "word/header1.xml";
const FOOTER = "word/footer2.xml";
const watermark =
  '<w:p><w:r><w:pict><v:shape><v:textpath style="x" string="TỐI MẬT"/></v:shape></w:pict></w:r></w:p>';
const pages = (...lines: string[]) => pdfFile([[BODY], [...lines, BODY], [BODY]]);

const secret: [string, string | Buffer][] = [
  ["a.txt", `MẬT\n${BODY}`],
  ["a.txt", `${BODY}\f\r\nTỐI MẬT\r\n${BODY}`],
  ["a.md", `---\ntitle: Báo cáo\nĐộ mật: Mật\n---\n${BODY}`],
  ["a.md", `<!-- TUYỆT MẬT -->\n${BODY}`],
  ["a.md", `<center>MẬT</center>\n\n${BODY}`],
  ["a.md", `| MẬT |\n|---|\n\n${BODY}`],
  ["a.docx", docxFile(["MẬT", BODY])],
  ["a.docx", docxFile([{ table: [["UBND HUYỆN TIÊN YÊN", "TỐI MẬT"]] }, BODY])],
  ["a.docx", docxFile([{ table: [["MẬT"]] }, BODY])],
  ["a.docx", docxFile([{ table: [[["UBND HUYỆN", "MẬT"], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]] }, BODY])],
  ["a.docx", docxFile([{ table: [["Độ mật:", "Mật"]] }, BODY])],
  ["a.docx", docxFile(["BÁO CÁO", BODY, { box: ["M Ậ T"] }])],
  ["a.docx", docxFile([{ heading: "TUYỆT MẬT" }, BODY])],
  ["a.docx", docxFile([BODY], { [HEADER]: marginPart("hdr", ["Mật"]) })],
  ["a.docx", docxFile([BODY], { [HEADER]: marginPart("hdr", ["Huyện Tiên Yên\u00a0   TỐI MẬT"]) })],
  ["a.docx", docxFile([BODY], { [FOOTER]: marginPart("ftr", ["1", "TUYỆT MẬT".normalize("NFD")]) })],
  ["a.docx", docxFile([BODY], { [HEADER]: marginPart("hdr", [""], watermark) })],
  ["a.pdf", pages("MẬT")],
  ["a.pdf", pages("T Ố I   M Ậ T")],
  ["a.pdf", pages("Độ mật: Tuyệt mật")],
  ["a.pdf", pdfFile([1, 2, 3].map((n) => ["MẬT", BODY, `Trang ${n}/3`]))],
  ["a.pdf", pdfFile([[BODY, "TỐI MẬT".normalize("NFD")]])],
  ["a.pdf", pdfFile([["MẬT"], []])],
  ["a.pdf", pdfFile([[BODY]], { note: "MẬT" })],
];

describe("a marked file gives no document, whatever its format, and its words are in no message", () => {
  test.each(secret)("%s %#", async (path, content) => {
    const result = await reader({ path, bytes: Buffer.from(content) });
    expect(result).toEqual({ ok: false, outcome: "skipped", problem: { code: "secret" } });
    if (!result.ok)
      expect(describeReadProblem(result.problem)).toMatch(/^[^\n]*độ mật[^\n]*Chuyển tệp[^\n]*$/);
  });
});

describe("a file that only speaks of secrets is read", () => {
  test.each<[string, string | Buffer]>([
    ["a.txt", `LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC\n\n${BODY}`],
    ["a.md", `# MẬT ĐỘ DÂN SỐ\n\n| Xã | Mật độ |\n|---|---|\n| Đại Dực | 45 |\n\n${BODY}`],
    ["a.docx", docxFile(["DANH MỤC", BODY, { table: [["1", "Kế hoạch", "Tối mật"]] }])],
    ["a.docx", docxFile([BODY], { [HEADER]: marginPart("hdr", ["MẬT ĐỘ DÂN SỐ"]) })],
    ["a.pdf", pages("TIỀN", "MẬT", "ĐỘ DÂN SỐ")],
    ["a.pdf", pages("Mật ong")],
  ])("%s %#", async (path, content) => {
    expect(await reader({ path, bytes: Buffer.from(content) })).toMatchObject({ ok: true });
  });
});

test("a header that cannot be unpacked leaves the file unread", async () => {
  const bytes = docxFile([BODY], { [HEADER]: marginPart("hdr", ["MẬT"]) });
  const entry = bytes.lastIndexOf(HEADER) - 46;
  bytes.writeUInt16LE(99, entry + 10);
  expect(await reader({ path: "a.docx", bytes })).toMatchObject({ ok: false, outcome: "failed" });
});

test("the mark of internal use stays with the document", async () => {
  const result = await reader({ path: "a.txt", bytes: Buffer.from(`LƯU HÀNH NỘI BỘ\n${BODY}`) });
  expect(result).toMatchObject({ ok: true, document: { restricted: true } });
});

const REAL = ["data/samples", "../shared/seeds"].filter((folder) => existsSync(folder));

describe.each(REAL)("%s holds no marked document", (folder) => {
  test.each(readdirSync(folder))("%s", async (path) => {
    const result = await reader({ path, bytes: readFileSync(`${folder}/${path}`) });
    expect(result).toMatchObject({ ok: true, document: { restricted: false } });
  });
});
