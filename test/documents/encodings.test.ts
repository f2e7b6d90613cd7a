import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/documents/decode-text.ts";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { TCVN3, VNI } from "../../src/language/legacy-encodings.ts";
import { docxFile, marginPart } from "./fixtures/docx-file.ts";
import { pdfFile } from "./fixtures/pdf-file.ts";
import { read } from "./fixtures/read.ts";

const TEXT = `Báo cáo kết quả năm 2023

Năm 2023, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 5,19%, đạt kế hoạch đề ra.
Thu ngân sách đạt 385 tỷ đồng; đời sống nhân dân được nâng lên.`;
const LETTERS = [..."aăâeêioôơuưy"].flatMap((vowel) =>
  ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")),
);
const ALL_LETTERS = `${LETTERS.join(" ")} đ ${LETTERS.join(" ").toUpperCase()} Đ`;

const encoded = (text: string, table: ReadonlyMap<string, string>) => {
  const codes = new Map([...table].map(([code, letter]) => [letter, code]));
  return [...text].map((letter) => codes.get(letter) ?? letter).join("");
};
const tcvn3 = (text: string) => encoded(text, TCVN3);
const vni = (text: string) => encoded(text, VNI);
const bytes = (text: string) => Buffer.from(text, "latin1");

/** As Windows writes it: tones as marks of their own behind the vowel. */
const CODES_1258 = new Map(
  Array.from({ length: 256 }, (_, code): [string, number] => [
    new TextDecoder("windows-1258").decode(Uint8Array.of(code)),
    code,
  ]),
);
function windows1258(text: string): Buffer {
  const units = [...text].flatMap((letter) => {
    if (CODES_1258.has(letter)) return [letter];
    const [tone] = letter.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/u)!;
    return [letter.normalize("NFD").replace(tone, "").normalize("NFC"), tone];
  });
  return Buffer.from(units.map((unit) => CODES_1258.get(unit)!));
}

describe("a text comes out the same from every encoding", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8, decomposed", Buffer.from(TEXT.normalize("NFD"))],
    ["UTF-16 LE with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 BE with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
    ["UTF-16 LE", Buffer.from(TEXT, "utf16le")],
    ["UTF-16 BE", Buffer.from(TEXT, "utf16le").swap16()],
    ["windows-1258", windows1258(TEXT)],
    ["TCVN3", bytes(tcvn3(TEXT))],
    ["VNI", bytes(vni(TEXT))],
    ["TCVN3 saved as UTF-8", Buffer.from(tcvn3(TEXT))],
    ["VNI saved as UTF-8", Buffer.from(vni(TEXT))],
    ["TCVN3 saved as UTF-16", Buffer.from(tcvn3(TEXT), "utf16le")],
  ])("%s", async (_, content) => {
    for (const path of ["a.txt", "a.md"]) expect((await read(path, content)).text).toBe(TEXT);
  });
});

test("lines of two encodings may stand in one file", async () => {
  const [first, , second, third] = TEXT.split("\n") as [string, string, string, string];
  for (const legacy of [bytes(tcvn3(second)), Buffer.from(tcvn3(second)), windows1258(second)]) {
    const mixed = Buffer.concat([Buffer.from(`${first}\n\n`), legacy, Buffer.from(`\n${third}`)]);
    expect((await read("a.txt", mixed)).text).toBe(TEXT);
  }
});

test.each<[string, Uint8Array]>([
  ["UTF-16 LE", Buffer.from(`${ALL_LETTERS}\n`, "utf16le")],
  ["UTF-16 BE", Buffer.from(`${ALL_LETTERS}\n`, "utf16le").swap16()],
  ["windows-1258", windows1258(`${ALL_LETTERS}\n`)],
])("every letter survives %s", (_, content) => {
  expect(decodeText(content).normalize("NFC")).toBe(`${ALL_LETTERS}\n`);
});

test("runs of a .docx in old fonts are read as they are seen", async () => {
  const file = docxFile([
    { runs: [[tcvn3("ủy ban nhân dân"), ".VnTimeH"]] },
    {
      runs: [
        [tcvn3("Hộ nghèo còn "), ".VnTime"],
        ["5,19% của huyện", "Times New Roman"],
      ],
    },
    { runs: [[vni("Đời sống nhân dân"), "VNI-Times"]] },
    { runs: [["được nâng lên.", ".VnTime"]] },
  ]);
  expect((await read("a.docx", file)).text).toBe(
    "ỦY BAN NHÂN DÂN\nHộ nghèo còn 5,19% của huyện\nĐời sống nhân dân\nđược nâng lên.",
  );
});

test("a .docx or .pdf whose fonts are not told is known by its words", async () => {
  const lines = TEXT.split("\n").filter(Boolean);
  expect((await read("a.docx", docxFile(lines.map(tcvn3)))).text.split("\n")).toEqual(lines);
  expect((await read("a.pdf", pdfFile([lines.map(tcvn3)]))).text).toContain(lines[1]);
});

describe("a stamp counts in an old encoding too", () => {
  const reader = createDocumentReader();
  test.each<[string, Uint8Array]>([
    ["a.txt", bytes(`${tcvn3("TốI MậT")}\n${tcvn3(TEXT)}`)],
    ["a.txt", Buffer.from(`MËT\n${TEXT}`)],
    ["a.txt", Buffer.from(`TUYEÄT MAÄT\n${TEXT}`)],
    ["a.txt", windows1258(`TỐI MẬT\n${TEXT}`)],
    ["a.txt", Buffer.from(`M Ậ T\n${TEXT}`, "utf16le")],
    ["a.docx", docxFile([{ runs: [[tcvn3("mật"), ".VnTimeH"]] }, TEXT])],
    ["a.docx", docxFile([TEXT], { "word/header1.xml": marginPart("hdr", ["mËt"]) })],
    ["a.pdf", pdfFile([["TèI MËT", "Noi dung khac"]])],
  ])("%s %#", async (path, content) => {
    expect(await reader({ path, bytes: content })).toMatchObject({ problem: { code: "secret" } });
  });
});

const FOLDERS = ["data/samples", "../shared/seeds"].filter((folder) => existsSync(folder));

describe.each(FOLDERS)("UTF-8 comes out as it went in: %s", (folder) => {
  test.each(readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)))("%s", (name) => {
    const content = readFileSync(`${folder}/${name}`);
    expect(Buffer.from(decodeText(content)).equals(content)).toBe(true);
  });
});
