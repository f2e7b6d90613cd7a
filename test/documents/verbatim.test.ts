import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { documentIdOf } from "../../src/documents/read-document.ts";
import { read, stretches } from "./fixtures/read.ts";

const PIECES = [
  "Năm 2023, thu ngân sách đạt 385 tỷ đồng;",
  "tỷ lệ hộ nghèo  giảm\tcòn 1,25%.",
  "Ho\u0300a bi\u0300nh va\u0300 pha\u0301t trie\u0302\u0309n.",
  "Ý kiến ()",
  "Trang chủ | Tin tức",
  "-----",
  "# Kết quả đạt được ##",
  "> Trích **lời** phát biểu",
  "| Năm | 2023 |",
  "|---|---|",
  "**Đánh giá chung**",
  "Thứ 3, 05/12/2023 | 08:09:10 [GMT +7]",
  "Quang cảnh hội nghị tổng kết năm",
  "Quang cảnh hội nghị tổng kết năm",
  "g",
  "",
  "\u00a0\u3000",
  "```",
  "=====",
];
const BREAKS = ["\n", "\n\n", "\r\n", "\r", "\n \n\n", "\u2028"];

/** The same numbers each time, so that a failure comes back. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state >>> 8;
  }
}

const collapse = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

describe.each(["a.txt", "a.md"])("%s", (path) => {
  test("every stretch between seams stands in the source", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = numbers(seed);
      const pick = <T>(from: readonly T[]) => from[random.next().value! % from.length]!;
      const source = Array.from({ length: 25 }, () => pick(PIECES) + pick(BREAKS)).join("");
      const document = await read(path, `Mở đầu.\n${source}`);
      for (const stretch of stretches(document))
        expect(collapse(source)).toContain(collapse(stretch).replace(/^Mở đầu\. ?/, ""));
      expect(document.text).toBe(document.text.normalize("NFC"));
      expect(document.text).not.toMatch(/^\s|\s$|[\t\r\u00a0]| {2}|\n{3}| \n|\n /u);
      expect(
        document.seams.every((seam, i) => seam > (document.seams[i - 1] ?? 0) && seam < document.text.length),
      ).toBe(true);
    }
  });
});

test("the id hangs on the path, the hash on the bytes", async () => {
  const bytes = Buffer.from("\ufeffNội dung.\r\n");
  const document = await read("báo cáo/a.txt", bytes);
  expect(document).toMatchObject({
    text: "Nội dung.",
    contentHash: createHash("sha256").update(bytes).digest("hex"),
  });
  expect(document.id).toMatch(/^[\w-]{12}$/);
  expect(document.id).toBe(documentIdOf("báo cáo/a.txt".normalize("NFD")));
  expect(document.id).not.toBe(documentIdOf("báo cáo/b.txt"));
});

test.each([
  " ",
  "a",
  ". ",
  "\n",
  "#",
  "> ",
  "| ",
  "**a",
  "ngày 1/",
  "Trang chủ ",
  "![](",
  "(theo ",
  "A ",
  "g\n",
  "Tin khác\nKinh tế\n",
])("a megabyte of %j is quick", async (piece) => {
  for (const path of ["a.txt", "a.md"]) {
    const start = process.cpuUsage();
    await read(path, `Mở đầu ${piece.repeat(1_000_000 / piece.length)}`);
    // Microseconds of the processor's time, however loaded the machine is.
    expect(process.cpuUsage(start).user).toBeLessThan(4_000_000);
  }
});
