import { type GreyPicture, inkBelow } from "./grey-picture.ts";
import { inkShapes, type Run, type Shape } from "./ink-shapes.ts";

interface CleanPage {
  readonly page: GreyPicture;
  /** The share of the page that ink covers afterwards. */
  readonly ink: number;
}

/**
 * The page without what OCR reads letters and points into: frames around stamps, the lines of tables,
 * rules under headings, specks. `dpi` says how large letters are.
 */
export function cleanPage(picture: GreyPicture, dpi: number): CleanPage {
  const below = inkBelow(picture);
  const page = { ...picture, pixels: picture.pixels.slice() };
  // Below the point of the smallest print, 7 points high.
  const speck = 0.000_125 * dpi * dpi;
  for (const shape of inkShapes(picture, below)) {
    const size = Math.max(shape.width, shape.height);
    const erased =
      shape.ink <= speck || isFrame(shape, dpi)
        ? shape.runs
        : size >= 0.6 * dpi
          ? longRuns(shape, 0.25 * dpi)
          : [];
    erase(page, erased, below);
  }
  const ink = page.pixels.reduce((sum, pixel) => sum + (pixel < below ? 1 : 0), 0);
  return { page, ink: ink / page.pixels.length };
}

/** A thin closed line with nothing of its own inside, straight or a little askew. */
function isFrame({ left, top, width, height, ink, runs }: Shape, dpi: number): boolean {
  if (width < 0.3 * dpi || height < 0.16 * dpi || ink > 0.3 * width * height) return false;
  const west = left + width / 4;
  const east = left + (width * 3) / 4;
  let inside = 0;
  const rows = { west: new Set<number>(), east: new Set<number>() };
  for (const { row, start, end } of runs) {
    if (start < west) rows.west.add(row);
    if (end > east) rows.east.add(row);
    if (row >= top + height * 0.3 && row < top + height * 0.7)
      inside += Math.max(0, Math.min(end, east) - Math.max(start, west));
  }
  // Both upright sides must be there: an arc or a brace is no frame.
  return inside <= ink * 0.02 && Math.min(rows.west.size, rows.east.size) >= height * 0.8;
}

/** The parts of a shape that are too long for a letter, across and down. */
function longRuns({ runs, left, width }: Shape, longest: number): Run[] {
  const long = runs.filter(({ start, end }) => end - start >= longest);
  // In each column, the row that ink was last in and how many rows it goes on upwards from there.
  const last = new Int32Array(width).fill(-2);
  const reach = new Int32Array(width);
  const flush = (x: number) => {
    if (reach[x]! < longest) return;
    for (let up = 0; up < reach[x]!; up++)
      long.push({ row: last[x]! - up, start: left + x, end: left + x + 1 });
  };
  for (const { row, start, end } of runs) {
    for (let x = start - left; x < end - left; x++) {
      if (last[x] !== row - 1) {
        flush(x);
        reach[x] = 0;
      }
      last[x] = row;
      reach[x]!++;
    }
  }
  for (let x = 0; x < width; x++) flush(x);
  return long;
}

/** Whitens the runs and the soft edge around them; ink beside them stays. */
function erase({ width, height, pixels }: GreyPicture, runs: readonly Run[], below: number): void {
  for (const { row, start, end } of runs) pixels.fill(255, row * width + start, row * width + end);
  for (const { row, start, end } of runs) {
    for (let y = Math.max(0, row - 2); y <= Math.min(height - 1, row + 2); y++)
      for (let x = Math.max(0, start - 2); x < Math.min(width, end + 2); x++)
        if (pixels[y * width + x]! >= below) pixels[y * width + x] = 255;
  }
}
