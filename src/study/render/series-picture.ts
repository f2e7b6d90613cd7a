import type { PackSeries } from "../../domain/study-pack.ts";
import type { Table } from "../../domain/table.ts";

/** Its sizes are in pixels. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture of a series; undefined where a picture would not help. */
export type DrawSeries = (series: PackSeries) => Promise<Picture | undefined>;

export function createSeriesDrawing(
  renderChart: (table: Table) => Promise<Uint8Array | undefined>,
): DrawSeries {
  return async ({ table }) => {
    const png = await renderChart(table);
    return png && { png, ...sizeOf(png) };
  };
}

/** The width and height of a PNG, which its header chunk gives at fixed places (PNG specification, 11.2.2). */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
