import { withoutPiles } from "./mark-piles.ts";

/**
 * A line as a stamp may stand on it: as the file has it, before anything is tidied, joined or taken
 * out as furniture, so that gaps between columns still show.
 */
export interface Surface {
  readonly text: string;
  /** The page that it stands on, counted from 1. */
  readonly page?: number;
  /** In a header, a footer, a text box or a watermark, where only stamps and furniture stand. */
  readonly margin?: boolean;
  /** Read by OCR, which takes one diacritic for another. */
  readonly scanned?: boolean;
}

export function surfacesOf(raw: string, place: Omit<Surface, "text"> = {}): Surface[] {
  return withoutPiles(raw)
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)
    .map((text) => ({ text, ...place }));
}
