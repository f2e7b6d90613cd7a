import type { CellPlace } from "../../domain/grid.ts";
import { writtenDay } from "../../domain/written-day.ts";
import { clip, oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { code, join, plain, type RichText } from "./rich-text.ts";

export interface Source {
  readonly path: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly page: number | null;
  readonly cell?: CellPlace;
  readonly draft: boolean;
  readonly ocr?: boolean;
}

/** `Title · ngày 13/03/2020 · trang 3 · trang tính «A», hàng 5, cột C · file`: what it takes to find the place on paper. */
export function sourceLine(source: Source, wording: Wording): RichText {
  const parts = [
    plain(source.title ? clip(oneLine(source.title), 240) : wording.untitled),
    plain(source.date ? wording.dated(writtenDay(source.date)) : wording.undated),
    plain(source.draft ? wording.draftMark : ""),
    plain(source.ocr ? wording.scanMark : ""),
    plain(source.page === null ? "" : wording.page(source.page)),
    plain(source.cell ? clip(oneLine(wording.cell(source.cell)), 120) : ""),
    // As code, or Telegram makes a web link of names such as `bao-cao.md`.
    code(shortPath(oneLine(source.path))),
  ];
  return join(parts, " · ");
}

/** Of an over-long path the file's own name is what helps. */
function shortPath(path: string): string {
  return path.length <= 160 ? path : clip(path.slice(path.lastIndexOf("/") + 1), 160);
}
