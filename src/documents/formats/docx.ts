import type { FileLines, SourceLine } from "../source-line.ts";
import { type Surface, surfacesOf } from "../surface.ts";
import { tidyLines } from "../tidy-lines.ts";
import { readDocxMargins } from "./docx-margins.ts";

/** The part of mammoth's document tree that is read here. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly children?: readonly Element[];
}

const HEADING = /^(?:heading|title|subtitle|tiêu đề|đề mục)/iu;

/**
 * Paragraphs as lines, headings marked; a table's row is one line, its cells parted by ` | `, unless a cell
 * holds several paragraphs, as in a letterhead: then each paragraph is a line. Numbers that Word
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
        lines.push(...blockLines(document));
        surfaces.unshift(...blockSurfaces(document));
        return { ...document, children: [] };
      },
    },
  );
  return { lines, surfaces };
}

/** As `blockLines`, with the white space that parts what stands side by side. */
function blockSurfaces(element: Element): Surface[] {
  if (element.type === "paragraph") return surfacesOf(words(element));
  if (element.type !== "table") return (element.children ?? []).flatMap(blockSurfaces);
  return (element.children ?? []).flatMap((row) => {
    const cells = (row.children ?? []).map((cell) => blockSurfaces(cell).filter(({ text }) => text.trim()));
    if (cells.some((cell) => cell.length > 1)) return cells.flat();
    return [{ text: cells.flatMap((cell) => cell.map(({ text }) => text)).join(" | ") }];
  });
}

function blockLines(element: Element): SourceLine[] {
  if (element.type === "paragraph") return paragraphLines(element);
  if (element.type !== "table") return (element.children ?? []).flatMap(blockLines);
  const rows = (element.children ?? []).flatMap((row) => rowLines(row));
  return [{ text: "" }, ...rows, { text: "" }];
}

function rowLines(row: Element): SourceLine[] {
  const cells = (row.children ?? []).map((cell) => blockLines(cell).filter(({ text }) => text !== ""));
  if (cells.some((cell) => cell.length > 1)) return cells.flat();
  const text = cells.flatMap((cell) => cell.map((line) => line.text)).join(" | ");
  return text === "" ? [] : [{ text }];
}

function paragraphLines(paragraph: Element): SourceLine[] {
  const heading = HEADING.test(paragraph.styleName ?? "");
  const lines = tidyLines(words(paragraph));
  return lines.map((text) => (heading && text !== "" ? { text, heading } : { text }));
}

function words(element: Element): string {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "tab") return "\t";
  if (element.type === "break") return "\n";
  return (element.children ?? []).map(words).join("");
}
