import type { PageOcr } from "../domain/document.ts";
import type { Surface } from "./surface.ts";

/** Why a line is not part of the document's own words. */
export type Furniture = "rule" | "stray" | "menu" | "moment" | "repeat" | "page";

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
