import { cellsOf, type Grid, type GridRow, rowSpan } from "../domain/grid.ts";

const LONGEST_NAMES = 800;
/** What stands in front of a row's name: `I`, `A.`, `1.2`; outermost first. */
const NUMBERINGS = [/^[A-HK-U][.)]?$/u, /^[IVX]+[.)]?$/u, /^\d+[.)]?$/u, /^\d+(?:\.\d+)+[.)]?$/u];

interface Row {
  readonly row: { readonly grid: Grid; readonly at: number };
  readonly at: number;
  /** A row with one name and no more heads those below it. */
  readonly isHeading: boolean;
  /** The rows that head it, then its columns' names; none for the rows that are these names. */
  readonly headings: readonly string[];
}

/** Says of each row of a document's tables what stands above it in the table. */
export class RowHeadings {
  readonly #rows = new Map<number, Row>();

  constructor(text: string, grids: readonly Grid[]) {
    for (const grid of grids) {
      const columns = columnNames(text, grid);
      const path: { level: number; text: string }[] = [];
      for (const [at, row] of grid.rows.entries()) {
        const group = at < grid.headers ? undefined : groupOf(text, row);
        if (group) {
          while (path.length > 0 && path.at(-1)!.level >= group.level) path.pop();
          path.push(group);
        }
        const above = path.map((one) => one.text);
        const isHeading = group !== undefined;
        const headings = at < grid.headers ? [] : isHeading ? above : [...above, ...columns];
        this.#rows.set(rowSpan(row).start, { row: { grid, at }, at, isHeading, headings });
      }
    }
  }

  /** The row that begins here, if one does. */
  at(start: number): Row | undefined {
    return this.#rows.get(start);
  }
}

function columnNames(text: string, { columns }: Grid): string[] {
  const names = columns.map((column) =>
    column.names.map(({ start, end }) => text.slice(start, end)).join(" / "),
  );
  return names.length > 0 ? [names.join(" | ").slice(0, LONGEST_NAMES)] : [];
}

/** A row that names a part of the table: `I | Kinh tế`. */
function groupOf(text: string, row: GridRow): { level: number; text: string } | undefined {
  const cells = cellsOf(row).map(({ span }) => text.slice(span.start, span.end));
  const names = cells.filter((cell) => /\p{L}{2}/u.test(cell) && !NUMBERINGS.some((one) => one.test(cell)));
  const [name] = names;
  if (names.length !== 1 || cells.length > 2 || /\d[.,]\d/u.test(name!)) return undefined;
  const [first] = cells;
  if (cells.length === 2 && !NUMBERINGS.some((one) => one.test(first!))) return undefined;
  const numbering = NUMBERINGS.findIndex((one) => one.test(first!.split(" ")[0]!));
  const { start, end } = rowSpan(row);
  return { level: numbering < 0 ? NUMBERINGS.length : numbering, text: text.slice(start, end) };
}
