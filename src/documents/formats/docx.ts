import { fromTcvn3, fromVni } from "../../language/legacy-encodings.ts";
import { mendLegacyText } from "../../language/mend-legacy-text.ts";
import type { FileLines, SourceLine } from "../source-line.ts";
import { type Surface, surfacesOf } from "../surface.ts";
import { cellText, placeCells } from "../tables/raw-table.ts";
import { tableLines } from "../tables/table-lines.ts";
import { tidyLines } from "../tidy-lines.ts";
import { readDocxMargins } from "./docx-margins.ts";

/** The part of mammoth's document tree that is read here. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly font?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly isHeader?: boolean;
  readonly children?: readonly Element[];
}

const HEADING = /^(?:heading|title|subtitle|tiêu đề|đề mục)/iu;

/**
 * Paragraphs as lines, headings marked; a table's row is one line, its cells parted by ` | `. In what is
 * laid out in a table and holds no figures, as a letterhead, a cell's paragraphs are lines of their own. Numbers that Word
 * counts by itself are in no file and so in no line. Throws what the parser throws.
 */
export async function readDocx(bytes: Uint8Array): Promise<FileLines> {
  const { default: mammoth } = await import("mammoth");
  const lines: SourceLine[] = [];
  const surfaces: Surface[] = readDocxMargins(bytes);
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // The tree, unlike the HTML made from it, has no words of mammoth's own, such as note marks.
      transformDocument: (document: Element) => {
        const texts = paragraphTexts(document);
        lines.push(...blockLines(document, { texts, tables: 0 }));
        surfaces.unshift(...blockSurfaces(document, texts));
        return { ...document, children: [] };
      },
    },
  );
  return { lines, surfaces };
}

type Texts = ReadonlyMap<Element, string>;

/** Each paragraph's words; old encodings are known by the font, and else by the whole of the text. */
function paragraphTexts(document: Element): Texts {
  const paragraphs: Element[] = [];
  const collect = (element: Element) => {
    if (element.type === "paragraph") paragraphs.push(element);
    else for (const child of element.children ?? []) collect(child);
  };
  collect(document);
  // A break within a paragraph stays within its line here.
  const raw = paragraphs.map((paragraph) => words(paragraph).replaceAll("\n", "\v"));
  const mended = mendLegacyText(raw.join("\n")).split("\n");
  return new Map(paragraphs.map((paragraph, i) => [paragraph, mended[i]!]));
}

/** As `blockLines`, with the white space that parts what stands side by side. */
function blockSurfaces(element: Element, texts: Texts): Surface[] {
  if (element.type === "paragraph") return surfacesOf(texts.get(element)!);
  const children = element.children ?? [];
  if (element.type !== "table") return children.flatMap((child) => blockSurfaces(child, texts));
  return children.flatMap((row) => {
    const cells = (row.children ?? []).map((cell) =>
      blockSurfaces(cell, texts).filter(({ text }) => text.trim()),
    );
    if (cells.some((cell) => cell.length > 1)) return cells.flat();
    return [{ text: cells.flatMap((cell) => cell.map(({ text }) => text)).join(" | ") }];
  });
}

interface Reading {
  readonly texts: Texts;
  /** How many tables were found so far. */
  tables: number;
}

function blockLines(element: Element, reading: Reading): SourceLine[] {
  if (element.type === "paragraph") return paragraphLines(element, reading.texts);
  const children = element.children ?? [];
  if (element.type !== "table") return children.flatMap((child) => blockLines(child, reading));
  const table = gridLines(children, reading);
  return table ?? [{ text: "" }, ...children.flatMap((row) => rowLines(row, reading)), { text: "" }];
}

/** Undefined for what is laid out in a table without being one. */
function gridLines(rows: readonly Element[], reading: Reading): SourceLine[] | undefined {
  const cells = rows.flatMap((row) => row.children ?? []);
  if (cells.some(({ children = [] }) => children.some(({ type }) => type === "table"))) return undefined;
  const placed = placeCells(
    rows.map(({ children = [], isHeader = false }) => ({
      cells: children.map((cell) => ({
        text: cellText(paragraphsIn(cell, reading.texts).join("\n")),
        columns: cell.colSpan ?? 1,
        rows: cell.rowSpan ?? 1,
      })),
      isHeader,
    })),
  );
  const lines = tableLines(placed, { sheet: null, number: reading.tables + 1 });
  if (lines) reading.tables++;
  return lines;
}

function paragraphsIn(element: Element, texts: Texts): string[] {
  if (element.type === "paragraph") return [texts.get(element)!];
  return (element.children ?? []).flatMap((child) => paragraphsIn(child, texts));
}

function rowLines(row: Element, reading: Reading): SourceLine[] {
  const cells = (row.children ?? []).map((cell) =>
    blockLines(cell, reading).filter(({ text }) => text !== ""),
  );
  if (cells.some((cell) => cell.length > 1)) return cells.flat();
  const text = cells.flatMap((cell) => cell.map((line) => line.text)).join(" | ");
  return text === "" ? [] : [{ text }];
}

function paragraphLines(paragraph: Element, texts: Texts): SourceLine[] {
  const heading = HEADING.test(paragraph.styleName ?? "");
  const lines = tidyLines(texts.get(paragraph)!);
  return lines.map((text) => (heading && text !== "" ? { text, heading } : { text }));
}

function words(element: Element): string {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  const inside = (element.children ?? []).map(words).join("");
  return element.type === "run" && element.font ? fromFont(inside, element.font) : inside;
}

/** What a reader sees: fonts named .Vn… show TCVN3, those in H as capitals, VNI-… show VNI. */
function fromFont(text: string, font: string): string {
  // Word puts letters that a font lacks in another, and keeps the run's font.
  if (/[\u0100-\u1eff]/u.test(text)) return text;
  // Codes of a symbol font stand in Unicode's private area.
  const codes = text.replace(/[\uf020-\uf0ff]/gu, (code) => String.fromCharCode(code.charCodeAt(0) - 0xf000));
  if (/^VNI[- ]/iu.test(font)) return fromVni(codes);
  if (!/^\.Vn/iu.test(font)) return text;
  return /H$/u.test(font) ? fromTcvn3(codes).toUpperCase() : fromTcvn3(codes);
}
