import type { DefaultTreeAdapterTypes } from "parse5";
import { placeCells, type RawRow, withCutsHandedOn } from "../tables/raw-table.ts";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function isHidden(element: Element): boolean {
  return takesNoRoom(element) || /visibility\s*:\s*(?:hidden|collapse)/i.test(styleOf(element));
}

/** Hidden so that what follows moves up: cells behind it stand a column further left. */
function takesNoRoom(element: Element): boolean {
  return attribute(element, "hidden") !== undefined || /display\s*:\s*none/i.test(styleOf(element));
}

function styleOf(element: Element): string {
  return attribute(element, "style") ?? "";
}

interface HtmlTable {
  /** What stands above it as its title. */
  readonly captions: readonly string[];
  /** Those that are shown, counted as they are shown, every cell in its column. */
  readonly rows: readonly RawRow[];
  /** A hidden row stands behind the last one shown. */
  readonly isCutBelow: boolean;
}

/** A table as its reader sees it; undefined when it holds other tables, as pages laid out in tables do. */
export function readTable(table: Element, textOf: (cell: Element) => string): HtmlTable | undefined {
  const rows: { element: Element; inHead: boolean; cut: boolean }[] = [];
  const captions: string[] = [];
  let cut = false;
  const collect = (parent: Element, inHead: boolean) => {
    for (const child of parent.childNodes.filter(isElement)) {
      if (takesNoRoom(child)) cut ||= child.tagName !== "caption";
      else if (child.tagName === "tr") {
        rows.push({ element: child, inHead, cut });
        cut = isHidden(child);
      } else if (child.tagName === "caption") captions.push(isHidden(child) ? "" : textOf(child));
      else if (/^t(?:head|body|foot)$/.test(child.tagName)) collect(child, child.tagName === "thead");
    }
  };
  collect(table, false);
  if (rows.some(({ element }) => holdsTable(element))) return undefined;
  const placed = placeCells(
    rows.map(({ element, inHead, cut }) => {
      const cells = element.childNodes
        .filter(isElement)
        .filter((cell) => /^t[dh]$/.test(cell.tagName) && !takesNoRoom(cell));
      return {
        cells: cells.map((cell) => ({
          text: isHidden(element) || isHidden(cell) ? "" : textOf(cell),
          columns: count(attribute(cell, "colspan")),
          rows: count(attribute(cell, "rowspan")),
        })),
        isHeader: inHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === "th")),
        cut,
      };
    }),
  );
  return {
    captions: captions.filter((caption) => caption !== ""),
    rows: withCutsHandedOn(placed),
    isCutBelow: cut,
  };
}

function count(span: string | undefined): number {
  return Number.parseInt(span ?? "1", 10) || 1;
}

/** Deep nesting is walked, not recursed: a page may nest without end. */
function holdsTable(element: Element): boolean {
  const open: Element[] = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.childNodes.filter(isElement)) {
      if (child.tagName === "table") return true;
      open.push(child);
    }
  }
  return false;
}
