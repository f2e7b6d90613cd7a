import { describe, expect, test } from "vitest";
import type { Document } from "../../src/domain/document.ts";
import type { Passage } from "../../src/domain/passage.ts";
import { SPLITTER, splitPassages } from "../../src/passages/split.ts";
import { generator, pick } from "../support/corpus/generator.ts";
import { report } from "../support/corpus/report.ts";

/** What must hold for every document. */
function expectSound(document: Document, passages: readonly Passage[]): void {
  let end = 0;
  for (const { text, span } of passages) {
    expect(document.text.slice(span.start, span.end)).toBe(text);
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text).not.toBe("");
    expect(span.start).toBeGreaterThanOrEqual(end);
    // What no passage holds is blank.
    expect(document.text.slice(end, span.start).trim()).toBe("");
    expect(document.seams.filter((at) => span.start < at && at < span.end)).toEqual([]);
    expect(isLow(text[0]!)).toBe(false);
    expect(isHigh(text.at(-1)!)).toBe(false);
    end = span.end;
  }
  expect(document.text.slice(end).trim()).toBe("");
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const { id } of passages) expect(id).toMatch(/^[\w-]{12}$/);
}

const isHigh = (unit: string) => unit >= "\uD800" && unit <= "\uDBFF";
const isLow = (unit: string) => unit >= "\uDC00" && unit <= "\uDFFF";

const WORDS = [
  "huyện",
  "đạt",
  "5,19%;",
  "tăng,",
  "hộ",
  "nghèo.",
  "Năm",
  "2023",
  "😀",
  "TP.",
  "(ước",
  "xã)",
  "–",
];
const LINES = [
  () => "Điều 5. Hiệu lực thi hành",
  () => "CHƯƠNG II",
  () => "QUY ĐỊNH CHUNG",
  () => "II. Kết quả đạt được",
  () => "1. Về kinh tế",
  () => "",
  () => "   \t ",
  (random: () => number) => `${words(random, 1 + Math.floor(random() * 40))}.`,
  (random: () => number) => `Tuy nhiên, ${words(random, 12)} còn hạn chế. ${words(random, 30)}.`,
  (random: () => number) => words(random, 250),
  (random: () => number) => "ă".repeat(Math.floor(random() * 3000)),
  (random: () => number) => "😀".repeat(Math.floor(random() * 1500)),
];

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(random, WORDS)).join(" ");
}

function written(seed: number): Document {
  const random = generator(seed);
  const lines = Array.from({ length: Math.floor(random() * 40) }, () => pick(random, LINES)(random));
  const text = lines.join(pick(random, ["\n", "\n\n", "\n \n"]));
  // A seam stands where a piece was cut out: at a character's first unit.
  const seams = Array.from({ length: Math.floor(random() * 5) }, () => Math.floor(random() * text.length))
    .filter((at) => at > 0 && !isLow(text[at]!))
    .sort((a, b) => a - b);
  return report(text, { seams: [...new Set(seams)] });
}

describe("every passage is an exact slice, short enough, in order, across no seam, and nothing is lost", () => {
  test.each(Array.from({ length: 150 }, (_, seed) => [seed]))("seed %i", (seed) => {
    const document = written(seed);
    expectSound(document, splitPassages(document));
  });

  test.each([
    ["nothing", ""],
    ["blank lines", "\n \n\t\n"],
    ["one huge line without spaces", "ế".repeat(100_000)],
    ["one huge line of pairs", "😀".repeat(50_000)],
    ["pairs off by one", `a${"😀".repeat(50_000)}`],
    ["one huge sentence", `Gồm: ${"xã đạt chuẩn, ".repeat(5000)}hết.`],
    ["many tiny lines", "a\n".repeat(5000)],
    ["only headings", "CHƯƠNG I\n".repeat(300)],
  ])("%s", (_, text) => {
    const document = report(text);
    expectSound(document, splitPassages(document));
  });
});

