import type { Document } from "../domain/document.ts";
import { cellsOf } from "../domain/grid.ts";
import type { Place } from "../domain/place.ts";
import { levelOf } from "./place-levels.ts";

/** The header of a column of places; those that name several levels leave each name's open. */
const OF_PLACES =
  /^(?:tên )?(?:địa phương|địa bàn|đơn vị hành chính|(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|khu phố|tx|tp|tt)(?:[\s,/&-]+(?:và )?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|bản|khu phố|khu|tx|tp|tt))*)$/iu;
const NAME = /^(?:\d+[.)]\s*)?(?<name>\p{Lu}\p{Ll}*(?:[ -]\p{Lu}\p{Ll}*){1,3})$/u;

/** Names below a header such as `Xã` or `Địa phương`, which stand bare in their cells. */
export function placesInTables({ text, grids = [] }: Pick<Document, "text" | "grids">): Place[] {
  const found = new Map<string, Place>();
  for (const grid of grids) {
    for (const { number, names } of grid.columns) {
      const header = names.map(({ start, end }) => text.slice(start, end)).at(-1) ?? "";
      if (!OF_PLACES.test(header)) continue;
      const level = levelOf(header.replace(/^tên /iu, "")) ?? null;
      for (const row of grid.rows.slice(grid.headers)) {
        const cell = cellsOf(row).find(({ column }) => column === number);
        const name = cell && NAME.exec(text.slice(cell.span.start, cell.span.end))?.groups?.name;
        if (name && !TOTAL.test(name)) found.set(`${level} ${name}`, { name, level });
      }
    }
  }
  return [...found.values()];
}

const TOTAL = /^(?:Tổng|Cộng|Toàn|Chung|Bình Quân)(?![\p{L}])/iu;
