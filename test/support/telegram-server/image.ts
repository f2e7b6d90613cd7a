import { badRequest } from "./api-error.ts";

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG = "89504e470d0a1a0a";

/** The size of a PNG or JPEG, or Telegram's refusal: another format, or sides that it does not take. */
export function readImage(bytes: Uint8Array): ImageSize {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.toString("hex", 0, 8) === PNG ? pngSize(view) : jpegSize(view);
  if (!size) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = size;
  const isThin = Math.max(width, height) > 20 * Math.min(width, height);
  if (width + height > 10_000 || isThin) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  return size;
}

function pngSize(view: Buffer): ImageSize | undefined {
  const isWhole = view.length > 33 && view.includes("IEND");
  return isWhole ? { width: view.readUInt32BE(16), height: view.readUInt32BE(20) } : undefined;
}

function jpegSize(view: Buffer): ImageSize | undefined {
  if (view.toString("hex", 0, 3) !== "ffd8ff") return undefined;
  for (let at = 2; at + 9 < view.length && view[at] === 0xff; at += 2 + view.readUInt16BE(at + 2)) {
    const isFrame = [0xc0, 0xc1, 0xc2].includes(view[at + 1] ?? 0);
    if (isFrame) return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) };
  }
  return undefined;
}
