import type { PackFormat, StudyPack } from "../../domain/study-pack.ts";
import type { Table } from "../../domain/table.ts";

export interface RenderDeps {
  /** A PNG of the table's figures; undefined for a table that a picture would not help. */
  readonly renderChart: (table: Table) => Promise<Uint8Array | undefined>;
}

/** Writes packs as files: the same pack gives the same bytes. */
export function createPackRenderer(_: RenderDeps) {
  return async (pack: StudyPack, format: PackFormat): Promise<Uint8Array> =>
    new TextEncoder().encode(`${format}: ${pack.topic}\n`);
}
