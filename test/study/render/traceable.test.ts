import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../../scripts/compose.ts";
import { renderPack } from "../../../scripts/render-pack.ts";
import type { StudyPack } from "../../../src/domain/study-pack.ts";
import { WORDS } from "../../../src/study/render/wording.ts";
import { assistantOver } from "../../support/index/own-index.ts";
import { collapsed } from "../../support/index/plain-spelling.ts";
import { sharedInput } from "../../support/index/shared-input.ts";
import { LESSON_LIBRARY } from "../fixtures/lesson-library.ts";
import { linesOf, packOf } from "../fixtures/lines.ts";
import { type WalkedParagraph, walkDocx, walkPptx } from "../fixtures/walk.ts";

const QUOTE = /^“(?<quote>.*)”\s\[(?<source>\d+)\]$/su;
const FILE = /\(tệp (.*)\)$/;
/** Lead to questions, name documents, or say how to read: they state nothing of what documents tell. */
const OWN_STYLES = ["Title", "Heading1", "Heading2", "PackLead", "PackOption", "PackSource", "PackCellHead"];
const OWN_SECTIONS: string[] = [WORDS.sections.covers, WORDS.sections.quiz, WORDS.sections.sources];

const seeds = sharedInput("seeds");
const CASES: [name: string, source: Parameters<typeof assistantOver>[0], topic: string][] = [
  ["a library of the test's own", LESSON_LIBRARY, "hộ nghèo Mộc Lâm"],
  ["a regulation", LESSON_LIBRARY, "chợ phiên"],
  ...(seeds.missing ? [] : [["the five reports", seeds.path, "xây dựng Đảng"] as [string, string, string]]),
];

const plain = (text: string) => collapsed(text).replaceAll("–", "-");
const numbers = (texts: readonly string[]) => texts.join(" ").match(/\d+/g)?.map(Number) ?? [];

const opened = new Map<(typeof CASES)[0][1], Promise<Assistant>>();

/** One index for all cases over the same documents. */
function assistantFor(source: (typeof CASES)[0][1]): Promise<Assistant> {
  const known = opened.get(source) ?? assistantOver(source);
  opened.set(source, known);
  return known;
}

describe.each(CASES)("%s", (_, source, topic) => {
  let assistant: Assistant;
  let pack: StudyPack;
  let docx: WalkedParagraph[];

  beforeAll(async () => {
    assistant = await assistantFor(source);
    pack = await packOf(assistant, topic);
    docx = await walkDocx(await renderPack(pack, "docx"));
  });

  /** The words of a `“…” [n]` line stand in the document that the file's own list of sources names, at the pack's span. */
  function expectInSource(text: string, listed: readonly string[]): void {
    const { quote, source } = QUOTE.exec(text)!.groups!;
    const entry = listed.find((line) => line.startsWith(`[${source}] `) && FILE.test(line));
    const path = FILE.exec(entry ?? "")?.[1];
    const document = assistant.index.documents.find((one) => one.path === path);
    const line = linesOf(pack).find(
      ({ citation }) => citation.document === path && citation.quote === collapsed(quote!),
    );
    expect(line, text).toBeDefined();
    const { start, end } = line!.citation;
    expect(collapsed(document!.text.slice(start, end))).toBe(collapsed(quote!));
  }

  /** What a table or a slide states beside its quotes must stand in them; a document's day is known of itself. */
  function expectNumbersShown(stated: readonly string[], quotes: readonly string[]): void {
    const dates = pack.sources.flatMap(({ date }) => date ?? []);
    const breaks = pack.series.flatMap((one) => one.breaks);
    const articles = pack.points.flatMap(({ points }) => points.flatMap(({ heading }) => heading ?? []));
    for (const article of articles)
      expect(assistant.index.documents.some(({ text }) => text.includes(article))).toBe(true);
    const shown = new Set(numbers([...quotes, ...dates, ...articles, ...breaks]));
    expect(
      numbers(stated).filter((number) => !shown.has(number)),
      stated.join(" | "),
    ).toEqual([]);
  }

  test("every paragraph and cell of the Word document that states something", () => {
    const listed = docx.filter(({ style }) => style === "PackSource").map(({ text }) => text);
    const quotes = docx.filter(({ style }) => style === "PackQuote" || style === "PackCellQuote");
    expect(quotes.length).toBeGreaterThan(5);
    for (const { text } of quotes) expectInSource(text, listed);
    const own = [
      WORDS.howToRead,
      WORDS.covers(pack.sources.length, false),
      `${WORDS.made(pack.indexedOn)}.`,
      "",
    ];
    own.push(...pack.series.flatMap((one) => one.breaks));
    for (const { style, text } of docx) {
      if (style === "Normal") expect(own.map(plain)).toContain(plain(text));
      else expect([...OWN_STYLES, "PackQuote", "PackCellQuote", "PackCell"]).toContain(style);
    }
    const rows = new Set(docx.map(({ row }) => row).filter((row) => row >= 0));
    for (const row of rows) {
      const cells = docx.filter((one) => one.row === row && one.style !== "PackCellHead");
      const inRow = cells.filter(({ style }) => style === "PackCellQuote").map(({ text }) => text);
      expectNumbersShown(
        cells.filter(({ style }) => style === "PackCell").map(({ text }) => text),
        inRow,
      );
    }
  });

  test("every slide that states something, with its notes", async () => {
    const slides = (await walkPptx(await renderPack(pack, "pptx"))).slice(1);
    const listed = slides
      .filter(({ texts }) => texts.includes(WORDS.sections.sources))
      .flatMap(({ texts }) => texts);
    for (const { texts, notes } of slides) {
      const quotes = [...texts, ...notes].filter((text) => QUOTE.test(text));
      for (const quote of quotes) expectInSource(quote, listed);
      const isOwn = texts.some((text) => OWN_SECTIONS.includes(text));
      if (isOwn) continue;
      expect(quotes.length, texts.join(" | ")).toBeGreaterThan(0);
      const footer = (text: string) => text.startsWith(WORDS.kind) || /^\d+$/.test(text);
      const stated = texts
        .filter((text) => !QUOTE.test(text) && !footer(text))
        .map((text) => text.replace(/^Câu \d+|\[\d+\]/g, ""));
      expectNumbersShown(stated, quotes);
    }
  });

  test("every line of the Markdown in quotation marks", async () => {
    const text = new TextDecoder().decode(await renderPack(pack, "md"));
    const unescaped = text.replace(/\\([\\`*_<>|])/g, "$1");
    const listed = unescaped.split("\n").filter((line) => /^\[\d+\] .*\(tệp .*\)$/.test(line));
    const quotes = unescaped
      .split(/\n|<br>| \| |(?<=\[\d+\]) /)
      .map((line) => line.replace(/^- |^Câu \d+: .*? (?=“)/, "").replace(/ \|$/, ""))
      .filter((line) => QUOTE.test(line));
    expect(quotes.length).toBeGreaterThan(5);
    for (const quote of quotes) expectInSource(quote, listed);
  });

  test("the key stands behind a page break, apart from its questions", () => {
    const titles = docx.filter(({ style }) => style === "Heading1").map(({ text }) => text);
    const at = titles.indexOf(WORDS.sections.key);
    if (pack.quiz.length === 0) expect(at).toBe(-1);
    else expect(titles[at - 1]).toBe(WORDS.sections.quiz);
  });
});
