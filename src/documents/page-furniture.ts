import { isKept, type SourceLine } from "./source-line.ts";

const NUMBER =
  /^[\s–—-]*(?<word>trang|tr\.|page)?\s*(?<number>\d{1,4})(?:\s*(?:\/|of|trên)\s*(?<total>\d{1,4}))?[\s–—.-]*$/iu;
/** How many lines a header or a footer may have. */
const EDGE_LINES = 4;

/** The indexes of a page's kept lines, from the top. */
type Sheet = { readonly page: number; readonly rows: readonly number[] };

/**
 * Marks the running headers, footers and page numbers of a paginated text: what stands at the edge
 * of many pages. It goes inwards from each edge and stops at the first line of the page's own.
 */
export function markPageFurniture(lines: readonly SourceLine[]): SourceLine[] {
  const sheets = sheetsOf(lines);
  const threshold = Math.max(2, Math.ceil(sheets.length * 0.4));
  const marked = new Set<number>();
  for (const edge of ["top", "bottom"] as const) {
    const edges = sheets.map(({ page, rows }) => ({
      page,
      rows: edge === "top" ? rows.slice(0, EDGE_LINES) : rows.slice(-EDGE_LINES).reverse(),
    }));
    const counts = countBy(
      edges.flatMap(({ page, rows }) => rows.flatMap((row) => keysOf(lines[row]!.text, page))),
    );
    const offsets = countBy(
      edges.flatMap(({ page, rows }) => rows.flatMap((row) => offsetOf(lines[row]!.text, page))),
    );
    for (const { page, rows } of edges) {
      for (const row of rows) {
        const { text } = lines[row]!;
        const repeated = keysOf(text, page).some((key) => (counts.get(key) ?? 0) >= threshold);
        const numbered = isNumberOf(page, text, sheets.length, offsets);
        if (!repeated && !numbered) break;
        marked.add(row);
      }
    }
  }
  return lines.map((line, i) => (marked.has(i) ? { ...line, furniture: "page" as const } : line));
}

function sheetsOf(lines: readonly SourceLine[]): Sheet[] {
  const rows = new Map<number, number[]>();
  for (const [i, line] of lines.entries()) {
    if (line.page === undefined || !isKept(line)) continue;
    const sheet = rows.get(line.page) ?? [];
    sheet.push(i);
    rows.set(line.page, sheet);
  }
  return [...rows].map(([page, rows]) => ({ page, rows }));
}

/** A line as it would repeat: as it is, and with its page's number taken out. */
function keysOf(text: string, page: number): string[] {
  if (text.length > 150 || (/[.;!?]$/u.test(text) && text.split(" ").length >= 8)) return [];
  const masked = text.replace(new RegExp(`(?<!\\d)0*${page}(?!\\d)`, "gu"), "#");
  return masked === text ? [text] : [text, masked];
}

function isNumberOf(
  page: number,
  text: string,
  pages: number,
  offsets: ReadonlyMap<number, number>,
): boolean {
  const groups = NUMBER.exec(text)?.groups;
  if (!groups) return false;
  if (groups.word || /^[–—-].*[–—-]$/u.test(text)) return true;
  const number = Number(groups.number);
  if (groups.total) return number === page && Number(groups.total) === pages;
  // A bare number is a page's when others count on from it.
  return number === page || (offsets.get(number - page) ?? 0) >= 2;
}

function offsetOf(text: string, page: number): number[] {
  const groups = NUMBER.exec(text)?.groups;
  return groups && !groups.total ? [Number(groups.number) - page] : [];
}

function countBy<T>(keys: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
