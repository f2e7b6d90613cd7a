import type { SourceLine } from "../source-line.ts";
import { isFigure } from "./cell-kinds.ts";
import { type RawRow, withCutsHandedOn } from "./raw-table.ts";
import { plainLines, tableLines } from "./table-lines.ts";

/**
 * The lines of a sheet, given as stretches of rows with empty rows between them: its tables, and
 * titles, notes and signatures as lines of their own.
 */
export function sheetLines(stretches: readonly (readonly RawRow[])[], sheet: string | null): SourceLine[] {
  let number = 0;
  return stretches.flatMap((rows) =>
    sideBySide(rows).flatMap((block) =>
      oneBelowAnother(withCutsHandedOn(block)).flatMap((part): SourceLine[] => {
        const table = tableLines(part, { sheet, number: number + 1 });
        if (table) number++;
        return table ?? [...part.flatMap(plainLines), { text: "" }];
      }),
    ),
  );
}

/** Tables that an empty column parts. What parts them is no table's own gap: each side has figures. */
function sideBySide(rows: readonly RawRow[]): readonly (readonly RawRow[])[] {
  const used = new Set<number>();
  for (const { cells } of rows) {
    if (cells.length < 2) continue;
    for (const { column, columns } of cells)
      for (let covered = column; covered < column + columns; covered++) used.add(covered);
  }
  const blocks: { from: number; to: number }[] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last && column === last.to + 1) last.to = column;
    else blocks.push({ from: column, to: column });
  }
  const parts = blocks.map(({ to }, at) => {
    const from = at === 0 ? 0 : blocks[at - 1]!.to + 1;
    const end = at === blocks.length - 1 ? Number.POSITIVE_INFINITY : to;
    return rows.map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column >= from && column <= end),
    }));
  });
  const isTable = (part: readonly RawRow[]) =>
    part.some(({ cells }) => cells.slice(1).some(({ text }) => isFigure(text)));
  return parts.length > 1 && parts.every(isTable) ? parts : [rows];
}

/** A title and a row of names alone, below figures, begin another table though no empty row parts them. */
function oneBelowAnother(rows: readonly RawRow[]): readonly (readonly RawRow[])[] {
  const headed = rowsBelowTitles(rows);
  const parts: RawRow[][] = [];
  let open: RawRow[] = [];
  let hasFigures = false;
  let most = 0;
  for (const [at, row] of rows.entries()) {
    const below = headed[at];
    if (hasFigures && isTitle(row) && below && namesColumns(below, most)) {
      parts.push(open);
      open = [];
      hasFigures = false;
      most = 0;
    }
    hasFigures ||= row.cells.slice(1).some(({ text }) => isFigure(text));
    most = Math.max(most, row.cells.length);
    open.push(row);
  }
  return [...parts, open];
}

function isTitle({ cells }: RawRow): boolean {
  return cells.length === 1 && /\p{L}/u.test(cells[0]!.text);
}

/** For each row the first one below it that is no title. */
function rowsBelowTitles(rows: readonly RawRow[]): (RawRow | undefined)[] {
  const below: (RawRow | undefined)[] = [];
  let next: RawRow | undefined;
  for (let at = rows.length - 1; at >= 0; at--) {
    below[at] = next;
    if (!isTitle(rows[at]!)) next = rows[at];
  }
  return below;
}

/** It has names alone, and half as many as the widest row above, or more. */
function namesColumns({ cells }: RawRow, most: number): boolean {
  return (
    cells.length >= 2 &&
    cells.length * 2 >= most &&
    cells.every(({ text }) => /\p{L}{2}|^(?:19|20)\d{2}$/u.test(text) && !isFigure(text))
  );
}
