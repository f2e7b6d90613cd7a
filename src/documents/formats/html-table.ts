import type { DefaultTreeAdapterTypes } from "parse5";
import { placeCells, type RawRow } from "../tables/raw-table.ts";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** A table's rows with every cell in its column; undefined when it holds other tables, as pages laid out in tables do. */
export function tableRows(table: Element, textOf: (cell: Element) => string): RawRow[] | undefined {
  const rows: { element: Element; inHead: boolean }[] = [];
  const collect = (parent: Element, inHead: boolean) => {
    for (const child of parent.childNodes.filter(isElement)) {
      if (child.tagName === "tr") rows.push({ element: child, inHead });
      else if (/^t(?:head|body|foot)$/.test(child.tagName)) collect(child, child.tagName === "thead");
    }
  };
  collect(table, false);
  if (rows.some(({ element }) => holdsTable(element))) return undefined;
  return placeCells(
    rows.map(({ element, inHead }) => {
      const cells = element.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName));
      return {
        cells: cells.map((cell) => ({
          text: textOf(cell),
          columns: count(attribute(cell, "colspan")),
          rows: count(attribute(cell, "rowspan")),
        })),
        isHeader: inHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === "th")),
      };
    }),
  );
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
