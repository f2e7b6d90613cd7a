import { drawPng, drawTiff, readingScale, refuseHuge, statedSize } from "../ocr/picture-file.ts";
import type { DrawPage } from "../ocr/read-page.ts";
import { type OnPage, scanPages } from "../ocr/scan.ts";
import { tiffPages } from "../ocr/tiff-pages.ts";
import type { FileLines } from "../source-line.ts";

/**
 * A scan as a picture, PNG, JPEG or TIFF of one page or several, read by OCR. Throws PictureTooLarge,
 * and what its decoder throws.
 */
export async function readImage(bytes: Uint8Array, onPage?: OnPage): Promise<FileLines> {
  const draws = isTiff(bytes) ? tiffDraws(bytes) : [pictureDraw(bytes)];
  const scanned = await scanPages(
    draws.map((draw, at) => ({ number: at + 1, draw })),
    onPage,
  );
  const pages = [...scanned.values()];
  return {
    lines: pages.flatMap(({ lines }) => lines),
    surfaces: pages.flatMap(({ surfaces }) => surfaces),
    ocr: new Map([...scanned].flatMap(([number, { ocr }]) => (ocr ? [[number, ocr]] : []))),
  };
}

function isTiff(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);
}

function pictureDraw(bytes: Uint8Array): DrawPage {
  const size = statedSize(bytes);
  if (!size) throw new Error("the picture states no size");
  refuseHuge(size);
  return async (scale, unpack) => drawPng(await unpack(bytes), readingScale(size, scale));
}

function tiffDraws(bytes: Uint8Array): DrawPage[] {
  return tiffPages(bytes).map((page) => {
    refuseHuge(page);
    return (scale) => drawTiff(bytes, page, readingScale(page, scale));
  });
}
