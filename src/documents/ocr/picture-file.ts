import type { Canvas, Image } from "@napi-rs/canvas";
import { type GreyPicture, greyOf } from "./grey-picture.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture would take more memory than a page is worth. */
export class PictureTooLarge extends Error {}

/** Pixels that are unpacked at most; A4 at 600 dpi has 35 million. */
const MOST_PIXELS = 40_000_000;
/** Pixels that are read at most: A3 at 200 dpi has 7.7 million. */
const MOST_READ = 12_000_000;
/** The longer side of A4 at 200 dpi, which a picture of unknown size is taken for. */
const LONG_SIDE = 2338;

/** @throws PictureTooLarge before anything is unpacked. */
export function refuseHuge({ width, height }: Size): void {
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) throw new PictureTooLarge();
}

/** By how much a picture may be enlarged. */
export function mostScale({ width, height }: Size): number {
  return Math.sqrt(MOST_READ / (width * height));
}

/** By how much a picture that fills a page is scaled to be read, `scale` times 200 dpi. */
export function readingScale(size: Size, scale: number): number {
  const toPage = Math.min(2, LONG_SIDE / Math.max(size.width, size.height));
  return Math.min(toPage * scale, mostScale(size));
}

/** The width and height that a PNG or JPEG file states, undefined when it states none. */
export function statedSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x89 && bytes.length >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  let at = 2;
  // JPEG (ITU-T T.81, annex B): marker, length, contents; the frame header's markers are C0 to CF.
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** A sound PNG file on white paper, scaled. A damaged one ends the process: unpack what comes from outside. */
export async function drawPng(bytes: Uint8Array, scale: number): Promise<GreyPicture> {
  const { loadImage } = await import("@napi-rs/canvas");
  return drawScaled(await loadImage(Buffer.from(bytes)), scale);
}

/** A page of a TIFF file on white paper, scaled. Throws what the decoder throws. */
export async function drawTiff(
  bytes: Uint8Array,
  { at, width, height }: Size & { readonly at: number },
  scale: number,
): Promise<GreyPicture> {
  const { default: utif } = await import("utif2");
  const { createCanvas, ImageData } = await import("@napi-rs/canvas");
  const file = new Uint8Array(bytes).buffer;
  const page = utif.decode(file)[at];
  if (!page) throw new Error("the TIFF page is not there");
  utif.decodeImage(file, page);
  const canvas = createCanvas(width, height);
  const rgba = new Uint8ClampedArray(utif.toRGBA8(page));
  canvas.getContext("2d").putImageData(new ImageData(rgba, width, height), 0, 0);
  return drawScaled(canvas, scale);
}

async function drawScaled(picture: Canvas | Image, scale: number): Promise<GreyPicture> {
  const { createCanvas } = await import("@napi-rs/canvas");
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const pen = createCanvas(width, height).getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, width, height);
  return greyOf(pen.getImageData(0, 0, width, height).data, { width, height });
}
