import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { contains } from "../../src/domain/span.ts";
import { createFigureReader } from "../../src/figures/read-figures.ts";
import { type Generation, openGeneration } from "../../src/indexing/open-generation.ts";
import { Gazetteer } from "../../src/language/places.ts";
import { paragraphs } from "../../src/passages/paragraphs.ts";
import { SPLITTER, splitPassages } from "../../src/passages/split.ts";
import { glossary } from "../support/corpus/language.ts";
import { expectExactCitation, expectExactSpan } from "../support/index/exactness.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { collapsed } from "../support/index/plain-spelling.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";
import { sharedInput } from "../support/index/shared-input.ts";
import { type Files, temporaryFolder } from "../support/index/temporary-folder.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples", import.meta.url));
const seeds = sharedInput("seeds");

const LINES = [
  "Huyện Mộc Lâm: kết quả năm 2022",
  "I. KẾT QUẢ ĐẠT ĐƯỢC",
  "1. Kinh tế",
  "- Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 4,75%; thu ngân sách đạt trên 312 tỷ đồng.",
  "Tuy nhiên, bên cạnh những kết quả đạt được, huyện còn một số hạn chế, khuyết điểm.",
  "Hu\u1ECB\u1ECBn co\u0301 2.400 đa\u0309ng viên; 17/20 chỉ tiêu hoàn thành 😀 và 1,6 tỷ USD.",
  "Trang chủ | Tin tức | Liên hệ",
  "-----",
  "| Chỉ tiêu | Năm 2022 |\n|---|---|\n| Số xã | 12 xã |",
  `Mở đầu ${"một câu dài không có dấu chấm, nói về đường sá, trường lớp và chợ búa ".repeat(30)}hết.`,
  `Liệt kê ${"không một dấu phẩy nào ".repeat(90)}.`,
  "x".repeat(3000),
  "😀".repeat(1500),
  "**Đậm** và [liên kết](http://example.invalid/a_b).",
  "Thứ Sáu, 13/01/2023, 18:23 [GMT+7]",
  "Ý kiến ()",
  "",
];

/** Texts that no reader is made for: pieces of reports, furniture and noise in any order. */
function jumbles(): Files {
  const random = randomNumbers(5);
  const files: Record<string, string> = {};
  for (let n = 0; n < 24; n++) {
    const lines = Array.from(
      { length: 30 },
      () => pick(LINES, random) + pick(["\n", "\n\n", "\r\n", " "], random),
    );
    files[`${n}.${n % 2 ? "md" : "txt"}`] = `Mở đầu.\n${lines.join("")}`;
  }
  return files;
}

/** Questions of every kind about whatever the documents hold. */
function questionsAbout({ index }: Assistant): string[] {
  const headings = index.documents.flatMap(({ id }) =>
    index.passagesOf(id).flatMap((passage) => passage.headings),
  );
  const words = index.documents.flatMap(
    ({ text }) => text.match(/\p{Lu}[^.;,\n]{12,60}/gu)?.slice(0, 12) ?? [],
  );
  return [
    ...[...new Set(headings)].map((heading) => `${heading} gồm những gì?`),
    ...words.map((part) => `${part} là bao nhiêu?`),
    ...words.slice(0, 40).map((part) => `${part} như thế nào?`),
    "Bình Liêu's poverty rate in 2019?",
    "Tỷ lệ hộ nghèo?",
    "Bí thư Tỉnh ủy là ai?",
    "Hạn chế của huyện là gì?",
    "Chương trình hành động số 21-Ctr/TU ban hành ngày nào?",
  ].slice(0, 160);
}

