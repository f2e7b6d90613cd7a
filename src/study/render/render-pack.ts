import type { PackFormat, StudyPack } from "../../domain/study-pack.ts";
import type { Table } from "../../domain/table.ts";
import { renderDocx } from "./docx.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderPptx } from "./pptx.ts";
import { createSeriesDrawing } from "./series-picture.ts";

export interface RenderDeps {
  /** A PNG of the table's figures; undefined for a table that a picture would not help. */
  readonly renderChart: (table: Table) => Promise<Uint8Array | undefined>;
}

/** Writes packs as files: the same pack gives the same bytes. Rejects when the machine cannot draw. */
export function createPackRenderer({ renderChart }: RenderDeps) {
  const draw = createSeriesDrawing(renderChart);
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
