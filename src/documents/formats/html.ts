import { decodeText } from "../decode-text.ts";
import type { FileLines, SourceLine } from "../source-line.ts";
import { surfacesOf } from "../surface.ts";
import { cellText } from "../tables/raw-table.ts";
import { tableLines } from "../tables/table-lines.ts";
import { tidyLines } from "../tidy-lines.ts";
import { type Element, isElement, isHidden, type Node, readTable } from "./html-table.ts";

const SILENT =
  /^(?:head|script|style|template|noscript|iframe|object|svg|math|canvas|audio|video|select|option|button|textarea|datalist)$/;
/** A site's own words, which are no part of what the page reports. */
const MENUS = /^(?:nav|dialog)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|legend|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const HEADING = /^h[1-6]$/;
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*(?<charset>[\w-]{1,30})/i;

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

/** What is left to do of a page: a node to enter, or an element whose inside is done. */
type Step = { readonly enter: Node } | { readonly leave: Element };

class Page {
  readonly #lines: SourceLine[] = [];
  #open = "";
  #isHeading = false;
  #cut = false;
  #tables = 0;

  /** Walks, and does not recurse: a page may nest without end. */
  take(root: Node): void {
    const steps: Step[] = [{ enter: root }];
    for (let step = steps.pop(); step; step = steps.pop()) {
      if ("leave" in step) this.#leave(step.leave);
      else if (this.#enter(step.enter)) {
        const element = step.enter as Element;
        steps.push({ leave: element });
        for (const child of element.childNodes.toReversed()) steps.push({ enter: child });
      }
    }
  }

  /** Whether its inside is to be read. */
  #enter(node: Node): boolean {
    if (node.nodeName === "#text" && "value" in node) this.#open += node.value.replace(/[\t\n\f\r ]+/g, " ");
    if (!isElement(node) || SILENT.test(node.tagName)) return false;
    if (MENUS.test(node.tagName) || isHidden(node)) {
      this.#close();
      this.#cut = true;
      return false;
    }
    if (node.tagName === "br") this.#open += "\n";
    if (BLOCK.test(node.tagName)) this.#close();
    if (HEADING.test(node.tagName)) this.#isHeading = true;
    return node.tagName !== "table" || !this.#table(node);
  }

  #leave({ tagName }: Element): void {
    if (BLOCK.test(tagName)) this.#close();
    if (HEADING.test(tagName)) this.#isHeading = false;
  }

  finish(): SourceLine[] {
    this.#close();
    return this.#lines;
  }

  /** The lines as a stamp may stand on them. */
  surfaces() {
    return this.#lines.map(({ text }) => ({ text }));
  }

  /** Whether it was one, and no means of laying out a page. */
  #table(table: Element): boolean {
    const read = readTable(table, wordsIn);
    const lines = read && tableLines(read.rows, { sheet: null, number: this.#tables + 1 });
    if (!lines) return false;
    this.#tables++;
    for (const text of read.captions) for (const line of [{ text: "" }, { text }]) this.#push(line);
    for (const line of lines) this.#push(line);
    this.#cut ||= read.isCutBelow;
    return true;
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
