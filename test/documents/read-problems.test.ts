import { describe, expect, test } from "vitest";
import { describeReadProblem } from "../../src/documents/describe-read-problem.ts";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { outcomeOf } from "../../src/documents/read-problem.ts";
import { docxFile } from "./fixtures/docx-file.ts";
import { pdfFile } from "./fixtures/pdf-file.ts";
import { zipFile } from "./fixtures/zip-file.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
const encryptedDocx = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256));
const pdf = pdfFile([["Nội dung trang một."]]);
const docx = docxFile(["Nội dung của tệp."]);
const bomb = docxFile(["Nội dung lặp lại. ".repeat(300)]);
const reader = createDocumentReader({ maxBytes: 8000 });

describe("what cannot be read is a value", () => {
  test.each([
    ["empty.txt", Buffer.alloc(0), "empty", "skipped"],
    ["spaces.txt", Buffer.from(" \n\t\u00a0\n"), "empty", "skipped"],
    ["zero-width.md", Buffer.from("\ufeff\u200b\n"), "empty", "skipped"],
    ["rules.txt", Buffer.from(".\n.\n---\n"), "empty", "skipped"],
    ["empty.docx", docxFile([""]), "empty", "skipped"],
    ["windows-1258.txt", Buffer.from([0x54, 0xfd, 0xec, 0x20, 0xe5]), "not-utf8", "failed"],
    ["half-utf-16.txt", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x20, 0x00]), "not-utf8", "failed"],
    ["large.txt", Buffer.alloc(8001, "a"), "too-large", "skipped"],
    ["locked.pdf", pdfFile([["x"]], { encrypted: true }), "password-protected", "skipped"],
    ["locked.docx", encryptedDocx, "password-protected", "skipped"],
    ["scan.pdf", pdfFile([[], []]), "no-words", "skipped"],
    ["picture.pdf", png, "wrong-extension", "failed"],
    ["paper.docx", pdf, "wrong-extension", "failed"],
    ["old.docx", ole, "wrong-extension", "failed"],
    ["archive.docx", zipFile({ "xl/workbook.xml": "<x/>" }), "wrong-extension", "failed"],
    ["archive.txt", zipFile({ a: "b" }), "wrong-extension", "failed"],
    ["words.pdf", Buffer.from("Chỉ là văn bản."), "wrong-extension", "failed"],
    ["binary.txt", Buffer.from([72, 0, 1, 2, 65]), "wrong-extension", "failed"],
    ["truncated.pdf", pdf.subarray(0, 300), "unreadable", "failed"],
    ["noise.pdf", noise, "unreadable", "failed"],
    ["truncated.docx", docx.subarray(0, 500), "unreadable", "failed"],
    ["noise.docx", noise, "unreadable", "failed"],
    ["sheet.xlsx", docx, "unsupported", "skipped"],
    ["README", docx, "unsupported", "skipped"],
  ])("%s", async (path, bytes, code, outcome) => {
    const result = await reader({ path, bytes });
    expect(result).toMatchObject({ ok: false, outcome, problem: { code } });
    if (result.ok) return;
    expect(outcomeOf(result.problem)).toBe(outcome);
    expect(describeReadProblem(result.problem)).toMatch(/^\p{Lu}[^\n]+\.$/u);
  });

  test("a package that unpacks to more than it should is not opened", async () => {
    const small = createDocumentReader({ maxBytes: bomb.length });
    expect((await small({ path: "a.docx", bytes: bomb })).ok).toBe(true);
    const claimed = Buffer.from(bomb);
    // The directory's own entry for the document says how large it is unpacked.
    const entry = claimed.lastIndexOf("word/document.xml") - 22;
    claimed.writeUInt32LE(0x7fffffff, entry);
    expect(await small({ path: "a.docx", bytes: claimed })).toMatchObject({ problem: { code: "too-large" } });
  });

  test("damage anywhere in a file throws nothing", async () => {
    for (let at = 0; at < 60; at++) {
      for (const [path, source] of [
        ["a.pdf", pdf],
        ["a.docx", docx],
      ] as const) {
        const bytes = Buffer.from(source.subarray(0, source.length - (at % 2) * at * 9));
        for (let hit = 0; hit < 12; hit++)
          bytes[(at * 131 + hit * 977) % bytes.length] = (at * 17 + hit * 29) % 256;
        await expect(createDocumentReader()({ path, bytes })).resolves.toHaveProperty("ok");
      }
    }
  });
});