describe.each([
  {
    name: "the sample reports",
    folder: () => SAMPLES,
    skip: false,
    note: "",
    formats: [".docx", ".md", ".pdf", ".txt"],
  },
  {
    name: "the real reports",
    folder: () => seeds.path,
    skip: seeds.missing,
    note: seeds.note,
    formats: [".txt"],
  },
  {
    name: "jumbled texts",
    folder: () => temporaryFolder(jumbles()),
    skip: false,
    note: "",
    formats: [".md", ".txt"],
  },
])("$name$note", ({ folder, skip, formats }) => {
  if (skip) return test.skip("are not beside this checkout");
  const index = ownIndex(folder());
  let assistant: Assistant;
  let generation: Generation;
  let figures: readonly Figure[];

  beforeAll(async () => {
    await index.ingest();
    assistant = await index.open();
    generation = (await openGeneration(assistant.folder))!;
    figures = generation.figures();
  });

  test("cover the formats", () => {
    const read = generation.index.documents.map(({ path }) => extname(path));
    expect([...new Set(read)].toSorted()).toEqual(formats);
  });

  test("every passage is an exact slice of at most 1,200 characters; together they hold every word", () => {
    const ids = new Set<string>();
    for (const document of generation.index.documents) {
      let at = 0;
      for (const passage of generation.index.passagesOf(document.id)) {
        expect(passage.text).toBe(document.text.slice(passage.span.start, passage.span.end));
        expectExactSpan(document, passage.span);
        expect(passage.text.length).toBeLessThanOrEqual(SPLITTER.longest);
        expect(passage.id).toMatch(/^[\w-]{12}$/);
        ids.add(passage.id);
        expect(document.text.slice(at, passage.span.start).trim()).toBe("");
        at = passage.span.end;
      }
      expect(document.text.slice(at).trim()).toBe("");
    }
    expect(ids.size).toBe(generation.index.size);
  });

  test("every figure's number, clause and sentence are exact, and lie within each other", () => {
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const document = generation.index.document(figure.documentId);
      for (const span of [figure.span, figure.clause, figure.sentence]) expectExactSpan(document, span);
      expect(contains(figure.clause, figure.span)).toBe(true);
      expect(contains(figure.sentence, figure.span)).toBe(true);
      expect(document.text.slice(figure.span.start, figure.span.end)).toMatch(/\d|không/iu);
      for (const from of [figure.period?.from, ...figure.places.map((place) => place.from)])
        if (from) expectExactSpan(document, from);
    }
  });

  test("every quote of an answer, of what is nearby and of a verdict is exact", async () => {
    const kinds = new Map<string, number>();
    for (const question of questionsAbout(assistant)) {
      const answer = await assistant.ask(question);
      kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
      const cited = "citations" in answer ? answer.citations : [];
      const nearby = "nearby" in answer ? answer.nearby.map(({ citation }) => citation) : [];
      const verdicts = assistant.verify(question.replace(/\?$/, " 5,19%"));
      for (const citation of [...cited, ...nearby, ...verdicts.flatMap(({ citations }) => citations)])
        expectExactCitation(assistant, citation);
      expect(answer.text.length).toBeLessThanOrEqual(1500);
    }
    expect(kinds.get("answered")).toBeGreaterThan(0);
  });

  test("text and Markdown: every passage stands in its file", () => {
    for (const document of generation.index.documents) {
      if (![".txt", ".md"].includes(extname(document.path))) continue;
      const file = readFileSync(join(index.documents, document.path), "utf8");
      const source = collapsed(file);
      for (const { text } of generation.index.passagesOf(document.id))
        expect(source).toContain(collapsed(text));
    }
  });

  test("what was stored reads back as it was made", () => {
    const read = createFigureReader({ glossary, gazetteer: new Gazetteer(generation.places) });
    const documents = generation.index.documents;
    expect(documents.length).toBe(readdirSync(index.documents).filter((name) => name !== "README.md").length);
    expect(documents.flatMap((document) => splitPassages(document))).toEqual(
      documents.flatMap(({ id }) => generation.index.passagesOf(id)),
    );
    expect(documents.flatMap((document) => [...read(document, paragraphs(document))])).toEqual(figures);
    expect(generation.manifest.counts).toEqual({
      documents: documents.length,
      passages: generation.index.size,
      figures: figures.length,
    });
    for (let at = 0; at < generation.index.size; at++)
      expect(generation.index.placeOf(generation.index.passageAt(at).id)).toBe(at);
  });
});
