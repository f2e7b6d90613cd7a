import type { Document } from "../domain/document.ts";
import { cellsOf } from "../domain/grid.ts";
import type { Place, PlaceLevel } from "../domain/place.ts";
import { levelOf } from "./place-levels.ts";

/** The header of a column of places; those that name several levels leave each name's open. */
const OF_PLACES =
  /^(?:tên )?(?:địa phương|địa bàn|đơn vị hành chính|(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|khu phố|tx|tp|tt)(?:[\s,/&-]+(?:và )?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|bản|khu phố|khu|tx|tp|tt))*)$/iu;
const NAME = /^\p{Lu}\p{Ll}*(?:[ -]\p{Lu}\p{Ll}*){1,3}$/u;
const TOTAL = /^(?:Tổng|Cộng|Toàn|Chung|Bình Quân)(?![\p{L}])/iu;

/** Names below a header such as `Xã` or `Địa phương`, bare or with their level before them. */
export function placesInTables({ text, grids = [] }: Pick<Document, "text" | "grids">): Place[] {
  const found = new Map<string, Place>();
  for (const grid of grids) {
    for (const { number, names } of grid.columns) {
      const header = names.map(({ start, end }) => text.slice(start, end)).at(-1) ?? "";
      if (!OF_PLACES.test(header)) continue;
      const level = levelOf(header.replace(/^tên /iu, "")) ?? null;
      for (const row of grid.rows.slice(grid.headers)) {
        const cell = cellsOf(row).find(({ column }) => column === number);
        const place = cell && placeOf(text.slice(cell.span.start, cell.span.end), level);
        if (place) found.set(`${place.level} ${place.name}`, place);
      }
    }
  }
  return [...found.values()];
}

/** The place that a cell names; the level that the cell tells outranks its header's. */
function placeOf(cell: string, header: PlaceLevel | null): Place | undefined {
  const words = cell.replace(/^\d+[.)]\s*/, "").split(" ");
  for (const length of [2, 1]) {
    const level = levelOf(words.slice(0, length).join(" "));
    const name = words.slice(length).join(" ");
    // `Bản Giốc` is called so: no name is left behind its first word.
    if (level && NAME.test(name)) return { name, level };
  }
  const name = words.join(" ");
  return NAME.test(name) && !TOTAL.test(name) ? { name, level: header } : undefined;
}
