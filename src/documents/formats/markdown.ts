import { decodeText } from "../decode-text.ts";
import type { FileLines, SourceLine } from "../source-line.ts";
import { surfacesOf } from "../surface.ts";
import { placeCells } from "../tables/raw-table.ts";
import { tableLines } from "../tables/table-lines.ts";
import { tidyLines } from "../tidy-lines.ts";

const TABLE_RULE = /^[|:\s-]+$/;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)$/;
const WHOLLY_BOLD = /^(\*\*|__)(?!\s)(?<words>.+)\1$/;

/**
 * Markdown as its reader sees it, line by line: heading marks, table borders, quotation marks,
 * fences, comments and pictures go, with a cut where each stood. Marks inside a line stay
 * (`giảm còn **5,19%**`): without them the sentence could be quoted only in pieces.
 */
export function readMarkdown(bytes: Uint8Array): FileLines {
  const text = decodeText(bytes);
  const lines: SourceLine[] = [];
  let cut = false;
  let comment = false;
  const push = (text: string, rest: { heading?: boolean; before?: boolean; after?: boolean } = {}) => {
    lines.push({ text, ...(rest.heading && { heading: true }), ...((cut || rest.before) && { cut: true }) });
    cut = rest.after ?? false;
  };
  let tables = 0;
  const source = withoutFrontMatter(tidyLines(text));
  for (let at = 0; at < source.length; at++) {
    const line = source[at]!;
    const table = comment ? [] : tableAt(source, at);
    const rows =
      table.length > 0 && tableLines(placeCells(table.map(rowCells)), { sheet: null, number: tables + 1 });
    if (rows) {
      lines.push(...rows.map((row) => asWritten(row, table)));
      cut = true;
      tables++;
      // The rule below the header is no row.
      at += table.length;
    } else if (comment || line.startsWith("<!--")) {
      comment = !line.endsWith("-->");
      cut = true;
    } else if (/^(?:```|~~~)/.test(line) || IMAGE.test(line) || isTableRule(line)) {
      cut = true;
    } else if (/^(?:=+|-{2,})$/.test(line) && isParagraph(lines.at(-1))) {
      // Underlined: the line above was a heading.
      lines.push({ ...lines.pop()!, heading: true });
      cut = true;
    } else if (line === "") lines.push({ text: "" });
    else pushWords(line, push);
  }
  // What the page does not show, a comment or a setting, may carry the mark all the same.
  const surfaces = surfacesOf(text.replace(/<!--|-->|<\/?[a-z][^<>]{0,200}>/giu, "\n"));
  return { lines, surfaces };
}

function pushWords(
  line: string,
  push: (text: string, rest?: Parameters<typeof Object.assign>[0]) => void,
): void {
  const heading = /^#{1,6} +/.exec(line);
  const quoted = /^(?:> ?)+/.exec(line);
  const bold = WHOLLY_BOLD.exec(line)?.groups?.words;
  const marked = { before: true, after: true };
  if (heading) push(trimEnd(line.slice(heading[0].length), "#"), { heading: true, ...marked });
  else if (quoted) push(line.slice(quoted[0].length), marked);
  else if (line.startsWith("|")) push(withoutBorders(line), marked);
  else if (bold && !bold.includes("**") && !bold.includes("__")) push(bold, marked);
  else if (line.endsWith("\\")) push(line.slice(0, -1).trim(), { after: true });
  else push(line);
}

/** The rows of a table that begins at this line, its header first; none where no rule stands below it. */
function tableAt(source: readonly string[], at: number): string[] {
  if (!source[at]!.includes("|") || !isTableRule(source[at + 1] ?? "")) return [];
  const rest = source.slice(at + 2);
  const end = rest.findIndex((line) => !line.includes("|") || isTableRule(line));
  return [source[at]!, ...rest.slice(0, end < 0 ? rest.length : end)];
}

function rowCells(line: string, at: number) {
  const cells = line
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/);
  return { cells: cells.map((text) => ({ text: text.trim(), columns: 1, rows: 1 })), isHeader: at === 0 };
}

/** A row in its own characters, empty cells too, parted by borders from what stands above it. */
function asWritten(line: SourceLine, table: readonly string[]): SourceLine {
  if (!line.row) return line.text === "" ? line : { ...line, cut: true };
  const text = withoutBorders(table[line.row.number - 1]!).replace(/^(?:\| *)+/, "");
  let end = 0;
  const cells = line.row.cells.map((cell) => {
    const start = text.indexOf(line.text.slice(cell.start, cell.start + cell.length), end);
    end = start + cell.length;
    return { ...cell, start };
  });
  return { text, cut: true, row: { ...line.row, cells } };
}

function withoutBorders(line: string): string {
  return line.startsWith("|") ? trimEnd(line.slice(1), "|").trim() : line;
}

function isTableRule(line: string): boolean {
  return line.includes("|") && line.includes("-") && TABLE_RULE.test(line);
}

function isParagraph(line: SourceLine | undefined): boolean {
  return line !== undefined && line.text !== "" && !line.heading;
}

/** Settings that a site's generator reads; no reader sees them. */
function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0] !== "---") return lines;
  const end = lines.indexOf("---", 1);
  const settings = lines.slice(1, end);
  return end > 0 && settings.every((line) => /^(?:[\w-]+:|-|#|$)/.test(line)) ? lines.slice(end + 1) : lines;
}

function trimEnd(text: string, mark: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === mark || text[end - 1] === " ")) end--;
  return text.slice(0, end);
}
