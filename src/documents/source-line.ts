import type { PageOcr } from "../domain/document.ts";
import type { Surface } from "./surface.ts";

/** Why a line is not part of the document's own words. */
export type Furniture = "rule" | "stray" | "menu" | "moment" | "repeat" | "page" | "reversed";

/** Which table of a file a row belongs to: one object for all of its rows. */
export interface TableMark {
  /** The name of its sheet; null where the format has no sheets. */
  readonly sheet: string | null;
  /** Counted from 1, within its sheet or the file. */
  readonly number: number;
}

interface CellMark {
  readonly column: number;
  /** How many columns it names, from its own on; 0 below the header. */
  readonly columns: number;
  /** Where it stands in the line. */
  readonly start: number;
  readonly length: number;
}

/** What makes a line the row of a table: where each of its cells stands. */
interface RowMark {
  readonly table: TableMark;
  readonly number: number;
  readonly isHeader: boolean;
  readonly cells: readonly CellMark[];
}

/** A line of a file as its format's reader yields it. */
export interface SourceLine {
  /** Tidied; empty for a blank line. */
  readonly text: string;
  readonly heading?: boolean;
  /** The page that it stands on, counted from 1. */
  readonly page?: number;
  /** Something that is not white space was left out right before it. */
  readonly cut?: boolean;
  /** Goes on with the paragraph of the line above, over the end of a page. */
  readonly joined?: boolean;
  /** The name of the sheet that it stands on. */
  readonly sheet?: string;
  /** It is that name itself. */
  readonly isSheetName?: boolean;
  readonly row?: RowMark;
  /** Set when the line will be removed. */
  readonly furniture?: Furniture;
}

/** What a format's reader finds in a file. */
export interface FileLines {
  /** The file's own text. */
  readonly lines: SourceLine[];
  /** All that a stamp may stand on: the same lines untouched, and headers, footers and boxes. */
  readonly surfaces: Surface[];
  /** How the pages were read that are pictures, by their numbers. */
  readonly ocr?: ReadonlyMap<number, PageOcr>;
}

export function isKept(line: SourceLine): boolean {
  return line.text !== "" && line.furniture === undefined;
}