describe("passages are of use", () => {
  test("an ordinary document has no crumbs: neighbours are joined up to a comfortable length", () => {
    const text = Array.from(
      { length: 60 },
      (_, i) => `Câu số ${i} nói về kết quả phát triển của địa phương.`,
    ).join("\n");
    const lengths = splitPassages(report(text)).map((passage) => passage.text.length);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(SPLITTER.comfortable / 2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(SPLITTER.comfortable + 300);
  });

  test("a paragraph too long is cut between sentences, into parts of about equal length", () => {
    const sentence = "Huyện hoàn thành tốt các nhiệm vụ được giao trong năm vừa qua.";
    const text = Array.from({ length: 25 }, () => sentence).join(" ");
    const passages = splitPassages(report(text));
    expect(passages.length).toBe(2);
    for (const passage of passages) {
      expect(passage.text.endsWith(".")).toBe(true);
      expect(passage.text.length).toBeGreaterThan(500);
    }
  });

  test("an endless sentence is cut at a semicolon before a comma, a comma before a space", () => {
    const clause = `${"từ ".repeat(150).trim()}`;
    const text = `${clause}, ${clause}; ${clause}, ${clause}`;
    const [first] = splitPassages(report(text));
    expect(first!.text.endsWith(";")).toBe(true);
  });
});

describe("headings of passages", () => {
  const headings = (text: string) =>
    splitPassages(report(text)).map((passage) => [passage.text.split("\n").at(-1), passage.headings]);

  test("are those above, outermost first, and stand in the passage that they head", () => {
    const text = [
      "Chương I",
      "QUY ĐỊNH CHUNG",
      "Điều 1. Phạm vi điều chỉnh",
      "Quy định này nói về giảm nghèo.",
      "Điều 2. Đối tượng áp dụng",
      "Quy định này áp dụng cho xã.",
      "Chương II",
      "TỔ CHỨC THỰC HIỆN",
      "Điều 3. Hiệu lực",
      "Có hiệu lực ngay.",
    ].join("\n");
    expect(headings(text)).toEqual([
      ["Quy định này nói về giảm nghèo.", ["Chương I QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh"]],
      ["Quy định này áp dụng cho xã.", ["Chương I QUY ĐỊNH CHUNG", "Điều 2. Đối tượng áp dụng"]],
      ["Có hiệu lực ngay.", ["Chương II TỔ CHỨC THỰC HIỆN", "Điều 3. Hiệu lực"]],
    ]);
    expect(splitPassages(report(text))[0]!.text.startsWith("Chương I")).toBe(true);
  });

  test("an opening that turns the subject heads what follows it", () => {
    const text = "Năm qua, huyện làm tốt. Tuy nhiên, giải ngân còn chậm. Tiến độ kéo dài.";
    expect(headings(text)).toEqual([
      ["Năm qua, huyện làm tốt.", []],
      ["Tuy nhiên, giải ngân còn chậm. Tiến độ kéo dài.", ["Tuy nhiên, giải ngân còn chậm"]],
    ]);
  });
});

describe("ids", () => {
  const ids = (document: Document) => splitPassages(document).map(({ id }) => id);

  test("are the same after a new ingest", () => {
    expect(ids(written(7))).toEqual(ids(written(7)));
  });

  test("of other passages do not change when one before them is taken out", () => {
    const lines = Array.from(
      { length: 6 },
      (_, i) => `II. Phần ${i}\n${`Nội dung số ${i} rất dài. `.repeat(30).trim()}`,
    );
    const all = ids(report(lines.join("\n")));
    const fewer = ids(report(lines.slice(1).join("\n")));
    expect(all.slice(-fewer.length)).toEqual(fewer);
  });

  test("of equal passages differ, and so do those of two documents", () => {
    const text = `A. Mục\n${"x".repeat(1000)}\n`.repeat(3);
    const one = report(text);
    expect(new Set(ids(one)).size).toBe(ids(one).length);
    const other = { ...one, id: "khác" };
    expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([]);
  });
});

test.each([
  ["spaces", " ".repeat(1_000_000)],
  ["line breaks", "\n".repeat(1_000_000)],
  ["words", "từ ".repeat(350_000)],
  ["one line without spaces", "a".repeat(1_000_000)],
  ["spaces between words", `a${" ".repeat(999_998)}b`],
  ["full stops", ".".repeat(1_000_000)],
  ["sentences", "Năm 2023, huyện đạt 5,19%. ".repeat(40_000)],
])("a megabyte of %s is split, within the test's time", (_, text) => {
  expect(() => splitPassages(report(text))).not.toThrow();
});
