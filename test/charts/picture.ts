import { createCanvas, loadImage } from "@napi-rs/canvas";

/** A decoded PNG, to ask what colour stands where. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Whether a pixel has exactly this colour, `#rrggbb`. */
  has(colour: string, x: number, y: number): boolean;
  /** Columns with at least one pixel of this colour. */
  columnsWith(colour: string): number[];
}

export async function readPicture(png: Uint8Array): Promise<Picture> {
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  const pen = createCanvas(width, height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const has = (colour: string, x: number, y: number) => {
    const at = (y * width + x) * 4;
    return [1, 3, 5].every(
      (start, n) => Number.parseInt(colour.slice(start, start + 2), 16) === data[at + n],
    );
  };
  const columns = Array.from({ length: width }, (_, x) => x);
  const rows = Array.from({ length: height }, (_, y) => y);
  return {
    width,
    height,
    has,
    columnsWith: (colour) => columns.filter((x) => rows.some((y) => has(colour, x, y))),
  };
}
