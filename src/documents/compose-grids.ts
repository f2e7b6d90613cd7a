import type { Grid, GridRow } from "../domain/grid.ts";
import type { Span } from "../domain/span.ts";
import type { SourceLine, TableMark } from "./source-line.ts";

interface Placed {
  readonly line: SourceLine;
  /** Where it begins in the document's text. */
  readonly start: number;
}

/** The tables whose rows stand in a text, from the rows' marks; all the lines given are rows. */
export function composeGrids(rows: readonly Placed[]): Grid[] {
  const byTable = new Map<TableMark, Placed[]>();
  for (const placed of rows) {
    const { table } = placed.line.row!;
    const known = byTable.get(table);
    if (known) known.push(placed);
    else byTable.set(table, [placed]);
  }
  return [...byTable].map(([{ sheet, number }, placed]) => {
    const headers = placed.filter(({ line }) => line.row!.isHeader);
    return {
      sheet,
      number,
      rows: placed.map(gridRow),
      headers: headers.length,
      columns: columnsOf(headers),
    };
  });
}

function gridRow({ line, start }: Placed): GridRow {
  const { number, cells } = line.row!;
  return {
    number,
    columns: cells.map(({ column }) => column),
    starts: cells.map((cell) => start + cell.start),
    lengths: cells.map(({ length }) => length),
  };
}

function columnsOf(headers: readonly Placed[]): Grid["columns"] {
  const names = new Map<number, Span[]>();
  for (const { line, start } of headers) {
    for (const { column, columns, start: within, length } of line.row!.cells) {
      const span = { start: start + within, end: start + within + length };
      for (let named = column; named < column + columns; named++)
        names.set(named, [...(names.get(named) ?? []), span]);
    }
  }
  return [...names].sort(([a], [b]) => a - b).map(([number, spans]) => ({ number, names: spans }));
}
