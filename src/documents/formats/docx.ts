import type { SourceLine } from "../source-line.ts";
import { tidyLines } from "../tidy-lines.ts";

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
export async function readDocx(bytes: Uint8Array): Promise<SourceLine[]> {
  const { default: mammoth } = await import("mammoth");
  const lines: SourceLine[] = [];
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // The tree, unlike the HTML made from it, has no words of mammoth's own, such as note marks.
      transformDocument: (document: Element) => {
        lines.push(...blockLines(document));
        return { ...document, children: [] };
      },
    },
  );
  return lines;
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
