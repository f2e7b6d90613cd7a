import type { Size } from "./picture-file.ts";

/** A page of a TIFF file: its size, and its place among the file's directories. */
export interface TiffPage extends Size {
  readonly at: number;
}

const BYTES_OF_TYPE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MOST_DIRECTORIES = 1000;

/**
 * The pages of a TIFF file (TIFF 6.0, section 2). Throws when its directories run in a circle or out
 * of the file, before a decoder follows them.
 */
export function tiffPages(bytes: Uint8Array): TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || seen.size >= MOST_DIRECTORIES) throw new Error("the TIFF directories do not end");
    seen.add(at);
    const count = view.getUint16(at, little);
    const size: Partial<Record<number, number>> = {};
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const tag = view.getUint16(entry, little);
      const type = view.getUint16(entry + 2, little);
      const values = view.getUint32(entry + 4, little);
      if (values * (BYTES_OF_TYPE[type] ?? 1) > bytes.length)
        throw new Error("a TIFF entry runs out of the file");
      if (tag === 256 || tag === 257)
        size[tag] = type === 3 ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
    }
    pages.push({ at: pages.length, width: size[256] ?? 0, height: size[257] ?? 0 });
    at = view.getUint32(at + 2 + count * 12, little);
  }
  return pages;
}
