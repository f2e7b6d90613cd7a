import type { PackFormat, StudyPack } from "../../domain/study-pack.ts";
import type { Table } from "../../domain/table.ts";
import { type DrawSeries, renderDocx } from "./docx.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderPptx } from "./pptx.ts";

export interface RenderDeps {
  /** A PNG of the table's figures; undefined for a table that a picture would not help. */
  readonly renderChart: (table: Table) => Promise<Uint8Array | undefined>;
}

/** Writes packs as files: the same pack gives the same bytes. Rejects when the machine cannot draw. */
export function createPackRenderer({ renderChart }: RenderDeps) {
  const draw: DrawSeries = async ({ table }) => {
    const png = await renderChart(table);
    return png && { png, ...sizeOf(png) };
  };
  return async (pack: StudyPack, format: PackFormat): Promise<Uint8Array> => {
    switch (format) {
      case "docx":
        return renderDocx(pack, draw);
      case "pptx":
        return renderPptx(pack, draw);
      case "md":
        return new TextEncoder().encode(renderMarkdown(pack));
    }
  };
}

/** The width and height of a PNG, which its header chunk gives at fixed places (PNG specification, 11.2.2). */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
