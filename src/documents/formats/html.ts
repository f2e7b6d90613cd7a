import { decodeText } from "../decode-text.ts";
import type { FileLines, SourceLine } from "../source-line.ts";
import { surfacesOf } from "../surface.ts";
import { cellText } from "../tables/raw-table.ts";
import { tableLines } from "../tables/table-lines.ts";
import { tidyLines } from "../tidy-lines.ts";
import { attribute, type Element, isElement, type Node, tableRows } from "./html-table.ts";

const SILENT =
  /^(?:head|script|style|template|noscript|iframe|object|svg|math|canvas|audio|video|select|option|button|textarea|datalist)$/;
/** A site's own words, which are no part of what the page reports. */
const MENUS = /^(?:nav|dialog)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const HEADING = /^h[1-6]$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*(?<charset>[\w-]{1,30})/i;
const DEEPEST = 1000;

/** A page as its reader sees it: headings marked, a table's row one line, no scripts, styles, menus or comments. */
export async function readHtml(bytes: Uint8Array): Promise<FileLines> {
  const { parse } = await import("parse5");
  const text = decoded(bytes);
  const page = new Page();
  const root = parse(text).childNodes.find((node) => isElement(node));
  if (root) page.take(root as Element);
  // What the page does not show may carry the mark all the same.
  const surfaces = surfacesOf(plainWords(text));
  return { lines: page.finish(), surfaces: [...page.surfaces(), ...surfaces] };
}

/** By what the bytes say; a page in another encoding is read by its own declaration. */
function decoded(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))?.groups?.charset;
    try {
      return new TextDecoder(declared ?? "", { fatal: true }).decode(bytes);
    } catch {
      throw error;
    }
  }
}

function plainWords(html: string): string {
  return html.replace(/<!--|-->|<\/?[a-z!?][^<>]{0,2000}>/giu, "\n");
}

class Page {
  readonly #lines: SourceLine[] = [];
  #open = "";
  #isHeading = false;
  #cut = false;
  #tables = 0;
  #depth = 0;

  take(node: Node): void {
    if (node.nodeName === "#text" && "value" in node) {
      this.#open += node.value.replace(/[\t\n\f\r ]+/g, " ");
      return;
    }
    if (!isElement(node) || SILENT.test(node.tagName) || this.#depth > DEEPEST) return;
    if (MENUS.test(node.tagName) || isHidden(node)) {
      this.#close();
      this.#cut = true;
      return;
    }
    if (node.tagName === "br") this.#open += "\n";
    else if (node.tagName === "table") this.#table(node);
    else this.#children(node);
  }

  finish(): SourceLine[] {
    this.#close();
    return this.#lines;
  }

  /** The lines as a stamp may stand on them. */
  surfaces() {
    return this.#lines.map(({ text }) => ({ text }));
  }

  #children(element: Element): void {
    const isBlock = BLOCK.test(element.tagName);
    const isHeading = HEADING.test(element.tagName);
    if (isBlock) this.#close();
    if (isHeading) this.#isHeading = true;
    this.#depth++;
    for (const child of element.childNodes) this.take(child);
    this.#depth--;
    if (isBlock) this.#close();
    if (isHeading) this.#isHeading = false;
  }

  #table(table: Element): void {
    this.#close();
    const rows = tableRows(table, wordsIn);
    const mark = { sheet: null, number: this.#tables + 1 };
    const lines = rows && tableLines(rows, mark);
    if (lines) this.#tables++;
    else this.#children(table);
    for (const line of lines ?? []) this.#push(line);
  }

  #close(): void {
    for (const text of tidyLines(this.#open))
      if (text !== "") this.#push({ text, ...(this.#isHeading && { heading: true }) });
    this.#open = "";
  }

  #push(line: SourceLine): void {
    this.#lines.push(this.#cut && line.text !== "" ? { ...line, cut: true } : line);
    if (line.text !== "") this.#cut = false;
  }
}

function isHidden(element: Element): boolean {
  return attribute(element, "hidden") !== undefined || HIDDEN.test(attribute(element, "style") ?? "");
}

/** A cell's words on one line. */
function wordsIn(cell: Element): string {
  const inside = new Page();
  for (const child of cell.childNodes) inside.take(child);
  return cellText(
    inside
      .finish()
      .map(({ text }) => text)
      .join("\n"),
  );
}
